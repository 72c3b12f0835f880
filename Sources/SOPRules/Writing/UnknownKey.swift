import SOPDiagnostics
import SOPModel
import SOPText

/// A key that the language does not have where it stands.
enum UnknownKey: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP050", name: "kunci-tak-dikenal", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah kunci tidak dikenal di tempat ia ditulis.",
    en: "A key is not known where it stands.")

  static let why = Wording(
    id: "Isi di bawah kunci yang tidak dikenal tidak dibaca, sehingga tidak muncul di lembar SOP dan tidak diperiksa.",
    en: "What stands behind an unknown key is not read, so it is neither printed nor checked.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - aktivitas: Menerima berkas permohonan
      # ^^^^^^^^^ SOP050
        pelaksana: loket
        waktu: 5 menit
        output: kutipan
      # ^^^^^^ SOP050
      """, in: .steps),
    .bad(
      """
      biaya: {tarif: Rp25.000,00, dasar: Perda 3/2024}
      #                       ^^ SOP050
      """),
    .fixed(
      """
      biaya: {tarif: "Rp25.000,00", dasar: Perda 3/2024}
      """),
    .bad(
      """
      - kegitan: Menerima berkas
      # ^^^^^^^ SOP050
        kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var neighbours: NeighbourKeys?
    for fault in subject.faults {
      guard case .unknownKey(let key, let context) = fault.kind else { continue }
      let meant = Keyword.meant(by: key, in: context)?.spelling
      if meant != nil, neighbours == nil { neighbours = subject.tree.map(NeighbourKeys.init) }
      let taken = meant.flatMap { neighbours?.key($0, beside: fault.place.span) }
      report.add(finding(at: fault.place, key, context, meant, taken: taken, subject.source))
    }
  }

  private static func finding(
    at place: Place, _ key: String, _ context: KeyContext, _ meant: String?, taken: Span?, _ source: SourceText
  ) -> Diagnostic {
    let shown = key.shortened
    if let cut = CommaCut(at: place, in: source) { return finding(at: place, shown, cut, source) }
    guard let meant else {
      return finding(at: place, unknown(shown, in: context), advice: advice(key, context))
    }
    if let taken {
      return finding(
        at: place, unknown(shown, in: context), label: probably(meant),
        related: [RelatedPlace(Place(place.source, taken), alreadyHere)], advice: deleteOne(shown, meant))
    }
    let edit = TextEdit(span: place.span, replacement: meant)
    let grade: Fix.Grade = NearestName.isSame(key, meant) ? .safe : .review
    return finding(
      at: place, unknown(shown, in: context), label: probably(meant), advice: replace(with: meant),
      fixes: [Fix(grade, replace(with: meant), source: place.source, edits: [edit])])
  }

  private static func finding(at place: Place, _ key: String, _ cut: CommaCut, _ source: SourceText) -> Diagnostic {
    let text = source.string(cut.whole)
    let takesNames = Keyword.allCases.contains { CommaInName.takesNames($0) && $0.spelling == source.string(cut.key) }
    let names = takesNames ? ListedNames.of(text) : listedIDs(text, behind: source.string(cut.key))
    let replacement = names.map { "[" + $0.map(\.asYAML).joined(separator: ", ") + "]" } ?? text.inQuotes
    let title = names == nil ? quote(replacement.shortened) : writeList(replacement.shortened)
    let edit = TextEdit(span: cut.whole, replacement: replacement)
    return finding(
      at: place, cutOff(key), label: afterComma, advice: title,
      fixes: [Fix(cut.isNumber ? .safe : .review, title, source: place.source, edits: [edit])])
  }

  /// `loket, kasi` behind a key that takes ids, one or several.
  private static func listedIDs(_ text: String, behind key: String) -> [String]? {
    guard ["pelaksana", "paraf", "tanda_tangan", "setelah", "untuk", "kecuali", "lanjut"].contains(key) else {
      return nil
    }
    let parts = text.split(separator: ",").map { $0.filter { $0 != " " } }
    let isEachAWord = zip(parts, text.split(separator: ",")).allSatisfy { part, written in
      !part.isEmpty && written.split(separator: " ").count == 1
    }
    return isEachAWord && parts.count > 1 ? parts : nil
  }

  // MARK: Wording

  private static func unknown(_ key: String, in context: KeyContext) -> Wording {
    Wording(
      id: "kunci '\(key)' tidak dikenal pada \(words: context.title.id)",
      en: "unknown key '\(key)' in \(words: context.title.en)")
  }

  private static func probably(_ meant: String) -> Wording {
    Wording(id: "mungkin maksudnya '\(meant)'", en: "did you mean '\(meant)'?")
  }

  private static func replace(with meant: String) -> Wording {
    Wording(id: "ganti dengan '\(meant)'", en: "replace it with '\(meant)'")
  }

  private static let alreadyHere = Wording(id: "sudah ada di sini", en: "already here")

  private static func deleteOne(_ key: String, _ meant: String) -> Wording {
    Wording(
      id: "'\(meant)' sudah ada: hapus '\(key)', atau gabungkan nilainya",
      en: "'\(meant)' is there already: delete '\(key)', or bring their values together")
  }

  private static func cutOff(_ key: String) -> Wording {
    Wording(
      id: "koma memotong nilai, sehingga '\(key)' terbaca sebagai kunci",
      en: "a comma cuts the value, so that '\(key)' is read as a key")
  }

  private static let afterComma = Wording(id: "bagian nilai setelah koma", en: "the value after the comma")

  private static func quote(_ value: String) -> Wording {
    Wording(
      id: "di dalam kurung, apit nilai yang memuat koma dengan tanda kutip: \(value)",
      en: "inside brackets put a value with a comma in quotes: \(value)")
  }

  private static func writeList(_ list: String) -> Wording {
    Wording(
      id: "di dalam kurung, tulis beberapa nama sebagai daftar: \(list)",
      en: "inside brackets write several names as a list: \(list)")
  }

  private static func advice(_ key: String, _ context: KeyContext) -> Wording {
    let list = context.keys.joined(separator: ", ")
    let others = KeyContext.contexts(having: key).prefix(3).map(\.title)
    guard !others.isEmpty else {
      return Wording(
        id: "pakai salah satu kunci yang ada di sini: \(list)", en: "use one of the keys of this place: \(list)")
    }
    return Wording(
      id: "kunci ini tempatnya pada \(words: others.map(\.id).joined(separator: ", ")); yang ada di sini: \(list)",
      en: "the key belongs to \(words: others.map(\.en).joined(separator: ", ")); the keys of this place: \(list)")
  }
}
