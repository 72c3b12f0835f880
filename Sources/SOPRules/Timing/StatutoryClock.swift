import SOPModel
import SOPText

/// How long an act may take by law, and which article an SOP must name for it to be certain that this act is what it does.
///
/// What an SOP is about is never guessed from its words. Only time limits are here that stand in the text of the statute;
/// what is known from hearsay has no place in the list.
struct StatutoryClock: Sendable {
  /// How surely it is known.
  enum Confidence: Sendable {
    /// Read in the text of the statute.
    case statute
    /// And in so many publications that do not copy each other.
    case statuteAndPublished(Int)
  }

  enum Unit: Sendable {
    case workingDays
    /// `hari`, which the statute does not define: only what is longer in either reading exceeds it.
    case days
  }

  /// The act: `permohonan informasi publik`.
  let act: Wording
  /// Number, year and article of the law that sets it.
  let law: (number: String, year: Int, article: String)
  let days: Int
  let unit: Unit
  /// Days by which it may be extended with a reason in writing.
  var extensionDays = 0
  /// Counted from complete papers, not from the application.
  var startsWhenComplete = false
  /// Holds only where no other regulation sets a time limit.
  var yieldsToOthers = false
  /// The day from which it holds; an SOP in force before is left alone. Not held against the statute's text: it only
  /// ever takes a finding away.
  let validFrom: CivilDate?
  let confidence: Confidence

  /// UU 14/2008, UU 25/2009, and UU 30/2014 as amended by UU 11/2020 article 175 and carried on by UU 6/2023.
  static let all: [StatutoryClock] = [
    StatutoryClock(
      act: Wording(id: "permohonan informasi publik", en: "requests for public information"),
      law: ("14", 2008, "22"), days: 10, unit: .workingDays, extensionDays: 7,
      validFrom: CivilDate(year: 2010, month: 4, day: 30), confidence: .statuteAndPublished(5)),
    StatutoryClock(
      act: Wording(id: "keberatan atas informasi publik", en: "objections about public information"),
      law: ("14", 2008, "36"), days: 30, unit: .workingDays,
      validFrom: CivilDate(year: 2010, month: 4, day: 30), confidence: .statuteAndPublished(2)),
    StatutoryClock(
      act: Wording(id: "tanggapan atas pengaduan", en: "answers to complaints"),
      law: ("25", 2009, "44"), days: 14, unit: .days, validFrom: CivilDate(year: 2009, month: 7, day: 18),
      confidence: .statute),
    StatutoryClock(
      act: Wording(id: "putusan atas pengaduan", en: "decisions on complaints"),
      law: ("25", 2009, "50"), days: 60, unit: .days, startsWhenComplete: true,
      validFrom: CivilDate(year: 2009, month: 7, day: 18), confidence: .statuteAndPublished(2)),
    StatutoryClock(
      act: Wording(id: "permohonan keputusan", en: "applications for decisions"),
      law: ("30", 2014, "53"), days: 5, unit: .workingDays, startsWhenComplete: true, yieldsToOthers: true,
      validFrom: CivilDate(year: 2020, month: 11, day: 2), confidence: .statuteAndPublished(3)),
    StatutoryClock(
      act: Wording(id: "izin, dispensasi, dan konsesi", en: "permits, dispensations and concessions"),
      law: ("30", 2014, "39"), days: 10, unit: .workingDays, yieldsToOthers: true,
      validFrom: CivilDate(year: 2020, month: 11, day: 2), confidence: .statute),
  ]
}

/// A promise that is longer than the law allows.
struct LatePromise {
  let promise: Promise
  let clock: StatutoryClock
  /// The article in the file.
  let citation: TextRef
}

extension Procedure {
  /// Promises that are certainly longer than every time limit whose article the SOP names as its basis. Reads the legal
  /// basis only where something is promised that takes long.
  func promises(beyond clocks: [StatutoryClock]) -> [LatePromise] {
    let shortest = clocks.map(\.days).min() ?? .max
    let long = promises.filter { promise in
      guard promise.duration?.isMeasured == true, let upper = promise.duration?.upper else { return false }
      return upper.certainlyExceeds(days: shortest, .workingDays, plainDay)
    }
    guard !long.isEmpty else { return [] }
    let named = namedClocks()
    // Two kinds of acts in one SOP: which of them a promise is about is not certain.
    guard let longest = named.max(by: { $0.clock.days < $1.clock.days }), clocks.contains(where: longest.clock.isSame)
    else { return [] }
    if let from = longest.clock.validFrom, let effective = identity.effective.date, effective < from { return [] }
    return long.filter { exceeds(longest.clock, $0) }.map {
      LatePromise(promise: $0, clock: longest.clock, citation: longest.citation)
    }
  }

  private func exceeds(_ clock: StatutoryClock, _ promise: Promise) -> Bool {
    if clock.startsWhenComplete {
      guard let since = eventUse(promise.since)?.event, since != .application else { return false }
    }
    guard let upper = promise.duration?.upper else { return false }
    if upper.certainlyExceeds(days: clock.days, clock.unit, plainDay) { return true }
    guard promise.extension >= 0, let more = extensions[Int(promise.extension)].duration?.upper else { return false }
    return (upper + more).certainlyExceeds(days: clock.days + clock.extensionDays, clock.unit, plainDay)
  }

  private func namedClocks() -> [(clock: StatutoryClock, citation: TextRef)] {
    texts(value(of: .dasarHukum)).flatMap { text in
      let bytes = textBytes(of: text)
      guard case .value(let citation, _) = Citation.read(bytes.span), citation.kind == .law else {
        return [(clock: StatutoryClock, citation: TextRef)]()
      }
      return StatutoryClock.all.filter { $0.isSet(by: citation, in: bytes) }.map { ($0, text) }
    }
  }
}

extension StatutoryClock {
  fileprivate func isSame(_ other: StatutoryClock) -> Bool { law == other.law }

  fileprivate func isSet(by citation: Citation, in bytes: ArraySlice<UInt8>) -> Bool {
    func says(_ range: Range<Int>?, _ text: String) -> Bool {
      guard let range else { return false }
      return bytes.dropFirst(range.lowerBound).prefix(range.count).elementsEqual(text.utf8)
    }
    return citation.year == law.year && says(citation.number, law.number) && says(citation.article, law.article)
  }

  /// `UU 14/2008 Pasal 22`
  var basis: Wording {
    Wording(
      id: "UU \(law.number)/\(law.year) Pasal \(law.article)", en: "UU \(law.number)/\(law.year) article \(law.article)"
    )
  }

  /// `10 hari kerja`
  var length: Wording { unit == .workingDays ? Self.working(days) : Wording(id: "\(days) hari", en: "\(days) days") }

  /// What it may be extended by; `nil` if it may not.
  var extensionLength: Wording? { extensionDays > 0 ? Self.working(extensionDays) : nil }

  private static func working(_ days: Int) -> Wording { Wording(id: "\(days) hari kerja", en: "\(days) working days") }
}

extension TimeAmount {
  /// Longer than so many days whatever the holidays; on several clocks, on one of them alone.
  fileprivate func certainlyExceeds(days: Int, _ unit: StatutoryClock.Unit, _ plainDay: Office.PlainDay?) -> Bool {
    // No so many working days are ever spread over more than twice as many days and two weeks of holidays.
    let longest = days * 2 + (unit == .workingDays ? 14 : 2)
    let plain = unit == .days || plainDay == .working ? days : longest
    let each = Self.thousandthsPerDay
    return workingDays > days * each || plainDays > plain * each || calendarDays > longest * each
      || elapsedMinutes > longest * 1440 || months > longest / 28
  }
}
