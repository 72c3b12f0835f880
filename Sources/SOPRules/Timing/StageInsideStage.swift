import SOPDiagnostics
import SOPModel
import SOPText

/// A stage inside a stage.
enum StageInsideStage: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP412", name: "tahap-bersarang", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Sebuah tahap ditulis di dalam tahap lain.", en: "A stage stands inside another stage.")

  static let why = Wording(
    id: "Satu baris hanya termasuk satu tahap: waktunya satu sel yang digabung, dan tidak dapat dua kali.",
    en: "A row belongs to one stage: its time is one merged cell and cannot be merged twice.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - tahap: Pemeriksaan
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 30 menit, keluaran: berkas terverifikasi}
          - tahap: Penelitian
            #      ^^^^^^^^^^ SOP412
            waktu: 3 jam
            langkah:
              - {kegiatan: Meneliti data, pelaksana: loket, keluaran: kutipan}
      """, in: .steps),
    .fixed(
      """
      - tahap: Pemeriksaan
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 30 menit, keluaran: berkas terverifikasi}
      - tahap: Penelitian
        waktu: 3 jam
        langkah:
          - {kegiatan: Meneliti data, pelaksana: loket, keluaran: kutipan}
      """, in: .steps),
    .good(
      """
      - tahap: Pemeriksaan
        waktu: 3 jam
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, keluaran: kutipan}
          - opsional: bila perlu
            langkah:
              - {kegiatan: Meneliti data, pelaksana: loket, keluaran: hasil penelitian}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for block in procedure.blocks where block.stage.isWritten {
      let outer = procedure.block(around: block.position) { $0.stage.isWritten }
      guard let outer else { continue }
      let related = [RelatedPlace(procedure.place(procedure.blocks[Int(outer.index)].stage), outerStage)]
      report.add(finding(at: procedure.place(block.stage), headline, related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(id: "tahap di dalam tahap", en: "a stage inside a stage")
  private static let outerStage = Wording(id: "tahap di sekelilingnya", en: "the stage around it")

  private static let advice = Wording(
    id: "tulis kedua tahap berurutan, atau hapus 'tahap' yang di dalam",
    en: "write the stages one after the other, or remove the inner 'tahap'")
}
