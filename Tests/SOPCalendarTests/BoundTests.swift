import SOPCalendar
import SOPModel
import Testing

/// Any numbers are answered or refused; nothing stops the program.
@Suite struct BoundTests {
  private let extremes = [Int.min, -1, 0, 1, 999, 1000, 1_000_000, 5_258_964_960, .max - 1, .max]

  private var offices: [WorkingCalendar] {
    let day = CivilDate(year: 2026, month: 8, day: 17) ?? .earliest
    return [
      .asn(), WorkingCalendar(week: .closed), WorkingCalendar(week: .closed, workedDates: [day]),
      WorkingCalendar(week: WorkingWeek(hours: { _ in .dayAndNight }, counts: { _ in false })),
      WorkingCalendar(week: .asn(), periods: [SpecialPeriod(.earliest ... .latest, week: .closed)]),
      WorkingCalendar(
        week: .asn(), closures: [Closure(.earliest, .officeHoliday), Closure(.latest, .officeHoliday)],
        workedDates: [.earliest, .latest], minutesPerWorkingDay: .max, listedYears: [.min, 2026, .max]),
      WorkingCalendar(week: .asn(), minutesPerWorkingDay: .min),
    ]
  }

  @Test func `extreme lengths from extreme moments are answered or refused`() throws {
    let moments = [Moment.earliest, .latest, try moment(2026, 8, 17, 0), Moment(.latest, minute: .max)]
    for office in offices {
      for start in moments {
        for number in extremes {
          checkOrder(office.adding(workingMinutes: number, to: start), after: start)
          checkOrder(start, after: office.latestStart(forWorkingMinutes: number, until: start))
          checkOrder(office.workingDay(number, after: start.date).map { Moment($0, minute: 1440) }, after: start)
          checkOrder(start, after: office.workingDay(number, before: start.date).map { Moment($0, minute: 0) })
        }
        for amount in amounts {
          checkOrder(office.dueDate(of: amount, plainDay: .calendar, from: start)?.moment, after: start)
          checkOrder(office.arrival(after: amount, plainDay: .working, from: start)?.moment, after: start)
          let story = office.story(ofPromise: amount, plainDay: .working, from: start, limit: .min)
          #expect((story?.days.count ?? 0) <= 6)
          #expect((office.story(ofWork: amount, plainDay: .calendar, from: start, limit: 3)?.days.count ?? 0) <= 7)
        }
      }
    }
  }

  /// Each clock alone and all together.
  private var amounts: [TimeAmount] {
    extremes.flatMap { number in
      [
        TimeAmount(minutes: number), TimeAmount(workingDays: number), TimeAmount(calendarDays: number),
        TimeAmount(months: number), TimeAmount(elapsedMinutes: number), TimeAmount(plainDays: number),
        TimeAmount(
          minutes: number, workingDays: number, calendarDays: number, months: number, elapsedMinutes: number,
          plainDays: number),
      ]
    }
  }

  private func checkOrder(_ later: Moment?, after earlier: Moment?) {
    guard let later, let earlier else { return }
    #expect(earlier <= later)
  }

  @Test func `an office that never works has no answers`() {
    let office = WorkingCalendar(week: .closed)
    #expect(office.adding(workingMinutes: 1, to: .earliest) == nil)
    #expect(office.workingDay(1, after: .earliest) == nil)
    #expect(office.dueDate(of: TimeAmount(workingDays: 1), plainDay: .working, from: .earliest) == nil)
    #expect(office.adding(workingMinutes: 0, to: .latest) == .latest)
  }

  @Test func `the calendar is used up to its last minute`() {
    let office = WorkingCalendar(week: WorkingWeek(hours: { _ in .dayAndNight }))
    let all = office.workingMinutes(from: .earliest, to: .latest)
    #expect(all == 3_652_059 * 1440)
    #expect(office.adding(workingMinutes: all, to: .earliest) == .latest)
    #expect(office.adding(workingMinutes: all + 1, to: .earliest) == nil)
    #expect(office.latestStart(forWorkingMinutes: all, until: .latest) == .earliest)
    #expect(office.workingDay(3_652_058, after: .earliest) == .latest)
    #expect(office.workingDay(3_652_059, after: .earliest) == nil)
  }
}
