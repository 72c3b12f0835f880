import SOPDiagnostics
import SOPSyntax
import SOPText

/// A value that begins with a character YAML keeps for itself.
enum ReservedStart: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP019", name: "awalan-khusus", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah nilai diawali tanda yang punya arti khusus dalam YAML, atau hanya berisi tanda '-'.",
    en: "A value begins with a character that YAML keeps for itself, or is a lone '-'.")

  static let why = Wording(
    id:
      "Beberapa tanda di awal nilai punya arti khusus dalam YAML, sehingga teks di belakangnya tidak terbaca sebagai teks.",
    en: "Some characters at the start of a value mean something to YAML, so that what follows is not read as a text.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: *Memeriksa* berkas
        #         ^ SOP019
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: "*Memeriksa* berkas"
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      keterkaitan: -
      #            ^ SOP019
      """),
    .fixed(
      """
      keterkaitan: tidak ada
      """),
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: -
        #      ^ SOP019
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems {
      guard case .reservedStart(let byte) = problem.kind else { continue }
      report.add(finding(problem.span, byte, text, subject.sourceID))
    }
  }

  private static func finding(
    _ span: Span, _ byte: UInt8, _ text: YAMLSurroundings, _ source: SourceID
  ) -> Diagnostic {
    let place = Place(source, span)
    let character = String(decoding: [byte], as: UTF8.self)
    guard let scalar = text.scalar(at: span.start) else {
      return finding(at: place, reserved(character), advice: quoteIt)
    }
    let written = text.source.string(scalar)
    guard written == "-" else {
      let fix = text.fix(.safe, [TextEdit(span: scalar, replacement: written.inQuotes)], in: source)
      return finding(at: place, reserved(character), advice: quote(fix.title), fixes: [fix])
    }
    if isTime(text.key(before: Int(span.start))) { return finding(at: place, loneDash, advice: sayWhichTime) }
    let fix = text.fix(.safe, [TextEdit(span: scalar, replacement: "tidak ada")], in: source)
    return finding(at: place, loneDash, label: readAsNone, advice: fix.title, fixes: [fix])
  }

  /// Keys for which "none" is no answer: a time was forgotten or left out on purpose.
  private static func isTime(_ key: String) -> Bool {
    ["waktu", "tunggu", "batas", "maks", "jangka_waktu"].contains(key)
  }

  // MARK: Wording

  private static func reserved(_ character: String) -> Wording {
    Wording(
      id: "nilai tidak dapat diawali '\(character)' tanpa tanda kutip",
      en: "a value cannot begin with '\(character)' unless it is quoted")
  }

  private static let loneDash = Wording(
    id: "tanda '-' saja tidak mengatakan apa-apa", en: "a lone '-' says nothing")
  private static let readAsNone = Wording(id: "dibaca sebagai 'tidak ada'", en: "read as 'tidak ada'")

  private static let quoteIt = Wording(
    id: "apit teksnya dengan tanda kutip, seperti \"* catatan\"", en: "put the text in quotes, as in \"* catatan\"")

  private static func quote(_ line: Wording) -> Wording {
    Wording(
      id: "apit teksnya dengan tanda kutip; \(words: line.id)", en: "put the text in quotes; \(words: line.en)")
  }

  private static let sayWhichTime = Wording(
    id: "tulis lamanya, misalnya '15 menit'; 'tidak dihitung' bila sengaja tidak dihitung, "
      + "'belum diatur' bila belum ditentukan",
    en: "write how long it takes, for example '15 menit'; 'tidak dihitung' if it is left out on purpose, "
      + "'belum diatur' if it is not settled yet")
}
