import Foundation
import SOPCalendar
import SOPModel
import SOPTestSupport
import Testing

private let python = Checkout.url(".build/calendar/bin/python").path

/// The lists and the counting of days, judged by programs that share nothing with this one: `holidays` and numpy, from
/// PyPI, which `Tests/run` puts into `.build/calendar`.
@Suite(
  .enabled(
    if: OtherProgram.works(python, "-c", "import holidays, numpy"),
    "no numpy and holidays in .build/calendar: Tests/run installs them"))
struct OtherCountTests {
  private func answers(_ script: String, _ lines: [String] = []) throws -> [String] {
    let verdict = try OtherProgram.run([python, "-c", script], input: lines.joined(separator: "\n").utf8)
    try #require(verdict.status == 0, "\(verdict.complaints)")
    return verdict.output.split(separator: "\n").map(String.init)
  }

  @Test func `the decreed days off are those of the other list`() throws {
    let script = """
      import holidays
      for kind, category in (("libur nasional", "public"), ("cuti bersama", "government")):
        for day in sorted(holidays.country_holidays("ID", years=(2024, 2025, 2026), categories=(category,))):
          print(day, kind)
      """
    let ours = HolidayList.decreed.flatMap(\.days).map { "\($0.date) \($0.kind.rawValue)" }
    #expect(try answers(script).sorted() == ours.sorted())
  }

  @Test(arguments: [5, 6]) func `working days agree with the other calendar`(days: Int) throws {
    let script = """
      import sys, numpy, holidays
      off = [str(day) for category in ("public", "government")
        for day in holidays.country_holidays("ID", years=(2024, 2025, 2026), categories=(category,))]
      later = holidays.country_holidays("ID", years=range(2027, 2040))
      fixed = ("01-01", "05-01", "06-01", "08-17", "12-25")
      off += [str(day) for day in later if day.strftime("%m-%d") in fixed]
      office = numpy.busdaycalendar(weekmask="1" * \(days) + "0" * \(7 - days), holidays=off)
      for line in sys.stdin:
        day, number = line.split()
        after = numpy.busday_offset(day, int(number), roll="backward", busdaycal=office)
        before = numpy.busday_offset(day, -int(number), roll="forward", busdaycal=office)
        count = numpy.busday_count(day, numpy.datetime64(day) + int(number), busdaycal=office)
        print(after, before, count, numpy.is_busday(day, busdaycal=office))
      """
    let calendar = WorkingCalendar.asn(workingDays: days)
    var generator = SeededGenerator(seed: 2026)
    var questions: [String] = []
    var ours: [String] = []
    for _ in 0..<3000 {
      let day = try date(2023, 6, 1).adding(days: generator.number(0...1500))
      let number = generator.number(1...400)
      questions.append("\(day) \(number)")
      let after = try #require(calendar.workingDay(number, after: day))
      let before = try #require(calendar.workingDay(number, before: day))
      let count = calendar.workingDays(in: day...day.adding(days: number - 1))
      ours.append("\(after) \(before) \(count) \(calendar.isWorkingDay(day) ? "True" : "False")")
    }
    #expect(try answers(script, questions) == ours)
  }
}
