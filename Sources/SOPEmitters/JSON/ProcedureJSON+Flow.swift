import SOPModel
import SOPText

/// Steps, blocks and the graph.
extension ProcedureJSON {
  func step(_ index: Int, _ step: Step, _ json: inout JSONWriter) {
    json.object { json in
      json.member("index", index)
      value("id", step.id, &json)
      value("number", step.number, &json)
      value("activity", step.activity, &json)
      value("calls", step.callee, &json)
      link("callsSOP", .call(StepID(index)), &json)
      actors("actors", step.actors, &json)
      json.member("sharing", step.sharing.label)
      actors("initials", step.initials, &json)
      actors("signatories", step.signatories, &json)
      json.member("decider", step.decider.isNone ? nil : Int(step.decider.index))
      json.member("decision", step.isDecision)
      documents("inputs", procedure.documentUses[step.inputs.indices], &json)
      documents("outputs", procedure.documentUses[step.outputs.indices], &json)
      times("times", step.times, &json)
      times("waits", step.waits, &json)
      limit(step.limit, &json)
      deadline("latest", step.latest, &json)
      deadline("earliest", step.earliest, &json)
      extensionOfTime("extension", step.extension, &json)
      json.member("countsAsOffice", step.countsAsOffice)
      json.member("waitsFor", step.waitsFor.isNone ? nil : Int(step.waitsFor.index))
      condition(step.condition, &json)
      names("after", step.after, &json)
      values("remarks", procedure.texts(step.remarks), &json)
    }
  }

  /// Another SOP that was found, or null.
  func link(_ name: String, _ site: ProcedureReference.Site, _ json: inout JSONWriter) {
    guard let link = procedure.links.link(at: site), let other = procedure.links.target(at: site) else {
      return json.null(name)
    }
    json.object(name) { json in
      json.member("path", other.file.source.name)
      json.member("title", other.title)
      json.member("number", other.number)
      json.member("otherOffice", link.leadsToOtherOffice)
      json.array("ends") { json in other.procedure.endNames.forEach { json.element($0) } }
    }
  }

  private func actors(_ name: String, _ range: PoolRange, _ json: inout JSONWriter) {
    json.array(name) { json in
      for use in procedure.actorUses[range.indices] {
        json.object { json in
          value("written", use.text, &json)
          json.member("actor", use.actor.isNone ? nil : Int(use.actor.index))
        }
      }
    }
  }

  private func limit(_ index: Int32, _ json: inout JSONWriter) {
    guard index >= 0 else { return json.null("limit") }
    let limit = procedure.limits[Int(index)]
    json.object("limit") { json in
      times("times", limit.times, &json)
      event("since", limit.since, &json)
      json.member("settled", !limit.expiry.isNone)
    }
  }

  func block(_ index: Int, _ block: Block, _ json: inout JSONWriter) {
    json.object { json in
      json.member("index", index)
      json.member("parallel", block.isParallel)
      value("id", block.id, &json)
      value("stage", block.stage, &json)
      times("times", block.times, &json)
      condition(block.condition, &json)
      names("after", block.after, &json)
      values("branches", procedure.branches[block.branches.indices].map(\.name).filter(\.isWritten), &json)
      values("remarks", procedure.texts(block.remarks), &json)
    }
  }

  // MARK: Graph

  /// Nodes and edges with the kinds of `ProcessGraph`, as docs/ARCHITECTURE.md describes them.
  func graph(_ json: inout JSONWriter) {
    json.object("graph") { json in
      json.member("incomplete", procedure.graph.isIncomplete)
      json.array("nodes") { json in
        for (index, node) in procedure.graph.nodes.enumerated() {
          json.object(.oneLine) { json in
            json.member("id", index)
            self.node(node.kind, &json)
          }
        }
      }
      json.array("edges") { json in procedure.graph.edges.forEach { edge($0, &json) } }
    }
  }

  private func node(_ kind: ProcessGraph.Kind, _ json: inout JSONWriter) {
    switch kind {
    case .start(let channel):
      json.member("kind", "start")
      json.member("channel", Int(channel))
    case .step(let step):
      json.member("kind", "step")
      json.member("step", Int(step.index))
    case .fork(let block): member("fork", block, &json)
    case .join(let block): member("join", block, &json)
    case .enter(let block): member("enter", block, &json)
    case .leave(let block): member("leave", block, &json)
    case .restart: json.member("kind", "restart")
    case .end(let end):
      json.member("kind", "end")
      json.member("end", Int(end.index))
    case .unsettled: json.member("kind", "unsettled")
    }
  }

  private func member(_ kind: String, _ block: BlockID, _ json: inout JSONWriter) {
    json.member("kind", kind)
    json.member("block", Int(block.index))
  }

  private func edge(_ edge: ProcessGraph.Edge, _ json: inout JSONWriter) {
    json.object { json in
      json.member("from", Int(edge.source.index))
      json.member("to", Int(edge.target.index))
      json.member("kind", edge.kind.label)
      json.member("choice", Int(edge.choice))
      json.member("rework", edge.isRework)
      json.member("limit", edge.limit.map { Int($0) })
      json.member("probabilityBasisPoints", edge.probability.map { Int($0) })
      value("label", edge.label, &json)
      value("condition", edge.condition, &json)
      value("written", edge.written, &json)
    }
  }
}

extension ActorSharing {
  fileprivate var label: String {
    switch self {
    case .alone: "alone"
    case .together: "together"
    case .inTurn: "inTurn"
    case .anyOf: "anyOf"
    case .each: "each"
    }
  }
}

extension ProcessGraph.EdgeKind {
  fileprivate var label: String {
    switch self {
    case .start: "start"
    case .sequence: "sequence"
    case .outcome: "outcome"
    case .bypass: "bypass"
    case .timeout: "timeout"
    case .exhausted: "exhausted"
    case .after: "after"
    case .fork: "fork"
    case .join: "join"
    case .restart: "restart"
    }
  }
}
