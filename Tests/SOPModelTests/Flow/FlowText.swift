import SOPTestSupport

@testable import SOPModel

/// The edges of a graph in words: `a > b` for the order of the file, `a lengkap> b` for an outcome, with the kind of all
/// others; steps by id, else by activity.
struct FlowText {
  let procedure: Procedure
  let graph: ProcessGraph

  init(_ procedure: Procedure, _ graph: ProcessGraph? = nil) {
    self.procedure = procedure
    self.graph = graph ?? procedure.graph
  }

  /// An SOP with the steps, one to a line as below `langkah`, and further keys.
  init(steps: String, _ keys: String = "") {
    let lines = steps.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    self.init(ReadProcedure(text: "nama: Uji\n\(keys)\nlangkah:\n\(lines)\n").procedure)
  }

  var edges: [String] { graph.edges.map { "\(name($0.source)) \(kind($0))> \(name($0.target))" } }

  /// Of one node.
  func edges(from name: String) -> [String] { edges.filter { $0.hasPrefix("\(name) ") } }

  var faults: [ModelFault.Kind] { procedure.faults.map(\.kind) }

  private func kind(_ edge: ProcessGraph.Edge) -> String {
    let label = edge.label.isWritten ? procedure.text(edge.label) : ""
    let kind: String =
      switch edge.kind {
      case .sequence: ""
      case .outcome: label
      case .start: "mulai"
      case .bypass: "lewati"
      case .timeout: "habis waktu"
      case .exhausted: "habis"
      case .after: "ditunggu"
      case .fork: "cabang"
      case .join: "gabung"
      case .restart: "ulang"
      }
    return edge.choice > 0 && edge.kind != .outcome ? "\(edge.choice) \(kind)" : kind
  }

  private func name(_ node: GraphNodeID) -> String {
    switch graph[node].kind {
    case .start(let channel): joined("mulai", procedure.channels[Int(channel)].name)
    case .step(let step): name(procedure.steps[Int(step.index)])
    case .fork(let block): joined("bagi", procedure.blocks[Int(block.index)].id)
    case .join(let block): joined("temu", procedure.blocks[Int(block.index)].id)
    case .enter(let block): joined("masuk", procedure.blocks[Int(block.index)].id)
    case .leave(let block): joined("keluar", procedure.blocks[Int(block.index)].id)
    case .restart: "ke-mulai"
    case .end(let end): joined("selesai", procedure.ends[Int(end.index)].name)
    case .unsettled: "belum-diatur"
    }
  }

  private func name(_ step: Step) -> String { procedure.text(step.id.isWritten ? step.id : step.activity) }

  private func joined(_ word: String, _ name: TextRef) -> String {
    name.isWritten ? "\(word)-\(procedure.text(name))" : word
  }
}
