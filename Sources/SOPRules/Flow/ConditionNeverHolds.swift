import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A condition that compares values, and that no value meets.
enum ConditionNeverHolds: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP242", name: "syarat-mustahil", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "Tidak ada nilai yang memenuhi sebuah 'bila', atau tidak ada sisa bagi pilihan tanpa 'bila'.",
    en: "No value meets a 'bila', or nothing is left for the outcome without one.")

  static let why = Wording(
    id: "Yang tertulis di sini tidak pernah berlaku; mungkin angka atau tandanya tertukar.",
    en: "What is written here never applies; perhaps numbers or signs are swapped.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      - kegiatan: Mewawancarai keluarga
        bila: umur > 60 tahun dan umur < 17 tahun
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP242
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan wawancara
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      - kegiatan: Mewawancarai keluarga
        bila: umur > 60 tahun atau umur < 17 tahun
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan wawancara
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur < 17 tahun}
          dewasa: {ke: selesai, bila: umur >= 17 tahun}
          lainnya: selesai
      #   ^^^^^^^ SOP242
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for decision in subject.decisions {
      for outcome in decision.neverMet {
        report.add(finding(at: procedure.conditionPlace(of: outcome), neverMet, advice: swap))
      }
      if let rest = decision.uselessRest {
        let label = procedure.outcomes[rest].label
        report.add(finding(at: procedure.place(label), nothingLeft(procedure.text(label).shortened), advice: remove))
      }
    }
    for condition in conditions(of: procedure) where isSuspect(condition, procedure) {
      guard DecisionProof.canNeverHold(condition, in: procedure) else { continue }
      report.add(finding(at: procedure.place(condition), neverMet, advice: swap))
    }
  }

  private static func conditions(of procedure: Procedure) -> [TextRef] {
    var found: [TextRef] = []
    for step in procedure.steps where step.condition.text.isWritten { found.append(step.condition.text) }
    for block in procedure.blocks where block.condition.text.isWritten { found.append(block.condition.text) }
    for requirement in procedure.requirements where requirement.condition.isWritten {
      found.append(requirement.condition)
    }
    for fee in procedure.fees where fee.condition.isWritten { found.append(fee.condition) }
    for document in procedure.documentUses where document.condition.isWritten { found.append(document.condition) }
    return found.filter { $0.source == .procedure }
  }

  /// Without a figure nothing is compared.
  private static func isSuspect(_ condition: TextRef, _ procedure: Procedure) -> Bool {
    procedure.textBytes(of: condition).contains { $0 &- 0x30 < 10 }
  }

  // MARK: Wording

  private static let neverMet = Wording(
    id: "tidak ada nilai yang memenuhi keadaan ini", en: "no value meets this condition")

  private static func nothingLeft(_ name: String) -> Wording {
    Wording(
      id: "pilihan '\(name)' tidak pernah terpakai: pilihan lain sudah mencakup semua nilai",
      en: "the outcome '\(name)' is never used: the others cover all values")
  }

  private static let swap = Wording(
    id: "periksa angka dan tandanya; bila salah satu keadaan sudah cukup, tulis 'atau' sebagai ganti 'dan'",
    en: "look at the numbers and signs; where either condition is enough, write 'atau' instead of 'dan'")

  private static let remove = Wording(
    id: "hapus pilihan ini, atau persempit 'bila' pilihan lain",
    en: "remove this outcome, or narrow the 'bila' of others")
}
