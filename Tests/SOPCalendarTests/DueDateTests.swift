import SOPCalendar
import SOPModel
import Testing

/// What the language promises of a promise, on days everyone can look up.
@Suite struct DueDateTests {
  let office = WorkingCalendar.asn()

  /// `2026-12-28 16.00`, the last day and the hour until which the promise holds.
  private func due(
    _ amount: TimeAmount, _ plainDay: Office.PlainDay = .working, from event: Moment,
    in calendar: WorkingCalendar? = nil
  ) throws -> String {
    let due = try #require((calendar ?? office).dueDate(of: amount, plainDay: plainDay, from: event))
    return "\(due.day) \(ClockFace.text(due.minute))"
  }

  @Test func `working days are counted from the day after, whatever the hour`() throws {
    // Thursday 24 December is joint leave, Friday Christmas.
    let days = TimeAmount(workingDays: 3000)
    for clock in [0, 700, 1400, 1600, 2359] {
      #expect(try due(days, from: moment(2026, 12, 23, clock)) == "2026-12-30 16.00")
    }
    #expect(try due(days, from: moment(2026, 12, 25, 900)) == "2026-12-30 16.00")
    #expect(try due(TimeAmount(workingDays: 1000), from: moment(2026, 7, 2, 800)) == "2026-07-03 16.30")
  }

  @Test func `calendar days end at midnight, holidays counted`() throws {
    #expect(try due(TimeAmount(calendarDays: 3000), from: moment(2026, 12, 23, 1400)) == "2026-12-26 24.00")
    #expect(try due(TimeAmount(calendarDays: 7000), from: moment(2026, 12, 26, 0)) == "2027-01-02 24.00")
  }

  @Test func `a month leads to the same day of the next, or to its last`() throws {
    #expect(try due(TimeAmount(months: 1), from: moment(2026, 1, 31, 900)) == "2026-02-28 24.00")
    #expect(try due(TimeAmount(months: 1), from: moment(2024, 1, 31, 900)) == "2024-02-29 24.00")
    #expect(try due(TimeAmount(months: 12), from: moment(2024, 2, 29, 900)) == "2025-02-28 24.00")
    #expect(try due(TimeAmount(months: 1), from: moment(2026, 4, 15, 0)) == "2026-05-15 24.00")
  }

  @Test func `a bare day is of the kind the office says`() throws {
    let days = TimeAmount(plainDays: 3000)
    #expect(try due(days, .working, from: moment(2026, 12, 23, 1400)) == "2026-12-30 16.00")
    #expect(try due(days, .calendar, from: moment(2026, 12, 23, 1400)) == "2026-12-26 24.00")
  }

  @Test func `hours run from the event through the office's hours`() throws {
    // Three hours from Tuesday 15.00: one until 16.00, two on Wednesday from 07.30.
    #expect(try due(TimeAmount(minutes: 180), from: moment(2026, 7, 7, 1500)) == "2026-07-08 09.30")
    // Across the break.
    #expect(try due(TimeAmount(minutes: 90), from: moment(2026, 7, 7, 1130)) == "2026-07-07 14.00")
    #expect(try due(TimeAmount(elapsedMinutes: 2880), from: moment(2026, 12, 24, 1400)) == "2026-12-26 14.00")
    #expect(try due(.zero, from: moment(2026, 12, 24, 1400)) == "2026-12-24 14.00")
  }

  @Test func `the larger clock runs first, the rest from the end of its day`() throws {
    // 31 January and a month is 28 February, a Saturday; two working days later it is Tuesday.
    let monthAndDays = TimeAmount(workingDays: 2000, months: 1)
    #expect(try due(monthAndDays, from: moment(2026, 1, 31, 900)) == "2026-03-03 16.00")
    // One whole day ends Wednesday at 16.00, half of one more is 225 minutes of Thursday.
    #expect(try due(TimeAmount(workingDays: 1500), from: moment(2026, 7, 7, 900)) == "2026-07-09 11.15")
    #expect(try due(TimeAmount(workingDays: 500), from: moment(2026, 7, 7, 730)) == "2026-07-07 11.15")
    #expect(try due(TimeAmount(minutes: 30, workingDays: 1000), from: moment(2026, 7, 7, 900)) == "2026-07-09 08.00")
  }

  @Test func `an office open day and night closes at midnight`() throws {
    let hospital = WorkingCalendar(week: WorkingWeek(hours: { _ in .dayAndNight }))
    #expect(try due(TimeAmount(workingDays: 2000), from: moment(2026, 12, 24, 900), in: hospital) == "2026-12-26 24.00")
    #expect(try due(TimeAmount(minutes: 600), from: moment(2026, 12, 24, 1400), in: hospital) == "2026-12-24 24.00")
    #expect(hospital.minutesPerWorkingDay == 1440)
  }

  @Test func `a step of one working day is a day of office minutes`() throws {
    let day = TimeAmount(workingDays: 1000)
    let end = try #require(office.arrival(after: day, plainDay: .working, from: moment(2026, 7, 7, 1000)))
    #expect(end.moment == (try moment(2026, 7, 8, 1000)))
    // 390 minutes a day in Ramadan: 450 take an hour of the next.
    let ramadan = WorkingCalendar(
      week: .asn(),
      periods: [SpecialPeriod(try date(2026, 2, 18)...date(2026, 3, 19), week: .asn(season: .ramadan))])
    let later = try #require(ramadan.arrival(after: day, plainDay: .working, from: moment(2026, 2, 23, 800)))
    #expect(later.moment == (try moment(2026, 2, 24, 900)))
  }

  @Test func `work in a row goes on where the last ended`() throws {
    let steps = [
      TimeAmount(minutes: 10), TimeAmount(workingDays: 1000), TimeAmount(months: 1), TimeAmount(calendarDays: 500),
    ]
    let ends = try #require(office.arrivals(after: steps, plainDay: .working, from: moment(2026, 12, 23, 1555)))
    #expect(
      ends.map { "\($0.moment)" } == [
        "2026-12-28 07.35", "2026-12-29 07.35", "2027-01-29 07.35", "2027-01-29 19.35",
      ])
    #expect(ends.map(\.unlistedYears.isEmpty) == [true, true, true, true])
  }

  @Test func `an answer says on which unlisted years it depends`() throws {
    func unlisted(_ amount: TimeAmount, _ event: Moment) throws -> [ClosedRange<Int>] {
      try #require(office.dueDate(of: amount, plainDay: .working, from: event)).unlistedYears.ranges
    }
    #expect(try unlisted(TimeAmount(workingDays: 4000), moment(2026, 12, 23, 1400)) == [])
    #expect(try unlisted(TimeAmount(workingDays: 10_000), moment(2026, 12, 23, 1400)) == [2027...2027])
    #expect(try unlisted(TimeAmount(calendarDays: 30_000), moment(2026, 12, 23, 1400)) == [])
    #expect(try unlisted(TimeAmount(workingDays: 1000), moment(2023, 12, 31, 900)) == [])
    #expect(try unlisted(TimeAmount(minutes: 60), moment(2023, 12, 29, 1600)) == [2023...2023])
    #expect(try unlisted(TimeAmount(workingDays: 1_500_000), moment(2023, 12, 1, 900)) == [2023...2023, 2027...2029])
  }
}
