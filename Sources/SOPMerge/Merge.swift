public import SOPFormatting
import SOPModel
public import SOPSyntax
import SOPText

/// Three texts made one.
public struct MergeResult: Sendable {
  public let text: [UInt8]
  /// What a person must decide; empty where both sides' changes stand in the text.
  public let conflicts: [MergeConflict]
  public let method: Method

  public enum Method: Sendable, Equatable {
    /// Entry by entry; the text can be read, and holds its conflicts as comments.
    case structure
    /// Line by line, with the marks of git, because the structure of one of the texts is not known.
    case lines(because: Obstacle)
  }

  /// Why texts were merged line by line.
  public enum Obstacle: Sendable, Equatable {
    /// A text that cannot be read, and the line of the first fault.
    case base(line: Int)
    case ours(line: Int)
    case theirs(line: Int)
    /// They are written in a way in which their entries cannot be moved with certainty.
    case unusual
  }
}

/// Merges two versions of a file that come from the same one. Pure, any bytes are allowed.
///
/// Maps are merged key by key, lists by what tells their entries apart, values by what they mean; every entry is written
/// as it stands in the text that changed it, with its comments. What only one side changed, or both changed alike, is
/// taken; the rest are conflicts, in which ours stays. The text is the same whoever merges whom, conflicts aside. A text
/// whose structure is not known is merged line by line.
/// - Parameters:
///   - base: empty where both added the file.
///   - names: of the two sides, for the marks of a merge line by line.
public func merge(
  base: [UInt8], ours: [UInt8], theirs: [UInt8], as kind: FileKind,
  names: (ours: String, theirs: String) = ("OURS", "THEIRS"), limits: YAMLLimits = YAMLLimits()
) -> MergeResult {
  let texts = Sides(base: base, ours: ours, theirs: theirs)
  if let agreed = texts.agreed { return MergeResult(text: agreed, conflicts: [], method: .structure) }
  let frame = TextFrame(texts)
  let plain = texts.map { TextFrame.plain($0) }
  let obstacle: MergeResult.Obstacle
  switch mergeStructure(plain, as: kind, limits) {
  case .success(let merged):
    return MergeResult(text: frame.apply(to: merged.text), conflicts: merged.conflicts, method: .structure)
  case .failure(let found): obstacle = found
  }
  let lines = LineMerge(plain)
  return MergeResult(
    text: frame.apply(to: lines.marked(names)), conflicts: lines.conflicts, method: .lines(because: obstacle))
}

extension MergeResult.Obstacle: Error {}

/// Lines end with LF.
func mergeStructure(
  _ texts: Sides<[UInt8]>, as kind: FileKind, _ limits: YAMLLimits
) -> Result<(text: [UInt8], conflicts: [MergeConflict]), MergeResult.Obstacle> {
  func read(_ side: Side) throws(MergeResult.Obstacle) -> MergeSide {
    do throws(MergeSide.Unreadable) {
      return try MergeSide(texts[side], as: kind, limits: limits)
    } catch {
      let line = 1 + texts[side].prefix(Int(error.span.start)).count { $0 == UInt8(ascii: "\n") }
      switch side {
      case .base: throw .base(line: line)
      case .ours: throw .ours(line: line)
      case .theirs: throw .theirs(line: line)
      }
    }
  }
  do throws(MergeResult.Obstacle) {
    let ours = try read(.ours)
    let theirs = try read(.theirs)
    let hasBase = !texts.base.allSatisfy(\.isSpace)
    let sides = Sides(base: hasBase ? try read(.base) : ours, ours: ours, theirs: theirs)
    var merge = StructureMerge(sides, as: kind)
    guard let text = try? merge.file(hasBase: hasBase, as: kind, limits) else { throw .unusual }
    return .success((text, merge.conflicts))
  } catch {
    return .failure(error)
  }
}

extension StructureMerge {
  /// The whole text, which says what it must.
  mutating func file(hasBase: Bool, as kind: FileKind, _ limits: YAMLLimits) throws(UncutPlace) -> [UInt8] {
    let cuts = Sides<Cut?>(
      base: hasBase ? try sides.base.blockCut(of: sides.base.tree.root, from: 0) : nil,
      ours: try sides.ours.blockCut(of: sides.ours.tree.root, from: 0),
      theirs: try sides.theirs.blockCut(of: sides.theirs.tree.root, from: 0))
    let columns = Sides(
      base: cuts.base?.column ?? cuts.ours?.column ?? 0, ours: cuts.ours?.column ?? 0, theirs: cuts.theirs?.column ?? 0)
    let owners = Sides<NodeID?>(
      base: hasBase ? sides.base.tree.root : nil, ours: sides.ours.tree.root, theirs: sides.theirs.tree.root)
    guard
      let block = try block(
        cuts, .file(kind), owners: owners, column: columns.agreed ?? min(columns.ours, columns.theirs),
        isInLine: false)
    else { throw UncutPlace(span: Span(0, 0)) }
    let feet = Sides(
      base: hasBase ? foot(sides.base, cuts.base) : [], ours: foot(sides.ours, cuts.ours),
      theirs: foot(sides.theirs, cuts.theirs))
    var text = block.text + LineMerge.union(feet)
    let lacksLastBreak = Sides(
      base: hasBase ? sides.base.lacksLastBreak : sides.ours.lacksLastBreak, ours: sides.ours.lacksLastBreak,
      theirs: sides.theirs.lacksLastBreak)
    if lacksLastBreak.agreed ?? false, text.last == UInt8(ascii: "\n") { text.removeLast() }
    let read = composeYAML(SourceText(name: "", bytes: text), limits: limits)
    guard read.problems.isEmpty, !read.tree.root.isNone, block.tree.matches(read.tree.root, of: read.tree, in: sides)
    else { throw UncutPlace(span: Span(0, 0)) }
    return text
  }

  /// What stands below the last entry.
  private func foot(_ side: MergeSide, _ cut: Cut?) -> [UInt8] {
    guard let last = cut?.entries.last else { return [] }
    return Array(side.bytes[(last.start + last.body.count)...])
  }
}
