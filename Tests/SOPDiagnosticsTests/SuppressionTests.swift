import SOPDiagnostics
import SOPText
import Testing

@Suite("Suppressions")
struct SuppressionTests {
  /// Findings of SOP402 at every `!`; what is left of them (as line numbers), what is suppressed and the faults.
  private func outcome(
    _ text: String, policy: SeverityPolicy = .standard, scalars: (SourceText) -> [Span] = { _ in [] }
  ) -> (kept: [Int], suppressed: [String], faults: [String]) {
    let source = SourceText(name: "a.sop.yaml", text: text)
    let marks = source.bytes.indices.filter { source.bytes[$0] == UInt8(ascii: "!") }
    var report = Made.report(marks.map { Made.finding(Made.promise, $0, $0 + 1) })
    let result = Suppressions(in: source, scalars: { scalars(source) })
      .apply(to: &report, policy: policy, profile: Made.profile)
    let lines = LineTable(source)
    return (
      report.diagnostics.map { lines.lineNumber(of: $0.place.span.start) },
      result.suppressed.map { "\(lines.lineNumber(of: $0.diagnostic.place.span.start)) \($0.reason)" },
      result.faults.map { "\(describe($0.kind)) '\(source.string($0.place.span))'" }
    )
  }

  private func describe(_ kind: SuppressionFault.Kind) -> String {
    switch kind {
    case .reasonMissing: "no reason"
    case .codeMissing: "no code"
    case .unknownCode: "unknown"
    case .conflict: "conflict"
    case .stale(let profile): "stale \(profile.code)"
    case .misspelt: "misspelt"
    }
  }

  @Test("at the end of a line it covers that line and no other")
  func endOfLine() {
    let result = outcome("a: ! # sop: abaikan SOP402, alasan: sesuai sumber \nb: !\n")
    #expect(result.kept == [2])
    #expect(result.suppressed == ["1 sesuai sumber"])
    #expect(result.faults.isEmpty)
  }

  @Test("alone it covers the next line that says something, past blanks and comments")
  func alone() {
    let result = outcome(
      """
      x: !
        # sop: abaikan janji-terlampaui, alasan: satu

        # catatan !
      # sop: abaikan SOP900 SOP402 alasan: dua
      - kegiatan: !
        waktu: !
      """)
    #expect(result.kept == [1, 4, 7])
    #expect(result.suppressed == ["6 satu"])
    #expect(result.faults == ["stale SOP900 'SOP900'"])
  }

  @Test("without a reason it covers nothing and says so once")
  func reasonMissing() {
    let result = outcome("a: ! # sop: abaikan SOP402\nb: ! # sop: abaikan SOP402, alasan:  \n")
    #expect(result.kept == [1, 2])
    #expect(
      result.faults == ["no reason '# sop: abaikan SOP402'", "no reason '# sop: abaikan SOP402, alasan:'"])
  }

  @Test("tells unknown and missing codes, misspelt orders, and what covers nothing")
  func faults() {
    let result = outcome(
      """
      a: 1 # sop: abaikan SOP402, alasan: dahulu perlu
      b: ! # sop: abaikan SOP403 sop402, alasan: salah tulis
      c: ! # sop: abaikan, alasan: semua
      d: ! # sop: abaiakn SOP402, alasan: x
      e: ! # SOP: legalisasi
      f: ! # sop: lihat lampiran
      """)
    #expect(result.kept == [3, 4, 5, 6])
    #expect(
      result.faults == [
        "stale SOP402 'SOP402'", "unknown 'SOP403'", "no code '# sop: abaikan, alasan: semua'", "misspelt 'abaiakn'",
      ])
  }

  @Test("a rule that is off did not run, so nothing is stale")
  func offIsNotStale() {
    let policy = SeverityPolicy([.init("SOP402", .off)], profiles: Made.profiles)
    #expect(outcome("a: 1 # sop: abaikan SOP402, alasan: x\n", policy: policy).faults.isEmpty)
  }

  @Test("inside quotes and blocks of text it is no comment")
  func insideScalars() {
    let text = "a: \"! # sop: abaikan SOP402, alasan: x\" # sop: abaikan SOP402, alasan: y\n"
    let quoted = outcome(text) { [$0.span(of: "\"! # sop: abaikan SOP402, alasan: x\"")] }
    #expect(quoted.suppressed == ["1 y"])
    #expect(quoted.faults.isEmpty)
    let block = outcome("a: |\n  ! # sop: abaikan SOP402, alasan: x\n") { [Span(start: 3, end: $0.bytes.count)] }
    #expect(block.kept == [2])
    #expect(block.faults.isEmpty)
  }

  @Test("works with CRLF, a byte order mark, and at the end of the file")
  func edges() {
    #expect(outcome("a: ! # sop: abaikan SOP402, alasan: x\r\nb: !\r\n").suppressed == ["1 x"])
    #expect(outcome("\u{FEFF}# sop: abaikan SOP402, alasan: x\na: !").suppressed == ["2 x"])
    #expect(outcome("a: !\n# sop: abaikan SOP402, alasan: x").faults == ["stale SOP402 'SOP402'"])
    #expect(outcome("a: x# sop: abaikan SOP402, alasan: x\n").faults.isEmpty)
    #expect(outcome("#").faults.isEmpty)
    #expect(outcome("# sop:").faults.isEmpty)
  }

  @Test("spans are asked for only if a comment looks like one")
  func lazy() {
    let source = SourceText(name: "a", text: "# judul\na: b # catatan sop\n")
    _ = Suppressions(in: source) {
      Issue.record("asked for scalars without need")
      return []
    }
  }

  @Test("ten thousand comments below each other take no time to speak of")
  func stacked() {
    let text = String(repeating: "# sop: abaikan SOP402, alasan: x\n", count: 10_000) + "a: !"
    let result = outcome(text)
    #expect(result.kept.isEmpty)
    #expect(result.faults.isEmpty)
  }
}
