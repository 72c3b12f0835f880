import SOPSyntax
import SOPText

/// Collections in block style.
extension StructureMerge {
  /// The text of a merged collection in block style.
  struct Block {
    /// Whole lines but the first, if that stands behind a dash.
    var text: [UInt8] = []
    /// What stood above the first entry and has no place behind a dash: lines for the column of the collection.
    var above: [UInt8] = []
    var marks: [Int] = []
    var tree: MergedTree
  }

  /// - Parameters:
  ///   - cuts: of the collections; `nil` where a text has none here.
  ///   - column: for which it is written.
  ///   - isInLine: behind a dash.
  /// - Returns: `nil` if nothing is left of it.
  mutating func block(
    _ cuts: Sides<Cut?>, _ ground: Ground, owners: Sides<NodeID?>, column: Int, isInLine: Bool
  ) throws(UncutPlace) -> Block? {
    let isMap = (cuts.ours ?? cuts.theirs)?.kind == .mapping
    var block = Block(tree: isMap ? .map([]) : .list([]))
    var items: [MergedTree] = []
    var keys: [(side: Side, node: NodeID)] = []
    var pendingMarks: [Int] = []
    for element in try elements(cuts, ground, owners: owners) {
      switch element {
      case .mark(let number): pendingMarks.append(number)
      case .entry(let places):
        let piece = try self.piece(places, ground, owners: owners, column: column)
        let marks = pendingMarks + piece.marks
        pendingMarks = []
        if items.isEmpty, isInLine {
          block.above = piece.lead
          block.marks = marks
        } else {
          block.text += piece.lead + lines(of: marks, column: column)
          block.text += repeatElement(UInt8(ascii: " "), count: column)
        }
        block.text += piece.body
        items.append(piece.tree)
        if isMap, let place = places.ours ?? places.theirs { keys.append((place.side, place.entry.key)) }
      }
    }
    guard !items.isEmpty else { return nil }
    block.text += lines(of: pendingMarks, column: column)
    block.tree = isMap ? .map(zip(keys, items).map { ($0, $1) }) : .list(items)
    return block
  }

  // MARK: One entry

  /// The merged text of an entry that at least one side has.
  mutating func piece(
    _ places: Sides<Place?>, _ ground: Ground, owners: Sides<NodeID?>, column: Int
  ) throws(UncutPlace) -> Piece {
    guard let ours = places.ours, let theirs = places.theirs else {
      guard let only = places.ours ?? places.theirs else { throw UncutPlace(span: Span(0, 0)) }
      return taken(only, column)
    }
    let ground = self.ground(of: ours, ground, owner: owners.ours)
    let leads = places.map { $0.map { text($0.entry.lead, of: $0, column, fromFirst: true) } ?? [] }
    let bodies = places.map { $0.map { text($0.entry.body, of: $0, column, fromFirst: false) } ?? [] }
    var piece = try within(name(of: ours)) { merge throws(UncutPlace) in
      try merge.body(places, ours, theirs, bodies, ground, column)
    }
    piece.lead = LineMerge.union(leads) + piece.lead
    return piece
  }

  func taken(_ place: Place, _ column: Int) -> Piece {
    Piece(
      lead: text(place.entry.lead, of: place, column, fromFirst: true),
      body: text(place.entry.body, of: place, column, fromFirst: false),
      tree: .taken(place.side, place.entry.value))
  }

  func text(_ bytes: [UInt8], of place: Place, _ column: Int, fromFirst: Bool) -> [UInt8] {
    bytes.shifted(by: column - place.column, fromFirst: fromFirst)
  }

  func ground(of place: Place, _ ground: Ground, owner: NodeID?) -> Ground {
    guard !place.entry.key.isNone, let owner else { return ground.item }
    return ground.value(behind: place.entry.key, of: owner, in: sides[place.side].keyed)
  }

  private mutating func body(
    _ places: Sides<Place?>, _ ours: Place, _ theirs: Place, _ bodies: Sides<[UInt8]>, _ ground: Ground, _ column: Int
  ) throws(UncutPlace) -> Piece {
    if places.base != nil || bodies.ours == bodies.theirs, let agreed = bodies.agreed {
      let place = agreed == bodies.ours ? ours : theirs
      return Piece(body: agreed, tree: .taken(place.side, place.entry.value))
    }
    if let block = try nestedBlock(places, ours, theirs, ground, column) { return block }
    return leaf(places, ours, theirs, ground, column)
  }

