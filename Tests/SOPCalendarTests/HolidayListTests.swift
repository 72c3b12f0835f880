import SOPCalendar
import SOPModel
import SOPText
import Testing

@Suite struct HolidayListTests {
  @Test func `each list holds its days in order, none twice, and says its decree`() {
    #expect(HolidayList.decreed.map(\.year) == [2024, 2025, 2026])
    for list in HolidayList.decreed {
      #expect(list.decree.hasPrefix("SKB "))
      #expect(list.days.allSatisfy { $0.date.year == list.year })
      #expect(zip(list.days, list.days.dropFirst()).allSatisfy { $0.date < $1.date })
      let decrees = Set(list.days.map(\.decree))
      #expect(decrees.contains(list.decree))
    }
  }

  @Test func `the lists are as long as the decrees say`() {
    let counts = HolidayList.decreed.map { list in
      [Holiday.Kind.national, .jointLeave].map { kind in list.days.count { $0.kind == kind } }
    }
    // 2024: 17 by joint decree and two days of voting; 2025: ten days of joint leave and the one added in August.
    #expect(counts == [[19, 10], [17, 11], [17, 8]])
  }

  @Test func `a day added within the year names the decree that added it`() {
    let added = HolidayList.decreed[1].days.filter { $0.decree != HolidayList.decreed[1].decree }
    #expect(
      added.map { "\($0.date) \($0.name(.indonesian)), \($0.decree)" } == [
        "2025-08-18 cuti bersama Proklamasi Kemerdekaan, SKB 933/1/3 Tahun 2025"
      ])
  }

  @Test func `after the last list only days with a fixed date are known`() throws {
    let later = HolidayList.closures().filter { $0.date.year == 2027 }.map { "\($0.date)" }
    #expect(later == ["2027-01-01", "2027-05-01", "2027-06-01", "2027-08-17", "2027-12-25"])
    #expect(HolidayList.closures().last?.date == (try date(2051, 12, 25)))
    #expect(HolidayList.closures(of: []) == [])
  }

  @Test(arguments: [(2024, 238), (2025, 237), (2026, 240)])
  func `working days of a year of five-day weeks`(year: Int, count: Int) throws {
    let days = try date(year, 1, 1)...date(year, 12, 31)
    #expect(WorkingCalendar.asn().workingDays(in: days) == count)
  }

  @Test func `joint leave may be worked, holidays may be on duty`() throws {
    let hours = WorkingHours([480..<600])
    let closures = HolidayList.closures(worksOnJointLeave: true, hours: hours)
    let calendar = WorkingCalendar(week: .asn(), closures: closures)
    #expect(calendar.isWorkingDay(try date(2026, 12, 24)))
    #expect(!calendar.isWorkingDay(try date(2026, 12, 25)))
    #expect(calendar.hours(on: try date(2026, 12, 25)) == hours)
  }
}
