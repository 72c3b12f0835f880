import SOPDiagnostics
import SOPModel
import SOPText

/// Steps that do not say what they yield.
enum StepWithoutOutput: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP501", name: "langkah-tanpa-keluaran", family: .documents, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (mutu baku: output)", en: "PermenPAN-RB 35/2012 (quality standard: output)"))

  static let summary = Wording(
    id: "Sebuah langkah tidak menyebut keluarannya.",
    en: "A step does not say what it yields.")

  static let why = Wording(
    id: "Keluaran adalah tanda bahwa langkah selesai dan menjadi bekal langkah berikutnya.",
    en: "The output shows that a step is done and is what the next step works with.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menerima berkas
      #           ^^^^^^^^^^^^^^^ SOP501
        pelaksana: [pemohon, loket]
        waktu: 5 menit
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menunggu panggilan
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: tidak ada
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let missing = procedure.stepIDs { !$0.hasOutputField && !$0.isCall && $0.activity.isWritten }
    guard let first = missing.first else { return }
    let others = missing.dropFirst().map { RelatedPlace(procedure.place(ofRow: $0), alsoMissing) }
    let headline = headline(missing.count, of: procedure.steps.count)
    report.add(finding(at: procedure.place(ofRow: first), headline, related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int, of all: Int) -> Wording {
    Wording(
      id: "\(count) dari \(all) langkah tidak menyebut keluarannya",
      en: "\(count) of \(all) steps do not say what they yield")
  }

  private static let alsoMissing = Wording(id: "juga tanpa keluaran", en: "without an output too")

  private static let advice = Wording(
    id: "tambahkan 'keluaran', misalnya 'keluaran: tanda terima'; bila memang tidak ada tulis 'keluaran: tidak ada'",
    en: "add 'keluaran', for example 'keluaran: tanda terima'; where there is none write 'keluaran: tidak ada'")
}
