import SOPDiagnostics
import SOPModel
import SOPText

/// The same key twice in one place.
enum DuplicateKey: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP051", name: "kunci-ganda", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Kunci yang sama ditulis dua kali di satu tempat.",
    en: "The same key is written twice in one place.")

  static let why = Wording(
    id: "Hanya isi yang pertama yang dibaca; isi yang kedua hilang tanpa terlihat.",
    en: "Only the first value is read; the second is lost without a trace.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        waktu: 10 menit
        #^^^^ SOP051
      """, in: .steps),
    .bad(
      """
      jam_layanan: {senin: 08.00-15.00, selasa: 08.00-15.00, senin: 08.00-11.00}
      #                                                      ^^^^^ SOP051
      """),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      peralatan: [Cap legalisasi]
      pencatatan: Register legalisasi
      peralatan: [Cap legalisasi]
      #^^^^^^^^ SOP051
      """),
    .good(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        batas: {waktu: 1 hari kerja, lewat: selesai}
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var neighbours: NeighbourKeys?
    for fault in subject.faults {
      guard case .duplicateKey(let key) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, writtenFirst)] } ?? []
      let fix = NeighbourKeys.repetition(fault, subject, &neighbours)
      report.add(
        finding(
          at: fault.place, twice(key.shortened), label: again, related: related, advice: fix?.title ?? advice,
          fixes: fix.map { [$0] } ?? []))
    }
  }

  // MARK: Wording

  private static func twice(_ key: String) -> Wording {
    Wording(id: "kunci '\(key)' ditulis dua kali", en: "the key '\(key)' is written twice")
  }

  private static let again = Wording(id: "ditulis lagi di sini", en: "written again here")
  private static let writtenFirst = Wording(id: "pertama kali ditulis di sini", en: "first written here")

  private static let advice = Wording(
    id: "hapus yang keliru; bila keduanya benar, gabungkan isinya di bawah satu kunci",
    en: "remove the wrong one; if both are right, put what they say under one key")
}
