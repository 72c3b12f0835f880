import SOPDiagnostics
import SOPModel
import SOPText

/// A deadline or limit of a step that is counted from its own end, or the earliest start from its own start.
enum CountsFromItself: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP417", name: "tenggat-dari-diri-sendiri", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Tenggat atau batas sebuah langkah dihitung dari selesainya langkah itu sendiri.",
    en: "A deadline or limit of a step is counted from the end of the step itself.")

  static let why = Wording(
    id: "Hitungan yang baru mulai ketika langkahnya selesai tidak pernah membatasi langkah itu.",
    en: "A count that begins when the step is done never limits the step.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: [loket, pemohon]
        waktu: 5 menit
        paling_lambat: 2 hari kerja sejak periksa
        #                                 ^^^^^^^ SOP417
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: [loket, pemohon]
        waktu: 5 menit
        paling_lambat: 2 hari kerja sejak mulai periksa
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - id: bayar
        kegiatan: Menyerahkan bukti bayar
        pelaksana: [loket, pemohon]
        batas: {waktu: 4 jam, sejak: bayar, lewat: selesai}
        #                            ^^^^^ SOP417
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: bayar
        kegiatan: Menyerahkan bukti bayar
        pelaksana: [loket, pemohon]
        batas: {waktu: 4 jam, lewat: selesai}
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.eventUses.isEmpty else { return }
    for (index, step) in procedure.steps.enumerated() {
      let id = StepID(index)
      if step.limit >= 0 { check(procedure.limits[Int(step.limit)].since, of: id, procedure, into: &report) }
      if step.latest >= 0 { check(procedure.deadlines[Int(step.latest)].event, of: id, procedure, into: &report) }
      if step.earliest >= 0 { check(procedure.deadlines[Int(step.earliest)].event, of: id, procedure, into: &report) }
    }
  }

  private static func check(
    _ event: EventUseID, of step: StepID, _ procedure: Procedure, into report: inout Report
  ) {
    guard let use = procedure.eventUse(event), let event = use.event, isOwn(event, of: step, use.role) else { return }
    report.add(finding(at: use.place, headline(use.role), advice: advice(use.role)))
  }

  private static func isOwn(_ event: Event, of step: StepID, _ role: EventUse.Role) -> Bool {
    switch event {
    case .finished(step), .outcome(step, _): true
    case .started(step): role == .earliest
    case .finished, .started, .outcome, .blockFinished, .blockStarted, .end, .application, .declared: false
    }
  }

  // MARK: Wording

  private static func headline(_ role: EventUse.Role) -> Wording {
    role == .earliest
      ? Wording(
        id: "langkah ini menunggu dirinya sendiri", en: "this step waits for itself")
      : Wording(
        id: "dihitung dari selesainya langkah ini sendiri", en: "this is counted from the end of the step itself")
  }

  private static func advice(_ role: EventUse.Role) -> Wording {
    switch role {
    case .limitSince:
      Wording(
        id: "hapus 'sejak': tanpa itu batas dihitung sejak perkara masuk ke langkah ini",
        en: "remove 'sejak': without it the limit runs from when the case comes to this step")
    case .earliest:
      Wording(id: "sebut langkah sebelumnya atau 'permohonan'", en: "name an earlier step or 'permohonan'")
    case .latest, .promiseSince, .promiseUntil:
      Wording(
        id: "sebut langkah sebelumnya, atau dimulainya langkah ini dengan 'mulai ID'",
        en: "name an earlier step, or the start of this one with 'mulai ID'")
    }
  }
}
