public import SOPText

/// Places inside a value.
public enum YAMLPositions {
  /// The source under a piece of a scalar's decoded content, `range` being bytes from the content's start.
  ///
  /// Exact where the piece stands in the source as it is; an escape or a folded line break is covered whole. The
  /// span of the whole node where the piece cannot be found: for an alias, whose content is written elsewhere, and for
  /// a range beyond the content. `source` are the bytes the tree was read from. Linear in the length of the scalar,
  /// constant for a text on one line without escapes.
  public static func sourceSpan(of range: Range<Int>, in node: YAMLNode, tree: YAMLTree, source: [UInt8]) -> Span {
    let text = Int(node.textStart)..<Int(node.textEnd)
    guard node.kind == .scalar, !node.isAlias, range.lowerBound >= 0, range.upperBound <= text.count,
      text.upperBound <= tree.bytes.count
    else { return node.span }
    if text.lowerBound >= node.span.start, text.upperBound <= node.span.end {
      return Span(start: text.lowerBound + range.lowerBound, end: text.lowerBound + range.upperBound)
    }
    return tree.bytes.withUnsafeBufferPointer { bytes in
      let walk = ScalarWalk(
        source: TextScan.Bytes(rebasing: bytes.prefix(source.count)), start: Int(node.span.start),
        end: Int(node.span.end), style: node.style, decoded: TextScan.Bytes(rebasing: bytes[text]))
      return find(range, walk) ?? node.span
    }
  }

  private static func find(_ range: Range<Int>, _ start: ScalarWalk) -> Span? {
    var walk = start
    var first: Int?
    var last: Int?
    while let step = walk.next() {
      if step.decoded.isEmpty { continue }
      if first == nil, step.decoded.upperBound > range.lowerBound {
        first = step.source.lowerBound
        if range.isEmpty { return Span(start: step.source.lowerBound, end: step.source.lowerBound) }
      }
      if step.decoded.upperBound >= range.upperBound {
        last = step.source.upperBound
        break
      }
      last = step.source.upperBound
    }
    guard let last else { return nil }
    if let first { return Span(start: first, end: last) }
    return range.isEmpty && walk.isComplete ? Span(start: last, end: last) : nil
  }
}
