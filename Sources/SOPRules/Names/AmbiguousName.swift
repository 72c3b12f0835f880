import SOPDiagnostics
import SOPModel
import SOPText

/// A name that could mean two things where it stands.
enum AmbiguousName: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP108", name: "nama-bermakna-ganda", family: .names, severity: .error)

  static let summary = Wording(
    id: "Sebuah nama dapat berarti dua hal di tempat ia ditulis.",
    en: "A name can mean two things where it stands.")

  static let why = Wording(
    id: "Petugas dan pemohon dapat membacanya berbeda, dan pemeriksaan tidak boleh menebak.",
    en: "Officers and applicants may read it in two ways, and a check must not guess.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian:
        pelaporan: {umum: Tepat waktu, terlambat: Terlambat}
        pemohon: {umum: Perorangan, badan: Badan usaha}
      persyaratan:
        - KTP-el
        - {syarat: Surat pengantar, untuk: umum}
        #                                  ^^^^ SOP108
      """),
    .fixed(
      """
      varian:
        pelaporan: {umum: Tepat waktu, terlambat: Terlambat}
        pemohon: {umum: Perorangan, badan: Badan usaha}
      persyaratan:
        - KTP-el
        - {syarat: Surat pengantar, untuk: pemohon.umum}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .ambiguousName(let name) = fault.kind else { continue }
      let related = meanings(of: name, fault, in: subject).map { RelatedPlace($0, oneMeaning) }
      report.add(finding(at: fault.place, twoMeanings(name.shortened), related: related, advice: advice))
    }
  }

  /// All places where such a variant or channel is declared.
  private static func meanings(of name: String, _ fault: ModelFault, in subject: Subject) -> [Place] {
    guard let procedure = subject.procedure else { return fault.related.map { [$0] } ?? [] }
    let variants = procedure.variants.map(\.id).filter { procedure.text($0) == name }
    let channels = procedure.channels.map(\.name).filter { $0.isWritten && procedure.text($0) == name }
    return (variants + channels).map(procedure.place)
  }

  // MARK: Wording

  private static func twoMeanings(_ name: String) -> Wording {
    Wording(id: "'\(name)' bermakna ganda di sini", en: "'\(name)' can mean two things here")
  }

  private static let oneMeaning = Wording(id: "bisa berarti ini", en: "this may be meant")

  private static let advice = Wording(
    id: "sebut kelompoknya di depan nama, seperti 'kelompok.nama', atau beri salah satunya nama lain",
    en: "write the group before the name, as in 'kelompok.nama', or give one of them another name")
}
