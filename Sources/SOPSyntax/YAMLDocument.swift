public import SOPText

/// What one file holds: its tree, and what is wrong with it as YAML.
public struct YAMLDocument: Sendable {
  public let tree: YAMLTree
  /// Sorted by place.
  public let problems: [YAMLProblem]

  public init(tree: YAMLTree, problems: [YAMLProblem]) {
    self.tree = tree
    self.problems = problems
  }

  /// Nothing was read, for one reason.
  init(unread kind: YAMLProblem.Kind, _ span: Span) {
    tree = YAMLTree(nodes: [], bytes: [], root: .none)
    problems = [YAMLProblem(kind, span)]
  }
}

/// Reads one file as YAML. Any bytes are allowed; what cannot be read is among the problems and absent from the tree.
/// Cost: linear in the size of the text, once for every fault that libyaml cannot read over, and bounded.
public func composeYAML(_ source: SourceText, limits: YAMLLimits = .init()) -> YAMLDocument {
  let sizeLimit = min(limits.fileSize, 1 << 30)
  guard source.bytes.count <= sizeLimit else {
    return YAMLDocument(unread: .fileTooLarge(limit: sizeLimit), Span(0, 0))
  }
  if let mark = TextScreening.wideEncodingMark(source.bytes) { return YAMLDocument(unread: .wideEncoding, mark) }
  var reading = YAMLReading(source.bytes, limits: limits)
  return reading.document()
}
