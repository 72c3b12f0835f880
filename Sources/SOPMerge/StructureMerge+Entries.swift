import SOPSyntax
import SOPText

/// Which entries a merged collection has, and in which order.
extension StructureMerge {
  /// What stands in a merged collection.
  enum Element {
    /// In the texts that have it; none where it was deleted.
    case entry(Sides<Place?>)
    /// A conflict about something that does not stand here.
    case mark(Int)
  }

  /// - Parameter owners: the collections themselves.
  mutating func elements(
    _ cuts: Sides<Cut?>, _ ground: Ground, owners: Sides<NodeID?>
  ) throws(UncutPlace) -> [Element] {
    var list = EntryList(places(of: cuts))
    number(&list, ground)
    keepWhatIsDisputed(&list, isOrdered: ground.isOrdered)
    let places = list.places
    let order = OrderMerge(
      oldCount: places.base.count, ours: list.ours, theirs: list.theirs, isOrdered: ground.isOrdered
    ) { left, right in
      Self.precedes(list.text(left), list.text(right))
    }
    let added = (list.ours + list.theirs).filter { $0 >= list.oldCount }
    let expected = Set(list.ours).intersection(list.theirs).union(added)
    return try elements(order, list, expected)
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }

  private func places(of cuts: Sides<Cut?>) -> Sides<[Place]> {
    func places(_ side: Side) -> [Place] {
      cuts[side].map { cut in cut.entries.map { Place(side: side, entry: $0, column: cut.column) } } ?? []
    }
    return Sides(base: places(.base), ours: places(.ours), theirs: places(.theirs))
  }

  // MARK: Numbers

  /// The entries of both sides by number: those of the base have their position, new ones what follows; what both added
  /// under one name has one number.
  private struct EntryList {
    let places: Sides<[Place]>
    var ours: [Int] = []
    var theirs: [Int] = []
    var inOurs: [Int: Place] = [:]
    var inTheirs: [Int: Place] = [:]
    /// Deleted on one side, and changed or moved on the other.
    var disputes: [Int: MergeConflict.Kind] = [:]

    var oldCount: Int { places.base.count }

    init(_ places: Sides<[Place]>) { self.places = places }

    func base(_ number: Int) -> Place? { number < oldCount ? places.base[number] : nil }

    func text(_ numbers: [Int]) -> [UInt8] {
      numbers.flatMap { (inOurs[$0] ?? inTheirs[$0])?.entry.body ?? [] }
    }
  }

  private mutating func number(_ list: inout EntryList, _ ground: Ground) {
    let item = ground.item
    func traits(_ places: [Place], _ table: inout MeaningTable) -> [EntryTraits] {
      var result: [EntryTraits] = []
      for place in places {
        result.append(table.traits(of: place.entry, in: sides[place.side], item, meanings: meanings[place.side]))
      }
      return result
    }
    let base = traits(list.places.base, &table)
    let ours = traits(list.places.ours, &table)
    let theirs = traits(list.places.theirs, &table)
    let oursPairs = EntryPairing.pairs(base, ours)
    let theirsPairs = EntryPairing.pairs(base, theirs)
    var next = base.count
    var added: [Int] = []
    for (index, place) in list.places.ours.enumerated() {
      let number = oursPairs[index] ?? next
      if oursPairs[index] == nil {
        added.append(index)
        next += 1
      }
      list.ours.append(number)
      list.inOurs[number] = place
    }
    let others = theirsPairs.indices.filter { theirsPairs[$0] == nil }
    let both = EntryPairing.pairs(added.map { ours[$0].byNameOnly }, others.map { theirs[$0].byNameOnly })
    let inBoth = Dictionary(uniqueKeysWithValues: zip(others, both))
    for (index, place) in list.places.theirs.enumerated() {
      let number = theirsPairs[index] ?? inBoth[index]?.map { list.ours[added[$0]] } ?? next
      if number == next { next += 1 }
      list.theirs.append(number)
      list.inTheirs[number] = place
    }
  }

  // MARK: Deleted and changed

