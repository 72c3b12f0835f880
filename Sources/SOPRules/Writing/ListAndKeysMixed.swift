import SOPDiagnostics
import SOPSyntax
import SOPText

/// A list item among keys, or a key among list items.
enum ListAndKeysMixed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP022", name: "daftar-dan-kunci-tercampur", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Butir daftar dan kunci tercampur dalam satu bagian.",
    en: "List items and keys are mixed in one part.")

  static let why = Wording(
    id: "Satu bagian adalah daftar (diawali '-') atau isian dengan kunci, tidak keduanya.",
    en: "A part is a list (with '-') or entries with keys, not both.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
      pelaksana: loket
      #^^^^^^^^ SOP022
      waktu: 5 menit
      keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      evaluasi_kinerja:
        cara: SKM
        - setiap 6 bulan
      # ^ SOP022
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .listAndMapMixed {
      let place = Place(subject.sourceID, problem.span)
      let related = problem.context.map { [RelatedPlace(Place(subject.sourceID, $0), begins)] } ?? []
      let line = text.line(at: Int(problem.span.start))
      guard !text.source.string(problem.span).hasPrefix("-") else {
        report.add(finding(at: place, itemAmongKeys, related: related, advice: underKey))
        continue
      }
      var fixes: [Fix] = []
      if let column = columnOfItem(above: line, text), column > line.indent {
        let edits = text.edits(shifting: line, by: column - line.indent)
        fixes = [Fix(.review, indent(column), source: subject.sourceID, edits: edits)]
      }
      report.add(
        finding(at: place, keyAmongItems, related: related, advice: fixes.first?.title ?? intoItem, fixes: fixes))
    }
  }

  /// Where the keys of the list item above stand.
  private static func columnOfItem(above line: YAMLSurroundings.Line, _ text: YAMLSurroundings) -> Int? {
    var current = text.lineAbove(line)
    while let above = current, above.indent > line.indent { current = text.lineAbove(above) }
    guard let above = current, above.indent == line.indent, text.startsWithDash(above) else { return nil }
    return text.afterDashes(above) - above.span.lowerBound
  }

  // MARK: Wording

  private static let itemAmongKeys = Wording(
    id: "butir daftar '-' berada di antara kunci", en: "a list item '-' stands among keys")
  private static let keyAmongItems = Wording(
    id: "kunci ini sejajar dengan tanda '-' butir daftar", en: "the key is in line with the '-' of list items")
  private static let begins = Wording(id: "bagian ini dimulai di sini", en: "this part begins here")

  private static let underKey = Wording(
    id: "tulis sebagai 'kunci: nilai', atau jorokkan daftar itu di bawah kuncinya sendiri",
    en: "write it as 'key: value', or indent the list under a key of its own")
  private static let intoItem = Wording(
    id: "jorokkan kunci ini agar menjadi isi butir di atasnya, atau kurangi jorokannya",
    en: "indent the key so that it belongs to the item above, or indent it less")

  private static func indent(_ column: Int) -> Wording {
    Wording(
      id: "jorokkan \(column) spasi agar menjadi isi butir di atasnya",
      en: "indent it by \(column) spaces, so that it belongs to the item above")
  }
}
