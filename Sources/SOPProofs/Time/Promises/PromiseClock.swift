import SOPModel

/// The clock a promise is counted on, and what lengths of time on other clocks are worth on it: at most, to prove the
/// promise, and at least, to refute it. What cannot be told without dates is worth too much for a proof and nothing for
/// a refutation.
struct PromiseClock {
  enum Clock {
    /// Hours and minutes of work.
    case minutes
    case workingDays
    /// Calendar days and `2x24 jam`.
    case calendar
    case months
    /// Several at once.
    case mixed
  }

  let clock: Clock
  /// At the rates of `proof`.
  let limit: Int
  let proof: ClockRates
  /// At the rates of `refutation`.
  let sureLimit: Int
  let refutation: ClockRates

  /// What a calendar day is worth where nothing else is promised: its minutes.
  private static let dayAndNight = 1440
  /// Minutes that any office works on a working day.
  private static let shortestDay = 180
  /// More than any promise.
  private static let tooMuch = 1 << 32

  /// - Parameter day: where it is not declared, refutations hold for any hours an office can have.
  init(_ promise: TimeAmount, _ day: OfficeDay, plainDay: Office.PlainDay) {
    let promise = promise.reading(plainDay)
    clock = Self.clock(of: promise)
    let share = { $0 * min(5, day.daysOfWeek) / 7 }
    let longest = day.isDeclared ? day.longest : Self.dayAndNight
    let shortest = day.isDeclared ? day.shortest : Self.shortestDay
    switch clock {
    case .minutes:
      proof = Self.rates(working: day.longest, calendar: day.longest, plainDay)
      refutation = Self.rates(working: shortest, calendar: share(shortest), plainDay)
    case .workingDays:
      proof = Self.rates(working: day.shortest, calendar: day.shortest, plainDay)
      refutation = Self.rates(working: longest, calendar: share(longest), plainDay)
    case .calendar, .months:
      proof = Self.rates(working: Self.tooMuch, calendar: Self.dayAndNight, plainDay)
      refutation = Self.rates(working: Self.dayAndNight, calendar: Self.dayAndNight, plainDay)
    case .mixed:
      proof = Self.rates(working: Self.tooMuch, calendar: Self.tooMuch, plainDay)
      refutation = Self.rates(working: 0, calendar: 0, plainDay)
    }
    limit = proof.worth(promise)
    // The longest month may be the one that was promised.
    let margin = promise.months.timesWorth(Self.dayAndNight * 1000)
    sureLimit = clock == .mixed ? .max : refutation.worth(promise).plusWorth(margin)
  }

  private static func rates(working: Int, calendar: Int, _ plainDay: Office.PlainDay) -> ClockRates {
    ClockRates(workingDay: working, calendarDay: calendar, plainDay: plainDay == .working ? working : calendar)
  }

  private static func clock(of promise: TimeAmount) -> Clock {
    if promise.workingDays != 0 { return promise.isOnOneClock ? .workingDays : .mixed }
    let isCalendar = promise.calendarDays != 0 || promise.elapsedMinutes != 0 || promise.months != 0
    guard isCalendar else { return .minutes }
    if promise.minutes != 0 { return .mixed }
    if promise.months == 0 { return .calendar }
    return promise.isOnOneClock ? .months : .mixed
  }

  /// Whether a sum keeps a promise in any office whatever its hours.
  static func surelyKeeps(_ sum: TimeAmount, _ promise: TimeAmount, plainDay: Office.PlainDay) -> Bool {
    let (sum, promise) = (sum.reading(plainDay), promise.reading(plainDay))
    if sum.isAtMost(promise), promise.isOnOneClock { return true }
    guard ClocksUsed(sum, plainDay: plainDay).isSubset(of: [.minutes, .workingDays]), clock(of: promise) == .workingDays
    else { return false }
    let rates = rates(working: shortestDay, calendar: 0, plainDay)
    return rates.worth(sum) <= rates.worth(promise)
  }

  /// Whether times that are worth no more than this all keep the promise. Days on the calendar may end at night: then the
  /// last day of a promise in working days must be left over. How long work takes on the calendar, and how many days a
  /// month has, is not told without dates.
  func keeps(_ clocks: ClocksUsed, worth: Int) -> Bool {
    switch clock {
    case .minutes: worth <= limit
    case .workingDays: clocks.isDisjoint(with: .onCalendar) ? worth <= limit : worth < limit
    case .calendar: clocks.isSubset(of: [.calendarDays]) && worth <= limit
    case .months:
      clocks.isSubset(of: [.months]) && worth <= limit
        || clocks.isSubset(of: [.calendarDays]) && worth <= limit / 30_437 * 28_000
    case .mixed: false
    }
  }
}

extension TimeAmount {
  /// With bare `hari` as one of the two kinds of day.
  func reading(_ plainDay: Office.PlainDay) -> TimeAmount {
    guard plainDays != 0 else { return self }
    var amount = self
    amount.plainDays = 0
    let days = TimeAmount(
      workingDays: plainDay == .working ? plainDays : 0, calendarDays: plainDay == .calendar ? plainDays : 0)
    return amount + days
  }
}
