import SOPDiagnostics
import SOPSyntax

extension Office {
  /// The roles an office declares for its SOPs, in order.
  public var roles: [Procedure.DeclaredName] {
    let tree = keyed.tree
    let declared = value(of: .pelaksana)
    guard !declared.isNone, tree[declared].kind == .mapping else { return [] }
    var roles: [Procedure.DeclaredName] = []
    var key = tree[declared].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      roles.append(Procedure.DeclaredName(id: TextRef(key, in: .office), title: title(behind: key, value)))
      key = tree[value].next
    }
    return roles
  }

  /// `nama`, or the text that stands for it, or the id itself.
  private func title(behind key: NodeID, _ value: NodeID) -> TextRef {
    let name = keyed.value(of: .nama, in: value)
    if !name.isNone { return TextRef(name, in: .office) }
    let isText = keyed.tree[value].kind == .scalar && !keyed.tree[value].isEmptyPlain
    return TextRef(isText ? value : key, in: .office)
  }
}
