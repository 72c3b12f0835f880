import SOPDiagnostics
import SOPModel
import SOPText

/// `panggil` or `ke_sop` names an SOP that cannot be found.
enum ProcedureNotFound: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP116", name: "sop-tak-ditemukan", family: .names, severity: .error)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "SOP yang dipanggil atau dituju tidak ditemukan.", en: "An SOP that is called or handed over to is not found.")

  static let why = Wording(
    id: "Langkah, waktu, dan hasil SOP itu tidak dapat diperiksa; pembaca lembar SOP tidak tahu harus membuka apa.",
    en: "Its steps, time and results cannot be checked, and readers of the sheet do not know what to open.")

  static let examples: [RuleExample] = [
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: pencetakan-kutipn, keluaran: kutipan}
        #           ^^^^^^^^^^^^^^^^^ SOP116
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: .init("pencetakan-kutipan", "produk: kutipan")),
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: 470/077/SOP/DISDUKCAPIL/2026, keluaran: kutipan}
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP116
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """),
    .fixed(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: pencetakan-kutipan, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: .init("pencetakan-kutipan", "produk: kutipan")),
    .good(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: 470/034/SOP/DISDUKCAPIL/2026, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: .init("pencetakan-kutipan", "nomor: 470/034/SOP/DISDUKCAPIL/2026")),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for link in procedure.links.own {
      guard case .unresolved(let answer) = link.target else { continue }
      let name = procedure.text(link.reference.name)
      let place = procedure.place(link.reference.name)
      switch answer {
      case .found: break
      case .missing(let nearest):
        if !procedure.isOutsideByNumber(link) { report.add(missing(name, nearest, link, at: place)) }
      case .ambiguous(let paths):
        report.add(finding(at: place, severalGoBy(name.shortened, paths), advice: sayWhich))
      case .unreadable(let cause):
        report.add(finding(at: place, unreadable(name.shortened, cause), advice: makeReadable))
      }
    }
  }

  private static func missing(
    _ name: String, _ nearest: String?, _ link: ProcedureLink, at place: Place
  ) -> Diagnostic {
    guard let nearest else {
      let isNumber = Procedure.isNumber(name)
      return finding(
        at: place, isNumber ? noNumber(name.shortened) : noFile(name.shortened),
        advice: isNumber ? giveTime : link.reference.isCall ? writeFile : writeTarget)
    }
    let fix = Fix(
      .review, UnknownName.replace(with: nearest), source: place.source,
      edits: [TextEdit(span: place.span, replacement: nearest.asYAML)])
    return finding(
      at: place, Procedure.isNumber(name) ? noNumber(name.shortened) : noFile(name.shortened),
      label: UnknownName.meant(nearest), advice: UnknownName.replace(with: nearest), fixes: [fix])
  }

  // MARK: Wording

  private static func noFile(_ name: String) -> Wording {
    Wording(id: "berkas SOP '\(name)' tidak ditemukan", en: "the SOP file '\(name)' is not found")
  }

  private static func noNumber(_ number: String) -> Wording {
    Wording(id: "SOP dengan nomor '\(number)' tidak ditemukan", en: "no SOP with the number '\(number)' is found")
  }

  private static func severalGoBy(_ name: String, _ paths: [String]) -> Wording {
    let list = paths.prefix(4).map(\.shortened).joined(separator: ", ")
    return Wording(
      id: "'\(name)' dapat berarti beberapa SOP: \(list)", en: "'\(name)' can mean several SOPs: \(list)")
  }

  private static func unreadable(_ name: String, _ cause: Wording) -> Wording {
    Wording(
      id: "berkas SOP '\(name)' tidak dapat dibaca: \(words: cause.id)",
      en: "the SOP file '\(name)' cannot be read: \(words: cause.en)")
  }

  private static let sayWhich = Wording(
    id: "tulis nama berkasnya dengan foldernya, dihitung dari folder SOP ini atau folder opd.yaml",
    en: "write the name of the file with its folder, seen from the folder of this SOP or of opd.yaml")

  private static let makeReadable = Wording(
    id: "perbaiki izin atau tautan berkas itu, atau panggil SOP lain",
    en: "mend the permissions or the link of that file, or call another SOP")

  private static let giveTime = Wording(
    id: "periksa nomornya; bila SOP itu memang tidak ada di antara berkas-berkas ini, tulis 'waktu' di sini agar "
      + "lamanya tetap terhitung",
    en: "check the number; if that SOP is really not among these files, write its 'waktu' here so that it still counts")

  private static let writeFile = Wording(
    id: "tulis nama berkas tanpa '.sop.yaml', dihitung dari folder SOP ini atau folder opd.yaml; SOP yang tidak ada di "
      + "sini dipanggil dengan nomornya dan diberi 'waktu'",
    en:
      "write the name of the file without '.sop.yaml', seen from the folder of this SOP or of opd.yaml; an SOP that is "
      + "not here is called by its number and given a 'waktu'")

  private static let writeTarget = Wording(
    id: "tulis nama berkas tanpa '.sop.yaml', dihitung dari folder SOP ini atau folder opd.yaml, atau nomor SOP itu",
    en: "write the name of the file without '.sop.yaml', seen from the folder of this SOP or of opd.yaml, or its number"
  )
}

extension Procedure {
  /// An SOP that is named by its number, so that it may be elsewhere, and whose time is given if it is needed.
  func isOutsideByNumber(_ link: ProcedureLink) -> Bool {
    guard Self.isNumber(text(link.reference.name)) else { return false }
    switch link.reference.site {
    case .call(let step): return steps[Int(step.index)].hasTimeField
    case .handOver: return true
    }
  }
}
