import SOPDiagnostics
import SOPModel
import SOPText

/// A value that is understood although it is not spelt as it should be.
enum ValueSpeltOtherwise: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP066", name: "ejaan-nilai", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "Sebuah nilai dipahami, tetapi ejaannya lain dari yang baku.",
    en: "A value is understood although it is not spelt as it should be.")

  static let why = Wording(
    id: "Nilai ini dibaca menurut dugaan yang wajar; tulislah seperti yang dibaca, agar semua orang membacanya sama.",
    en: "The value was read as it was most likely meant; write it as it was read, so that everyone reads the same.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 minit
        #        ^^^^^ SOP066
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      jangka_waktu: paling lama 2-4 hari kerja sejak permohonan
      #                         ^^^^^^^^^^^^^^ SOP066
      """),
    .bad(
      """
      tanggal: {pembuatan: 12 Nopember 2025, revisi: tidak ada, efektif: 2026/02/02}
      #                       ^^^^^^^^ SOP066
      #                                                                  ^^^^^^^^^^ SOP066
      """),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      jangka_waktu: paling lama 4 hari kerja sejak permohonan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .remarkable(_, let kind, _, let canonical) = fault.kind else { continue }
      let part = subject.source.shortString(fault.place.span)
      report.add(finding(at: fault.place, whole: fault.related ?? fault.place, kind, part, canonical))
    }
  }

  private static func finding(
    at place: Place, whole: Place, _ kind: ValueRemark.Kind, _ part: String, _ canonical: String
  ) -> Diagnostic {
    let edit = TextEdit(span: whole.span, replacement: canonical.asYAML)
    let title = ValueFaultWording.replace(with: canonical.shortened)
    let fix = Fix(keepsMeaning(kind) ? .safe : .review, title, source: whole.source, edits: [edit])
    return finding(at: place, read(kind, part, canonical.shortened), advice: title, fixes: [fix])
  }

  /// Another spelling of the same value; the others say something that the value as read does not.
  private static func keepsMeaning(_ kind: ValueRemark.Kind) -> Bool {
    switch kind {
    case .misspelt, .decimalPoint, .dateForm: true
    case .rangeUnderMaximum, .rangeUnderMinimum, .strictBound: false
    }
  }

  // MARK: Wording

  private static func read(_ kind: ValueRemark.Kind, _ part: String, _ canonical: String) -> Wording {
    switch kind {
    case .misspelt(let word):
      Wording(id: "'\(part)' dibaca sebagai '\(word)'", en: "'\(part)' is read as '\(word)'")
    case .rangeUnderMaximum:
      Wording(
        id: "batas paling lama memuat rentang '\(part)'; yang dipakai hanya angka terbesarnya: '\(canonical)'",
        en: "a maximum holds the range '\(part)'; only its upper end is used: '\(canonical)'")
    case .rangeUnderMinimum:
      Wording(
        id: "batas paling sedikit memuat rentang '\(part)'; yang dipakai hanya angka terkecilnya: '\(canonical)'",
        en: "a minimum holds the range '\(part)'; only its lower end is used: '\(canonical)'")
    case .strictBound:
      Wording(
        id: "'\(part)' dibaca sebagai batas yang masih termasuk: '\(canonical)'",
        en: "'\(part)' is read as a limit that is itself allowed: '\(canonical)'")
    case .decimalPoint:
      Wording(
        id: "angka desimal '\(part)' ditulis dengan titik, bukan koma",
        en: "the decimal '\(part)' is written with a point instead of a comma")
    case .dateForm:
      Wording(
        id: "tanggal '\(part)' dibaca sebagai '\(canonical)'", en: "the date '\(part)' is read as '\(canonical)'")
    }
  }
}
