import SOPDiagnostics
import SOPModel
import SOPText

/// A step after which nothing follows and that is no end.
enum StepContinuesNowhere: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP207", name: "langkah-buntu", family: .flow, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (simbol terminator: mulai dan berakhir)",
      en: "PermenPAN-RB 35/2012 (terminator symbol: start and end)"))

  static let summary = Wording(
    id: "Sebuah langkah tidak menyambung ke mana pun, padahal bukan akhir alur.",
    en: "A step leads nowhere although it is no end of the flow.")

  static let why = Wording(
    id:
      "Langkah di bawahnya dimulai dengan cara lain ('setelah', atau daftar pada 'lanjut'), sehingga urutan berkas tidak lagi menyambung dari sini dan permohonan berhenti.",
    en:
      "The step below starts in another way ('setelah', or a list behind 'lanjut'), so the order of the file no longer leads on from here and the case stops."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: terima
        kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Mencatat berkas
      #           ^^^^^^^^^^^^^^^ SOP207
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - kegiatan: Menyerahkan kutipan
        setelah: terima
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [catat, salin]
      - id: catat
        kegiatan: Mencatat berkas
      #           ^^^^^^^^^^^^^^^ SOP207
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: salin
        kegiatan: Menyalin berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: salinan
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: terima
        kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [catat, salin]
      - id: catat
        kegiatan: Mencatat berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: salin
        kegiatan: Menyalin berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: salinan
      - kegiatan: Menyerahkan kutipan
        setelah: [catat, salin]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      switch fault.kind {
      case .noWayOn(belowStartsBesideOthers: true):
        let related = fault.related.map { [RelatedPlace($0, startsBelow)] } ?? []
        report.add(finding(at: fault.place, headline, related: related, advice: branchAdvice))
      case .noWayOn: report.add(finding(at: fault.place, headline, advice: advice))
      case .noWayPast: report.add(finding(at: fault.place, passedHeadline, advice: passedAdvice))
      default: break
      }
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "langkah ini tidak menyambung ke mana pun dan bukan akhir alur",
    en: "this step leads nowhere and is no end of the flow")

  private static let startsBelow = Wording(
    id: "langkah di bawahnya sudah dimulai dari sini, bersamaan dengan yang lain",
    en: "the step below is started from here already, beside others")

  private static let branchAdvice = Wording(
    id:
      "bila langkah-langkah itu dikerjakan bersamaan, tulis 'setelah' berisi semuanya pada langkah yang menunggu semuanya selesai; bila hanya salah satu yang dikerjakan, ganti 'lanjut' dengan 'jika'",
    en:
      "if these steps are done at the same time, write 'setelah' with all of them at the step that waits for all; if only one of them is done, put 'jika' in place of 'lanjut'"
  )

  private static let passedHeadline = Wording(
    id: "bila dilewati, langkah ini tidak menyambung ke mana pun",
    en: "when it is passed, this step leads nowhere")

  private static let passedAdvice = Wording(
    id:
      "langkah yang dilewati menuju butir berikutnya dalam daftarnya dan langkah yang menunggunya; pindahkan butir itu ke bawahnya, atau sebut langkah ini pada 'setelah' langkah yang menunggunya",
    en:
      "a step that is passed leads to the next of its list and to those that wait for it; put that one below it, or name it in the 'setelah' of the step that waits"
  )

  private static let advice = Wording(
    id: "sebut langkah ini pada 'setelah' langkah yang menunggunya, tulis 'lanjut', atau akhiri dengan 'selesai: ya'",
    en: "name it in the 'setelah' of the step that waits for it, write 'lanjut', or end it with 'selesai: ya'")
}
