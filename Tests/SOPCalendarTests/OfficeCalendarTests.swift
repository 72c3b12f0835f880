import SOPCalendar
import SOPModel
import SOPTestSupport
import Testing

/// What an office writes under `kalender` becomes its calendar.
@Suite struct OfficeCalendarTests {
  private func calendar(_ kalender: String) -> WorkingCalendar {
    let office = "nama: Kantor\n" + (kalender.isEmpty ? "" : "kalender: \(kalender)\n")
    return WorkingCalendar(ReadProcedure(text: "nama: Uji\n", office: office).procedure.calendar)
  }

  private func hours(_ calendar: WorkingCalendar, _ date: CivilDate) -> String {
    let ranges = calendar.hours(on: date).ranges
    return ranges.map { "\(ClockFace.text($0.lowerBound))-\(ClockFace.text($0.upperBound))" }.joined(separator: " ")
  }

  @Test func `an office that says nothing works as the state does`() throws {
    let office = calendar("")
    #expect(hours(office, try date(2026, 7, 6)) == "07.30-12.00 13.00-16.00")
    #expect(hours(office, try date(2026, 7, 10)) == "07.30-11.30 13.00-16.30")
    #expect(office.dayOff(try date(2026, 7, 11)) == .notAWorkingWeekday)
    #expect(!office.isWorkingDay(try date(2026, 12, 24)))
    #expect(office.minutesPerWorkingDay == 450)
    #expect(office.listedYears == [2024, 2025, 2026])
  }

  @Test func `hours are taken as written, with a break where one lies within`() throws {
    let office = calendar("{jam: {senin s.d. kamis: 07.30-16.45, jumat: 07.30-11.30, sabtu: tutup}}")
    #expect(hours(office, try date(2026, 7, 6)) == "07.30-12.00 13.00-16.45")
    #expect(hours(office, try date(2026, 7, 10)) == "07.30-11.30")
    #expect(office.minutesPerWorkingDay == 444)
    let split = calendar("{jam: 08.00-12.00 dan 13.30-15.00}")
    #expect(hours(split, try date(2026, 7, 6)) == "08.00-12.00 13.30-15.00")
    #expect(hours(split, try date(2026, 7, 11)) == "")
  }

  @Test func `a break is the office's own where it names one`() throws {
    let office = calendar("{jam: 08.00-15.00, istirahat: {jumat: 11.00-12.30}}")
    #expect(hours(office, try date(2026, 7, 6)) == "08.00-12.00 13.00-15.00")
    #expect(hours(office, try date(2026, 7, 10)) == "08.00-11.00 12.30-15.00")
    let without = calendar("{jam: 08.00-15.00, istirahat: tidak ada}")
    #expect(hours(without, try date(2026, 7, 6)) == "08.00-15.00")
    let short = calendar("{istirahat: 12.00-12.30}")
    #expect(hours(short, try date(2026, 7, 6)) == "07.30-12.00 12.30-15.30")
  }

  @Test func `a length without hours moves the closing time`() throws {
    let office = calendar("{jam_kerja: 8 jam}")
    #expect(hours(office, try date(2026, 7, 6)) == "07.30-12.00 13.00-16.30")
    #expect(office.minutesPerWorkingDay == 480)
    let nonsense = calendar("{jam_kerja: 1 hari kerja}")
    #expect(nonsense.minutesPerWorkingDay == 450)
  }

  @Test func `six days, said or shown by the hours`() throws {
    let saturday = try date(2026, 7, 11)
    let said = calendar("{hari_kerja: 6}")
    #expect(said.isWorkingDay(saturday))
    #expect(hours(said, saturday) == "07.30-12.00 13.00-14.45")
    let shown = calendar("{jam: {senin s.d. sabtu: 07.30-14.00}}")
    #expect(shown.isWorkingDay(saturday))
    let duty = calendar("{hari_kerja: 5, jam: {hari kerja: 07.30-16.00, sabtu: 08.00-11.00}}")
    #expect(!duty.isWorkingDay(saturday))
    #expect(hours(duty, saturday) == "08.00-11.00")
  }

  @Test func `Ramadan has its hours, or the state's`() throws {
    let dates = "dari: 2026-02-18, sampai: 2026-03-19"
    let monday = try date(2026, 2, 23)
    #expect(hours(calendar("{ramadan: {\(dates)}}"), monday) == "08.00-12.00 12.30-15.00")
    #expect(hours(calendar("{ramadan: {\(dates)}}"), try date(2026, 2, 27)) == "08.00-11.30 12.30-15.30")
    #expect(hours(calendar("{ramadan: {\(dates)}}"), try date(2026, 2, 16)) == "")
    #expect(hours(calendar("{ramadan: {\(dates)}}"), try date(2026, 2, 13)) == "07.30-11.30 13.00-16.30")
    #expect(hours(calendar("{ramadan: {\(dates), jam: 08.30-14.00}}"), monday) == "08.30-12.00 12.30-14.00")
    #expect(hours(calendar("{jam: {setiap hari: 24 jam}, ramadan: {\(dates)}}"), monday) == "00.00-24.00")
    #expect(hours(calendar("{ramadan: {dari: 2026-02-18}}"), monday) == "07.30-12.00 13.00-16.00")
  }

  @Test func `days off and days worked are the office's to add`() throws {
    let office = calendar("{libur: [2026-04-22], cuti_bersama: kerja, masuk: [2026-05-02, 2026-04-22, 2026-05-01]}")
    #expect(office.isWorkingDay(try date(2026, 4, 22)))
    #expect(office.isWorkingDay(try date(2026, 5, 2)))
    #expect(office.isWorkingDay(try date(2026, 5, 1)))
    #expect(hours(office, try date(2026, 5, 2)) == "07.30-12.00 13.00-16.00")
    #expect(office.isWorkingDay(try date(2026, 12, 24)))
    #expect(calendar("{libur: [2026-04-22]}").dayOff(try date(2026, 4, 22)) == .officeHoliday)
  }

  @Test func `an office open day and night works through holidays`() throws {
    let christmas = try date(2026, 12, 25)
    let open = calendar("{jam: {setiap hari: 24 jam}, libur: [2026-04-22]}")
    #expect(hours(open, christmas) == "00.00-24.00")
    #expect(open.isWorkingDay(christmas))
    #expect(open.listedYears == nil)
    #expect(hours(open, try date(2026, 4, 22)) == "")
    let counting = calendar("{hari_kerja: 5, jam: 24 jam}")
    #expect(hours(counting, christmas) == "00.00-24.00")
    #expect(!counting.isWorkingDay(christmas))
    #expect(!counting.isWorkingDay(try date(2026, 7, 11)))
    let duty = calendar("{jam: {hari kerja: 07.30-16.00, hari libur: 09.00-10.00}}")
    #expect(hours(duty, christmas) == "09.00-10.00")
    #expect(!duty.isWorkingDay(christmas))
  }

  @Test func `the SOP's own calendar goes before the office's, key by key`() throws {
    let procedure = ReadProcedure(
      text: "nama: Uji\nkalender: {hari_kerja: 6}\n", office: "nama: Kantor\nkalender: {libur: [2026-04-22]}\n"
    ).procedure
    let calendar = WorkingCalendar(procedure.calendar)
    #expect(calendar.isWorkingDay(try date(2026, 7, 11)))
    #expect(!calendar.isWorkingDay(try date(2026, 4, 22)))
  }
}
