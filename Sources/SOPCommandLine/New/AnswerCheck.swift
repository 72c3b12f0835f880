import SOPCompiler
import SOPDiagnostics
import SOPFormatting
import SOPModel
import SOPSyntax
import SOPText

/// Holds an answer to the readers and rules that `sop check` has, in the file it would become part of.
struct AnswerCheck {
  /// The office that an SOP belongs to.
  let office: OfficeCompilation?

  /// What is found at a place of a draft and would not be found if something harmless stood there.
  /// - Parameter harmless: an answer to the same question with which nothing is wrong.
  func findings(at path: [String], in draft: Draft, insteadOf harmless: Draft.Value) -> [Diagnostic] {
    var other = draft
    other.set(path, harmless)
    let known = Set(about(path, in: other).map(\.profile.code))
    return about(path, in: draft).filter { !known.contains($0.profile.code) }
  }

  /// Everything found in a draft.
  func findings(in draft: Draft) -> [Diagnostic] { compiled(draft).diagnostics }

  private func about(_ path: [String], in draft: Draft) -> [Diagnostic] {
    let (tree, diagnostics) = compiled(draft)
    guard let span = tree.span(at: path) else { return diagnostics.filter { $0.severity == .error } }
    let source = draft.kind == .office ? SourceID.office : .procedure
    return diagnostics.filter { $0.place.source == source && span.contains($0.place.span) }
  }

  private func compiled(_ draft: Draft) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
    switch draft.kind {
    case .procedure:
      let compilation = compile(SourceText(name: "baru.sop.yaml", bytes: draft.text), office: office)
      return (compilation.procedure.tree, compilation.diagnostics)
    case .office:
      let compilation = compileOffice(SourceText(name: FileDiscovery.officeName, bytes: draft.text))
      return (compilation.office.keyed.tree, compilation.diagnostics)
    }
  }
}

extension YAMLTree {
  /// Where the value at a path stands; of a list of one that is written as a text, the text.
  fileprivate func span(at path: [String]) -> Span? {
    var node = root
    for step in path {
      guard !node.isNone else { return nil }
      switch self[node].kind {
      case .mapping: node = value(of: step, in: node)
      case .sequence: node = item(Int(step) ?? 0, in: node)
      case .scalar, .missing: break
      }
    }
    return node.isNone ? nil : span(of: node)
  }

  private func value(of name: String, in map: NodeID) -> NodeID {
    var key = self[map].firstChild
    while !key.isNone {
      let value = self[key].next
      if string(of: key) == name || value.isNone { return value }
      key = self[value].next
    }
    return .none
  }

  private func item(_ position: Int, in list: NodeID) -> NodeID {
    var item = self[list].firstChild
    for _ in 0..<position where !item.isNone { item = self[item].next }
    return item
  }
}
