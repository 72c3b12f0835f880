import SOPDiagnostics
import SOPModel
import SOPText

/// A step that is the target of one outcome and is also entered by falling through from a sibling way.
enum BranchLeaks: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP213", name: "cabang-bocor", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "Langkah yang disediakan untuk satu pilihan hasil ikut dijalani oleh pilihan lain.",
    en: "A step meant for one outcome is also passed by another.")

  static let why = Wording(
    id:
      "Langkah untuk satu pilihan hasil ikut dijalani oleh pilihan lain, karena langkah di atasnya menyambung ke bawah menurut urutan berkas.",
    en:
      "A step meant for one outcome is also passed by another, because the step above goes on in the order of the file."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memutuskan permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: keputusan
        jika: {disetujui: cetak, ditolak: tolak}
      - id: cetak
        kegiatan: Mencetak kutipan
      #           ^^^^^^^^^^^^^^^^ SOP213
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      - id: tolak
        kegiatan: Menulis surat penolakan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memutuskan permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: keputusan
        jika: {disetujui: cetak, ditolak: tolak}
      - id: cetak
        kegiatan: Mencetak kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: tolak
        kegiatan: Menulis surat penolakan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika: {lengkap: serah, kurang: lengkapi}
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas lengkap
        lanjut: serah
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.graph.isIncomplete else { return }
    for index in procedure.steps.indices where procedure.steps[index].outcomes.count > 1 {
      for leak in leaks(below: StepID(index), procedure) { report.add(leak) }
    }
  }

  /// The steps that outcomes of one decision name, in order of the file: what stands between two of them belongs to the
  /// first, and leaks if the order of the file leads it into the second.
  private static func leaks(below decision: StepID, _ procedure: Procedure) -> [Diagnostic] {
    let graph = procedure.graph
    let targets = namedTargets(of: decision, procedure)
    guard targets.count > 1 else { return [] }
    var found: [Diagnostic] = []
    for (step, outcome) in targets.dropFirst() {
      let node = graph.node(of: step)
      for edge in graph.incoming(node) where edge.kind == .sequence && edge.written.isNone {
        guard case .step(let above) = graph[edge.source].kind, above.index == step.index - 1 else { continue }
        guard targets.contains(where: { $0.step <= above }) else { continue }
        let related = [RelatedPlace(procedure.place(ofRow: step), meant(procedure.text(outcome.label)))]
        found.append(
          finding(
            at: procedure.place(ofRow: above), leaks(into: procedure.title(of: step)), related: related, advice: advice)
        )
      }
    }
    return found
  }

  private static func namedTargets(of decision: StepID, _ procedure: Procedure) -> [(step: StepID, outcome: Outcome)] {
    var targets: [(step: StepID, outcome: Outcome)] = []
    for outcome in procedure.outcomes[procedure.steps[Int(decision.index)].outcomes.indices] {
      guard case .names(let names) = procedure.targets[Int(outcome.target.index)].way, names.count == 1 else {
        continue
      }
      guard case .step(let step) = procedure.names[names.indices.lowerBound].meaning else { continue }
      if step > decision { targets.append((step, outcome)) }
    }
    return targets.count > 1 ? targets.sorted { $0.step < $1.step } : targets
  }

  // MARK: Wording

  private static func leaks(into step: String) -> Wording {
    Wording(
      id: "sesudah langkah ini alur menyambung ke '\(step)', yang disediakan untuk pilihan hasil lain",
      en: "after this step the flow goes on to '\(step)', which is meant for another outcome")
  }

  private static func meant(_ outcome: String) -> Wording {
    Wording(id: "untuk pilihan '\(outcome)'", en: "for the outcome '\(outcome)'")
  }

  private static let advice = Wording(
    id:
      "akhiri langkah ini dengan 'selesai' atau arahkan dengan 'lanjut'; bila memang disengaja, tulis 'lanjut: ID' agar jelas",
    en: "end this step with 'selesai' or lead it on with 'lanjut'; if it is meant, write 'lanjut: ID' to say so")
}
