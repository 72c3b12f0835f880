import SOPDiagnostics
import SOPFormatting
import SOPModel
import SOPSyntax
import SOPText

/// One of the three texts, read. Its lines end with LF, the last one too.
struct MergeSide {
  let bytes: [UInt8]
  let keyed: KeyedTree
  /// The text as it came ended without a line break.
  let lacksLastBreak: Bool
  private let lines: LineTable

  var tree: YAMLTree { keyed.tree }

  /// The text cannot be read as keys with values, so nothing is known of its structure.
  struct Unreadable: Error {
    /// In the text with LF.
    let span: Span
  }

  /// - Parameter bytes: lines end with LF.
  init(_ bytes: [UInt8], as kind: FileKind, limits: YAMLLimits) throws(Unreadable) {
    lacksLastBreak = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
    self.bytes = lacksLastBreak ? bytes + [UInt8(ascii: "\n")] : bytes
    let source = SourceText(name: "", bytes: self.bytes)
    lines = LineTable(source)
    let document = composeYAML(source, limits: limits)
    if let problem = document.problems.first { throw Unreadable(span: problem.span) }
    let faults: [ModelFault]
    switch kind {
    case .procedure:
      let procedure = Procedure(reading: source, document, office: nil)
      (keyed, faults) = (procedure.keyed, procedure.faults)
    case .office:
      let office = Office(source, document)
      (keyed, faults) = (office.keyed, office.faults)
    }
    for fault in faults {
      if case .duplicateKey = fault.kind { throw Unreadable(span: fault.place.span) }
    }
    guard !keyed.tree.root.isNone, keyed.tree[keyed.tree.root].kind == .mapping,
      keyed.tree[keyed.tree.root].style != .flow
    else { throw Unreadable(span: Span(0, 0)) }
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int { lines.lineNumber(of: UInt32(clamping: offset)) }

  /// Where the line of an offset begins.
  func lineStart(of offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// Behind the break of the line of an offset.
  func lineEnd(of offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// Where the last text below a node ends; `nil` where nothing is written.
  func contentEnd(of node: NodeID) -> Int? {
    let written = tree[node]
    let isScalar = written.kind == .scalar || written.kind == .missing
    if written.isAlias || written.style == .flow || isScalar {
      if !written.isAlias, written.isEmptyPlain { return nil }
      var end = Int(written.span.end)
      while end > written.span.start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      return end
    }
    let children = tree.children(of: node)
    guard let last = children.last else { return nil }
    if let end = contentEnd(of: last) { return end }
    return written.kind == .mapping && children.count > 1 ? contentEnd(of: children[children.count - 2]) : nil
  }
}
