import SOPDiagnostics
import SOPModel
import SOPText

/// A time or a condition inside the text of an activity.
enum ExceptionInActivity: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP806", name: "waktu-dalam-kegiatan", family: .wording, severity: .advice)

  static let summary = Wording(
    id: "Kalimat kegiatan memuat waktu atau syarat.",
    en: "The text of an activity holds a time or a condition.")

  static let why = Wording(
    id:
      "Waktu dan syarat dalam kalimat tidak ikut dihitung dan tidak digambar, dan dapat berbeda dengan kolomnya setelah salah satunya diubah.",
    en: "A time or condition inside a sentence is neither counted nor drawn, and can come to differ from its column.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Mengumumkan data permohonan selama 7 hari kalender
      #                                              ^^^^^^^^^^^^^^^ SOP806
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Mengumumkan data permohonan
        pelaksana: [pemohon, loket]
        tunggu: {waktu: 7 hari kalender, dari: pemohon}
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Jika berkas lengkap, mencetak kutipan
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP806
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menyusun laporan 3 bulan terakhir
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: laporan
      - kegiatan: Menunggu panggilan loket 3
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in subject.steps(with: .exception) {
      var words = procedure.words(of: step.activity)
      guard let exception = words.firstException(waits: false) else { continue }
      // The condition of a decision or of a step that can be passed over only repeats what its keys say.
      if exception.kind == .condition, step.isDecision || step.condition.canSkip { continue }
      let text = words.string(exception.range).shortened
      let place = procedure.place(of: exception.range, in: step.activity)
      report.add(finding(at: place, headline(text, exception.kind), advice: advice(exception.kind)))
    }
  }

  // MARK: Wording

  private static func headline(_ text: String, _ kind: HiddenException.Kind) -> Wording {
    Wording(
      id: "kalimat kegiatan memuat \(words: kind.name(.indonesian)): '\(text)'",
      en: "the activity holds \(words: kind.name(.english)): '\(text)'")
  }

  private static func advice(_ kind: HiddenException.Kind) -> Wording {
    switch kind {
    case .duration, .deadline, .wait:
      Wording(
        id: "hapus waktunya dari kalimat; tulis pada 'waktu', 'tunggu', 'batas' atau 'paling_lambat'",
        en: "leave the time out of the sentence; write it under 'waktu', 'tunggu', 'batas' or 'paling_lambat'")
    case .condition:
      Wording(
        id:
          "tulis syaratnya pada 'bila' langkah ini, atau jadikan pilihan hasil ('jika') pada langkah yang memutuskannya",
        en: "write the condition under 'bila' of this step, or as an outcome ('jika') of the step that decides it")
    }
  }
}
