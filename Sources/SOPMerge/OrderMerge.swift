/// Merges two new orders of one list. Entries are numbers: those of the old list its positions, new ones what follows.
///
/// Between the entries that all three have in the same order, each stretch is taken from the side that changed it. Where
/// both did, what they put into different gaps goes to its gaps. The method is that of `diff3` (Khanna, Kunal, Pierce, "A
/// formal investigation of diff3", 2007) with entries for lines and gaps for neighbouring changes. Time is n log n.
struct OrderMerge {
  /// What stands at a place of the merged list.
  enum Slot: Hashable {
    case entry(Int)
    /// Both sides put something into the same gap of a list whose order says something: ours stands here, theirs does
    /// not.
    case clash(ours: [Int], theirs: [Int])
  }

  private(set) var slots: [Slot] = []
  /// Entries that both sides moved, to different places; they stand where ours has them.
  private(set) var movedTwice: [Int] = []

  private let oldCount: Int
  private let isOrdered: Bool
  /// Whether a run of entries comes before another, in a list whose order says nothing.
  private let precedes: ([Int], [Int]) -> Bool

  init(
    oldCount: Int, ours: [Int], theirs: [Int], isOrdered: Bool, precedes: @escaping ([Int], [Int]) -> Bool
  ) {
    self.oldCount = oldCount
    self.isOrdered = isOrdered
    self.precedes = precedes
    let inTheirs = Set(theirs)
    let inOurs = Set(ours)
    let stable = Set(Self.inOrder(ours.filter { $0 < oldCount && inTheirs.contains($0) }))
      .intersection(Self.inOrder(theirs.filter { $0 < oldCount && inOurs.contains($0) }))
    var places = Sides(base: Array(0..<oldCount)[...], ours: ours[...], theirs: theirs[...])
    for anchor in stable.sorted() {
      let stretch = places.map { Array($0.prefix { $0 != anchor }) }
      add(stretch)
      slots.append(.entry(anchor))
      places.base = places.base.dropFirst(stretch.base.count + 1)
      places.ours = places.ours.dropFirst(stretch.ours.count + 1)
      places.theirs = places.theirs.dropFirst(stretch.theirs.count + 1)
    }
    add(places.map { Array($0) })
    removeRepetitions(ours: ours, theirs: theirs)
  }

  // MARK: Stretches

  private mutating func add(_ stretch: Sides<[Int]>) {
    if let agreed = stretch.agreed {
      slots += agreed.map { .entry($0) }
      return
    }
    let ours = Runs(stretch.ours, in: stretch.base)
    let theirs = Runs(stretch.theirs, in: stretch.base)
    guard let ours, let theirs else { return settle(stretch.ours, stretch.theirs) }
    var mine = ours.runs[...]
    var other = theirs.runs[...]
    for (gap, entry) in (stretch.base.map { Optional($0) } + [nil]).enumerated() {
      while true {
        let left = mine.first.flatMap { $0.gaps.lowerBound <= gap ? $0 : nil }
        let right = other.first.flatMap { $0.gaps.lowerBound <= gap ? $0 : nil }
        if let left, let next = other.first, left.gaps.overlaps(next.gaps) {
          settle(left.entries, next.entries)
          mine = mine.dropFirst()
          other = other.dropFirst()
        } else if let right, let next = mine.first, right.gaps.overlaps(next.gaps) {
          settle(next.entries, right.entries)
          mine = mine.dropFirst()
          other = other.dropFirst()
        } else if let left {
          slots += left.entries.map { .entry($0) }
          mine = mine.dropFirst()
        } else if let right {
          slots += right.entries.map { .entry($0) }
          other = other.dropFirst()
        } else {
          break
        }
      }
      if let entry, ours.kept.contains(entry), theirs.kept.contains(entry) { slots.append(.entry(entry)) }
    }
  }

  /// What both put into one place.
  private mutating func settle(_ ours: [Int], _ theirs: [Int]) {
    if ours == theirs {
      slots += ours.map { .entry($0) }
      return
    }
    let shared = Set(ours).intersection(theirs)
    let ownOfOurs = ours.filter { !shared.contains($0) }
    let ownOfTheirs = theirs.filter { !shared.contains($0) }
    if ownOfTheirs.isEmpty || ownOfOurs.isEmpty {
      slots += (ownOfTheirs.isEmpty ? ours : theirs).map { .entry($0) }
    } else if isOrdered {
      slots.append(.clash(ours: ours, theirs: ownOfTheirs))
    } else {
      let runs = precedes(ownOfOurs, ownOfTheirs) ? [ours, ownOfTheirs] : [theirs, ownOfOurs]
      slots += runs.joined().map { .entry($0) }
    }
  }

  /// What a side put between the entries of a stretch that it kept.
  private struct Runs {
    struct Run {
      let entries: [Int]
      /// From the gap behind the entry before to the gap before the entry behind; gap 0 is before the first entry.
      let gaps: ClosedRange<Int>
    }

    var runs: [Run] = []
    var kept: Set<Int> = []

    /// `nil` where the side has changed the order within the stretch.
    init?(_ entries: [Int], in base: [Int]) {
      let places = Dictionary(base.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      var pending: [Int] = []
      var gap = 0
      for entry in entries {
        guard let place = places[entry] else {
          pending.append(entry)
          continue
        }
        guard place >= gap else { return nil }
        if !pending.isEmpty { runs.append(Run(entries: pending, gaps: gap...place)) }
        pending = []
        kept.insert(entry)
        gap = place + 1
      }
      if !pending.isEmpty { runs.append(Run(entries: pending, gaps: gap...base.count)) }
    }
  }

  // MARK: What was moved

  /// An entry that both moved stands twice: it stays where ours has it, behind the entry it follows there.
  private mutating func removeRepetitions(ours: [Int], theirs: [Int]) {
    var counts: [Int: Int] = [:]
    for slot in slots { for entry in slot.entries { counts[entry, default: 0] += 1 } }
    guard counts.contains(where: { $0.value > 1 }) else { return }
    let before = Dictionary(zip(ours.dropFirst(), ours), uniquingKeysWith: { first, _ in first })
    var kept: [Slot] = []
    var left = counts
    for (index, slot) in slots.enumerated() {
      guard case .entry(let entry) = slot, counts[entry, default: 1] > 1 else {
        kept.append(slot)
        continue
      }
      let previous = index > 0 ? slots[index - 1].entries.last : nil
      let standsAsInOurs = previous == before[entry]
      let isLast = left[entry] == 1
      if standsAsInOurs || isLast, left[entry, default: 0] > 0 {
        kept.append(slot)
        left[entry] = 0
        if isOrdered { movedTwice.append(entry) }
      } else {
        left[entry, default: 1] -= 1
      }
    }
    slots = kept
  }

  /// The longest part of a list of different numbers that grows, by patience sorting.
  static func inOrder(_ list: [Int]) -> [Int] {
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: list.count)
    for (index, value) in list.enumerated() {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if list[tops[middle]] < value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : -1
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var result: [Int] = []
    var index = tops.last ?? -1
    while index >= 0 {
      result.append(list[index])
      index = previous[index]
    }
    return result.reversed()
  }
}

extension OrderMerge.Slot {
  /// What stands in the merged list here.
  var entries: [Int] {
    switch self {
    case .entry(let entry): [entry]
    case .clash(let ours, _): ours
    }
  }
}
