import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A list where a text is expected, a text where keys are expected, and the like.
enum WrongShape: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP053", name: "bentuk-salah", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Isi sebuah kunci berbentuk lain dari yang diharapkan, misalnya daftar di tempat teks.",
    en: "What stands behind a key has another shape than expected, such as a list in place of a text.")

  static let why = Wording(
    id: "Isi yang bentuknya lain dari yang diharapkan tidak dibaca, sehingga tidak tercetak dan tidak diperiksa.",
    en: "What has another shape than expected is not read, so it is neither printed nor checked.")

  static let examples: [RuleExample] = [
    .bad(
      """
      tanggal: 12 Januari 2026
      #        ^^^^^^^^^^^^^^^ SOP053
      """),
    .fixed(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
      """),
    .bad(
      """
      peralatan:
        - Cap legalisasi
        - Alat kerja: sarung tangan
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ SOP053
      """),
    .fixed(
      """
      peralatan:
        - Cap legalisasi
        - "Alat kerja: sarung tangan"
      """),
    .bad(
      """
      persyaratan:
        - KTP-el
        - Surat kuasa: bila diwakilkan
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP053
      """),
    .bad(
      """
      keterkaitan:
        - -
      #   ^ SOP053
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var owners: OwnerKeys?
    for fault in subject.faults {
      guard case .wrongShape(let key, let expected, let found) = fault.kind else { continue }
      if found == .list, subject.source.string(fault.place.span) == "-", let tree = subject.tree {
        let known = owners ?? OwnerKeys(tree)
        owners = known
        report.add(loneDash(at: fault.place, tree, known))
        continue
      }
      report.add(finding(at: fault.place, key, expected, found, subject.source))
    }
  }

  private static func finding(
    at place: Place, _ key: Keyword?, _ expected: ModelFault.ExpectedShape, _ found: ModelFault.FoundShape,
    _ source: SourceText
  ) -> Diagnostic {
    guard let key else { return finding(at: place, notAnSOP(words(found)), advice: beginWithKeys) }
    if found == .map, expected == .text || expected == .textOrMap, let line = lineWithColon(place, source) {
      let quoted = line.inQuotes
      let headline = splitByColon(key.spelling)
      let edit = TextEdit(span: place.span, replacement: quoted)
      let title = putInQuotes(quoted.shortened)
      return finding(
        at: place, headline, label: colonMakesKey, advice: title,
        fixes: [Fix(.safe, title, source: place.source, edits: [edit])])
    }
    let headline = wrong(key.spelling, words(expected), words(found))
    return finding(at: place, headline, label: isFound(words(found)), advice: write(key.sample))
  }

  /// `- -`, a list in a list with nothing in it: the form's own "none" as an item.
  private static func loneDash(at place: Place, _ tree: YAMLTree, _ owners: OwnerKeys) -> Diagnostic {
    let list = owners.listAround(place.span, in: tree)
    let fixes = list.map { span in
      [Fix(.safe, DashAsText.writeNone, source: place.source, edits: [TextEdit(span: span, replacement: "tidak ada")])]
    }
    return finding(at: place, DashAsText.loneDash, advice: DashAsText.writeNone, fixes: fixes ?? [])
  }

  /// The text of a one-line map in block style, `Alat kerja: sarung tangan`.
  private static func lineWithColon(_ place: Place, _ source: SourceText) -> String? {
    guard place.span.length > 0, place.span.length < 500 else { return nil }
    let text = source.string(place.span)
    guard let first = text.first, first.isLetter || first.isNumber,
      !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    return text
  }

  // MARK: Wording

  private static func words(_ expected: ModelFault.ExpectedShape) -> Wording {
    switch expected {
    case .text: Wording(id: "satu teks", en: "one text")
    case .texts: Wording(id: "teks atau daftar teks", en: "a text or a list of texts")
    case .map: Wording(id: "isian dengan kunci", en: "entries with keys")
    case .textOrMap: Wording(id: "teks atau isian dengan kunci", en: "a text or entries with keys")
    case .list: Wording(id: "daftar", en: "a list")
    case .steps: Wording(id: "daftar langkah", en: "a list of steps")
    case .destination: Wording(id: "tujuan", en: "a destination")
    case .actors: Wording(id: "pelaksana", en: "actors")
    }
  }

  private static func words(_ found: ModelFault.FoundShape) -> Wording {
    switch found {
    case .text: Wording(id: "teks", en: "a text")
    case .list: Wording(id: "daftar", en: "a list")
    case .map: Wording(id: "isian dengan kunci", en: "entries with keys")
    }
  }

  private static func wrong(_ key: String, _ expected: Wording, _ found: Wording) -> Wording {
    Wording(
      id: "isi '\(key)' harus berupa \(words: expected.id), bukan \(words: found.id)",
      en: "'\(key)' must hold \(words: expected.en), not \(words: found.en)")
  }

  private static func isFound(_ found: Wording) -> Wording {
    Wording(id: "ini \(words: found.id)", en: "this is \(words: found.en)")
  }

  private static func splitByColon(_ key: String) -> Wording {
    Wording(
      id: "titik dua memecah teks pada '\(key)' menjadi kunci dan nilai",
      en: "a colon splits a text of '\(key)' into a key and a value")
  }

  private static let colonMakesKey = Wording(
    id: "titik dua di sini membuat kunci", en: "the colon here makes a key")

  private static func putInQuotes(_ quoted: String) -> Wording {
    Wording(id: "apit teksnya dengan tanda kutip: \(quoted)", en: "put the text in quotes: \(quoted)")
  }

  private static func write(_ sample: String) -> Wording {
    Wording(id: "tulis misalnya '\(sample)'", en: "write for example '\(sample)'")
  }

  private static func notAnSOP(_ found: Wording) -> Wording {
    Wording(
      id: "berkas ini berisi \(words: found.id), bukan kunci dan nilainya",
      en: "the file holds \(words: found.en), not keys and their values")
  }

  private static let beginWithKeys = Wording(
    id: "tulis setiap isian sebagai 'kunci: nilai', dimulai dengan 'nama: ...' lalu 'langkah:' dan daftar langkahnya",
    en: "write every entry as 'key: value', beginning with 'nama: ...', then 'langkah:' and the list of steps")
}