  // MARK: Collections in an entry

  /// `nil` where the values are not all lists or all maps, or none of them stands below its key.
  private mutating func nestedBlock(
    _ places: Sides<Place?>, _ ours: Place, _ theirs: Place, _ ground: Ground, _ column: Int
  ) throws(UncutPlace) -> Piece? {
    let written = [places.base, ours, theirs].compactMap { $0 }
    let blocks = written.filter { sides[$0.side].isBlockCollection($0.entry.value) }
    guard let model = blocks.first else { return nil }
    let kind = sides[model.side].tree[model.entry.value].kind
    if blocks.count < written.count, agree(places.base, ours) || agree(places.base, theirs) || agree(ours, theirs) {
      return nil
    }
    if places.base == nil, kind != .mapping { return nil }
    var cuts = Sides<Cut?>(base: nil, ours: nil, theirs: nil)
    if let base = places.base { cuts.base = try cut(base, ground) }
    cuts.ours = try cut(ours, ground)
    cuts.theirs = try cut(theirs, ground)
    guard let oursCut = cuts.ours, let theirsCut = cuts.theirs, (cuts.base == nil) == (places.base == nil),
      [cuts.base, oursCut, theirsCut].allSatisfy({ $0.map { $0.kind == kind } ?? true })
    else { return nil }
    let form = BlockForm(places, ours, theirs, Sides(base: cuts.base, ours: oursCut, theirs: theirsCut), sides)
    let inner = form.column(at: column)
    let conflictsBefore = conflicts.count
    let owners = Sides(base: places.base?.entry.value, ours: ours.entry.value, theirs: theirs.entry.value)
    guard let block = try block(cuts, ground, owners: owners, column: inner, isInLine: form.isInLine) else {
      // Both deleted what the other kept: nothing is left.
      conflicts.removeSubrange(conflictsBefore...)
      return nil
    }
    return Piece(
      lead: block.above.shifted(by: column - inner, fromFirst: true), body: form.head + block.text,
      marks: block.marks, tree: block.tree)
  }

  private func cut(_ place: Place, _ ground: Ground) throws(UncutPlace) -> Cut? {
    let side = sides[place.side]
    if side.isBlockCollection(place.entry.value) {
      return try side.blockCut(of: place.entry.value, from: place.entry.valueStart)
    }
    let column = place.column + 2
    if let cut = side.brokenUpCut(of: place.entry.value, column: column) { return cut }
    guard ground.takesListOrText else { return nil }
    return side.cut(ofText: place.entry.value, column: column, mayBeNothing: place.side == .base)
  }

  /// What stands before the entries of a collection in block style: its key or dash, and how deep they are indented.
  private struct BlockForm {
    let head: [UInt8]
    let isInLine: Bool
    private let depth: Int

    init(
      _ places: Sides<Place?>, _ ours: Place, _ theirs: Place, _ cuts: Sides<Cut?>, _ sides: Sides<MergeSide>
    ) {
      let heads = places.map { place -> [UInt8]? in
        guard let place else { return nil }
        let length = place.entry.valueStart - place.entry.start
        return sides[place.side].isBlockCollection(place.entry.value) ? Array(place.entry.body.prefix(length)) : nil
      }
      let written = [heads.ours, heads.theirs].compactMap { $0 }
      let fallback = written.min { $0.lexicographicallyPrecedes($1) } ?? heads.base ?? []
      var head = fallback
      if let ours = heads.ours, let theirs = heads.theirs {
        head = Sides(base: heads.base ?? ours, ours: ours, theirs: theirs).agreed ?? fallback
      }
      self.head = head
      isInLine = head.last != UInt8(ascii: "\n")
      let depths = Sides(
        base: Self.depth(cuts.base, places.base), ours: Self.depth(cuts.ours, ours),
        theirs: Self.depth(cuts.theirs, theirs))
      depth = depths.agreed ?? min(depths.ours, depths.theirs)
    }

    private static func depth(_ cut: Cut?, _ place: Place?) -> Int { (cut?.column ?? 0) - (place?.column ?? 0) }

    /// A list may stand as deep as its key, everything else is deeper.
    func column(at column: Int) -> Int { isInLine ? column + head.count : column + max(0, depth) }
  }
}
