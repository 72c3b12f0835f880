import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Promises that do not say what they are counted from. One finding for the file.
enum PromiseWithoutStart: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP407", name: "janji-tanpa-awal", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Sebuah janji waktu tidak menyebut sejak kapan dihitung.",
    en: "A promised time does not say what it is counted from.")

  static let why = Wording(
    id: "Tanpa 'sejak', waktu dihitung sejak permohonan masuk, juga selama berkas belum lengkap.",
    en: "Without 'sejak' the time is counted from the application, even while papers are missing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: 3 hari kerja
      #             ^^^^^^^^^^^^ SOP407
      """),
    .fixed(
      """
      jangka_waktu: 3 hari kerja sejak permohonan
      """),
    .bad(
      """
      jangka_waktu: {nama: Penyelesaian, maks: 3 hari kerja}
      #                                        ^^^^^^^^^^^^ SOP407
      """),
    .fixed(
      """
      jangka_waktu: {nama: Penyelesaian, maks: 3 hari kerja, sejak: permohonan}
      """),
    .good(
      """
      jangka_waktu: {maks: 3 hari kerja, hitung: semua}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let open = procedure.promises.filter { promise in
      promise.duration?.isMeasured == true && !promise.hasStartField && !promise.countsEverything
    }
    guard let first = open.first else { return }
    let others = open.dropFirst().map { RelatedPlace(procedure.place($0.text), alsoOpen) }
    let fixes = open.compactMap { fix(for: $0, procedure, subject.source) }
    report.add(
      finding(at: procedure.place(first.text), headline, related: others, advice: advice, fixes: fixes))
  }

  /// Says what is meant without it: in the sentence, or as a key behind the time.
  private static func fix(for promise: Promise, _ procedure: Procedure, _ source: SourceText) -> Fix? {
    let (text, entry) = (procedure.tree[promise.text.node], procedure.tree[promise.entry.node])
    guard text.style == .plain, !text.isAlias, !entry.isAlias else { return nil }
    let since = "sejak: permohonan"
    let edit: TextEdit
    if entry.kind == .scalar {
      edit = TextEdit(span: Span(text.span.end, text.span.end), replacement: " sejak permohonan")
    } else if entry.style == .flow {
      edit = TextEdit(span: Span(text.span.end, text.span.end), replacement: ", \(since)")
    } else {
      edit = source.line(since, above: entry.span)
    }
    return Fix(.review, sayIt, edits: [edit])
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "janji waktu tidak menyebut sejak kapan dihitung",
    en: "the promised time does not say what it is counted from")

  private static let alsoOpen = Wording(id: "juga tanpa 'sejak'", en: "without 'sejak' too")

  private static let sayIt = Wording(id: "tambahkan 'sejak: permohonan'", en: "add 'sejak: permohonan'")

  private static let advice = Wording(
    id:
      "tambahkan 'sejak: permohonan', atau bila baru dihitung setelah berkas lengkap, pilihan hasilnya: 'sejak: periksa.lengkap'",
    en: "add 'sejak: permohonan' or, if it counts once the papers are complete, that outcome: 'sejak: periksa.lengkap'")
}
