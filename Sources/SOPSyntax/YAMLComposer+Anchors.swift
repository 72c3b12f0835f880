import CLibYAML
import SOPText

/// The anchors of a document and what their aliases would repeat.
struct AnchorTable {
  struct Entry {
    /// `.none` while its node is not complete, or when it was not read.
    var node = NodeID.none
    var content = ExpandedContent()
    var isOpen = true
  }

  private(set) var entries: [Entry] = []
  private var indexes: [[UInt8]: Int] = [:]

  /// Nodes that aliases repeat so far.
  var repeatedNodes = 0

  /// A later anchor of the same name hides the earlier one.
  mutating func open(_ name: [UInt8]) -> Int {
    indexes[name] = entries.count
    entries.append(Entry())
    return entries.count - 1
  }

  mutating func close(_ index: Int, node: NodeID, content: ExpandedContent = ExpandedContent()) {
    entries[index] = Entry(node: node, content: content, isOpen: false)
  }

  subscript(name: [UInt8]) -> Entry? {
    indexes[name].map { entries[$0] }
  }

  /// A name of libyaml's, ended by NUL.
  static func bytes(of name: UnsafeMutablePointer<UInt8>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
  }
}

extension YAMLComposer {
  /// An alias repeats its anchor's node under a span of its own, unless that would be endless or too much.
  mutating func addAlias(to name: [UInt8], span: Span) {
    let depth = UInt8(truncatingIfNeeded: outer.count)
    var node = YAMLNode(kind: .missing, style: .plain, span: span, isAlias: true, depth: depth)
    if let problem = problem(ofAliasTo: name) {
      problems.append(YAMLProblem(problem, span))
    } else if let anchor = anchors[name], !anchor.node.isNone {
      let original = nodes[anchor.node]
      node.kind = original.kind
      node.style = original.style
      node.textStart = original.textStart
      node.textEnd = original.textEnd
      node.firstChild = original.firstChild
      anchors.repeatedNodes += anchor.content.nodes
      add(node)
      innermost.content.add(below: anchor.content)
      return
    }
    add(node)
  }

  private func problem(ofAliasTo name: [UInt8]) -> YAMLProblem.Kind? {
    guard let anchor = anchors[name] else { return .unknownAlias }
    if anchor.isOpen { return .aliasInsideItsAnchor }
    if outer.count + anchor.content.levels > depthLimit { return .tooDeep(limit: limits.depth) }
    if anchors.repeatedNodes + anchor.content.nodes > limits.aliasedNodes {
      return .aliasExpansion(limit: limits.aliasedNodes)
    }
    return nil
  }

  /// Remembers the anchor, reports the tag and frees both. Returns where the content after them begins.
  mutating func readProperties(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?, at start: Int, anchor index: inout Int
  ) -> Int {
    if let anchor { index = anchors.open(AnchorTable.bytes(of: anchor)) }
    free(anchor)
    var place = start
    var tagIsReported = tag == nil
    while startsWithProperties(place) {
      let end = TextScan.endOfWord(feed, from: place)
      if feed[place] == UInt8(ascii: "!"), !tagIsReported {
        report(.customTag, place, end)
        tagIsReported = true
      }
      place = TextScan.endOfBlank(feed, from: end)
    }
    free(tag)
    return place
  }

  /// What is skipped may still be named by an alias, which is then silently absent too.
  mutating func skipProperties(_ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?) {
    if let anchor { anchors.close(anchors.open(AnchorTable.bytes(of: anchor)), node: .none) }
    free(anchor)
    free(tag)
  }

  /// An anchor or a tag begins at a place where a node begins.
  @inline(__always)
  func startsWithProperties(_ place: Int) -> Bool {
    place < feed.count && (feed[place] == UInt8(ascii: "&") || feed[place] == UInt8(ascii: "!"))
  }
}
