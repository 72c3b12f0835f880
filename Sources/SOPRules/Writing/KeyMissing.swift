import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A key without which the rest says nothing.
enum KeyMissing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP052", name: "kunci-wajib-tidak-ada", family: .writing, severity: .error)

  static let why = Wording(
    id: "Tanpa kunci ini bagian tersebut tidak dapat dipahami, sehingga tidak tercetak dan tidak diperiksa.",
    en: "Without this key the part says nothing, so it is neither printed nor checked.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - pelaksana: loket
      # ^^^^^^^^^ SOP052
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      biaya:
        - {nama: Salinan tambahan, dasar: Perda 3/2024}
      #    ^^^^ SOP052
      """),
    .bad(
      """
      persyaratan: [{jumlah: 2 lembar}]
      #              ^^^^^^ SOP052
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .missingKey(let key, let context) = fault.kind else { continue }
      guard !isLost(inside: fault.related ?? fault.place, in: subject) else { continue }
      report.add(finding(at: fault.place, missing(key.spelling, in: context), advice: write(key.sample)))
    }
  }

  /// A line in or beside the map could not be read; the key may stand in it. Problems are few, by their bound.
  private static func isLost(inside map: Place, in subject: Subject) -> Bool {
    guard !subject.problems.isEmpty else { return false }
    if subject.isUnreadable { return true }
    let bytes = subject.source.bytes
    return subject.problems.contains { problem in
      let span = problem.span
      if span.start < map.span.start { return lineBreaks(in: bytes, span.start, map.span.start) <= 1 }
      return span.start <= map.span.end || lineBreaks(in: bytes, map.span.end, span.start) <= 1
    }
  }

  /// Line breaks between two places, counted up to two.
  private static func lineBreaks(in bytes: [UInt8], _ start: UInt32, _ end: UInt32) -> Int {
    var count = 0
    for byte in bytes[min(Int(start), bytes.count)..<min(Int(end), bytes.count)] where byte == 0x0A {
      count += 1
      if count > 1 { break }
    }
    return count
  }

  // MARK: Wording

  private static func missing(_ key: String, in context: KeyContext) -> Wording {
    Wording(
      id: "kunci '\(key)' belum ada pada \(words: context.title.id)",
      en: "the key '\(key)' is missing in \(words: context.title.en)")
  }

  private static func write(_ sample: String) -> Wording {
    Wording(id: "tambahkan, misalnya '\(sample)'", en: "add it, for example '\(sample)'")
  }
}
