import SOPDiagnostics
import SOPSyntax
import SOPText

/// What a destination belongs to: needed for lists of steps written in its place.
struct TargetScope {
  var owner: StepList.Owner
  var branch: Int32
}

extension ProcedureReader {
  /// TUJUAN, the one grammar of `jika`, `lanjut` and `lewat`.
  mutating func readTarget(_ node: NodeID, _ scope: TargetScope) -> TargetID {
    let id = TargetID(procedure.targets.count)
    procedure.targets.append(Target(node: node, way: .unreadable))
    switch tree[node].kind {
    case .scalar: procedure.targets[Int(id.index)].way = way(of: node)
    case .sequence: procedure.targets[Int(id.index)].way = wayOfList(node, scope)
    case .mapping: readDestination(node, into: id, scope)
    case .missing: break
    }
    return id
  }

  private mutating func way(of node: NodeID) -> Target.Way {
    if tree.text(of: node, equals: "lanjut") { return .next }
    if tree.text(of: node, equals: "mulai") { return .restart }
    if tree.text(of: node, equals: "belum diatur") { return .unsettled }
    if tree.text(of: node, equals: "selesai") { return .end(unnamedEnd(at: node)) }
    let range = tree.textRange(of: node)
    let prefix: StaticString = "selesai "
    if tree.bytes[range].starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)) {
      var start = range.lowerBound + prefix.utf8CodeUnitCount
      while start < range.upperBound, tree.bytes[start] == UInt8(ascii: " ") { start += 1 }
      return .end(end(named: node, in: start..<range.upperBound))
    }
    procedure.names.append(NameUse(text: TextRef(node), isDestination: true))
    return .names(PoolRange(start: procedure.names.count - 1, count: 1))
  }

  /// Ids that all start, or steps of its own.
  private mutating func wayOfList(_ node: NodeID, _ scope: TargetScope) -> Target.Way {
    let first = tree[node].firstChild
    guard !first.isNone, tree[first].kind == .scalar else {
      return .steps(readList(node, owner: scope.owner, branch: scope.branch))
    }
    return .names(nameUses(node))
  }

  private mutating func readDestination(_ map: NodeID, into id: TargetID, _ scope: TargetScope) {
    var target = Target(node: map, way: .unreadable)
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .ke:
        switch reader.tree[value].kind {
        case .scalar: target.way = reader.way(of: value)
        case .sequence: target.way = reader.wayOfList(value, scope)
        case .mapping, .missing:
          reader.fault(.wrongShape(.ke, expected: .destination, found: .map), at: value)
        }
      case .maks: target.limit = reader.readCount(value).map { Int32(clamping: $0.upper ?? $0.lower) }
      case .lewat: target.overflow = reader.readTarget(value, scope)
      case .bila: target.condition = TextRef(value)
      case .peluang: target.probability = reader.readPercent(value).map { Int32(clamping: $0.basisPoints) }
      default: break
      }
    }
    procedure.targets[Int(id.index)] = target
  }

  // MARK: Ends

  /// The ends the SOP names (`hasil`), or the one unnamed end with the `produk`.
  mutating func readEnds() {
    let results = procedure.topLevel[Int(Keyword.hasil.rawValue)]
    let product = procedure.topLevel[Int(Keyword.produk.rawValue)]
    if !results.isNone, tree[results].kind == .mapping {
      forEachPair(of: results) { reader, key, value in
        var end = End(name: TextRef(key), product: .none)
        reader.readProducts(value, into: &end)
        _ = reader.endTable.insert(end.name, Int32(reader.procedure.ends.count), in: reader.tree)
        reader.procedure.ends.append(end)
      }
      if !product.isNone { fault(.productAndResults, at: key(.produk), related: key(.hasil)) }
    }
    if procedure.ends.isEmpty {
      var end = End(name: .none, product: .none)
      if !product.isNone { readProducts(product, into: &end) }
      procedure.ends.append(end)
    }
  }

  /// The end that needs no name: the only one there is.
  mutating func unnamedEnd(at node: NodeID) -> EndID {
    if procedure.ends.count == 1 { return EndID(0) }
    fault(.endWithoutName, at: node, related: key(.hasil))
    return .none
  }

  /// The end with the name that stands in `range` of a scalar.
  mutating func end(named node: NodeID, in range: Range<Int>) -> EndID {
    if let end = endTable.value(spelt: range, in: tree.bytes) { return EndID(Int(end)) }
    let name = String(decoding: tree.bytes[range], as: UTF8.self)
    let start = tree.textRange(of: node).lowerBound
    let span = YAMLPositions.sourceSpan(
      of: (range.lowerBound - start)..<(range.upperBound - start), in: tree[node], tree: tree, source: source.bytes)
    let declared = key(.hasil)
    procedure.faults.append(
      ModelFault(
        .unknownName(.end, name), at: Place(.procedure, span),
        related: declared.isNone ? nil : procedure.place(declared)))
    return .none
  }

  // MARK: Variants

  /// `varian`: names to titles, or axes of names to titles.
  mutating func readVariants() {
    let variants = procedure.topLevel[Int(Keyword.varian.rawValue)]
    guard !variants.isNone else { return }
    var axes: Int32 = 0
    forEachPair(of: variants) { reader, key, value in
      guard reader.tree[value].kind == .mapping else {
        reader.procedure.variants.append(
          Variant(id: TextRef(key), title: TextRef(value), axis: .none, axisIndex: 0))
        return
      }
      axes += 1
      reader.forEachPair(of: value) { reader, inner, title in
        reader.procedure.variants.append(
          Variant(id: TextRef(inner), title: TextRef(title), axis: TextRef(key), axisIndex: axes))
      }
    }
  }
}
