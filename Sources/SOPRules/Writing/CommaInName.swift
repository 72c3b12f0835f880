import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Several papers or things in one text: a comma does not make a list.
enum CommaInName: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP067", name: "koma-dalam-nama", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "Beberapa dokumen atau barang ditulis dalam satu teks dengan koma, padahal koma tidak membuat daftar.",
    en: "Several papers or things stand in one text with commas, but a comma does not make a list.")

  static let why = Wording(
    id: "Satu teks adalah satu nama. Yang di belakang koma tidak menjadi butir sendiri: "
      + "tidak diperiksa asalnya, dan tidak dikenali bila disebut lagi.",
    en: "One text is one name. What follows the comma is no item of its own: "
      + "its origin is not checked, and it is not recognised where it is named again.")

  static let examples: [RuleExample] = [
    .bad(
      """
      persyaratan: tidak ada
      masukan: [KTP, KK]
      pelaksana: {loket: Petugas Loket}
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: loket
          kelengkapan: KTP, KK
          #                 ^^ SOP067
          waktu: 5 menit
          keluaran: kutipan
      """),
    .fixed(
      """
      persyaratan: tidak ada
      masukan: [KTP, KK]
      pelaksana: {loket: Petugas Loket}
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: loket
          kelengkapan: [KTP, KK]
          waktu: 5 menit
          keluaran: kutipan
      """),
    .bad(
      """
      peralatan: Komputer, printer (laser, hitam putih), dan cap dinas
      #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP067
      """),
    .good(
      """
      pencatatan: Register surat, disimpan selama 5 tahun
      persyaratan: Pas foto 3x4, 2 lembar
      sarana: Ruang tunggu 4,5 meter
      """),
    .good(
      """
      persyaratan: [KTP]
      formulir: [Formulir F-2.01]
      produk: Surat pengantar
      pelaksana: {loket: Petugas Loket}
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: loket
          kelengkapan: [Formulir F-2.01, KTP]
          waktu: 5 menit
          keluaran: Surat pengantar, asli dan tembusan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let keyed = subject.keyed else { return }
    let tree = keyed.tree
    for index in tree.nodes.indices {
      guard let keyword = keyed.keyword(of: NodeID(index)), takesNames(keyword) else { continue }
      let value = tree.nodes[index].next
      guard !value.isNone, tree[value].kind == .scalar, tree[value].style == .plain, !tree[value].isAlias,
        tree.bytes[tree.textRange(of: value)].contains(UInt8(ascii: ","))
      else { continue }
      if let finding = finding(value, keyword, tree, subject) { report.add(finding) }
    }
  }

  /// Keys behind which papers or things stand, one or a list.
  static func takesNames(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .kelengkapan, .keluaran, .persyaratan, .formulir, .masukan, .memuat, .peralatan, .pencatatan, .sarana,
      .saranaKhusus, .atribut, .kanal, .media, .dipublikasikan, .keterkaitan, .kualifikasiPelaksana, .kompetensi:
      true
    default: false
    }
  }

  private static func finding(
    _ value: NodeID, _ keyword: Keyword, _ tree: YAMLTree, _ subject: Subject
  ) -> Diagnostic? {
    let text = tree.string(of: value)
    guard let names = ListedNames.of(text), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let first = text.utf8.distance(from: text.utf8.startIndex, to: comma) + 1
    let blanks = text.utf8.dropFirst(first).prefix { $0 == UInt8(ascii: " ") }.count
    let rest = YAMLPositions.sourceSpan(
      of: (first + blanks)..<text.utf8.count, in: tree[value], tree: tree, source: subject.source.bytes)
    let list = "[" + names.map(\.asYAML).joined(separator: ", ") + "]"
    let title = write("\(keyword.spelling): \(list)")
    let fix = Fix(
      .review, title, source: subject.sourceID, edits: [TextEdit(span: tree.span(of: value), replacement: list)])
    return finding(
      at: Place(subject.sourceID, rest), oneName(text.shortened), label: afterComma, advice: title, fixes: [fix])
  }

  // MARK: Wording

  private static func oneName(_ text: String) -> Wording {
    Wording(
      id: "koma tidak membuat daftar: '\(text)' terbaca sebagai satu nama",
      en: "a comma does not make a list: '\(text)' is read as one name")
  }

  private static let afterComma = Wording(id: "bukan butir sendiri", en: "no item of its own")

  private static func write(_ line: String) -> Wording {
    Wording(
      id: "bila yang dimaksud beberapa, tulis sebagai daftar: \(line)",
      en: "if several are meant, write a list: \(line)")
  }
}
