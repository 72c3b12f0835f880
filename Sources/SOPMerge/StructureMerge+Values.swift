import SOPSyntax

/// Values that stand in the line of their key: texts, and collections in flow style.
extension StructureMerge {
  /// A value of one of the texts, as it is written there.
  struct Value {
    let side: Side
    let node: NodeID
    let text: [UInt8]
    /// By how many columns its lines move.
    let shift: Int
  }

  /// The text of a merged value.
  struct MergedValue {
    let text: [UInt8]
    var marks: [Int] = []
    let tree: MergedTree
  }

  // MARK: Entries without a collection in block style on both sides

  mutating func leaf(
    _ places: Sides<Place?>, _ ours: Place, _ theirs: Place, _ ground: Ground, _ column: Int
  ) -> Piece {
    let pieces = places.map { $0.flatMap { parts($0, column) } }
    if let oursParts = pieces.ours, let theirsParts = pieces.theirs, (pieces.base == nil) == (places.base == nil) {
      let values = Sides(base: pieces.base?.value, ours: oursParts.value, theirs: theirsParts.value)
      let merged = value(values, oursParts.value, theirsParts.value, ground, places)
      let before = Sides(
        base: pieces.base?.before ?? oursParts.before, ours: oursParts.before, theirs: theirsParts.before)
      let after = Sides(base: pieces.base?.after ?? oursParts.after, ours: oursParts.after, theirs: theirsParts.after)
      return Piece(
        body: Self.agreedOrPreferred(before) + merged.text + Self.agreedOrBoth(after), marks: merged.marks,
        tree: merged.tree)
    }
    return whole(places, ours, theirs, column)
  }

  /// One of the entries as a whole.
  private mutating func whole(_ places: Sides<Place?>, _ ours: Place, _ theirs: Place, _ column: Int) -> Piece {
    var chosen = ours
    var marks: [Int] = []
    if places.base != nil, agree(places.base, ours) {
      chosen = theirs
    } else if agree(ours, theirs) {
      chosen = theirs.entry.body.lexicographicallyPrecedes(ours.entry.body) ? theirs : ours
    } else if places.base == nil || !agree(places.base, theirs) {
      let parts = places.map { part($0) }
      marks = [note(places.base == nil ? .addedTwice : .changedTwice, parts)]
    }
    return Piece(
      body: text(chosen.entry.body, of: chosen, column, fromFirst: false), marks: marks,
      tree: .taken(chosen.side, chosen.entry.value))
  }

  /// The end of a line behind its value: of two comments none is lost.
  private static func agreedOrBoth(_ texts: Sides<[UInt8]>) -> [UInt8] {
    let first = agreedOrPreferred(texts)
    let second = first == texts.ours ? texts.theirs : texts.ours
    guard texts.agreed == nil, !second.allSatisfy(\.isSpace) else { return first }
    guard !first.allSatisfy(\.isSpace) else { return second }
    return first.dropLast(while: \.isSpace) + Array("  ".utf8) + second.drop { $0.isSpace }
  }

  /// An entry in three: up to its value, the value, and the rest of its last line.
  private func parts(_ place: Place, _ column: Int) -> (before: [UInt8], value: Value, after: [UInt8])? {
    guard let range = place.entry.valueRange else { return nil }
    let shift = column - place.column
    let body = place.entry.body
    let text = Array(body[range]).shifted(by: shift, fromFirst: false)
    return (
      Array(body[..<range.lowerBound]).shifted(by: shift, fromFirst: false),
      Value(side: place.side, node: place.entry.value, text: text, shift: shift), Array(body[range.upperBound...])
    )
  }

  // MARK: Values

  private mutating func value(
    _ values: Sides<Value?>, _ ours: Value, _ theirs: Value, _ ground: Ground, _ places: Sides<Place?>
  ) -> MergedValue {
    let texts = Sides(base: values.base?.text ?? [], ours: ours.text, theirs: theirs.text)
    if values.base != nil || ours.text == theirs.text, let agreed = texts.agreed {
      let chosen = agreed == ours.text ? ours : theirs
      return MergedValue(text: agreed, tree: .taken(chosen.side, chosen.node))
    }
    if let flow = flow(values, ours, theirs, ground) { return flow }
    let meaning = Sides(
      base: values.base.map { meanings.base[Int($0.node.index)] } ?? -1, ours: meanings.ours[Int(ours.node.index)],
      theirs: meanings.theirs[Int(theirs.node.index)])
    if meaning.ours == meaning.theirs {
      let chosen = Self.preferred(ours.text, theirs.text) == ours.text ? ours : theirs
      return MergedValue(text: chosen.text, tree: .taken(chosen.side, chosen.node))
    }
    if let agreed = meaning.agreed, values.base != nil {
      let chosen = agreed == meaning.ours ? ours : theirs
      return MergedValue(text: chosen.text, tree: .taken(chosen.side, chosen.node))
    }
    let parts = places.map { part($0) }
    let mark = note(values.base == nil ? .addedTwice : .changedTwice, parts)
    return MergedValue(text: ours.text, marks: [mark], tree: .taken(.ours, ours.node))
  }

