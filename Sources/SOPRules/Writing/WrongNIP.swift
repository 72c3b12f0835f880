import SOPDiagnostics
import SOPModel
import SOPText

/// A NIP that no civil servant can have.
enum WrongNIP: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP063", name: "nip-salah", family: .writing, severity: .error)

  static let summary = Wording(
    id: "NIP tidak mungkin benar menurut susunan angkanya.",
    en: "A NIP cannot be right, judging by its digits.")

  static let why = Wording(
    id: "NIP di bawah tanda tangan memastikan siapa yang mengesahkan; angka yang keliru membuat pengesahan diragukan.",
    en: "The NIP under the signature says who approved the SOP; a wrong digit puts the approval in doubt.")

  static let examples: [RuleExample] = [
    .bad(
      """
      disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198013012005012001"}
      #                                                               ^^^^^^^^ SOP063
      """),
    .bad(
      """
      disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "19800101200501200"}
      #                                                               ^^^^^^^^^^^^^^^^^ SOP063
      """),
    .bad(
      """
      nama: Dinas Contoh
      pejabat:
        kepala_dinas: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198001012005013001"}
        #                                                                            ^ SOP063
      """, in: .office),
    .bad(
      """
      disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: NIP. 19800101 200501 2 001}
      #                                                              ^ SOP063
      """),
    .fixed(
      """
      disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198001012005012001"}
      """),
    .good(
      """
      disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: 19800101 200501 2 001}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.nip, let kind, _) = fault.kind, !subject.isReportedDash(fault.place)
      else { continue }
      let fix = fault.related.flatMap { digitsOnly(of: $0, subject.source) }
      report.add(
        finding(
          at: fault.place, wrong(ValueFaultWording.reason(kind, subject.source.shortString(fault.place.span))),
          advice: fix?.title ?? advice, fixes: fix.map { [$0] } ?? []))
    }
  }

  /// Without `NIP` in front and marks between the digits, where that leaves one.
  private static func digitsOnly(of place: Place, _ source: SourceText) -> Fix? {
    guard place.span.length < 100 else { return nil }
    let text = source.string(place.span).uppercased().replacing("NIP", with: "", maxReplacements: 1)
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " .:-\"'".contains($0)) }) else { return nil }
    let digits = text.filter(\.isNumber)
    guard case .value = NIP.read(digits.utf8Span.span) else { return nil }
    let quoted = digits.inQuotes
    return Fix(
      .safe, ValueFaultWording.replace(with: quoted), source: place.source,
      edits: [TextEdit(span: place.span, replacement: quoted)])
  }

  // MARK: Wording

  private static func wrong(_ reason: Wording) -> Wording {
    Wording(id: "NIP keliru: \(words: reason.id)", en: "this is no NIP: \(words: reason.en)")
  }

  private static let advice = Wording(
    id: "cocokkan dengan SK: 8 angka tanggal lahir, 6 angka tahun dan bulan pengangkatan, 1 angka jenis kelamin, "
      + "3 angka urut, seperti '\"198001012005012001\"'",
    en: "compare it with the decree: 8 digits of the date of birth, 6 of the year and month of appointment, "
      + "1 of the sex, 3 of the serial number, such as '\"198001012005012001\"'")
}
