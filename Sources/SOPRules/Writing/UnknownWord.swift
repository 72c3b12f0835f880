import SOPDiagnostics
import SOPModel
import SOPText

/// A word that is none of the few that may stand in its place.
enum UnknownWord: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP056", name: "kata-tak-dikenal", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Di tempat yang hanya menerima kata tertentu ditulis kata lain.",
    en: "Another word stands where only certain words may.")

  static let why = Wording(
    id: "Di sini hanya beberapa kata yang punya arti; kata lain tidak mengubah apa pun.",
    en: "Only a few words have a meaning here; any other changes nothing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sifat: [publik, mikro, tekhnis]
      #                      ^^^^^^^ SOP056
      """),
    .fixed(
      """
      sifat: [publik, mikro, teknis]
      """),
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: {nama: Petugas Loket, jenis: pegawai}
        #                                   ^^^^^^^ SOP056
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unknownWord(let word, let choices) = fault.kind else { continue }
      report.add(finding(at: fault.place, word, choices))
    }
  }

  private static func finding(at place: Place, _ word: String, _ choices: [String]) -> Diagnostic {
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    guard let nearest = NearestName.nearest(to: word, among: choices) else {
      return finding(at: place, unknown(word.shortened), advice: choose(list))
    }
    let edit = TextEdit(span: place.span, replacement: nearest)
    let grade: Fix.Grade = NearestName.isSame(word, nearest) ? .safe : .review
    return finding(
      at: place, unknown(word.shortened), label: ValueFaultWording.meant(nearest), advice: choose(list),
      fixes: [Fix(grade, ValueFaultWording.replace(with: nearest), source: place.source, edits: [edit])])
  }

  // MARK: Wording

  private static func unknown(_ word: String) -> Wording {
    Wording(id: "kata '\(word)' tidak dikenal di sini", en: "the word '\(word)' is unknown here")
  }

  private static func choose(_ list: String) -> Wording {
    Wording(id: "pilih salah satu: \(list)", en: "choose one of: \(list)")
  }
}
