import SOPDiagnostics
import SOPModel
import SOPText

/// An application can be sent back to the applicant again and again, in an SOP that promises no time.
enum ReturnsWithoutLimit: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP313", name: "kembali-tanpa-batas", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Berkas dapat dikembalikan kepada pemohon berulang kali tanpa batas, dan tidak ada janji waktu.",
    en: "Papers can be sent back to the applicant without limit, and no time is promised.")

  static let why = Wording(
    id:
      "Tanpa batas pengembalian dan tanpa janji waktu, permohonan dapat ditahan selamanya tanpa pernah ditolak.",
    en: "Without a limit and without a promise an application can be held up for ever and never be refused.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sifat: [internal]
      jangka_waktu: tidak ada
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {lengkap: selesai, kurang: mulai}
      #                                    ^^^^^ SOP313
      """),
    .fixed(
      """
      sifat: [internal]
      jangka_waktu: tidak ada
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {lengkap: selesai, kurang: {ke: mulai, maks: 2 kali, lewat: selesai}}
      """),
    .good(
      """
      sifat: [internal]
      jangka_waktu: tidak ada
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: susun, kegiatan: Menyusun kutipan, pelaksana: loket, waktu: 5 menit, keluaran: draf}
        - kegiatan: Memeriksa kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {sesuai: selesai, salah cetak: susun}
      """),
  ]

  /// Where a time is promised, going back is judged with the promise.
  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.promises.isEmpty, !procedure.graph.isIncomplete else { return }
    let returns = procedure.returnsToApplicant().filter { $0.edge.limit == nil }
    guard let first = returns.first else { return }
    report.add(
      finding(
        at: procedure.place(first.edge.written), headline(returns.count),
        related: returns.dropFirst().map { RelatedPlace(procedure.place($0.edge.written), alsoHere) }, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int) -> Wording {
    count == 1
      ? Wording(
        id: "berkas dapat kembali kepada pemohon tanpa batas", en: "papers can go back to the applicant without limit")
      : Wording(
        id: "berkas dapat kembali kepada pemohon tanpa batas di \(count) tempat",
        en: "papers can go back to the applicant without limit in \(count) places")
  }

  private static let alsoHere = Wording(id: "di sini juga", en: "here too")
  private static let advice = Wording(
    id: "batasi, misalnya '{ke: mulai, maks: 2 kali, lewat: tolak}', atau tulis 'jangka_waktu' yang dijanjikan",
    en: "limit it, for example '{ke: mulai, maks: 2 kali, lewat: tolak}', or write the 'jangka_waktu' that is promised")
}

extension Procedure {
  /// Written ways by which an officer's decision sends a case back to a row that only applicants do, each way once.
  func returnsToApplicant() -> [(step: StepID, edge: ProcessGraph.Edge)] {
    var returns: [(step: StepID, edge: ProcessGraph.Edge)] = []
    var seen: Set<TextRef> = []
    for edge in graph.edges where edge.isRework && edge.written.isWritten && edge.kind == .outcome {
      guard case .step(let step) = graph[edge.source].kind, !isByApplicants(step) else { continue }
      guard leadsToApplicant(edge.target), seen.insert(edge.written).inserted else { continue }
      returns.append((step, edge))
    }
    return returns
  }

  /// `ke: mulai` with several channels goes to whichever start.
  private func leadsToApplicant(_ node: GraphNodeID) -> Bool {
    switch graph[node].kind {
    case .step(let step): isByApplicants(step)
    case .restart:
      graph.outgoing(node).allSatisfy { edge in
        if case .step(let step) = graph[edge.target].kind { isByApplicants(step) } else { false }
      }
    case .start, .fork, .join, .enter, .leave, .end, .unsettled: false
    }
  }

  private func isByApplicants(_ step: StepID) -> Bool {
    let uses = actorUses[steps[Int(step.index)].actors.indices]
    return !uses.isEmpty && uses.allSatisfy { !$0.actor.isNone && actors[Int($0.actor.index)].kind == .applicant }
  }
}
