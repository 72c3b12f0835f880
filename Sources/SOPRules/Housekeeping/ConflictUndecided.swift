import SOPDiagnostics
import SOPModel
import SOPText

/// A conflict of a merge that nobody has decided yet.
enum ConflictUndecided: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP906", name: "bentrok-belum-diputuskan", family: .housekeeping, severity: .error)

  static let summary = Wording(
    id: "Komentar '# sop: bentrok' masih ada: dua perubahan pada hal yang sama belum diputuskan.",
    en: "A comment '# sop: bentrok' is still there: two changes of the same thing have not been decided on.")

  static let why = Wording(
    id: "Yang tertulis baru perubahan satu pihak; perubahan pihak lain hanya ada di dalam komentar dan belum berlaku.",
    en: "What is written is the change of one side only; that of the other is in the comment and has no effect yet.")

  /// Only a decision ends it.
  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = [
    .bad(
      """
      # sop: bentrok 1, 'jumlah_pelaksana' diubah kedua pihak menjadi dua hal yang berbeda
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP906
      #   semula: jumlah_pelaksana: 4 orang
      #   kami  : jumlah_pelaksana: 5 orang
      #   mereka: jumlah_pelaksana: 6 orang
      jumlah_pelaksana: 5 orang
      """),
    .fixed(
      """
      jumlah_pelaksana: 6 orang
      """),
    .good(
      """
      # Jumlah pelaksana sempat bentrok dengan naskah lama; yang benar menurut SK ialah enam.
      jumlah_pelaksana: 6 orang
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.suppressionFaults {
      guard case .conflict = fault.kind else { continue }
      report.add(finding(at: fault.place, headline, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "perubahan yang bentrok belum diputuskan", en: "a conflict of two changes has not been decided")

  private static let advice = Wording(
    id: "tulis yang benar pada isiannya, lalu hapus komentar ini beserta baris-baris lanjutannya",
    en: "write what is right in its place, then delete this comment and the lines that belong to it")
}
