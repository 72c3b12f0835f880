import SOPDiagnostics
import SOPModel
import SOPText

/// Steps that do not say who carries them out.
enum StepWithoutActor: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP302", name: "langkah-tanpa-pelaksana", family: .actors, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (kolom pelaksana)", en: "PermenPAN-RB 35/2012 (actor columns)"))

  static let summary = Wording(
    id: "Sebuah langkah tidak menyebut pelaksananya.",
    en: "A step does not say who carries it out.")

  static let why = Wording(
    id: "Kegiatan tanpa pelaksana tidak dapat digambar di kolomnya dan tidak ada yang bertanggung jawab atasnya.",
    en: "An activity without an actor has no lane to be drawn in and nobody answers for it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menerima berkas
      #           ^^^^^^^^^^^^^^^ SOP302
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Menyerahkan kutipan
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Menyerahkan kutipan
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menerima berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      - panggil: 470/032/SOP/DISDUKCAPIL/2026
        waktu: 1 jam
        keluaran: salinan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let missing = procedure.stepIDs { !$0.hasActorField && !$0.isCall && $0.activity.isWritten }
    guard let first = missing.first else { return }
    let others = missing.dropFirst().map { RelatedPlace(procedure.place(ofRow: $0), alsoMissing) }
    report.add(finding(at: procedure.place(ofRow: first), headline(missing.count), related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int) -> Wording {
    count == 1
      ? Wording(id: "langkah ini tidak menyebut pelaksananya", en: "this step does not say who carries it out")
      : Wording(
        id: "\(count) langkah tidak menyebut pelaksananya", en: "\(count) steps do not say who carries them out")
  }

  private static let alsoMissing = Wording(id: "juga tanpa pelaksana", en: "without an actor too")

  private static let advice = Wording(
    id: "tambahkan baris 'pelaksana: ID' dengan ID dari daftar pelaksana",
    en: "add a line 'pelaksana: ID' with an id from the list of actors")
}
