import Testing

@testable import SOPModel

@Suite("Hours of a day")
struct DayHoursTests {
  @Test("are read in the spellings of offices, and written in one")
  func accepted() {
    let table: [(String, [ClockRange], String)] = [
      ("08.00-15.00", [ClockRange(start: 480, end: 900)], "08.00-15.00"),
      ("8:30 s.d. 11", [ClockRange(start: 510, end: 660)], "08.30-11.00"),
      ("pukul 07.30 – 16.00", [ClockRange(start: 450, end: 960)], "07.30-16.00"),
      (
        "08.00-12.00 dan 13.00-24.00", [ClockRange(start: 480, end: 720), ClockRange(start: 780, end: 1440)],
        "08.00-12.00 dan 13.00-24.00"
      ),
      ("24 jam", [ClockRange(start: 0, end: 1440)], "24 jam"), ("Tutup", [], "tutup"), ("libur", [], "tutup"),
      (
        "00.00-06.00, 22.00-24.00", [ClockRange(start: 0, end: 360), ClockRange(start: 1320, end: 1440)],
        "00.00-06.00 dan 22.00-24.00"
      ),
    ]
    for (text, ranges, canonical) in table {
      let hours = read(text, as: DayHours.read).value
      #expect(hours == DayHours(ranges: ranges), "\(text)")
      #expect(hours?.canonical == canonical)
      #expect(read(canonical, as: DayHours.read).value == hours)
    }
    #expect(read("08.00-15.00 WIT", as: DayHours.read).value?.zone == .eastern)
    #expect(read("08.00-15.00 wita", as: DayHours.read).value?.canonical == "08.00-15.00 WITA")
  }

  @Test("that cannot be are pointed at")
  func faults() {
    expectFaults(
      [
        ("⟦15.00-08.00⟧", .hoursBackwards), ("⟦08.00-08.00⟧", .hoursBackwards), ("⟦25.00⟧-26.00", .impossibleClock),
        ("08.00-⟦15.75⟧", .impossibleClock), ("⟦24.01⟧-25.00", .impossibleClock), ("⟦800⟧-1500", .impossibleClock),
        ("⟦08.00⟧", .closingTimeMissing), ("⟦08.00-⟧", .closingTimeMissing),
        ("08.00-12.00 dan ⟦11.00-13.00⟧", .hoursOverlap), ("⟦pagi⟧", .notUnderstood), ("⟦⟧", .empty),
        ("08.00-15.00 ⟦kecuali libur⟧", .unexpectedText),
      ], from: DayHours.read)
  }
}

@Suite("Days of the week")
struct DaySelectionTests {
  private func days(_ text: String) -> [CivilDate.Weekday]? {
    read(text, as: DaySelection.read).value.map { days in CivilDate.Weekday.allCases.filter(days.names) }
  }

  @Test("one, a range, a list, all")
  func accepted() {
    #expect(days("senin") == [.monday])
    #expect(days("Senin s.d. Kamis") == [.monday, .tuesday, .wednesday, .thursday])
    #expect(days("senin-jum'at") == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(days("sabtu s.d. senin") == [.monday, .saturday, .sunday])
    #expect(days("senin, rabu dan jumat") == [.monday, .wednesday, .friday])
    #expect(days("setiap hari") == CivilDate.Weekday.allCases)
    #expect(read("hari kerja", as: DaySelection.read).value == .workingDays)
    #expect(read("hari libur", as: DaySelection.read).value == .holidays)
  }

  @Test("other words are pointed at")
  func faults() {
    expectFaults(
      [
        ("⟦senen⟧", .unknownWeekday), ("senin s.d. ⟦kemis⟧", .unknownWeekday), ("senin dan ⟦08⟧", .unknownWeekday),
        ("senin s.d. kamis, ⟦rabu⟧", .weekdayRepeated), ("senin ⟦pagi⟧", .unexpectedText),
      ], from: DaySelection.read)
  }
}

@Suite("Score, year, interval")
struct SurveyValueTests {
  @Test("scores keep three decimals")
  func scores() {
    #expect(read("85,4", as: Score.read).value?.thousandths == 85_400)
    #expect(read("85,412 (Baik)", as: Score.read).value?.number == "85,412")
    #expect(part(read("85,40 ( Baik )", as: Score.read).value?.grade, of: "85,40 ( Baik )") == "Baik")
    expectFaults([("85,4 ⟦()⟧", .unexpectedText)], from: Score.read)
    #expect(read("85.4", as: Score.read).remark?.kind == .decimalPoint)
    expectFaults([("⟦baik⟧", .notUnderstood), ("85,4 ⟦persen⟧", .unexpectedText)], from: Score.read)
  }

  @Test("years have four digits")
  func years() {
    #expect(read("2025", as: CalendarYear.read).value?.number == 2025)
    #expect(read("Tahun 2025", as: CalendarYear.read).value?.number == 2025)
    expectFaults([("⟦25⟧", .yearNotFourDigits), ("2025⟦/2026⟧", .unexpectedText)], from: CalendarYear.read)
  }

  @Test("how often is the time between")
  func intervals() {
    for (text, months) in [
      ("6 bulan", 6), ("setiap 6 bulan", 6), ("tahun", 12), ("tiap semester", 6), ("1 tahun sekali", 12),
    ] {
      #expect(read(text, as: Duration.readInterval).value?.upper == TimeAmount(months: months), "\(text)")
    }
    expectFaults([("6 ⟦buln⟧", .unknownUnit), ("⟦nanti⟧", .notUnderstood)], from: Duration.readInterval)
  }
}
