import SOPDiagnostics
import SOPModel
import SOPText

/// A count or a percentage that cannot be read.
enum UnreadableNumber: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP065", name: "bilangan-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Bilangan atau persentase tidak terbaca.",
    en: "A number or a percentage cannot be read.")

  static let why = Wording(
    id: "Batas pengulangan, jumlah orang dan peluang dipakai untuk menghitung waktu dan beban kerja.",
    en: "Limits of repetition, numbers of people and probabilities are used to compute time and workload.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: lanjut
          kurang:
            ke: periksa
            maks: 2,5 kali
            #     ^^^ SOP065
            lewat: lanjut
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: lanjut
          kurang:
            ke: periksa
            maks: 2 kali
            lewat: lanjut
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(let value, let kind, _) = fault.kind, value == .count || value == .percent,
        !subject.isReportedDash(fault.place)
      else { continue }
      report.add(finding(at: fault.place, value, kind, subject.source.shortString(fault.place.span)))
    }
  }

  private static func finding(
    at place: Place, _ value: ModelFault.ExpectedValue, _ kind: ValueFault.Kind, _ part: String
  ) -> Diagnostic {
    var fixes: [Fix] = []
    if kind == .percentSignMissing {
      let edit = TextEdit(span: place.span, replacement: "\(part)%")
      fixes = [Fix(.review, ValueFaultWording.replace(with: "\(part)%"), source: place.source, edits: [edit])]
    }
    return finding(
      at: place, unreadable(value, ValueFaultWording.reason(kind, part)),
      advice: ValueFaultWording.advice(value, kind, part),
      fixes: fixes)
  }

  // MARK: Wording

  private static func unreadable(_ value: ModelFault.ExpectedValue, _ reason: Wording) -> Wording {
    value == .percent
      ? Wording(
        id: "persentase tidak terbaca: \(words: reason.id)", en: "the percentage cannot be read: \(words: reason.en)")
      : Wording(id: "bilangan tidak terbaca: \(words: reason.id)", en: "the number cannot be read: \(words: reason.en)")
  }
}