  /// Merges collections in flow style entry by entry; `nil` where the three are not all lists or all maps.
  private mutating func flow(
    _ values: Sides<Value?>, _ ours: Value, _ theirs: Value, _ ground: Ground
  ) -> MergedValue? {
    let hasList = [values.base, ours, theirs].contains { value in
      value.map { sides[$0.side].tree[$0.node].kind == .sequence } ?? false
    }
    let takesText = hasList && ground.takesListOrText
    let cuts = values.map { $0.flatMap { flowCut(of: $0, takesText: takesText) } }
    guard let oursCut = cuts.ours, let theirsCut = cuts.theirs, (cuts.base == nil) == (values.base == nil),
      oursCut.kind == theirsCut.kind, (cuts.base?.kind ?? oursCut.kind) == oursCut.kind,
      values.base != nil || oursCut.kind == .mapping
    else { return nil }
    let owners = values.map { $0?.node }
    let before = conflicts.count
    guard let elements = try? elements(cuts, ground, owners: owners) else {
      conflicts.removeSubrange(before...)
      return nil
    }
    let shifts = values.map { $0?.shift ?? 0 }
    var text = opening(cuts, oursCut, theirsCut)
    var marks: [Int] = []
    var items: [MergedTree] = []
    var keys: [(side: Side, node: NodeID)] = []
    for element in elements {
      switch element {
      case .mark(let number): marks.append(number)
      case .entry(let places):
        let piece = flowPiece(places, ground, owners, shifts)
        if !items.isEmpty { text += piece.lead }
        text += piece.body
        marks += piece.marks
        items.append(piece.tree)
        if let place = places.ours ?? places.theirs { keys.append((place.side, place.entry.key)) }
      }
    }
    let closings = Sides(base: cuts.base?.closing ?? oursCut.closing, ours: oursCut.closing, theirs: theirsCut.closing)
    text += Self.agreedOrPreferred(closings)
    let isMap = oursCut.kind == .mapping
    return MergedValue(
      text: text, marks: marks, tree: isMap ? .map(zip(keys, items).map { ($0, $1) }) : .list(items))
  }

  private func flowCut(of value: Value, takesText: Bool) -> Cut? {
    let side = sides[value.side]
    if let cut = side.flowCut(of: value.node) { return cut }
    return takesText ? side.cut(ofText: value.node, column: nil, mayBeNothing: value.side == .base) : nil
  }

  private func opening(_ cuts: Sides<Cut?>, _ ours: Cut, _ theirs: Cut) -> [UInt8] {
    Self.agreedOrPreferred(Sides(base: cuts.base?.opening ?? ours.opening, ours: ours.opening, theirs: theirs.opening))
  }

  private mutating func flowPiece(
    _ places: Sides<Place?>, _ ground: Ground, _ owners: Sides<NodeID?>, _ shifts: Sides<Int>
  ) -> Piece {
    let leads = places.map { place in
      place.flatMap { $0.entry.lead.contains(UInt8(ascii: ",")) ? moved($0.entry.lead, shifts[$0.side]) : nil }
    }
    let lead = Self.chosen(leads) ?? Array(", ".utf8)
    guard let ours = places.ours, let theirs = places.theirs else {
      let only = places.ours ?? places.theirs
      return Piece(
        lead: lead, body: only.map { moved($0.entry.body, shifts[$0.side]) } ?? [],
        tree: only.map { .taken($0.side, $0.entry.value) } ?? .list([]))
    }
    let itemGround = self.ground(of: ours, ground, owner: owners.ours)
    path.append(name(of: ours))
    defer { path.removeLast() }
    let values = places.map { place in place.map { flowValue($0, shifts[$0.side]) } }
    let merged = value(
      values, flowValue(ours, shifts.ours), flowValue(theirs, shifts.theirs), itemGround, places)
    let keys = places.map { place in
      place.flatMap { place in place.entry.valueRange.map { Array(place.entry.body[..<$0.lowerBound]) } }
    }
    return Piece(lead: lead, body: (Self.chosen(keys) ?? []) + merged.text, marks: merged.marks, tree: merged.tree)
  }

  /// Of texts that not all have.
  private static func chosen(_ texts: Sides<[UInt8]?>) -> [UInt8]? {
    guard let ours = texts.ours, let theirs = texts.theirs else { return texts.ours ?? texts.theirs ?? texts.base }
    return agreedOrPreferred(Sides(base: texts.base ?? ours, ours: ours, theirs: theirs))
  }

  private func flowValue(_ place: Place, _ shift: Int) -> Value {
    let text = place.entry.valueRange.map { Array(place.entry.body[$0]) } ?? place.entry.body
    return Value(side: place.side, node: place.entry.value, text: moved(text, shift), shift: shift)
  }

  private func moved(_ text: [UInt8], _ shift: Int) -> [UInt8] { text.shifted(by: shift, fromFirst: false) }
}

extension [UInt8] {
  fileprivate func dropLast(while isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
