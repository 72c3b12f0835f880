import SOPDiagnostics
import SOPSyntax

/// Borders that no edge may cross: a parallel block is closed, other blocks are entered only at their top.
extension GraphBuilder {
  mutating func fault(_ kind: ModelFault.Kind, _ at: TextRef, _ related: TextRef = .none) {
    procedure.faults.append(
      ModelFault(kind, at: procedure.place(at), related: related.isNone ? nil : procedure.place(related)))
  }

  /// The order of the file ends at a row that is entered otherwise; says by what.
  mutating func faultNoWayOn(from origin: Origin) {
    let below = successor(of: origin.position, explicit: true, row: origin.row)
    var name: TextRef?
    for case .names(let names) in procedure.targets.lazy.map(\.way) where name == nil && names.count > 1 {
      name = procedure.names[names.indices].first { entry(of: $0.meaning) == below }?.text
    }
    fault(
      .noWayOn(belowStartsBesideOthers: name != nil), activity(of: origin.row),
      name ?? .none)
  }

  mutating func crossing(_ crossing: ModelFault.BorderCrossing, _ at: TextRef, _ block: BlockID) {
    graph.isIncomplete = true
    fault(.crossesParallelBorder(crossing), at, procedure.head(of: block))
  }

  mutating func checkBorder(
    _ kind: ModelFault.BorderCrossing, _ name: TextRef, from source: Int32, to target: Int32
  ) {
    guard source != target else { return }
    let inner = target >= 0 && !isInside(source, target) ? target : source
    crossing(kind, name, block(ofBranch: inner))
  }

  func block(ofBranch branch: Int32) -> BlockID {
    branch >= 0 ? procedure.branches[Int(branch)].block : .none
  }

  /// Whether branch `inner` is `outer` or lies in it; -1 is outside of all branches.
  func isInside(_ inner: Int32, _ outer: Int32) -> Bool {
    var branch = inner
    while branch != outer {
      if branch < 0 { return false }
      branch = procedure.blocks[Int(procedure.branches[Int(branch)].block.index)].branch
    }
    return true
  }

  /// The innermost block that holds `target` and not `source`, if there is one.
  func blockEntered(at target: ListPosition, from source: ListPosition) -> BlockID? {
    let around = blocks(around: source)
    return blocks(around: target).first { !around.contains($0) }
  }

  /// Blocks with a condition or stage around a position, from the inside out, up to the border of a branch.
  private func blocks(around position: ListPosition) -> [BlockID] {
    var found: [BlockID] = []
    var list = position.list
    while true {
      switch procedure.lists[Int(list.index)].owner {
      case .file, .branch: return found
      case .way(let step): list = procedure.steps[Int(step.index)].position.list
      case .blockWay(let block): list = procedure.blocks[Int(block.index)].position.list
      case .block(let block):
        found.append(block)
        list = procedure.blocks[Int(block.index)].position.list
      }
    }
  }
}

extension Procedure {
  /// What to point at for a block: its id, else the key that makes it one.
  public func head(of block: BlockID) -> TextRef {
    guard !block.isNone else { return .none }
    let block = blocks[Int(block.index)]
    return block.id.isWritten ? block.id : TextRef(tree[block.node].firstChild)
  }
}

extension ModelFault {
  /// The graph lacks an edge because of this fault; what follows from that is not reported again.
  public var breaksFlow: Bool {
    switch kind {
    case .unknownName(let name, _): name == .step || name == .end
    case .endAsStep, .mixedList, .twoKinds, .twoWays, .reservedName, .crossesParallelBorder, .waitsForDecision: true
    case .duplicateName(let name, _): name == .step || name == .outcome || name == .branch
    case .wrongShape(let keyword, _, _):
      switch keyword {
      case .langkah, .paralel, .jika, .lanjut, .setelah, .selesai, .lewat, .ke, .mulai, .batas: true
      default: false
      }
    case .unknownKey(_, let context):
      switch context {
      case .step, .parallel, .block, .call, .destination, .limit: true
      default: false
      }
    case .conditionAndOutcomesMixed: true
    case .missingKey(let keyword, _): keyword == .ke
    case .emptyValue(let keyword): keyword == .jika || keyword == .lanjut || keyword == .langkah
    case .duplicateKey, .unreadable, .remarkable, .unknownWord, .ambiguousName, .entersBlockInside, .endWithoutName,
      .productAndResults, .noWayOn, .noWayPast, .passedIntoUnnamedEnd, .twoSharings:
      false
    }
  }
}
