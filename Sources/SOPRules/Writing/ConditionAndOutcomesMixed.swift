import SOPDiagnostics
import SOPModel
import SOPText

/// A written condition behind `jika`, or outcomes behind `bila`.
enum ConditionAndOutcomesMixed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP057", name: "syarat-dan-hasil-tertukar", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Syarat tertulis diletakkan di 'jika', atau pilihan hasil diletakkan di 'bila'.",
    en: "A written condition stands behind 'jika', or outcomes stand behind 'bila'.")

  static let why = Wording(
    id: "'bila' selalu syarat tertulis, 'jika' selalu pilihan hasil keputusan; bila tertukar, arah alurnya hilang.",
    en: "'bila' is always a written condition, 'jika' always the outcomes of a decision; mixed up, the flow is lost.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika: berkas lengkap
        #     ^^^^^^^^^^^^^^ SOP057
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        bila: {lengkap: lanjut, palsu: selesai}
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP057
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika: {lengkap: lanjut, palsu: selesai}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        bila: berkas lengkap
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .conditionAndOutcomesMixed(let key) = fault.kind else { continue }
      report.add(finding(at: fault.place, key, subject.source))
    }
  }

  private static func finding(at place: Place, _ key: Keyword, _ source: SourceText) -> Diagnostic {
    guard key == .jika else {
      return finding(at: place, outcomesBehindBila, label: outcomes, advice: writeOutcomes)
    }
    let text = source.shortString(place.span)
    guard let span = keySpan(before: place, source) else {
      return finding(at: place, conditionBehindJika(text), label: condition, advice: writeCondition(text))
    }
    let edit = TextEdit(span: span, replacement: Keyword.bila.spelling)
    let fix = Fix(.review, useBila, source: place.source, edits: [edit])
    return finding(at: place, conditionBehindJika(text), label: condition, advice: writeCondition(text), fixes: [fix])
  }

  /// The `jika` in front of a value on the same line.
  private static func keySpan(before place: Place, _ source: SourceText) -> Span? {
    let key = Array(Keyword.jika.spelling.utf8)
    let bytes = source.bytes
    var end = min(Int(place.span.start), bytes.count)
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let start = end - key.count
    guard start >= 0, bytes[start..<end].elementsEqual(key) else { return nil }
    return Span(start: start, end: end)
  }

  // MARK: Wording

  private static func conditionBehindJika(_ text: String) -> Wording {
    Wording(
      id: "'jika' harus memuat pilihan hasil dan tujuannya, bukan syarat '\(text)'",
      en: "'jika' must hold outcomes and where they lead, not the condition '\(text)'")
  }

  private static let outcomesBehindBila = Wording(
    id: "'bila' harus memuat satu syarat tertulis, bukan pilihan hasil",
    en: "'bila' must hold one written condition, not outcomes")

  private static let condition = Wording(id: "ini syarat tertulis", en: "this is a written condition")
  private static let outcomes = Wording(id: "ini pilihan hasil", en: "these are outcomes")

  private static func writeCondition(_ text: String) -> Wording {
    Wording(
      id: "bila langkah ini hanya terjadi pada keadaan itu, tulis 'bila: \(text)'; "
        + "bila ada keputusan, tulis pilihannya, seperti 'jika: {ya: lanjut, tidak: selesai}'",
      en: "if the step only happens in that case, write 'bila: \(text)'; "
        + "if there is a decision, write its outcomes, as in 'jika: {ya: lanjut, tidak: selesai}'")
  }

  private static let useBila = Wording(id: "ganti 'jika' dengan 'bila'", en: "replace 'jika' with 'bila'")

  private static let writeOutcomes = Wording(
    id: "pindahkan pilihan hasil ke kunci 'jika'; untuk syarat tulis satu teks, seperti 'bila: data berbeda'",
    en: "move the outcomes under the key 'jika'; a condition is one text, such as 'bila: data berbeda'")
}
