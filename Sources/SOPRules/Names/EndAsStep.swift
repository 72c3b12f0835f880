import SOPDiagnostics
import SOPModel
import SOPText

/// The name of an end stands where a step is expected.
enum EndAsStep: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP109", name: "hasil-sebagai-langkah", family: .names, severity: .error)

  static let summary = Wording(
    id: "Nama hasil ditulis di tempat langkah.",
    en: "The name of a result stands where a step is expected.")

  static let why = Wording(
    id: "Nama hasil bukan langkah: tanpa kata 'selesai' tidak jelas apakah alur berakhir atau masih ada langkah.",
    en: "A result is not a step: without 'selesai' it is not clear whether the flow ends or a step is missing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      hasil: {terbit: Kutipan terlegalisasi, ditolak: {produk: tidak ada}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika:
            lengkap: lanjut
            palsu: ditolak
            #      ^^^^^^^ SOP109
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: Kutipan terlegalisasi
          selesai: terbit
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket}
      hasil: {terbit: Kutipan terlegalisasi, ditolak: {produk: tidak ada}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika:
            lengkap: lanjut
            palsu: selesai ditolak
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: Kutipan terlegalisasi
          selesai: terbit
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .endAsStep(let name, let isDestination) = fault.kind else { continue }
      report.add(finding(at: fault.place, name: name, isDestination, related: fault.related))
    }
  }

  private static func finding(
    at place: Place, name: String, _ isDestination: Bool, related: Place?
  ) -> Diagnostic {
    let written = "selesai \(name)"
    var fixes: [Fix] = []
    if isDestination {
      let edit = TextEdit(span: place.span, replacement: written.asYAML)
      fixes = [Fix(.review, replace(with: written.shortened), source: place.source, edits: [edit])]
    }
    return finding(
      at: place, isEnd(name.shortened), related: related.map { [RelatedPlace($0, declaredHere)] } ?? [],
      advice: isDestination ? replace(with: written.shortened) : nameStep(name.shortened), fixes: fixes)
  }

  // MARK: Wording

  private static func isEnd(_ name: String) -> Wording {
    Wording(id: "'\(name)' adalah nama hasil, bukan langkah", en: "'\(name)' is the name of a result, not of a step")
  }

  private static let declaredHere = Wording(id: "hasil ini didaftarkan di sini", en: "this result is declared here")

  private static func replace(with written: String) -> Wording {
    Wording(
      id: "tulis '\(written)' bila alur berakhir di sini",
      en: "write '\(written)' if the flow ends here")
  }

  private static func nameStep(_ name: String) -> Wording {
    Wording(
      id: "tulis id langkah yang menghasilkan '\(name)'",
      en: "write the id of the step that leads to '\(name)'")
  }
}
