import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A line without the colon between key and value.
enum ColonMissing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP021", name: "titik-dua-hilang", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Titik dua di antara kunci dan nilai, atau spasi setelahnya, belum ditulis.",
    en: "The colon between key and value, or the space after it, is missing.")

  static let why = Wording(
    id: "Tanpa titik dua dan spasi, baris ini bukan kunci dengan nilainya, sehingga tidak dibaca.",
    en: "Without a colon and a space the line is no key with a value, so it is not read.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu 5 menit
        #^^^^^^^^^^^^ SOP021
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu:5 menit
        #    ^ SOP021
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .colonMissing {
      let place = Place(subject.sourceID, problem.span)
      let written = subject.source.string(problem.span)
      if written == ":" {
        let edits = [TextEdit(span: Span(problem.span.end, problem.span.end), replacement: " ")]
        let fix = text.fix(.safe, edits, in: subject.sourceID)
        report.add(finding(at: place, noSpace, advice: fix.title, fixes: [fix]))
      } else if let end = endOfKey(written) {
        let place = Int(problem.span.start) + end
        let fix = text.fix(
          .review, [TextEdit(span: Span(start: place, end: place), replacement: ":")], in: subject.sourceID)
        report.add(
          finding(
            at: Place(subject.sourceID, problem.span), noColon(written.shortened), label: notRead, advice: fix.title,
            fixes: [fix]))
      } else {
        report.add(finding(at: place, noColon(written.shortened), label: notRead, advice: writeKey))
      }
    }
  }

  /// Bytes of the key that a line begins with, if it is one of the language.
  private static func endOfKey(_ line: String) -> Int? {
    let word = line.prefix { $0 != " " }
    guard word.utf8.count < line.utf8.count, Keyword.allCases.contains(where: { $0.spelling == word }) else {
      return nil
    }
    return word.utf8.count
  }

  // MARK: Wording

  private static let noSpace = Wording(
    id: "spasi setelah titik dua belum ditulis", en: "there is no space after the colon")

  private static func noColon(_ line: String) -> Wording {
    Wording(
      id: "titik dua antara kunci dan nilai belum ditulis pada '\(line)'",
      en: "there is no colon between key and value in '\(line)'")
  }

  private static let notRead = Wording(id: "baris ini tidak dibaca", en: "the line is not read")

  private static let writeKey = Wording(
    id: "tulis sebagai 'kunci: nilai'; bila ini lanjutan teks di atasnya, apit seluruh teks itu dengan tanda kutip; "
      + "bila ini catatan, awali dengan '#'",
    en: "write it as 'key: value'; if it goes on from the text above, put all of that text in quotes; "
      + "if it is a remark, begin it with '#'")
}
