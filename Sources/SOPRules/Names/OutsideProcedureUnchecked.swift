import SOPDiagnostics
import SOPModel
import SOPText

/// An SOP is named by its number and is not among the files: what is said about it here has to be believed.
enum OutsideProcedureUnchecked: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP117", name: "sop-luar-tak-terperiksa", family: .names, severity: .advice)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "SOP yang disebut dengan nomornya tidak ada di antara berkas-berkas ini.",
    en: "An SOP that is named by its number is not among these files.")

  static let why = Wording(
    id: "Waktu dan hasilnya hanya dapat dipercaya sebagaimana tertulis; perubahan di sana tidak terlihat di sini.",
    en: "Its time and results must be believed as written, and a change there is not seen here.")

  static let examples: [RuleExample] = [
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: 027/SOP/BAGUM/2026, waktu: 1 jam, keluaran: kutipan}
        #           ^^^^^^^^^^^^^^^^^^ SOP117
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """),
    .fixed(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: 027/SOP/BAGUM/2026, waktu: 1 jam, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: .init("pengiriman", "nomor: 027/SOP/BAGUM/2026")),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for link in procedure.links.own {
      guard case .unresolved(.missing(let nearest)) = link.target, procedure.isOutsideByNumber(link) else { continue }
      let place = procedure.place(link.reference.name)
      let number = procedure.text(link.reference.name).shortened
      let fixes = nearest.map { nearest in
        Fix(
          .review, UnknownName.replace(with: nearest), source: place.source,
          edits: [TextEdit(span: place.span, replacement: nearest.asYAML)])
      }
      report.add(
        finding(
          at: place, notHere(number), label: nearest.map(UnknownName.meant),
          advice: nearest.map(UnknownName.replace) ?? advice, fixes: fixes.map { [$0] } ?? []))
    }
  }

  // MARK: Wording

  private static func notHere(_ number: String) -> Wording {
    Wording(
      id: "SOP nomor '\(number)' tidak ada di antara berkas-berkas ini",
      en: "the SOP with the number '\(number)' is not among these files")
  }

  private static let advice = Wording(
    id: "periksa nomornya, atau tulis juga SOP itu sebagai berkas di folder kantor",
    en: "check the number, or write that SOP too as a file in the folder of the office")
}
