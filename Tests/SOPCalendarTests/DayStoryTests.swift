import SOPCalendar
import SOPModel
import SOPText
import Testing

@Suite struct DayStoryTests {
  private func lines(_ story: DayStory?) throws -> [String] {
    try #require(story).days.map { "\($0.date) \(Self.text($0.event))" }
  }

  private static func text(_ event: StoryDay.Event) -> String {
    switch event {
    case .begins(let minute): "begins \(ClockFace.text(minute))"
    case .workingDay(let number): "working day \(number)"
    case .calendarDay(let number): "calendar day \(number)"
    case .works(let minutes, let from, let to): "works \(minutes): \(ClockFace.text(from))-\(ClockFace.text(to))"
    case .runs(let from, let to): "runs \(ClockFace.text(from))-\(ClockFace.text(to))"
    case .monthsLater(let months): "\(months) months later"
    case .afterHours: "after hours"
    case .off(.notAWorkingWeekday): "off"
    case .off(.officeHoliday): "office holiday"
    case .off(.holiday(let holiday)): holiday.name(.indonesian)
    }
  }

  @Test func `a promise is counted day by day`() throws {
    let calendar = WorkingCalendar(
      week: .asn(), closures: HolidayList.closures() + [Closure(try date(2026, 12, 29), .officeHoliday)])
    let story = calendar.story(
      ofPromise: TimeAmount(workingDays: 3000), plainDay: .working, from: try moment(2026, 12, 23, 1400))
    #expect(
      try lines(story) == [
        "2026-12-23 begins 14.00", "2026-12-24 cuti bersama Hari Raya Natal",
        "2026-12-25 libur nasional Hari Raya Natal", "2026-12-26 off", "2026-12-27 off", "2026-12-28 working day 1",
        "2026-12-29 office holiday", "2026-12-30 working day 2", "2026-12-31 working day 3",
      ])
  }

  @Test func `work is told with its hours`() throws {
    let story = WorkingCalendar.asn().story(
      ofWork: TimeAmount(minutes: 500), plainDay: .working, from: try moment(2026, 12, 23, 1400))
    #expect(
      try lines(story) == [
        "2026-12-23 works 120: 14.00-16.00", "2026-12-24 cuti bersama Hari Raya Natal",
        "2026-12-25 libur nasional Hari Raya Natal", "2026-12-26 off", "2026-12-27 off",
        "2026-12-28 works 380: 07.30-14.50",
      ])
    let late = WorkingCalendar.asn().story(
      ofWork: TimeAmount(minutes: 10, elapsedMinutes: 1440), plainDay: .working, from: try moment(2026, 7, 6, 1700))
    #expect(
      try lines(late) == [
        "2026-07-06 runs 17.00-24.00", "2026-07-07 runs 00.00-17.00", "2026-07-07 after hours",
        "2026-07-08 works 10: 07.30-07.40",
      ])
  }

  @Test func `each clock of a mixed promise has its days`() throws {
    let amount = TimeAmount(minutes: 60, workingDays: 1000, calendarDays: 2000, months: 1)
    let story = WorkingCalendar.asn().story(ofPromise: amount, plainDay: .working, from: try moment(2026, 1, 31, 0))
    #expect(
      try lines(story) == [
        "2026-01-31 begins 00.00", "2026-02-28 1 months later", "2026-03-01 calendar day 1",
        "2026-03-02 calendar day 2", "2026-03-03 working day 1", "2026-03-03 after hours",
        "2026-03-04 works 60: 07.30-08.30",
      ])
  }

  @Test func `a long story is cut before its last day`() throws {
    let amount = TimeAmount(calendarDays: 2_000_000_000)
    let story = WorkingCalendar.asn().story(
      ofPromise: amount, plainDay: .calendar, from: try moment(2026, 1, 1, 900), limit: 5)
    #expect(story?.days.count == 6)
    #expect(story?.omittedDays == 2_000_000 - 5)
    #expect(story?.days.last?.event == .calendarDay(2_000_000))
  }
}
