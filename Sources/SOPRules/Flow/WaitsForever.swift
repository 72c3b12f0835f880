import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Something in the flow waits for what can only come after it, or never comes.
enum WaitsForever: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP223", name: "menunggu-tanpa-akhir", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Sebuah langkah menunggu langkah yang baru dapat dimulai sesudah langkah itu sendiri, atau tidak pernah tiba.",
    en: "A step waits for a step that can only start after it, or that never comes.")

  static let why = Wording(
    id: "Permohonan berhenti di sini atau berputar: tidak ada petugas yang tahu siapa harus bekerja lebih dahulu.",
    en: "The application stops or goes round here: no officer knows who has to work first.")

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
      - id: fisik
        kegiatan: Memeriksa fisik
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil fisik
      - id: terbit
        kegiatan: Menerbitkan kutipan
        setelah: [data, tanda_tangan]
      #                 ^^^^^^^^^^^^ SOP223
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      - id: tanda_tangan
        kegiatan: Menandatangani kutipan
        setelah: [fisik, terbit]
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
      - kegiatan: Menandatangani kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let flow = subject.flow else { return }
    for fault in flow.faults {
      if let found = finding(of: fault, procedure) { report.add(found) }
    }
  }

  private static func finding(of fault: FlowProof.Fault, _ procedure: Procedure) -> Diagnostic? {
    let story = FlowStory(procedure)
    switch fault.kind {
    case .meeting, .endsWhileRunning: return nil
    case .goesBack(let edge):
      guard edge >= 0, procedure.graph.edges[edge].kind == .after else { return nil }
      return circle(procedure.graph.edges[edge], fault, story)
    case .mutualWait(let node):
      return finding(at: place(of: node, story), eachOther, notes: story.note(fault), advice: breakCircle)
    case .joinWaits(let node, let branches):
      let names = branches.map { procedure.text(procedure.branches[$0].name) }.filter { !$0.isEmpty }
      return finding(
        at: place(of: node, story), neverComes(names), notes: story.note(fault), advice: leadToEndOfBlock)
    case .endless(let nodes):
      return finding(
        at: nodes.lazy.compactMap(story.place(of:)).first ?? Place(.procedure, Span(0, 0)), goesRound,
        notes: story.note(fault), advice: breakCircle)
    }
  }

  private static func circle(
    _ way: ProcessGraph.Edge, _ fault: FlowProof.Fault, _ story: FlowStory
  ) -> Diagnostic {
    let awaited = story.name(of: way.source) ?? ""
    let related = story.place(of: way.source).map { [RelatedPlace($0, startsAfter)] } ?? []
    return finding(
      at: story.place(of: way) ?? Place(.procedure, Span(0, 0)), waitsForLater(awaited), related: related,
      notes: story.note(fault), advice: breakCircle)
  }

  private static func place(of node: GraphNodeID, _ story: FlowStory) -> Place {
    story.place(of: node) ?? Place(.procedure, Span(0, 0))
  }

  // MARK: Wording

  private static func waitsForLater(_ awaited: String) -> Wording {
    Wording(
      id: "langkah ini menunggu '\(awaited)', yang baru dimulai sesudah langkah ini",
      en: "this step waits for '\(awaited)', which only starts after it")
  }

  private static func neverComes(_ branches: [String]) -> Wording {
    let names = branches.map { "'\($0)'" }.joined(separator: ", ")
    return Wording(
      id: "akhir blok paralel ini menunggu cabang \(names), yang tidak sampai ke sana",
      en: "the end of this parallel block waits for the branch \(names), which does not come there")
  }

  private static let eachOther = Wording(
    id: "langkah ini dan langkah lain saling menunggu dengan 'setelah'",
    en: "this step and another wait for each other with 'setelah'")

  private static let goesRound = Wording(
    id: "dari sini alur berputar tanpa dapat berakhir", en: "from here the flow goes round and cannot end")

  private static let startsAfter = Wording(id: "langkah yang ditunggu", en: "the step waited for")

  private static let breakCircle = Wording(
    id: "tentukan langkah mana yang lebih dahulu, dan hapus yang lain dari 'setelah'-nya",
    en: "decide which step comes first, and remove the other from its 'setelah'")

  private static let leadToEndOfBlock = Wording(
    id: "arahkan setiap jalan di cabang itu sampai ke akhir cabangnya", en: "lead every way in that branch to its end")
}
