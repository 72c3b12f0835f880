public import SOPText

/// Where a piece of a scalar's decoded text stands in the source.
public enum YAMLPositions {
  /// The source span of `range`, which counts bytes from the start of the scalar's decoded text. Exact where the text
  /// stands in the source as it is; otherwise the whole scalar.
  public static func sourceSpan(of range: Range<Int>, in node: YAMLNode, tree: YAMLTree, source: [UInt8]) -> Span {
    let quote = node.style == .singleQuoted || node.style == .doubleQuoted ? 1 : 0
    let start = Int(node.span.start) + quote
    let length = Int(node.textEnd - node.textStart)
    guard start + length <= source.count, range.upperBound <= length,
      source[start..<(start + length)].elementsEqual(tree.bytes[Int(node.textStart)..<Int(node.textEnd)])
    else { return node.span }
    return Span(start: start + range.lowerBound, end: start + range.upperBound)
  }
}
