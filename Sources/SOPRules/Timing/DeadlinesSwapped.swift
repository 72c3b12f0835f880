import SOPDiagnostics
import SOPModel
import SOPText

/// `paling_cepat` lies behind `paling_lambat`.
enum DeadlinesSwapped: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP416", name: "tenggat-terbalik", family: .timing, severity: .error)

  static let summary = Wording(
    id: "'paling_cepat' sebuah langkah jatuh sesudah 'paling_lambat'-nya.",
    en: "'paling_cepat' of a step lies behind its 'paling_lambat'.")

  static let why = Wording(
    id: "Langkah yang baru boleh dimulai setelah tenggatnya lewat tidak dapat dikerjakan tepat waktu.",
    en: "A step that may begin only when its deadline is over cannot be done in time.")

  static let examples: [RuleExample] = [
    .bad(
      """
      peristiwa: [rapat]
      jangka_waktu: sesuai jadwal rapat
      langkah:
        - kegiatan: Mengundang peserta
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          paling_cepat: H-3 hari kerja rapat
          #             ^^^^^^^^^^^^^^^^^^^^ SOP416
          paling_lambat: H-14 hari kerja rapat
          keluaran: kutipan
      """),
    .fixed(
      """
      peristiwa: [rapat]
      jangka_waktu: sesuai jadwal rapat
      langkah:
        - kegiatan: Mengundang peserta
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          paling_cepat: H-14 hari kerja rapat
          paling_lambat: H-3 hari kerja rapat
          keluaran: kutipan
      """),
    .bad(
      """
      jangka_waktu: sesuai jadwal rapat
      langkah:
        - kegiatan: Mengundang peserta
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          paling_cepat: 2026-03-02
          #             ^^^^^^^^^^ SOP416
          paling_lambat: 2026-02-02
          keluaran: kutipan
      """),
    .fixed(
      """
      jangka_waktu: sesuai jadwal rapat
      langkah:
        - kegiatan: Mengundang peserta
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          paling_cepat: 2026-02-02
          paling_lambat: 2026-03-02
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.deadlines.isEmpty else { return }
    for step in procedure.steps where step.earliest >= 0 && step.latest >= 0 {
      let earliest = procedure.deadlines[Int(step.earliest)]
      let latest = procedure.deadlines[Int(step.latest)]
      guard isBehind(earliest, latest, procedure) else { continue }
      let related = [RelatedPlace(procedure.place(latest.text), deadline)]
      report.add(finding(at: procedure.place(earliest.text), headline, related: related, advice: advice))
    }
  }

  /// Certain only for two days, and for distances on one clock to one event.
  private static func isBehind(_ earliest: Deadline, _ latest: Deadline, _ procedure: Procedure) -> Bool {
    switch (earliest.offset, latest.offset) {
    case (.date(let first), .date(let last)): return last < first
    case (.distance(let first, let firstSide, _, _), .distance(let last, let lastSide, _, _)):
      guard let event = procedure.eventUse(earliest.event)?.event, event == procedure.eventUse(latest.event)?.event,
        let start = OneClock(first, firstSide), let end = OneClock(last, lastSide), start.isComparable(to: end)
      else { return false }
      return start.value > end.value
    default: return false
    }
  }

  /// A signed distance that runs on one clock; zero is on every clock.
  private struct OneClock {
    let clock: Int?
    let value: Int

    init?(_ amount: TimeAmount, _ side: TimeOffset.Side) {
      let parts = [
        amount.minutes, amount.workingDays, amount.calendarDays, amount.months, amount.elapsedMinutes, amount.plainDays,
      ]
      let used = parts.indices.filter { parts[$0] != 0 }
      guard used.count <= 1 else { return nil }
      clock = used.first
      let distance = clock.map { parts[$0] } ?? 0
      value = side == .before ? -distance : distance
    }

    func isComparable(to other: OneClock) -> Bool { clock == nil || other.clock == nil || clock == other.clock }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "'paling_cepat' jatuh sesudah 'paling_lambat'", en: "'paling_cepat' lies behind 'paling_lambat'")
  private static let deadline = Wording(id: "tenggatnya", en: "the deadline")

  private static let advice = Wording(
    id: "tukar keduanya: 'paling_cepat' saat langkah boleh dimulai, 'paling_lambat' saat langkah harus selesai",
    en: "swap them: 'paling_cepat' is when the step may begin, 'paling_lambat' when it must be done")
}
