import SOPDiagnostics
import SOPModel
import SOPText

/// Steps that say nothing about their time. One finding for the whole SOP: many sources print none.
enum StepWithoutTime: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP401", name: "langkah-tanpa-waktu", family: .timing, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (mutu baku: waktu)", en: "PermenPAN-RB 35/2012 (quality standard: time)"))

  static let summary = Wording(
    id: "Sebuah langkah tidak menyebut waktunya.",
    en: "A step does not say how long it takes.")

  static let why = Wording(
    id:
      "Tanpa waktu tiap langkah, janji waktu kepada pemohon tidak dapat dibuktikan dan beban kerja tidak dapat dihitung.",
    en: "Without the time of each step the promise to the applicant cannot be proved and workload cannot be computed.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan berkas
      #           ^^^^^^^^^^^^^^^^^^ SOP401
        pelaksana: pemohon
        keluaran: berkas
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyerahkan berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: tidak dihitung
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menyerahkan bukti bayar
        pelaksana: pemohon
        batas: {waktu: 7 hari kalender, lewat: selesai}
        keluaran: bukti bayar
      - tahap: Pemeriksaan
        waktu: 1 hari kerja
        langkah:
          - kegiatan: Memeriksa berkas
            pelaksana: loket
            keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let missing = procedure.stepIDs { step in
      !step.hasTimeField && !step.isCall && step.activity.isWritten && !procedure.isInTimedStage(step)
    }
    guard let first = missing.first else { return }
    let others = missing.dropFirst().map { RelatedPlace(procedure.place(ofRow: $0), alsoMissing) }
    let headline = headline(missing.count, of: procedure.steps.count)
    report.add(finding(at: procedure.place(ofRow: first), headline, related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int, of all: Int) -> Wording {
    Wording(
      id: "\(count) dari \(all) langkah tidak menyebut waktunya", en: "\(count) of \(all) steps do not say their time")
  }

  private static let alsoMissing = Wording(id: "juga tanpa waktu", en: "without a time too")

  private static let advice = Wording(
    id:
      "tambahkan 'waktu', misalnya 'waktu: 10 menit'; langkah yang sengaja tidak dihitung ditulis 'waktu: tidak dihitung'",
    en: "add 'waktu', for example 'waktu: 10 menit'; a step not timed on purpose has 'waktu: tidak dihitung'")
}
