import SOPDiagnostics
import SOPModel
import SOPText

/// A count or a percentage that cannot be read.
enum UnreadableNumber: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP065", name: "bilangan-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Bilangan, persentase, nilai survei atau tahun tidak terbaca.",
    en: "A number, a percentage, a survey score or a year cannot be read.")

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
    .bad(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: sangat baik, tahun: 25}
      #                                                     ^^^^^^^^^^^ SOP065
      #                                                                         ^^ SOP065
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(let value, let kind, _) = fault.kind, isNumber(value),
        !subject.isReportedDash(fault.place), !subject.isCutByComma(fault.place)
      else { continue }
      report.add(finding(at: fault.place, value, kind, subject.source.shortString(fault.place.span)))
    }
  }

  private static func isNumber(_ value: ModelFault.ExpectedValue) -> Bool {
    switch value {
    case .count, .percent, .score, .year: true
    case .duration, .promise, .money, .date, .offset, .nip, .truth, .hours, .days: false
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
    let name =
      switch value {
      case .percent: Wording(id: "persentase", en: "percentage")
      case .score: Wording(id: "nilai survei", en: "survey score")
      case .year: Wording(id: "tahun", en: "year")
      default: Wording(id: "bilangan", en: "number")
      }
    return Wording(
      id: "\(words: name.id) tidak terbaca: \(words: reason.id)",
      en: "the \(words: name.en) cannot be read: \(words: reason.en)")
  }
}
