import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A product is not made on every way to the end at which the applicant gets it.
enum ProductNotAlwaysMade: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP510", name: "produk-tak-selalu-dibuat", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Produk layanan tidak dibuat pada setiap jalur ke hasilnya.",
    en: "A product of the service is not made on every way to its end.")

  static let why = Wording(
    id: "Pemohon dijanjikan produk ini, tetapi ada perkara yang selesai tanpa produk itu.",
    en: "Applicants are promised this product, but some cases end without it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      hasil:
        terbit: Kutipan akta
        #       ^^^^^^^^^^^^ SOP510
        ditolak: Surat penolakan
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: hasil pemeriksaan
          jika:
            cocok: selesai terbit
            baru: cetak
            keliru: tolak
        - {id: cetak, kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: Kutipan akta, selesai: terbit}
        - {id: tolak, kegiatan: Menolak permohonan, pelaksana: loket, waktu: 5 menit, keluaran: Surat penolakan, selesai: ditolak}
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket}
      hasil:
        terbit: Kutipan akta
        ditolak: Surat penolakan
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: hasil pemeriksaan
          jika:
            cocok: cetak
            baru: cetak
            keliru: tolak
        - {id: cetak, kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: Kutipan akta, selesai: terbit}
        - {id: tolak, kegiatan: Menolak permohonan, pelaksana: loket, waktu: 5 menit, keluaran: Surat penolakan, selesai: ditolak}
      """),
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      produk: Kutipan akta kelahiran
      #       ^^^^^^^^^^^^^^^^^^^^^^ SOP510
      langkah:
        - {kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      sifat: parsial
      pelaksana: {loket: Petugas Loket}
      produk: Kutipan akta kelahiran
      langkah:
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: hasil pemeriksaan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for missing in documents.missingProducts {
      let product = procedure.products[missing.product].name
      let name = procedure.text(product).shortened
      let makers = missing.makers.map { RelatedPlace(procedure.place(ofRow: $0), madeHere) }
      guard !makers.isEmpty else {
        report.add(finding(at: procedure.place(product), never(name), advice: nameIt(name)))
        continue
      }
      report.add(
        finding(
          at: procedure.place(product), notEveryWay(name), related: makers,
          notes: FlowStory(procedure).note(missing.story, missing.kinds), advice: advice))
    }
  }

  // MARK: Wording

  private static func never(_ name: String) -> Wording {
    Wording(
      id: "produk '\(name)' bukan keluaran langkah mana pun", en: "the product '\(name)' is the output of no step")
  }

  private static func notEveryWay(_ name: String) -> Wording {
    Wording(
      id: "ada jalur yang selesai tanpa produk '\(name)'", en: "some way ends without the product '\(name)'")
  }

  private static let madeHere = Wording(id: "dibuat di sini", en: "made here")

  private static func nameIt(_ name: String) -> Wording {
    Wording(
      id: "tulis '\(name)' dengan nama yang sama sebagai 'keluaran' langkah yang membuatnya; SOP yang hanya memuat "
        + "sebagian proses ditulis 'sifat: parsial'",
      en: "write '\(name)' by the same name as 'keluaran' of the step that makes it; an SOP that holds only a part of "
        + "the process is 'sifat: parsial'")
  }

  private static let advice = Wording(
    id: "buat produk itu pada setiap jalur; bila jalur itu berakhir tanpa produk (misalnya ditolak), beri nama "
      + "hasilnya: 'hasil: {terbit: ..., ditolak: ...}' dan 'selesai: ditolak'",
    en: "make the product on every way; where a way ends without it (a refusal, say), name its end: "
      + "'hasil: {terbit: ..., ditolak: ...}' and 'selesai: ditolak'")
}
