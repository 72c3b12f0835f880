import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// `setelah` waits for two steps that no case runs both.
enum WaitsForExclusive: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP214", name: "setelah-tak-bertemu", family: .flow, severity: .error)

  static let summary = Wording(
    id: "'setelah' menyebut dua langkah yang tidak mungkin dijalani oleh satu perkara.",
    en: "'setelah' names two steps that no case can both run.")

  static let why = Wording(
    id: "'setelah' mengumpulkan langkah yang berjalan bersamaan. Jalan yang saling meniadakan tidak pernah berkumpul.",
    en: "'setelah' gathers steps that run side by side. Ways that exclude each other never come together.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika:
          lengkap:
            - {id: catat, kegiatan: Mencatat berkas, pelaksana: loket, waktu: 5 menit, keluaran: catatan}
          kurang:
            - {id: lengkapi, kegiatan: Melengkapi berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - kegiatan: Menyerahkan kutipan
        setelah: [catat, lengkapi]
      #                  ^^^^^^^^ SOP214
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika:
          lengkap:
            - {id: catat, kegiatan: Mencatat berkas, pelaksana: loket, waktu: 5 menit, keluaran: catatan}
          kurang:
            - {id: lengkapi, kegiatan: Melengkapi berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Membagi berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terbagi
        jika: {dalam: [catat, salin], luar: lanjut}
      - id: catat
        kegiatan: Mencatat berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan
      - id: salin
        kegiatan: Menyalin berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: salinan
      - id: serah
        kegiatan: Menyerahkan kutipan
        setelah: [catat, salin]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  /// Looks at all edges once for each `setelah` of several names, so that only so many of them are looked at.
  private static let budget = 4_000_000

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.graph.isIncomplete else { return }
    if let flow = subject.flow, flow.isComplete { return check(flow, procedure, into: &report) }
    var budget = budget
    for (index, step) in procedure.steps.enumerated() where step.after.count > 1 {
      check(step.after, procedure.graph.node(of: StepID(index)), procedure, &budget, into: &report)
    }
    for (index, block) in procedure.blocks.enumerated() where block.after.count > 1 {
      check(block.after, procedure.graph.entry(of: BlockID(index)), procedure, &budget, into: &report)
    }
  }

  /// One pair for each `setelah`, out of all there are.
  private static func check(_ flow: FlowProof, _ procedure: Procedure, into report: inout Report) {
    var reported: Set<GraphNodeID> = []
    for pair in flow.exclusivePairs where reported.insert(pair.node).inserted {
      let (first, second) = (procedure.names[pair.first].text, procedure.names[pair.second].text)
      report.add(finding(first, second, procedure))
    }
  }

  private static func finding(_ first: TextRef, _ second: TextRef, _ procedure: Procedure) -> Diagnostic {
    finding(
      at: procedure.place(second), neverBoth(procedure.text(first).shortened, procedure.text(second).shortened),
      related: [RelatedPlace(procedure.place(first), otherOne)], advice: advice)
  }

  private static func check(
    _ names: PoolRange, _ meeting: GraphNodeID, _ procedure: Procedure, _ budget: inout Int, into report: inout Report
  ) {
    budget -= procedure.graph.edges.count
    guard budget >= 0 else { return }
    let awaited = names.indices.compactMap { index in
      awaitedNode(procedure.names[index].meaning, procedure).map { (procedure.names[index].text, $0) }
    }
    let apart = procedure.graph.neverTogether(awaited.map(\.1), before: meeting)
    for second in apart.indices {
      guard let first = (0..<second).first(where: { apart[$0][second] }) else { continue }
      return report.add(finding(awaited[first].0, awaited[second].0, procedure))
    }
  }

  /// A decision cannot be waited for, which is a finding of its own.
  private static func awaitedNode(_ meaning: NameUse.Meaning, _ procedure: Procedure) -> GraphNodeID? {
    switch meaning {
    case .step(let step): procedure.steps[Int(step.index)].isDecision ? nil : procedure.graph.node(of: step)
    case .block(let block): procedure.graph.exit(of: block)
    case .variant, .channel, .unknown: nil
    }
  }

  // MARK: Wording

  private static func neverBoth(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "tidak ada perkara yang menjalani '\(first)' dan '\(second)' kedua-duanya",
      en: "no case runs both '\(first)' and '\(second)'")
  }

  private static let otherOne = Wording(id: "meniadakan yang ini", en: "excludes this one")

  private static let advice = Wording(
    id: "hapus 'setelah'; langkah yang tidak sampai kemari menurut urutan berkas diarahkan dengan 'lanjut: ID'",
    en: "remove 'setelah'; lead a step that does not come here in the order of the file with 'lanjut: ID'")
}
