import SOPDiagnostics
import SOPModel
import SOPText

/// Complaints that cannot be made anywhere.
enum ComplaintsWithoutChannel: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP702", name: "pengaduan-tanpa-kanal", family: .components, severity: .error,
    basis: Wording(id: "UU 25/2009 Pasal 36 dan 37", en: "UU 25/2009 articles 36 and 37"))

  static let summary = Wording(
    id: "Pengaduan ditulis tanpa satu kanal pun untuk mengadu.",
    en: "Complaints are written without a single channel to complain through.")

  static let why = Wording(
    id: "Penyelenggara wajib menyediakan dan mengumumkan sarana pengaduan; tanpa kanal masyarakat tidak dapat mengadu.",
    en: "The provider must offer and announce means to complain; without a channel the public cannot.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pengaduan: {petugas: Sekretaris, jawab: 5 hari kerja}
      #^^^^^^^^ SOP702
      """),
    .fixed(
      """
      pengaduan: {kanal: [SP4N-LAPOR!, kotak saran], petugas: Sekretaris, jawab: 5 hari kerja}
      """),
    .bad(
      """
      nama: Dinas Contoh
      pengaduan:
      #^^^^^^^^ SOP702
        kanal: belum diatur
        petugas: Sekretaris
      """, in: .office),
    .good(
      """
      nama: Dinas Contoh
      pengaduan: {kanal: kotak saran, petugas: Sekretaris}
      """, in: .office),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let complaints = subject.complaints, complaints.channels.entries.isEmpty, !subject.isInternal else { return }
    report.add(finding(at: subject.keyPlace(.pengaduan, of: complaints.entry), none, advice: advice))
  }

  // MARK: Wording

  private static let none = Wording(
    id: "pengaduan belum mempunyai kanal", en: "there is no channel to complain through")
  private static let advice = Wording(
    id: "tambahkan 'kanal: [SP4N-LAPOR!, kotak saran]' dengan kanal yang benar-benar dilayani",
    en: "add 'kanal: [SP4N-LAPOR!, kotak saran]' with the channels that are really attended to")
}
