import SOPDiagnostics
import SOPModel
import SOPText

/// A service pledge that does not say all it must.
enum PledgeElementMissing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP706", name: "maklumat-tanpa-unsur", family: .components, severity: .warning,
    basis: Wording(
      id: "UU 25/2009 Pasal 22; PermenPAN-RB 15/2014", en: "UU 25/2009 article 22; PermenPAN-RB 15/2014"))

  static let summary = Wording(
    id: "Maklumat pelayanan belum memuat salah satu dari tiga unsurnya.",
    en: "The service pledge lacks one of its three elements.")

  static let why = Wording(
    id: "Maklumat memuat janji sesuai standar, janji terus memperbaiki, dan kesediaan menerima sanksi atau memberi "
      + "kompensasi; tanpa salah satunya janji itu tidak utuh.",
    en: "A pledge promises service by the standard, promises to keep improving, and accepts sanction or compensation; "
      + "without one of them it is not whole.")

  static let examples: [RuleExample] = [
    .bad(
      """
      maklumat:
        isi: Kami sanggup melayani sesuai standar pelayanan dan siap menerima sanksi bila tidak menepatinya
        #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP706
        ditetapkan: 2026-01-05
        media: [papan pengumuman]
      """),
    .fixed(
      """
      maklumat:
        isi:
          - Kami sanggup melayani sesuai standar pelayanan
          - Kami melayani sesuai kewajiban dan melakukan perbaikan terus-menerus
          - Kami siap menerima sanksi bila tidak menepatinya
        ditetapkan: 2026-01-05
        media: [papan pengumuman]
      """),
    .bad(
      """
      maklumat: {ditetapkan: 2026-01-05, media: [papan pengumuman]}
      #^^^^^^^ SOP706
      """),
    .good(
      """
      maklumat: {isi: baku, ditetapkan: 2026-01-05, media: [papan pengumuman]}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let pledge = subject.pledge, !subject.isInternal else { return }
    guard pledge.statement.isWritten else {
      return report.add(
        finding(at: subject.keyPlace(.maklumat, of: pledge.entry), nothing, advice: writeStandardWording))
    }
    let missing = PledgeElement.allCases.filter { !pledge.elements.contains($0) }
    guard !missing.isEmpty, !pledge.statement.entries.isEmpty, subject.isOwn(pledge.statement.text) else { return }
    report.add(finding(at: subject.place(pledge.statement.text), lacks(missing), advice: complete))
  }

  // MARK: Wording

  private static let nothing = Wording(id: "isi maklumat belum ditulis", en: "the pledge says nothing yet")

  private static func lacks(_ elements: [PledgeElement]) -> Wording {
    Wording(
      id: "maklumat belum memuat \(words: elements.map { name($0).id }.joined(separator: ", dan "))",
      en: "the pledge lacks \(words: elements.map { name($0).en }.joined(separator: ", and "))")
  }

  private static func name(_ element: PledgeElement) -> Wording {
    switch element {
    case .standard:
      Wording(id: "kesanggupan melayani sesuai standar", en: "the promise to serve according to the standard")
    case .improvement:
      Wording(id: "janji melakukan perbaikan terus-menerus", en: "the promise to keep improving")
    case .sanction:
      Wording(
        id: "kesediaan menerima sanksi atau memberi kompensasi",
        en: "the readiness to accept sanction or give compensation")
    }
  }

  private static let writeStandardWording = Wording(
    id: "tulis 'isi: baku' untuk rumusan yang memuat ketiga unsur, atau tulis kalimatnya",
    en: "write 'isi: baku' for the wording with all three elements, or write the sentences")
  private static let complete = Wording(
    id: "tambahkan kalimat untuk unsur itu, atau tulis 'isi: baku'",
    en: "add a sentence for that element, or write 'isi: baku'")
}
