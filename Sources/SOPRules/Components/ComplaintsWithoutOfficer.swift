import SOPDiagnostics
import SOPModel
import SOPText

/// Complaints that nobody answers for.
enum ComplaintsWithoutOfficer: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP703", name: "pengaduan-tanpa-petugas", family: .components, severity: .warning,
    basis: Wording(id: "UU 25/2009 Pasal 36 ayat (4)", en: "UU 25/2009 article 36 paragraph (4)"))

  static let summary = Wording(
    id: "Penanggung jawab pengaduan belum disebut.",
    en: "Nobody is named who answers for complaints.")

  static let why = Wording(
    id: "Nama penanggung jawab pengaduan wajib diumumkan, agar pengadu tahu siapa yang harus menjawab.",
    en: "Who is in charge of complaints must be announced, so that it is known who has to answer.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pengaduan: {kanal: [SP4N-LAPOR!]}
      #^^^^^^^^ SOP703
      """),
    .fixed(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris Dinas}
      """),
    .good(
      """
      sifat: [internal]
      pengaduan: {kanal: [kotak saran]}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let complaints = subject.complaints, !complaints.officer.isWritten, !subject.isInternal else { return }
    report.add(finding(at: subject.keyPlace(.pengaduan, of: complaints.entry), nobody, advice: advice))
  }

  // MARK: Wording

  private static let nobody = Wording(
    id: "penanggung jawab pengaduan belum disebut", en: "nobody is named who answers for complaints")
  private static let advice = Wording(
    id: "tambahkan 'petugas' dengan jabatan penanggung jawabnya, misalnya 'petugas: Sekretaris Dinas'",
    en: "add 'petugas' with the position in charge, such as 'petugas: Sekretaris Dinas'")
}
