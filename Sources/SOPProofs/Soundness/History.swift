/// What a group of a reduced net stands for: groups of the net in an order in which they can happen. Joining two costs
/// one entry; only the run that is told is ever written out.
struct History {
  private enum Entry {
    /// A group of the net was chosen.
    case fired(Int)
    /// A waiting node or a join got what it waited for.
    case met(Int)
    /// A token went from where it entered to where it rests.
    case settled(from: Int, to: Int)
    case joined(Int, Int)
  }

  enum Deed: Hashable {
    case fired(Int)
    case met(Int)
  }

  private var entries: [Entry] = []

  mutating func fired(_ group: Int) -> Int { add(.fired(group)) }

  mutating func met(_ node: Int) -> Int { add(.met(node)) }

  /// -1 where there is nothing to tell.
  mutating func settled(from entry: Int, to rest: Int) -> Int {
    entry == rest ? -1 : add(.settled(from: entry, to: rest))
  }

  mutating func joined(_ left: Int, _ right: Int) -> Int {
    if left < 0 { return right }
    return right < 0 ? left : add(.joined(left, right))
  }

  private mutating func add(_ entry: Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  /// The deeds an entry stands for, in order.
  /// - Parameter forward: for each place that was joined to the one after it, that one and what happens on the way.
  func deeds(_ entry: Int, forward: (Int) -> (place: Int, history: Int)) -> [Deed] {
    var deeds: [Deed] = []
    var open = entry < 0 ? [] : [entries[entry]]
    while let entry = open.popLast() {
      switch entry {
      case .fired(let group): deeds.append(.fired(group))
      case .met(let node): deeds.append(.met(node))
      case .joined(let left, let right):
        open.append(entries[right])
        open.append(entries[left])
      case .settled(let from, let to):
        guard from != to else { continue }
        let next = forward(from)
        guard next.place >= 0 else { continue }
        open.append(.settled(from: next.place, to: to))
        if next.history >= 0 { open.append(entries[next.history]) }
      }
    }
    return deeds
  }
}
