import SOPCalendar
import SOPModel
import Testing

@Suite struct OfficeWeekTests {
  private func text(_ hours: WorkingHours) -> String {
    hours.ranges.map { "\(ClockFace.text($0.lowerBound))-\(ClockFace.text($0.upperBound))" }.joined(separator: " ")
  }

  @Test func `state offices work as long as the presidential regulation says`() {
    #expect(WorkingWeek.asn().minutes == 2250)
    #expect(WorkingWeek.asn(workingDays: 6).minutes == 2250)
    #expect(WorkingWeek.asn(season: .ramadan).minutes == 1950)
    #expect(WorkingWeek.asn(workingDays: 6, season: .ramadan).minutes == 1950)
    #expect(WorkingWeek.asn().minutesPerWorkingDay == 450)
    #expect(text(WorkingWeek.asn().hours(on: .monday)) == "07.30-12.00 13.00-16.00")
    #expect(text(WorkingWeek.asn().hours(on: .friday)) == "07.30-11.30 13.00-16.30")
    #expect(text(WorkingWeek.asn(season: .ramadan).hours(on: .monday)) == "08.00-12.00 12.30-15.00")
    #expect(text(WorkingWeek.asn(season: .ramadan).hours(on: .friday)) == "08.00-11.30 12.30-15.30")
    #expect(text(WorkingWeek.asn(workingDays: 6).hours(on: .saturday)) == "07.30-12.00 13.00-14.45")
    #expect(WorkingWeek.asn().hours(on: .saturday).isClosed)
  }

  @Test func `an office may say how long its day is`() {
    #expect(text(WorkingWeek.asn(minutesPerDay: 480).hours(on: .monday)) == "07.30-12.00 13.00-16.30")
    #expect(text(WorkingWeek.asn(minutesPerDay: 240).hours(on: .monday)) == "07.30-11.30")
    #expect(text(WorkingWeek.asn(minutesPerDay: .max).hours(on: .monday)) == "07.30-12.00 13.00-24.00")
    #expect(WorkingWeek.asn(minutesPerDay: 0) == .closed)
    #expect(WorkingWeek.asn(minutesPerDay: .min) == .closed)
  }

  @Test func `hours are put in order, joined and kept within the day`() {
    #expect(text(WorkingHours([780..<960, 450..<720])) == "07.30-12.00 13.00-16.00")
    #expect(text(WorkingHours([450..<700, 600..<720, 720..<730])) == "07.30-12.10")
    #expect(text(WorkingHours([-500..<60, 1380..<9000, 5..<5])) == "00.00-01.00 23.00-24.00")
    let day = WorkingHours([480..<960]).subtracting(WorkingHours([400..<490, 720..<780, 950..<1000]))
    #expect(text(day) == "08.10-12.00 13.00-15.50")
  }
}
