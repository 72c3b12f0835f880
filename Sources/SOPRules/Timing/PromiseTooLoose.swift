import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A promise several times as long as all its steps can take.
enum PromiseTooLoose: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP423", name: "janji-terlalu-longgar", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Jangka waktu yang dijanjikan jauh lebih panjang daripada langkah-langkahnya.",
    en: "The promised time is far longer than the steps can take.")

  static let why = Wording(
    id:
      "Janji yang jauh di atas lamanya pekerjaan membuat pemohon menunggu tanpa sebab, atau menandakan ada masa tunggu yang belum ditulis.",
    en:
      "A promise far above the time of the work makes applicants wait for nothing, or shows that a wait has not been written."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 14 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^^ SOP423
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 1 jam, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 2 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 1 jam, keluaran: kutipan}
      """),
    .good(
      """
      jangka_waktu: {maks: 14 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Meneliti permohonan, pelaksana: loket, waktu: 2-10 hari kerja, keluaran: hasil penelitian}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 1 jam, keluaran: kutipan}
      """),
  ]

  /// Shorter promises are not looked at: nobody waits in vain for long.
  private static let shortestDays = 5
  /// How many times the steps a promise may be.
  private static let factor = 5

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for (index, promise) in procedure.promises.enumerated() {
      guard !promise.condition.isWritten, !promise.isRest, let limit = promise.duration?.upper,
        limit.workingDays >= shortestDays * 1000, limit.isOnOneClock
      else {
        continue
      }
      let judgements = subject.promises.filter { $0.promise == index }
      let kept = judgements.compactMap { if case .kept(let margin) = $0.verdict { margin } else { nil } }
      guard kept.count == judgements.count, let most = kept.first?.most, isLoose(limit, most) else { continue }
      let words = PathWords(procedure: procedure)
      report.add(
        finding(
          at: procedure.place(promise.text), headline(words.time(of: promise), most.wording), advice: advice,
          discriminator: procedure.text(promise.name)))
    }
  }

  /// Whatever the hours of the office: a day is taken for three hours at least. Nothing at all is no time to compare with.
  private static func isLoose(_ limit: TimeAmount, _ most: TimeAmount) -> Bool {
    guard !most.isZero, most.months == 0, most.calendarDays == 0, most.elapsedMinutes == 0, most.plainDays == 0 else {
      return false
    }
    let days = ClockRates(workingDay: 180, calendarDay: 180, plainDay: 180)
    return days.worth(most) <= days.worth(limit) / factor
  }

  // MARK: Wording

  private static func headline(_ promised: Wording, _ most: Wording) -> Wording {
    Wording(
      id: "jangka waktu \(words: promised.id) jauh lebih longgar daripada langkahnya: paling lama \(words: most.id)",
      en: "the time limit of \(words: promised.en) is far looser than its steps: at most \(words: most.en)")
  }

  private static let advice = Wording(
    id: "turunkan janji, atau tulis masa tunggu yang membuatnya lama pada 'tunggu', misalnya 'tunggu: 2 hari kerja'",
    en: "lower the promise, or write the wait that makes it long under 'tunggu', for example 'tunggu: 2 hari kerja'")
}
