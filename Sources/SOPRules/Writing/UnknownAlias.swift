import SOPDiagnostics
import SOPSyntax
import SOPText

/// `*name` without an anchor `&name` before it.
enum UnknownAlias: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP011", name: "alias-tak-dikenal", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah alias (nama dengan tanda *) mengulang isian yang tidak ada, atau isian yang memuat dirinya sendiri.",
    en: "An alias (a name with a *) repeats an entry that does not exist, or the entry it stands in.")

  static let why = Wording(
    id: "Tanda * di awal nilai berarti mengulang isian lain yang ditandai &; tanpa tanda itu nilainya tidak ada.",
    en: "A * in front of a value repeats another entry marked with &; without the mark there is no value.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        keterangan: *berkas
        #           ^^^^^^^ SOP011
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        keterangan: "*berkas"
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      komponen_lain: &lain {catatan: *lain}
      #                              ^^^^^ SOP011
      """),
    .good(
      """
      keterkaitan: &kosong tidak ada
      peralatan: *kosong
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems {
      let place = Place(subject.sourceID, problem.span)
      let written = subject.source.shortString(problem.span)
      switch problem.kind {
      case .unknownAlias:
        let quoted = subject.source.string(problem.span).inQuotes
        let edits = [TextEdit(span: problem.span, replacement: quoted)]
        let title = quote(quoted.shortened)
        report.add(
          finding(
            at: place, unknown(written), advice: title,
            fixes: [Fix(.review, title, source: place.source, edits: edits)]))
      case .aliasInsideItsAnchor: report.add(finding(at: place, inside(written), advice: writeOut))
      default: continue
      }
    }
  }

  // MARK: Wording

  private static func unknown(_ alias: String) -> Wording {
    Wording(
      id: "'\(alias)' mengulang isian yang tidak ada", en: "'\(alias)' repeats an entry that does not exist")
  }

  private static func inside(_ alias: String) -> Wording {
    Wording(
      id: "'\(alias)' mengulang isian yang memuat dirinya sendiri", en: "'\(alias)' repeats the entry it stands in")
  }

  private static func quote(_ quoted: String) -> Wording {
    Wording(
      id: "bila tanda * bagian dari teks, apit dengan tanda kutip: \(quoted)",
      en: "if the * belongs to the text, put it in quotes: \(quoted)")
  }

  private static let writeOut = Wording(
    id: "tulis isinya langsung, tanpa tanda *", en: "write what it stands for, without the *")
}
