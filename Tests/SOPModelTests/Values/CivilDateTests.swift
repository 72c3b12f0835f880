import SOPText
import Testing

@testable import SOPModel

@Suite("Civil date")
struct CivilDateTests {
  private static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test("reads ISO and Indonesian dates")
  func accepted() throws {
    let wanted = try Self.date(2026, 3, 2)
    for text in ["2026-03-02", "2 Maret 2026", " 02  maret 2026", "2-Maret-2026", "Senin, 2 Maret 2026"] {
      #expect(read(text, as: CivilDate.read) == .value(wanted, remark: nil), "\(text)")
    }
    #expect(wanted.canonical == "2026-03-02")
    #expect(wanted.long(.indonesian) == "2 Maret 2026" && wanted.long(.english) == "2 March 2026")
    for month in 1...12 {
      let date = try Self.date(2025, month, 28)
      #expect(read(date.long(.indonesian), as: CivilDate.read) == .value(date, remark: nil))
      #expect(read(date.canonical, as: CivilDate.read) == .value(date, remark: nil))
    }
  }

  @Test("understands slips and says so")
  func remarks() throws {
    let table: [(String, CivilDate, ValueRemark.Kind)] = [
      ("1 ⟦Pebruari⟧ 2026", try Self.date(2026, 2, 1), .misspelt(readAs: "Februari")),
      ("1 ⟦Nopember⟧ 2026", try Self.date(2026, 11, 1), .misspelt(readAs: "November")),
      ("17 ⟦Agt⟧ 2026", try Self.date(2026, 8, 17), .misspelt(readAs: "Agustus")),
      ("2 ⟦March⟧ 2026", try Self.date(2026, 3, 2), .misspelt(readAs: "Maret")),
      ("⟦2026-3-2⟧", try Self.date(2026, 3, 2), .dateForm), ("⟦2026/03/02⟧", try Self.date(2026, 3, 2), .dateForm),
    ]
    for (marked, date, kind) in table {
      let marked = MarkedText(marked)
      let remark = ValueRemark(kind: kind, range: marked.range)
      #expect(read(marked.text, as: CivilDate.read) == .value(date, remark: remark), "\(marked.text)")
    }
  }

  @Test("points at what it cannot read, and shows both readings of a date of numbers")
  func faults() throws {
    let (march, february) = (try Self.date(2026, 3, 2), try Self.date(2026, 2, 3))
    let lastOfYear = try Self.date(2026, 12, 31)
    expectFaults(
      [
        ("⟦02-03-2026⟧", .ambiguousDate(dayFirst: march, monthFirst: february)),
        ("⟦02/03/2026⟧", .ambiguousDate(dayFirst: march, monthFirst: february)),
        ("⟦2.3.2026⟧", .ambiguousDate(dayFirst: march, monthFirst: february)),
        ("⟦31-12-2026⟧", .ambiguousDate(dayFirst: lastOfYear, monthFirst: nil)),
        ("⟦12/31/2026⟧", .ambiguousDate(dayFirst: nil, monthFirst: lastOfYear)),
        ("⟦99-99-2026⟧", .ambiguousDate(dayFirst: nil, monthFirst: nil)),
        ("02-03-⟦26⟧", .yearNotFourDigits), ("2 Maret ⟦26⟧", .yearNotFourDigits),
        ("2026-02-⟦29⟧", .impossibleDay(last: 28)), ("⟦31⟧ April 2026", .impossibleDay(last: 30)),
        ("2026-⟦13⟧-01", .impossibleMonth), ("2 ⟦Mart⟧ 2026", .unknownMonth), ("2 Maret⟦⟧", .yearMissing),
        ("⟦⟧Maret 2026", .dayMissing), ("2026-03⟦⟧", .dayMissing), ("2026-03-02⟦T10:00⟧", .unexpectedText),
        ("⟦Selasa⟧, 2 Maret 2026", .wrongWeekday(.monday)), ("⟦segera⟧", .notUnderstood), ("⟦2026⟧", .notUnderstood),
        ("⟦0000⟧-01-01", .yearNotFourDigits), ("2026-03-⟦99999999999999999999⟧", .impossibleDay(last: 31)),
      ], from: CivilDate.read)
  }

  @Test("knows which days there are")
  func validity() {
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2026, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2026, month: 1, day: 0) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: .max, month: .max, day: .max) == nil)
  }

  @Test("counts days both ways over the whole calendar")
  func dayNumbers() throws {
    #expect(try Self.date(1970, 1, 1).daysSinceEpoch == 0)
    #expect(try Self.date(2000, 3, 1).daysSinceEpoch == 11_017)
    #expect(try Self.date(2026, 3, 2).weekday == .monday)
    #expect(try Self.date(1945, 8, 17).weekday == .friday)
    var expected = CivilDate.earliest
    for number in CivilDate.earliest.daysSinceEpoch...CivilDate.latest.daysSinceEpoch {
      let date = CivilDate(daysSinceEpoch: number)
      guard date == expected, date.daysSinceEpoch == number else {
        Issue.record("day \(number) is \(date), not \(expected)")
        return
      }
      expected = Self.next(date) ?? .latest
    }
    #expect(CivilDate(daysSinceEpoch: .max) == .latest && CivilDate(daysSinceEpoch: .min) == .earliest)
  }

  private static func next(_ date: CivilDate) -> CivilDate? {
    CivilDate(year: date.year, month: date.month, day: date.day + 1)
      ?? CivilDate(year: date.year, month: date.month + 1, day: 1) ?? CivilDate(year: date.year + 1, month: 1, day: 1)
  }

  @Test("adds days and months, and stops at the ends")
  func additions() throws {
    let end = try Self.date(2026, 1, 31)
    #expect(end.adding(months: 1) == CivilDate(year: 2026, month: 2, day: 28))
    #expect(end.adding(months: 25) == CivilDate(year: 2028, month: 2, day: 29))
    #expect(end.adding(months: -2) == CivilDate(year: 2025, month: 11, day: 30))
    #expect(end.adding(days: 1) == CivilDate(year: 2026, month: 2, day: 1))
    #expect(end.adding(days: .max) == .latest && end.adding(days: .min) == .earliest)
    #expect(end.adding(months: .max) == .latest && end.adding(months: .min) == .earliest)
    #expect(try Self.date(2026, 1, 30) < end && CivilDate.earliest < CivilDate.latest)
  }
}
