import SOPDiagnostics
import SOPModel
import SOPText

/// Something else where only `ya` or `tidak` may stand.
enum NotYesOrNo: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP064", name: "bukan-ya-tidak", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Di tempat yang hanya menerima 'ya' atau 'tidak' ditulis jawaban lain.",
    en: "Something else stands where only 'ya' or 'tidak' may.")

  static let why = Wording(
    id: "Hanya satu ejaan yang dipakai, agar setiap orang membaca jawaban yang sama.",
    en: "There is one spelling only, so that everyone reads the same answer.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: {nama: Petugas Loket, luar: no}
        #                                  ^^ SOP064
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: {nama: Petugas Loket, luar: tidak}
      """),
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: {nama: Petugas Loket, luar: kadang-kadang}
        #                                  ^^^^^^^^^^^^^ SOP064
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.truth, let kind, let text) = fault.kind, !subject.isReportedDash(fault.place)
      else { continue }
      report.add(finding(at: fault.place, kind, text, subject.source.shortString(fault.place.span)))
    }
  }

  private static func finding(
    at place: Place, _ kind: ValueFault.Kind, _ text: String, _ part: String
  ) -> Diagnostic {
    guard case .truthInOtherWords(let meant) = kind else {
      return finding(at: place, neither(part), advice: ValueFaultWording.write(.truth))
    }
    let edit = TextEdit(span: place.span, replacement: meant.canonical)
    let isCertain = certain.contains(text.lowercased())
    let fix = Fix(
      isCertain ? .safe : .review, ValueFaultWording.replace(with: meant.canonical), source: place.source,
      edits: [edit])
    return finding(
      at: place, neither(part), label: ValueFaultWording.meant(meant.canonical),
      advice: ValueFaultWording.replace(with: meant.canonical), fixes: [fix])
  }

  /// The spellings of YAML 1.1, which can mean nothing else, our own in capitals, and the usual abbreviation.
  private static let certain: Set<String> = ["yes", "no", "true", "false", "on", "off", "y", "n", "ya", "tidak", "tdk"]

  // MARK: Wording

  private static func neither(_ part: String) -> Wording {
    Wording(
      id: "di sini hanya 'ya' atau 'tidak' yang dapat ditulis, bukan '\(part)'",
      en: "only 'ya' or 'tidak' can stand here, not '\(part)'")
  }
}
