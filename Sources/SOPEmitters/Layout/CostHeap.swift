/// States to be looked at, the cheapest first; equal costs by state, so that a search is the same on every machine.
struct CostHeap {
  private var keys: [Int64] = []

  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

  mutating func push(cost: Int32, state: Int) {
    keys.append(Int64(cost) << 32 | Int64(UInt32(truncatingIfNeeded: state)))
    var child = keys.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if keys[parent] <= keys[child] { return }
      keys.swapAt(parent, child)
      child = parent
    }
  }

  mutating func pop() -> (cost: Int32, state: Int)? {
    guard let first = keys.first, let last = keys.popLast() else { return nil }
    if !keys.isEmpty {
      keys[0] = last
      sink()
    }
    return (Int32(truncatingIfNeeded: first >> 32), Int(first & 0xFFFF_FFFF))
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < keys.count, keys[left] < keys[least] { least = left }
      if right < keys.count, keys[right] < keys[least] { least = right }
      if least == parent { return }
      keys.swapAt(parent, least)
      parent = least
    }
  }
}
