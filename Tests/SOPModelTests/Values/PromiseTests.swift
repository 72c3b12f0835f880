import Testing

@testable import SOPModel

@Suite("Promise")
struct PromiseTests {
  @Test("keeps the events of its clauses")
  func clauses() {
    let table: [(text: String, since: String?, after: String?, until: String?)] = [
      ("3 hari kerja", nil, nil, nil),
      ("3 hari kerja sejak berkas lengkap", "berkas lengkap", nil, nil),
      ("3 hari kerja sejak periksa.lengkap sampai terbit", "periksa.lengkap", nil, "terbit"),
      ("3 hari kerja, sejak berkas lengkap, sampai dengan terbit", "berkas lengkap", nil, "terbit"),
      ("3 hari kerja sampai terbit sejak permohonan", "permohonan", nil, "terbit"),
      ("maks 3 hari kerja setelah berkas diterima", nil, "berkas diterima", nil),
      ("3 hari kerja sesudah pembayaran s.d. serah", nil, "pembayaran", "serah"),
      ("3 hari kerja terhitung sejak berkas lengkap", "berkas lengkap", nil, nil),
    ]
    for row in table {
      let promise = read(row.text, as: PromiseText.read).value
      #expect(promise?.duration.upper == TimeAmount(workingDays: 3000), "\(row.text)")
      #expect(part(promise?.since, of: row.text) == row.since, "\(row.text)")
      #expect(part(promise?.after, of: row.text) == row.after, "\(row.text)")
      #expect(part(promise?.until, of: row.text) == row.until, "\(row.text)")
    }
  }

  @Test("writes one spelling, clauses included")
  func canonical() {
    let table = [
      ("paling lama 3 hr kerja terhitung sejak  berkas lengkap", "maks 3 hari kerja sejak berkas lengkap"),
      ("3 hari kerja s.d. serah, sesudah bayar", "3 hari kerja setelah bayar sampai serah"),
      ("2 menit/berkas sejak diterima", "2 menit per berkas sejak diterima"),
      ("sesuai jadwal sejak dibuka", "sesuai jadwal sejak dibuka"),
    ]
    for (text, canonical) in table {
      #expect(read(text, as: PromiseText.read).value?.canonical(in: Array(text.utf8).span) == canonical)
      #expect(read(canonical, as: PromiseText.read).value?.canonical(in: Array(canonical.utf8).span) == canonical)
    }
  }

  @Test("ranges and units of work end where a clause begins")
  func durations() {
    let range = read("2 sampai 3 hari kerja sampai terbit", as: PromiseText.read).value
    #expect(range?.duration.lower == TimeAmount(workingDays: 2000) && range?.until != nil)
    let text = "2 menit per berkas sejak diterima"
    let perFile = read(text, as: PromiseText.read).value
    #expect(part(perFile?.duration.per, of: text) == "berkas" && part(perFile?.since, of: text) == "diterima")
    let prose = read("sesuai jadwal sejak dibuka", as: PromiseText.read).value
    #expect(prose?.duration.manner == .unmeasurable(0..<26) && prose?.since == nil)
  }

  @Test("points at what it cannot read")
  func faults() {
    expectFaults(
      [
        ("3 hari kerja ⟦sejak⟧", .eventMissing), ("3 hari kerja ⟦sejak⟧ sampai terbit", .eventMissing),
        ("3 hari kerja sejak a ⟦sejak⟧ b", .clauseRepeated), ("3 hari kerja ⟦lagi⟧", .unexpectedText),
        ("⟦sumber tidak menyebut⟧", .notUnderstood), ("3 ⟦hk⟧ sejak a", .unknownUnit),
      ], from: PromiseText.read)
  }
}

@Suite("Time offset")
struct TimeOffsetTests {
  @Test("reads days and distances to events")
  func accepted() throws {
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    #expect(read("2026-03-02", as: TimeOffset.read) == .value(.date(day), remark: nil))
    #expect(read("2 Maret 2026", as: TimeOffset.read) == .value(.date(day), remark: nil))
    #expect(TimeOffset.date(day).canonical(in: [UInt8]().span) == "2026-03-02")
    let (fiveWorkingDays, threeDays) = (TimeAmount(workingDays: 5000), TimeAmount(plainDays: 3000))
    let table: [(String, TimeAmount, TimeOffset.Side, String, TimeOffset.Notation, String)] = [
      ("sebelum umumkan", .zero, .before, "umumkan", .words, "sebelum umumkan"),
      ("5 hari kerja sejak putus", fiveWorkingDays, .after, "putus", .words, "5 hari kerja sejak putus"),
      ("5 hari kerja setelah putus", fiveWorkingDays, .after, "putus", .words, "5 hari kerja sejak putus"),
      ("5 hari kerja sebelum rapat", fiveWorkingDays, .before, "rapat", .words, "5 hari kerja sebelum rapat"),
      ("sejak putus", .zero, .after, "putus", .words, "sejak putus"),
      ("H-5 hari kerja rapat", fiveWorkingDays, .before, "rapat", .dayLetter, "H-5 hari kerja rapat"),
      (
        "h – 5 hari kerja rapat dinas", fiveWorkingDays, .before, "rapat dinas", .dayLetter,
        "H-5 hari kerja rapat dinas"
      ),
      ("H+3 rapat", threeDays, .after, "rapat", .dayLetter, "H+3 hari rapat"),
      ("H-3 sebelum rapat", threeDays, .before, "rapat", .dayLetter, "H-3 hari rapat"),
      ("H-1 bulan umumkan", TimeAmount(months: 1), .before, "umumkan", .dayLetter, "H-1 bulan umumkan"),
      ("H rapat", .zero, .after, "rapat", .dayLetter, "H rapat"),
    ]
    for (text, amount, side, event, notation, canonical) in table {
      guard case .distance(amount, side, let range, notation) = read(text, as: TimeOffset.read).value else {
        Issue.record("\(text)")
        continue
      }
      #expect(part(range, of: text) == event)
      let offset = TimeOffset.distance(amount, side, event: range, notation: notation)
      #expect(offset.canonical(in: Array(text.utf8).span) == canonical)
      let again = read(canonical, as: TimeOffset.read).value
      #expect(again?.canonical(in: Array(canonical.utf8).span) == canonical)
    }
  }

  @Test("points at what it cannot read")
  func faults() throws {
    let first = try #require(CivilDate(year: 2026, month: 3, day: 2))
    let second = try #require(CivilDate(year: 2026, month: 2, day: 3))
    expectFaults(
      [
        ("⟦sebelum⟧", .eventMissing), ("5 hari kerja ⟦sejak⟧", .eventMissing), ("⟦H-3⟧", .eventMissing),
        ("5 hari kerja ⟦serah⟧", .sideMissing), ("5 hari kerja⟦⟧", .sideMissing), ("⟦H-⟧ rapat", .numberMissing),
        ("0 menit ⟦rapat⟧", .sideMissing), ("⟦besok⟧", .notUnderstood), ("⟦5⟧", .unitMissing),
        ("⟦02-03-2026⟧", .ambiguousDate(dayFirst: first, monthFirst: second)),
      ], from: TimeOffset.read)
  }
}
