import SOPDiagnostics
import SOPModel
import SOPText

/// `setelah` names a step with `jika`.
enum WaitsForDecision: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP212", name: "menunggu-keputusan", family: .flow, severity: .error)

  static let summary = Wording(
    id: "'setelah' menunggu sebuah keputusan, bukan salah satu pilihan hasilnya.",
    en: "'setelah' waits for a decision rather than for one of its outcomes.")

  static let why = Wording(
    id: "Sebuah keputusan menuju satu pilihan saja; menunggu keputusannya tidak mengatakan pilihan mana yang ditunggu.",
    en: "A decision leads to one outcome only; waiting for the decision does not say which outcome is waited for.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika: {lengkap: catat, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      - id: catat
        kegiatan: Mencatat berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - kegiatan: Menyerahkan kutipan
        setelah: [periksa, catat]
      #           ^^^^^^^ SOP212
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika: {lengkap: [catat, salin], kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      - id: catat
        kegiatan: Mencatat berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: salin
        kegiatan: Menyalin berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: salinan
      - kegiatan: Menyerahkan kutipan
        setelah: [salin, catat]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .waitsForDecision(let name) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, decision)] } ?? []
      report.add(finding(at: fault.place, waits(name), related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static func waits(_ name: String) -> Wording {
    Wording(
      id: "'setelah' menunggu '\(name)', padahal langkah itu sebuah keputusan",
      en: "'setelah' waits for '\(name)', which is a decision")
  }

  private static let decision = Wording(id: "keputusan ini", en: "the decision")

  private static let advice = Wording(
    id:
      "tulis langkah ini sebagai tujuan pada pilihan 'jika' yang dimaksud; beberapa langkah sekaligus ditulis '[a, b]'",
    en: "name this step as a destination of the outcome you mean; several steps at once are written '[a, b]'")
}
