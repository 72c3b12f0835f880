import SOPCalendar
import SOPModel
import Testing

/// The arithmetic agrees with counting every minute and every day, in thousands of invented offices.
@Suite struct BruteForceTests {
  @Test(arguments: 0..<8) func `minutes and days agree with counting them one by one`(chunk: Int) {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let office = RandomOffice(&generator)
      check(office, &generator, seed)
    }
  }

  private func check(_ office: RandomOffice, _ generator: inout SeededGenerator, _ seed: Int) {
    let calendar = office.calendar
    let start = RandomOffice.moment(&generator)
    let minutes = generator.chance(20) ? generator.number(0...3) : generator.number(0...900)
    let end = office.adding(workingMinutes: minutes, to: start)
    if let end {
      #expect(calendar.adding(workingMinutes: minutes, to: start) == end, "seed \(seed), \(minutes) from \(start)")
      #expect(calendar.workingMinutes(from: start, to: end) == minutes, "seed \(seed), \(start) to \(end)")
      #expect(calendar.workingMinutes(from: end, to: start) == -minutes, "seed \(seed)")
    }
    let other = RandomOffice.moment(&generator)
    if start <= other, other.date <= start.date.adding(days: 6) {
      let counted = office.workingMinutes(from: start, to: other)
      #expect(calendar.workingMinutes(from: start, to: other) == counted, "seed \(seed), \(start) to \(other)")
      checkLatestStart(office, counted, from: start, until: other, seed)
    }
    let days = generator.number(0...40)
    if let day = office.workingDay(days, from: start.date, step: 1) {
      #expect(calendar.workingDay(days, after: start.date) == day, "seed \(seed), \(days) after \(start.date)")
    }
    if let day = office.workingDay(days, from: start.date, step: -1) {
      #expect(calendar.workingDay(days, before: start.date) == day, "seed \(seed), \(days) before \(start.date)")
    }
    let kind = office.hoursAndCount(other.date)
    #expect(calendar.hours(on: other.date) == kind.hours, "seed \(seed), \(other.date)")
    #expect(calendar.isWorkingDay(other.date) == kind.counts, "seed \(seed), \(other.date)")
    #expect((calendar.dayOff(other.date) == nil) == kind.counts, "seed \(seed), \(other.date)")
  }

  /// From the latest start the work can be done in time; a minute later it cannot.
  private func checkLatestStart(
    _ office: RandomOffice, _ available: Int, from start: Moment, until end: Moment, _ seed: Int
  ) {
    guard available > 0 else { return }
    guard let latest = office.calendar.latestStart(forWorkingMinutes: available, until: end) else {
      Issue.record("seed \(seed): no latest start for \(available) until \(end)")
      return
    }
    #expect(latest >= start, "seed \(seed)")
    #expect(office.workingMinutes(from: latest, to: end) == available, "seed \(seed), \(latest) to \(end)")
    let later = Moment(latest.date, minute: latest.minuteOfDay + 1)
    #expect(office.workingMinutes(from: later, to: end) == available - 1, "seed \(seed), \(later) to \(end)")
  }

  @Test(arguments: 0..<4) func `a story adds up to what it tells`(chunk: Int) {
    for seed in 5000 + chunk * 250..<5000 + (chunk + 1) * 250 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let office = RandomOffice(&generator)
      let start = RandomOffice.moment(&generator)
      let amount = TimeAmount(
        minutes: generator.number(0...900), workingDays: generator.number(0...4) * 500,
        calendarDays: generator.chance(30) ? generator.number(0...3) * 1000 : 0,
        elapsedMinutes: generator.chance(20) ? generator.number(0...3000) : 0)
      checkPromise(amount, office, from: start, seed)
      checkWork(amount, office, from: start, seed)
    }
  }

  private func checkPromise(_ amount: TimeAmount, _ office: RandomOffice, from start: Moment, _ seed: Int) {
    let calendar = office.calendar
    let due = calendar.dueDate(of: amount, plainDay: .working, from: start)
    let story = calendar.story(ofPromise: amount, plainDay: .working, from: start)
    #expect((due == nil) == (story == nil), "seed \(seed)")
    guard let due, let story else { return }
    let days = story.days.count { if case .workingDay = $0.event { true } else { false } }
    #expect(days == amount.workingDays / 1000, "seed \(seed)")
    for day in story.days {
      switch day.event {
      case .workingDay: #expect(office.hoursAndCount(day.date).counts, "seed \(seed), \(day.date)")
      case .off: #expect(!office.hoursAndCount(day.date).counts, "seed \(seed), \(day.date)")
      case .begins, .calendarDay, .works, .runs, .monthsLater, .afterHours: break
      }
    }
    if !amount.isZero { #expect(story.days.last?.date == due.day, "seed \(seed), \(amount) from \(start)") }
    #expect(zip(story.days, story.days.dropFirst()).allSatisfy { $0.date <= $1.date }, "seed \(seed)")
  }

  private func checkWork(_ amount: TimeAmount, _ office: RandomOffice, from start: Moment, _ seed: Int) {
    let calendar = office.calendar
    guard let story = calendar.story(ofWork: amount, plainDay: .working, from: start),
      let arrival = calendar.arrival(after: amount, plainDay: .working, from: start)
    else { return }
    var (worked, ran) = (0, 0)
    for day in story.days {
      switch day.event {
      case .works(let minutes, _, _): worked += minutes
      case .runs(let from, let to): ran += to - from
      case .begins, .calendarDay, .workingDay, .monthsLater, .afterHours, .off: break
      }
    }
    let ofDays = (amount.workingDays * calendar.minutesPerWorkingDay + 999) / 1000
    #expect(worked == amount.minutes + ofDays, "seed \(seed), \(amount) from \(start)")
    #expect(ran == amount.elapsedMinutes + amount.calendarDays * 1440 / 1000, "seed \(seed)")
    let running = Moment(start.date, minute: start.minuteOfDay)
    let after = Self.running(ran, from: running)
    #expect(office.adding(workingMinutes: worked, to: after).map { $0 == arrival.moment } ?? true, "seed \(seed)")
  }

  private static func running(_ minutes: Int, from start: Moment) -> Moment {
    let total = start.minuteOfDay + minutes
    return Moment(start.date.adding(days: total / 1440), minute: total % 1440)
  }
}
