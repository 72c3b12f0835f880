import SOPDiagnostics
import SOPModel
import SOPText

/// A number of cases that does not say in what time.
enum VolumeWithoutPeriod: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP074", name: "volume-tanpa-kurun", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "'volume' tidak menyebut kurun waktunya.", en: "'volume' does not say for what time.")

  static let why = Wording(
    id: "Beban kerja dihitung per tahun; tanpa kurun waktu, banyaknya permohonan tidak dapat dipakai.",
    en: "Workload is computed for a year; without a period the number of applications is of no use.")

  static let examples: [RuleExample] = [
    .bad(
      """
      volume: 1200
      #       ^^^^ SOP074
      """),
    .bad(
      """
      volume: 1200 per angkatan
      #       ^^^^^^^^^^^^^^^^^ SOP074
      """),
    .fixed(
      """
      volume: 1200 per tahun
      """),
    .good(
      """
      volume: belum diatur
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let volume = procedure.volume, volume.count != nil, volume.period == nil
    else { return }
    let text = procedure.text(volume.text).shortened
    report.add(finding(at: procedure.place(volume.text), without(text), advice: say))
  }

  // MARK: Wording

  private static func without(_ volume: String) -> Wording {
    Wording(id: "volume '\(volume)' tidak menyebut kurun waktunya", en: "the volume '\(volume)' names no period")
  }

  private static let say = Wording(
    id: "tambahkan 'per hari', 'per minggu', 'per bulan', 'per triwulan', 'per semester', atau 'per tahun'",
    en: "add 'per hari', 'per minggu', 'per bulan', 'per triwulan', 'per semester' or 'per tahun'")
}
