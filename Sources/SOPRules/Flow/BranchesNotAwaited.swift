import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPSyntax
import SOPText

/// Branches that run beside each other meet in a step that does not wait for them.
enum BranchesNotAwaited: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP220", name: "cabang-tak-ditunggu", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Cabang yang berjalan bersamaan bertemu di langkah yang tidak menunggu keduanya.",
    en: "Branches that run beside each other meet in a step that does not wait for them.")

  static let why = Wording(
    id: "Langkah yang tidak menunggu dikerjakan begitu cabang pertama tiba, lalu sekali lagi ketika cabang "
      + "berikutnya tiba. Pemohon dapat menerima dua putusan atas satu permohonan.",
    en: "A step that does not wait is done as soon as the first branch comes, and once more when the next one does. "
      + "The applicant may get two decisions on one application.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
        lanjut: terbit
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
        lanjut: terbit
      - id: terbit
        kegiatan: Menerbitkan kutipan
      #           ^^^^^^^^^^^^^^^^^^^ SOP220
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - id: terbit
        kegiatan: Menerbitkan kutipan
        setelah: [data, fisik]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [data, fisik]
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
        lanjut: terbit
      #         ^^^^^^ SOP220
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - id: terbit
        kegiatan: Menerbitkan kutipan
        setelah: [data, fisik]
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
        jika: {ringan: [data], berat: [data, fisik]}
      - id: data
        kegiatan: Memeriksa data
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil data
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - kegiatan: Menerbitkan kutipan
        setelah: [data, fisik]
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let flow = subject.flow else { return }
    for fault in flow.faults {
      guard case .meeting(let node, let edges) = fault.kind else { continue }
      if let jump = jump(edges, to: node, procedure) {
        report.add(startedAtOnce(jump, fault, procedure, subject))
      } else {
        report.add(unawaited(node, edges, fault, procedure))
      }
    }
  }

  /// An edge that starts a step with `setelah` at once.
  private static func jump(_ edges: [Int], to node: GraphNodeID, _ procedure: Procedure) -> ProcessGraph.Edge? {
    guard case .step(let step) = procedure.graph[node].kind, !procedure.steps[Int(step.index)].after.isEmpty else {
      return nil
    }
    return edges.filter { $0 >= 0 }.map { procedure.graph.edges[$0] }.first { $0.kind != .after && $0.target == node }
  }

  private static func startedAtOnce(
    _ jump: ProcessGraph.Edge, _ fault: FlowProof.Fault, _ procedure: Procedure, _ subject: Subject
  ) -> Diagnostic {
    let story = FlowStory(procedure)
    let name = story.name(of: jump.target) ?? ""
    let related = story.place(of: jump.target).map { [RelatedPlace($0, waitsHere)] } ?? []
    return finding(
      at: story.place(of: jump) ?? Place(.procedure, Span(0, 0)), startsAtOnce(name), related: related,
      notes: story.note(fault), advice: removeJump(name), fixes: removal(of: jump, procedure, subject))
  }

  /// Taking out a `lanjut` that says what `setelah` says already.
  private static func removal(of jump: ProcessGraph.Edge, _ procedure: Procedure, _ subject: Subject) -> [Fix] {
    guard case .step(let source) = procedure.graph[jump.source].kind, jump.kind == .sequence, jump.written.isWritten,
      procedure.graph.outgoing(jump.source).contains(where: { $0.kind == .after && $0.target == jump.target }),
      let edit = EntryRemoval(procedure.tree, subject.source).edit(
        removing: key(of: jump.written.node, in: procedure.steps[Int(source.index)].node, procedure.tree),
        from: procedure.steps[Int(source.index)].node)
    else { return [] }
    return [Fix(.review, removeTitle, edits: [edit])]
  }

  private static func key(of value: NodeID, in map: NodeID, _ tree: YAMLTree) -> NodeID {
    var key = tree[map].firstChild
    while !key.isNone, tree[key].next != value { key = tree[key].next.isNone ? .none : tree[tree[key].next].next }
    return key
  }

  private static func unawaited(
    _ node: GraphNodeID, _ edges: [Int], _ fault: FlowProof.Fault, _ procedure: Procedure
  ) -> Diagnostic {
    let story = FlowStory(procedure)
    let ways = edges.filter { $0 >= 0 }.map { procedure.graph.edges[$0] }
    let related = ways.compactMap { way in story.place(of: way).map { RelatedPlace($0, comesHere) } }
    let place = story.place(of: node) ?? related.first?.place ?? Place(.procedure, Span(0, 0))
    let names = ways.compactMap { story.name(of: $0.source) }
    return finding(
      at: place, meets(names), label: doesNotWait, related: related, notes: story.note(fault),
      advice: collect(ids(of: ways, procedure)))
  }

  /// The ids of the rows the ways leave, where all have one.
  private static func ids(of ways: [ProcessGraph.Edge], _ procedure: Procedure) -> String? {
    let ids = ways.compactMap { way -> String? in
      guard case .step(let step) = procedure.graph[way.source].kind else { return nil }
      let id = procedure.steps[Int(step.index)].id
      return id.isWritten && !procedure.steps[Int(step.index)].isDecision ? procedure.text(id) : nil
    }
    return ids.count == ways.count && !ids.isEmpty ? "[\(ids.joined(separator: ", "))]" : nil
  }

  // MARK: Wording

  private static func meets(_ names: [String]) -> Wording {
    guard let first = names.first, let second = names.dropFirst().first, first != second else {
      return Wording(
        id: "langkah ini dikerjakan dua kali: cabang yang berjalan bersamaan bertemu di sini tanpa saling menunggu",
        en: "this step is done twice: branches that run beside each other meet here without waiting")
    }
    return Wording(
      id: "langkah ini dikerjakan dua kali: cabang '\(first)' dan '\(second)' bertemu di sini tanpa saling menunggu",
      en: "this step is done twice: the branches '\(first)' and '\(second)' meet here without waiting")
  }

  private static func startsAtOnce(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' menunggu dengan 'setelah', tetapi dari sini dimulai seketika",
      en: "'\(name)' waits with 'setelah', but is started at once from here")
  }

  private static let doesNotWait = Wording(id: "tidak menunggu", en: "does not wait")
  private static let comesHere = Wording(id: "cabang ini menuju ke sana", en: "this branch leads there")
  private static let waitsHere = Wording(id: "langkah yang menunggu", en: "the step that waits")
  private static let removeTitle = Wording(
    id: "hapus 'lanjut', karena 'setelah' sudah menyambungkan", en: "remove 'lanjut': 'setelah' connects them already")

  private static func collect(_ ids: String?) -> Wording {
    guard let ids else {
      return Wording(
        id: "tulis pada langkah ini 'setelah' dengan id langkah terakhir setiap cabang, dan hapus 'lanjut' yang "
          + "menuju ke sini; atau tulis cabang-cabang itu sebagai blok 'paralel'",
        en: "write 'setelah' with the id of the last step of each branch on this step, and remove the 'lanjut' that "
          + "lead here; or write the branches as a 'paralel' block")
    }
    return Wording(
      id: "tulis 'setelah: \(ids)' pada langkah ini, dan hapus 'lanjut' yang menuju ke sini",
      en: "write 'setelah: \(ids)' on this step, and remove the 'lanjut' that lead here")
  }

  private static func removeJump(_ name: String) -> Wording {
    Wording(
      id: "hapus tujuan ini bila langkah ini sudah disebut pada 'setelah' di '\(name)'; bila belum, sebut di sana",
      en: "remove this destination if this step is named in the 'setelah' of '\(name)'; otherwise name it there")
  }
}
