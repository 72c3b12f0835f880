import SOPDiagnostics
import SOPSyntax

/// What an author tried to write and did not get right. It is reported where it stands, and not missed as well.
extension ProcedureReader {
  /// Misspelt keys that are compared with the language's; beyond them a file is too wrong for it to matter.
  private static let comparisonLimit = 100

  /// Fields of a step that are written without a value or under a misspelt key count as written.
  mutating func noteAttempts(in map: NodeID, _ step: inout Step) {
    guard !step.hasTimeField || !step.hasOutputField || !step.hasActorField else { return }
    if !lost.isEmpty, lost.touches(tree.span(of: map)) {
      (step.hasTimeField, step.hasOutputField, step.hasActorField) = (true, true, true)
      return
    }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if let keyword = keyed.keyword(of: key) ?? misspelt(key, in: .step) {
        switch keyword {
        case .waktu: step.hasTimeField = true
        case .keluaran: step.hasOutputField = true
        case .pelaksana: step.hasActorField = true
        default: break
        }
      }
      key = tree[value].next
    }
  }

  /// A line of the flow that could not be read may have led anywhere.
  mutating func noteLostSteps() {
    let steps = procedure.topLevel[Int(Keyword.langkah.rawValue)]
    procedure.hasLostSteps = !lost.isEmpty && !steps.isNone && lost.touches(tree.span(of: steps))
  }

  /// The keyword that an unknown key is nearest to.
  private mutating func misspelt(_ key: NodeID, in context: KeyContext) -> Keyword? {
    guard tree[key].kind == .scalar, comparisons < Self.comparisonLimit else { return nil }
    comparisons += 1
    return Keyword.meant(by: tree.string(of: key), in: context)
  }
}

extension Procedure {
  /// Keys of the SOP itself that were written without a value, with one that cannot be read, or misspelt.
  public func attemptedKeys() -> Set<Keyword> {
    var keys: Set<Keyword> = []
    Office.forEachUnreadTopLevelKey(of: keyed) { keys.insert($0) }
    var comparisons = 0
    for fault in faults where fault.place.source == .procedure {
      switch fault.kind {
      case .emptyValue(let key), .wrongShape(let key?, _, _): keys.insert(key)
      case .unknownKey(let written, let context) where context == .procedure || context == .dates:
        guard comparisons < 100 else { continue }
        comparisons += 1
        if let key = Keyword.meant(by: written, in: context) { keys.insert(key) }
      default: continue
      }
    }
    return keys
  }
}