  /// What one side deleted and the other changed is not deleted: a person must say.
  private func keepWhatIsDisputed(_ list: inout EntryList, isOrdered: Bool) {
    let movedInOurs = Self.moved(list.ours, list.oldCount)
    let movedInTheirs = Self.moved(list.theirs, list.oldCount)
    // Deleted on one side, on which the other side insists or not.
    var disputed = (ours: Set<Int>(), theirs: Set<Int>())
    var settled: Set<Int> = []
    for number in 0..<list.oldCount {
      let (ours, theirs) = (list.inOurs[number], list.inTheirs[number])
      guard (ours == nil) != (theirs == nil) else { continue }
      let isChanged = !agree(list.base(number), ours ?? theirs)
      let isMoved = isOrdered && (ours == nil ? movedInTheirs : movedInOurs).contains(number)
      guard isChanged || isMoved else {
        settled.insert(number)
        continue
      }
      list.disputes[number] = ours == nil ? .deletedHere : .deletedThere
      if ours == nil { disputed.ours.insert(number) } else { disputed.theirs.insert(number) }
    }
    list.ours = Self.inserting(disputed.ours, into: list.ours.filter { !settled.contains($0) })
    list.theirs = Self.inserting(disputed.theirs, into: list.theirs.filter { !settled.contains($0) })
  }

  private static func moved(_ numbers: [Int], _ oldCount: Int) -> Set<Int> {
    let old = numbers.filter { $0 < oldCount }
    return Set(old).subtracting(OrderMerge.inOrder(old))
  }

  /// Each behind the nearest entry that stood before it.
  private static func inserting(_ missing: Set<Int>, into numbers: [Int]) -> [Int] {
    guard !missing.isEmpty else { return numbers }
    let present = numbers.filter { $0 < (missing.max() ?? 0) }.sorted()
    var behind: [Int: [Int]] = [:]
    var next = 0
    for number in missing.sorted() {
      while next < present.count, present[next] < number { next += 1 }
      behind[next > 0 ? present[next - 1] : -1, default: []].append(number)
    }
    return numbers.reduce(into: behind[-1] ?? []) { result, number in
      result.append(number)
      result += behind[number] ?? []
    }
  }

  // MARK: Elements

  private mutating func elements(
    _ order: OrderMerge, _ list: EntryList, _ expected: Set<Int>
  ) throws(UncutPlace) -> [Element] {
    var elements: [Element] = []
    var seen: Set<Int> = []
    for slot in order.slots {
      switch slot {
      case .entry(let number): try add(number, list, expected, &seen, &elements)
      case .clash(let ours, let theirs):
        let number = noteClash(ours, theirs, list)
        elements.append(.mark(number))
        for number in ours { try add(number, list, expected, &seen, &elements) }
        seen.formUnion(theirs)
      }
    }
    for number in order.movedTwice {
      guard let ours = list.inOurs[number] else { continue }
      let parts = Sides(base: part(list.base(number)), ours: part(ours), theirs: part(list.inTheirs[number]))
      let mark = try within(name(of: ours)) { merge in merge.note(.movedTwice, parts) }
      elements.append(.mark(mark))
    }
    guard expected.isSubset(of: seen) else { throw UncutPlace(span: Span(0, 0)) }
    return elements
  }

  private mutating func add(
    _ number: Int, _ list: EntryList, _ expected: Set<Int>, _ seen: inout Set<Int>, _ elements: inout [Element]
  ) throws(UncutPlace) {
    guard expected.contains(number) else { return }
    guard seen.insert(number).inserted else { throw UncutPlace(span: Span(0, 0)) }
    let places = Sides(base: list.base(number), ours: list.inOurs[number], theirs: list.inTheirs[number])
    if let dispute = list.disputes[number] {
      guard let present = places.ours ?? places.theirs else { return }
      let parts = places.map { part($0) }
      elements.append(.mark(try within(name(of: present)) { merge in merge.note(dispute, parts) }))
      if places.ours == nil { return }
    } else if places.base == nil, let ours = places.ours, let theirs = places.theirs, ours.entry.key.isNone,
      !agree(ours, theirs)
    {
      let parts = places.map { part($0) }
      elements.append(.mark(try within(name(of: ours)) { merge in merge.note(.addedTwice, parts) }))
      elements.append(.entry(Sides(base: nil, ours: ours, theirs: nil)))
      return
    }
    elements.append(.entry(places))
  }

  private mutating func noteClash(_ ours: [Int], _ theirs: [Int], _ list: EntryList) -> Int {
    func part(_ numbers: [Int], _ places: [Int: Place]) -> MergeConflict.Part? {
      let parts = numbers.compactMap { self.part(places[$0]) }
      guard let first = parts.first else { return nil }
      return MergeConflict.Part(text: parts.map(\.text).joined(separator: "\n"), line: first.line)
    }
    return note(
      .insertedTwice, Sides(base: nil, ours: part(ours, list.inOurs), theirs: part(theirs, list.inTheirs)))
  }
}

extension EntryTraits {
  /// For entries that both sides added: only a name makes them one.
  fileprivate var byNameOnly: EntryTraits { EntryTraits(meaning: meaning, names: names, parts: [], isText: false) }
}
