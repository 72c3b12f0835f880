import SOPDiagnostics
import SOPModel
import SOPText

/// An end that does not say which of several `hasil` it is.
enum EndWithoutName: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP211", name: "akhir-tanpa-nama", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Alur berakhir tanpa menyebut yang mana dari beberapa hasil SOP.",
    en: "The flow ends without saying which of the several results of the SOP is given.")

  static let why = Wording(
    id: "SOP ini mempunyai beberapa hasil; pemohon dan pemeriksa harus tahu hasil mana yang diterima di sini.",
    en: "This SOP has several results; applicant and reviewer must know which one is given here.")

  static let examples: [RuleExample] = [
    .bad(
      """
      hasil:
        terbit: kutipan
        ditolak: {produk: tidak ada}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: pemohon
          waktu: 5 menit
          keluaran: kutipan
          jika: {baik: lanjut, tidak: selesai ditolak}
        - kegiatan: Menyerahkan kutipan
      #             ^^^^^^^^^^^^^^^^^^^ SOP211
          pelaksana: loket
          waktu: 5 menit
          keluaran: surat penolakan
      """),
    .fixed(
      """
      hasil:
        terbit: kutipan
        ditolak: {produk: tidak ada}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: pemohon
          waktu: 5 menit
          keluaran: kutipan
          jika: {baik: lanjut, tidak: selesai ditolak}
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: surat penolakan
          selesai: terbit
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let names = subject.procedure?.endNames ?? []
    for fault in subject.faults {
      let related = fault.related.map { [RelatedPlace($0, results)] } ?? []
      switch fault.kind {
      case .endWithoutName:
        report.add(finding(at: fault.place, headline, related: related, advice: advice(names)))
      case .passedIntoUnnamedEnd:
        report.add(finding(at: fault.place, passedHeadline, related: related, advice: passedAdvice))
      default: break
      }
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "alur berakhir di sini tanpa menyebut hasil yang mana",
    en: "the flow ends here without saying with which result")

  private static let passedHeadline = Wording(
    id: "bila langkah ini dilewati, alur berakhir tanpa menyebut hasil yang mana",
    en: "when this step is passed, the flow ends without saying with which result")

  private static let passedAdvice = Wording(
    id: "tambahkan di bawahnya langkah yang mengakhiri alur dengan nama hasilnya, misalnya pencatatan dengan 'selesai'",
    en: "add a step below it that ends the flow with its name, such as an entry in the register with 'selesai'")

  private static let results = Wording(id: "hasil yang ada", en: "the results there are")

  private static func advice(_ names: [String]) -> Wording {
    let list = names.map { "'selesai: \($0)'" }.joined(separator: " | ")
    return Wording(id: "tulis salah satu: \(list)", en: "write one of: \(list)")
  }
}
