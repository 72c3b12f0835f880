import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Everything a procedure holds but places, by reflection so that no field is forgotten.
struct ModelForm {
  let procedure: Procedure

  init(_ bytes: [UInt8], office: [UInt8]?) {
    let source = SourceText(name: "uji", bytes: bytes)
    let office = office.map { SourceText(name: "opd.yaml", bytes: $0) }
    procedure = Procedure(
      reading: source, composeYAML(source), office: office.map { Office($0, composeYAML($0)) })
  }

  var text: String {
    var lines = [procedure.graphDump()]
    lines.append("identity \(shown(procedure.identity))")
    lines.append("plain day \(procedure.plainDay.map { "\($0)" } ?? "-")")
    lines += procedure.actors.map { "actor \(shown($0))" }
    lines += procedure.steps.map { "step \(shown($0))" }
    lines += procedure.blocks.map { "block \(shown($0))" }
    lines += procedure.branches.map { "branch \(shown($0))" }
    lines += procedure.lists.map { "list \(shown($0.items))" }
    lines += procedure.ends.map { "end \(shown($0))" }
    lines += procedure.channels.map { "channel \(shown($0))" }
    lines += procedure.variants.map { "variant \(shown($0))" }
    lines += procedure.requirements.map { "requirement \(shown($0))" }
    lines += procedure.fees.map { "fee \(shown($0))" }
    lines += procedure.promises.map { "promise \(shown($0))" }
    lines += procedure.units.map { "unit \(shown($0))" } + procedure.scenarios.map { "scenario \(shown($0))" }
    lines += contents + Self.faults(procedure.faults)
    return lines.joined(separator: "\n")
  }

  /// What it says of its service, completed from the office.
  private var contents: [String] {
    let parts: [(String, Any)] = [
      ("complaints", procedure.complaints as Any), ("pledge", procedure.pledge as Any),
      ("evaluation", procedure.evaluation as Any), ("adoption", procedure.adoption as Any),
      ("hours", procedure.serviceHours as Any), ("calendar", procedure.calendar as Any),
      ("staff", procedure.staff), ("glossary", procedure.glossary as Any),
      ("other components", procedure.otherComponents as Any), ("sheet", procedure.sheet as Any),
      ("forms", Array(procedure.forms)), ("volume", procedure.volume as Any),
    ]
    return parts.map { "\($0.0) \(shown($0.1))" }
  }

  /// Without those that the formatter mends, and without the words whose spelling it mends.
  static func faults(_ faults: [ModelFault]) -> [String] {
    faults.compactMap { fault -> String? in
      if case .remarkable = fault.kind { return nil }
      return "fault \(fault.kind)"
    }.sorted()
  }

  // MARK: Reflection

  /// What is written elsewhere too, or only says where.
  private static let skipped: Set = ["node", "entry", "position", "outcomeStart"]

  private func shown(_ value: Any, label: String = "") -> String {
    switch value {
    case let ref as TextRef: return shown(ref)
    case is NodeID, is Place, is Range<Int>: return ""
    case let range as PoolRange: return shown(range, label)
    case let target as TargetID: return target.isNone ? "-" : shown(procedure.targets[Int(target.index)])
    case let actor as ActorID: return actor.isNone ? "-" : shown(procedure.actors[Int(actor.index)].id)
    case let duration as Duration: return duration.rendering(.indonesian)
    case let money as Money: return "\(money.lower) \(money.upper.map { "\($0)" } ?? "-")"
    case let date as CivilDate: return date.canonical
    case let promise as Promise: return shown(promise)
    case let titles as [SheetColumn: TextRef]:
      return SheetColumn.allCases.map { shown(titles[$0] ?? .none) }.joined(separator: " ")
    case let elements as Set<PledgeElement>: return "\(elements.map(\.rawValue).sorted())"
    case let use as EventUseID: return procedure.eventUse(use).map { shown($0) } ?? "-"
    default: return reflected(value, label)
    }
  }

  /// What a step or promise points to by an index alone; `nil` for other fields.
  private func pointedTo(by value: Any, _ label: String) -> String? {
    guard let index = value as? Int32 else { return nil }
    switch label {
    case "latest", "earliest": return index < 0 ? "-" : shown(procedure.deadlines[Int(index)])
    case "details": return index < 0 ? "-" : reflected(procedure.documentDetails[Int(index)], label)
    case "extension": return index < 0 ? "-" : reflected(procedure.extensions[Int(index)], label)
    default: return nil
    }
  }

  private func reflected(_ value: Any, _ label: String) -> String {
    if let pointedTo = pointedTo(by: value, label) { return pointedTo }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      return mirror.children.first.map { shown($0.value, label: label) } ?? "nil"
    }
    guard !mirror.children.isEmpty else { return "\(value)" }
    let name = mirror.displayStyle == .enum ? "\(value)".prefix { $0 != "(" } : ""
    let children = mirror.children.compactMap { child -> String? in
      let label = child.label ?? ""
      return Self.skipped.contains(label) ? nil : "\(label)=\(shown(child.value, label: label))"
    }
    return name + "(" + children.joined(separator: " ") + ")"
  }

  private func shown(_ ref: TextRef) -> String {
    guard ref.isWritten else { return "-" }
    guard let office = procedure.office, ref.source == .office else {
      return TreeForm(procedure.tree).text(of: ref.node)
    }
    return TreeForm(office.keyed.tree).text(of: ref.node)
  }

  /// What an event means, or its words where that is not certain.
  private func shown(_ use: EventUse) -> String { use.event.map { "\($0)" } ?? procedure.text(of: use) }

  private func shown(_ deadline: Deadline) -> String {
    guard let offset = deadline.offset, case .distance(let amount, let side, _, _) = offset else {
      return deadline.offset.map { "\($0)" } ?? "-"
    }
    return "\(amount) \(side) \(shown(deadline.event))"
  }

  private func shown(_ promise: Promise) -> String {
    var limit = promise.duration.map { $0.rendering(.indonesian) } ?? "-"
    if limit.hasPrefix("maks ") { limit.removeFirst(5) }
    let rest = Mirror(reflecting: promise).children.filter {
      !["entry", "text", "duration"].contains($0.label ?? "")
    }
    return "\(limit) "
      + rest.map { "\($0.label ?? "")=\(shown($0.value, label: $0.label ?? ""))" }.joined(separator: " ")
  }

  private func shown(_ range: PoolRange, _ label: String) -> String {
    let indices = range.indices
    let elements: [Any] =
      switch label {
      case "actors", "initials", "signatories": procedure.actorUses[indices].map { $0 }
      case "inputs", "outputs": procedure.documentUses[indices].map { $0 }
      case "times", "waits": procedure.times[indices].map { $0 }
      case "outcomes": procedure.outcomes[indices].map { $0 }
      case "after", "only", "except", "starts": procedure.names[indices].map { $0 }
      case "names": procedure.names[indices].map { $0 }
      case "products": procedure.products[indices].map { $0 }
      case "table": procedure.tariffs[indices].map { $0 }
      case "branches": procedure.branches[indices].map { $0 }
      default: []
      }
    precondition(elements.count == indices.count, "no pool for '\(label)'")
    return "[" + elements.map { shown($0) }.joined(separator: ", ") + "]"
  }
}
