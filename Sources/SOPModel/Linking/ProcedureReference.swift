import SOPSyntax

/// A place where an SOP names another one.
public struct ProcedureReference: Sendable, Hashable {
  public enum Site: Sendable, Hashable {
    /// `panggil`: the case goes through the other SOP and comes back.
    case call(StepID)
    /// `ke_sop` of an end: the case goes on there and does not come back.
    case handOver(EndID)
  }

  public let site: Site
  /// The name of a file without `.sop.yaml`, or the number of an SOP.
  public let name: TextRef

  public var isCall: Bool {
    if case .call = site { true } else { false }
  }
}

extension Procedure {
  /// Where other SOPs are named, calls before hand-overs, each in the order of the file. An admitted hole names none.
  /// Costs a pass over steps and ends; no allocation where there is none.
  public func references() -> [ProcedureReference] {
    var references: [ProcedureReference] = []
    for index in steps.indices where steps[index].callee.isWritten {
      let name = steps[index].callee
      if names(name) { references.append(ProcedureReference(site: .call(StepID(index)), name: name)) }
    }
    for index in ends.indices where ends[index].handsOverTo.isWritten {
      let name = ends[index].handsOverTo
      if names(name) { references.append(ProcedureReference(site: .handOver(EndID(index)), name: name)) }
    }
    return references
  }

  private func names(_ text: TextRef) -> Bool {
    let tree = tree(of: text)
    return tree[text.node].kind == .scalar && !tree.textRange(of: text.node).isEmpty && !isUnsettled(text)
      && !isNoneOnPurpose(text)
  }

  /// Whether a name is that of an SOP by its number rather than that of a file: it has a digit, and a slash, a capital
  /// or no letter at all; what begins like a path (`.`, `/`) or ends like a file is none.
  public static func isNumber(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, first != UInt8(ascii: "."), first != UInt8(ascii: "/"), !name.hasSuffix(".yaml")
    else { return false }
    var hasLetter = false
    var hasDigit = false
    var hasSign = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLetter = true
      case UInt8(ascii: "/"), UInt8(ascii: "A")...UInt8(ascii: "Z"): hasSign = true
      default: break
      }
    }
    return hasDigit && (hasSign || !hasLetter)
  }
}
