import SOPDiagnostics
import SOPModel
import SOPText

/// A case that is handed over can come back to the SOP it came from.
enum HandOversGoInCircles: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP118", name: "penerusan-melingkar", family: .names, severity: .advice)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "Perkara yang diteruskan ke SOP lain dapat kembali ke SOP ini.",
    en: "A case that is handed over to another SOP can come back to this one.")

  static let why = Wording(
    id: "Perkara dapat berputar di antara SOP tanpa batas; tidak satu pun SOP itu menghitung putarannya.",
    en: "A case can go round between the SOPs without a limit, and none of them counts the rounds.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sifat: [internal, parsial]
      hasil: {lulus: {produk: tidak ada, ke_sop: tahap-dua}}
      #                                          ^^^^^^^^^ SOP118
      """,
      beside: .init(
        "tahap-dua",
        """
        sifat: [internal, parsial]
        hasil: {gagal: {produk: tidak ada, ke_sop: contoh}}
        """)),
    .fixed(
      """
      sifat: [internal, parsial]
      hasil: {lulus: {produk: tidak ada, ke_sop: tahap-dua}}
      """,
      beside: .init(
        "tahap-dua",
        """
        sifat: [internal, parsial]
        hasil: {gagal: {produk: tidak ada}}
        """)),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var circles = LinkCircles(procedure.links, of: subject.source) { _ in true }
    for link in procedure.links.own where !link.reference.isCall {
      let place = procedure.place(link.reference.name)
      switch link.target {
      case .procedure(let index):
        guard let circle = circles[index] else { continue }
        report.add(
          finding(
            at: place, comesBack(procedure.links.procedures[index].shownName), label: LinkCircle.startsHere,
            related: circle.related, notes: [circle.note], advice: advice))
      case .itself: report.add(finding(at: place, toItself, advice: adviceToLoop))
      case .unresolved, .beyondLimit: break
      }
    }
  }

  // MARK: Wording

  private static func comesBack(_ target: String) -> Wording {
    Wording(
      id: "perkara yang diteruskan ke SOP \(target) dapat kembali ke SOP ini",
      en: "a case that is handed over to the SOP \(target) can come back to this SOP")
  }

  private static let toItself = Wording(
    id: "SOP ini meneruskan perkara ke dirinya sendiri", en: "this SOP hands the case over to itself")

  private static let advice = Wording(
    id: "bila perkara memang boleh kembali, tulis dalam 'keterangan' berapa kali; bila tidak, akhiri SOP yang terakhir "
      + "tanpa 'ke_sop'",
    en: "if the case may really come back, write in 'keterangan' how often; if not, end the last SOP without 'ke_sop'")

  private static let adviceToLoop = Wording(
    id: "untuk mengulang dari awal, tulis pada langkahnya 'lanjut: {ke: mulai, maks: 2 kali, lewat: ...}'",
    en: "to begin again write at the step 'lanjut: {ke: mulai, maks: 2 kali, lewat: ...}'")
}
