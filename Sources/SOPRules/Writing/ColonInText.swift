import SOPDiagnostics
import SOPSyntax
import SOPText

/// A second colon with a space after it in a value.
enum ColonInText: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP018", name: "titik-dua-dalam-teks", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Ada titik dua yang diikuti spasi di dalam teks sebuah nilai.",
    en: "A colon followed by a space stands inside the text of a value.")

  static let why = Wording(
    id: "Titik dua yang diikuti spasi menandai kunci; di dalam teks YAML tidak tahu mana kunci dan mana isi.",
    en: "A colon and a space mark a key; inside a text YAML cannot tell key and value apart.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa: berkas permohonan
        #                  ^ SOP018
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: "Memeriksa: berkas permohonan"
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris: Siti Aminah}
      #                                                    ^ SOP018
      """),
    .good(
      """
      pencatatan: Register pukul 08:00
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .colonInText {
      let place = Place(subject.sourceID, problem.span)
      let start = problem.context?.start ?? problem.span.start
      guard let scalar = text.scalar(at: start), scalar.contains(problem.span) else {
        report.add(finding(at: place, colon, label: secondColon, advice: quoteIt))
        continue
      }
      let edits = [TextEdit(span: scalar, replacement: subject.source.string(scalar).inQuotes)]
      let fix = text.fix(.safe, edits, in: subject.sourceID)
      report.add(finding(at: place, colon, label: secondColon, advice: quote(fix.title), fixes: [fix]))
    }
  }

  // MARK: Wording

  private static let colon = Wording(
    id: "ada titik dua dan spasi di dalam teks", en: "a colon and a space stand inside a text")
  private static let secondColon = Wording(
    id: "titik dua ini terbaca sebagai tanda kunci", en: "this colon is read as the mark of a key")

  private static let quoteIt = Wording(
    id: "apit teksnya dengan tanda kutip, seperti 'kegiatan: \"Memeriksa: berkas\"'",
    en: "put the text in quotes, as in 'kegiatan: \"Memeriksa: berkas\"'")

  private static func quote(_ line: Wording) -> Wording {
    Wording(
      id: "apit teksnya dengan tanda kutip; \(words: line.id)", en: "put the text in quotes; \(words: line.en)")
  }
}
