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
    let ids = Set(known.map { text($0.id) })
    return known + office.roles.filter { !ids.contains(office.text($0.id)) }
  }
}
