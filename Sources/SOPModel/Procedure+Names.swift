import SOPDiagnostics
import SOPSyntax

extension Procedure {
  /// A name that may be used, and what it stands for.
  public struct DeclaredName: Sendable {
    public let id: TextRef
    /// The words drawn for it; the id itself where nothing else is said.
    public let title: TextRef
  }

  /// The roles a step may name: the SOP's own and those it uses, then the office's others.
  public func nameableRoles() -> [DeclaredName] {
    let known = actors.map { DeclaredName(id: $0.id, title: $0.name) }
    guard let office else { return known }
    let tree = office.keyed.tree
    let roles = office.value(of: .pelaksana)
    guard !roles.isNone, tree[roles].kind == .mapping else { return known }
    let ids = Set(known.map { text($0.id) })
    var others: [DeclaredName] = []
    var key = tree[roles].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      if !ids.contains(tree.string(of: key)) {
        let id = TextRef(key, in: .office)
        var title = id
        if tree[value].kind == .scalar, !tree[value].isEmptyPlain { title = TextRef(value, in: .office) }
        let name = office.keyed.value(of: .nama, in: value)
        if !name.isNone { title = TextRef(name, in: .office) }
        others.append(DeclaredName(id: id, title: title))
      }
      key = tree[value].next
    }
    return known + others
  }
}
