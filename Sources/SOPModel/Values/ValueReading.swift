/// What came of reading one text as a value. Readers are pure functions from bytes to this; they accept any bytes and
/// allocate nothing when the text is spelt as offices spell it.
@frozen
public enum ValueReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Understood; the remark says what a finding should mention although the meaning is clear.
  case value(Value, remark: ValueRemark?)
  case unreadable(ValueFault)

  /// The value, whether or not there is something to remark.
  @inlinable
  public var value: Value? {
    switch self {
    case .value(let value, _): value
    case .unreadable: nil
    }
  }

  @inlinable
  public var remark: ValueRemark? {
    switch self {
    case .value(_, let remark): remark
    case .unreadable: nil
    }
  }

  @inlinable
  public var fault: ValueFault? {
    switch self {
    case .value: nil
    case .unreadable(let fault): fault
    }
  }
}

/// Something to mention about a text that was understood all the same.
public struct ValueRemark: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A slip or an abbreviation: `5 minit`, `2 hr kerja`, `1 Nopember 2026`. The word it was read as.
    case misspelt(readAs: KnownWord)
    /// A maximum of a range, `paling lama 7-15 hari kerja`: read as a maximum of its upper end.
    case rangeUnderMaximum
    /// A minimum of a range, `minimal 3-5 hari`: read as a minimum of its lower end.
    case rangeUnderMinimum
    /// `< 5 menit`, `kurang dari`, `> 1 jam`, `lebih dari`: read as if the limit itself were allowed.
    case strictBound
    /// A point as decimal sign, `1.5 jam`; Indonesian writes a comma.
    case decimalPoint
    /// `2026-3-2`, `2026/03/02`: the date is clear, its form is not the one to write.
    case dateForm
  }

  public let kind: Kind
  /// The bytes of the text it is about.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A word the readers know, kept where the program keeps it: copying it costs nothing.
public struct KnownWord: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  private let text: StaticString

  public init(stringLiteral text: StaticString) {
    self.text = text
  }

  public var description: String { text.description }

  public static func == (left: KnownWord, right: KnownWord) -> Bool {
    left.description == right.description
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}

/// Why a text cannot be read as the value its key asks for.
public struct ValueFault: Hashable, Sendable {
  public let kind: Kind
  /// The bytes of the text that are wrong, as few as possible; empty where something is missing.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: Hashable, Sendable {
    // Any value
    /// Nothing, or only blank space.
    case empty
    /// No spelling of this value begins so.
    case notUnderstood
    /// The value was complete before this.
    case unexpectedText
    /// A bound or a sign without the number it is about: `maks menit`.
    case numberMissing
    /// More than a reader keeps (a thousand million units, a thousand million million rupiah).
    case numberTooLarge
    case negativeNumber
    /// A point that may be a decimal or a thousands sign: `1.25 jam`, `0.500`.
    case ambiguousNumber
    /// More decimals than the value keeps: three, `percent` two.
    case tooManyDecimals
    /// The lower end is above the upper one.
    case rangeBackwards
    /// `per` or `/` with no name after it, or with a number: `2 menit per 10 berkas`.
    case unitNameMissing
    /// A count or sum in words beside the figure that says another number: `3 (lima) hari`.
    case wordsDisagree(words: Int)

    // Durations
    /// A number and no unit of time: `15`.
    case unitMissing
    /// A number and a word that is no unit of time: `15 menitt`.
    case unknownUnit
    /// `3 x 8 jam`: only `x 24 jam` has a meaning.
    case timesOtherThanDay
    /// Seconds, or a fraction that makes them: the language counts whole minutes.
    case finerThanMinute
    /// `0,5 bulan`: a month has no fixed length to take a part of.
    case fractionOfMonth
    /// `2 jam 3 jam`.
    case unitRepeated
    /// Prose such as `segera` with a duration in it, which would be lost: `segera, maks 2 jam`.
    case durationInsideProse
    /// `sejak` or `sampai` with no event after it.
    case eventMissing
    /// The same clause twice: `sejak ... sejak ...`.
    case clauseRepeated
    /// A distance to an event that does not say on which side of it: `5 hari kerja serah`.
    case sideMissing

    // Money
    /// Thousands grouped wrongly, so that the sum may be two things: `Rp25.00`, `Rp2.5000`, `25,000`.
    case wrongGrouping
    /// A part of a rupiah, `Rp25.000,50`.
    case fractionOfRupiah
    /// `2%` without `dari ...`.
    case percentOfWhat

    // Dates
    /// `02-03-2026`: the day-first and the month-first reading, each where it is a date.
    case ambiguousDate(dayFirst: CivilDate?, monthFirst: CivilDate?)
    /// The month does not have this day; the last day it has.
    case impossibleDay(last: Int)
    case impossibleMonth
    case unknownMonth
    case dayMissing
    case yearMissing
    case yearNotFourDigits
    /// `Senin, 3 Maret 2026`: the weekday the date really has.
    case wrongWeekday(CivilDate.Weekday)

    // Hours and days of the week
    /// `25.00`, `08.75`: no time of a day.
    case impossibleClock
    /// `15.00-08.00`: closes before it opens.
    case hoursBackwards
    /// A second span of hours that begins before the first has ended.
    case hoursOverlap
    /// `08.00` alone: when it closes is not said.
    case closingTimeMissing
    /// A word that is no day of the week.
    case unknownWeekday
    /// A day named twice: `senin s.d. kamis, rabu`.
    case weekdayRepeated

    // NIP
    /// The number of digits found instead of eighteen.
    case nipLength(Int)
    case nipNotADigit
    case nipBirthDate
    case nipAppointmentMonth
    case nipSexDigit
    /// Appointed before the fifteenth birthday.
    case nipAppointedTooYoung

    // Truth, counts, percentages
    /// Another language or spelling of a truth: `yes`, `true`, `y`; what was meant.
    case truthInOtherWords(meant: Truth)
    /// `30` where `30%` is meant.
    case percentSignMissing
    case percentAboveHundred
    /// `2,5 kali`.
    case fractionOfCount

    // Citations
    /// Nearly a citation: a kind of law with a number and no year, `UU 25`.
    case citationYearMissing
    /// Nearly a citation: a kind of law with a year and no number, `UU tahun 2009`.
    case citationNumberMissing
    /// A year that is not four digits from 1900 to 2999, `UU 25/209`.
    case citationYear
    /// A second citation in one text, `UU 25/2009, PP 96/2012`: the text is one name and loses it.
    case secondCitation
  }
}
