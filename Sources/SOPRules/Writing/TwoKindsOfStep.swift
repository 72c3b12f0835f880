import SOPDiagnostics
import SOPModel
import SOPText

/// One entry of `langkah` that is two things at once.
enum TwoKindsOfStep: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP055", name: "dua-jenis-langkah", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Satu butir 'langkah' ditulis sebagai dua jenis sekaligus, misalnya kegiatan dan blok paralel.",
    en: "One entry of 'langkah' is two kinds at once, such as an activity and a parallel block.")

  static let why = Wording(
    id: "Satu butir adalah satu kegiatan, satu blok, atau satu panggilan SOP; dua sekaligus tidak dapat digambar.",
    en: "One entry is one activity, one block or one call of an SOP; two at once cannot be drawn.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memverifikasi permohonan
      # ^^^^^^^^ SOP055
        pelaksana: loket
        paralel:
          data: [{kegiatan: Memverifikasi data, pelaksana: loket, waktu: 5 menit, keluaran: hasil verifikasi}]
          nik: [{kegiatan: Mencocokkan NIK, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}]
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memverifikasi permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terverifikasi
      - paralel:
          data: [{kegiatan: Memverifikasi data, pelaksana: loket, waktu: 5 menit, keluaran: hasil verifikasi}]
          nik: [{kegiatan: Mencocokkan NIK, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}]
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .twoKinds(let first, let second) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, other)] } ?? []
      report.add(
        finding(
          at: fault.place, twoKinds(second.spelling, first.spelling), related: related,
          advice: split(second.spelling, first.spelling)))
    }
  }

  // MARK: Wording

  private static func twoKinds(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "satu langkah memuat '\(first)' dan '\(second)' sekaligus", en: "one step has both '\(first)' and '\(second)'"
    )
  }

  private static let other = Wording(id: "yang satu lagi di sini", en: "the other is here")

  private static func split(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "pisahkan menjadi dua butir: satu diawali '- \(first):', satu lagi '- \(second):'",
      en: "make two entries of it: one begins with '- \(first):', the other with '- \(second):'")
  }
}
