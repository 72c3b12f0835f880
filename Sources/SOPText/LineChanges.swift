/// Old lines and the new ones in their place.
public struct LineChange: Sendable {
  public let old: Range<Int>
  public let new: Range<Int>
}

/// Myers' algorithm ("An O(ND) difference algorithm and its variations", 1986), over lines between what both texts begin
/// and end with.
public enum LineChanges {
  private static let mostEdits = 1000

  /// The lines of a text, each with the LF that ends it.
  public static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The fewest lines that can be changed, up to a thousand; beyond that all lines between the first and the last
  /// difference. Time and room grow with the texts and the square of that number.
  public static func between(_ old: [ArraySlice<UInt8>], and new: [ArraySlice<UInt8>]) -> [LineChange] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let oldMiddle = Array(old[start..<(old.count - end)])
    let newMiddle = Array(new[start..<(new.count - end)])
    guard let furthest = searched(oldMiddle, newMiddle) else {
      return [LineChange(old: start..<(old.count - end), new: start..<(new.count - end))]
    }
    return changes(furthest, oldMiddle.count, newMiddle.count).map { change in
      LineChange(
        old: (start + change.old.lowerBound)..<(start + change.old.upperBound),
        new: (start + change.new.lowerBound)..<(start + change.new.upperBound))
    }
  }

  /// For each number of edits the furthest old line on each diagonal, up to the number that is enough; `nil` if that is
  /// too many. Index `i` after `d` edits is the diagonal `2i - d`: old line minus new line.
  private static func searched(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [[Int]]? {
    var all: [[Int]] = []
    for edits in 0...min(mostEdits, old.count + new.count) {
      var furthest: [Int] = []
      furthest.reserveCapacity(edits + 1)
      for index in 0...edits {
        let diagonal = 2 * index - edits
        var line = all.last.map { start(on: index, $0) } ?? 0
        while line < old.count, line - diagonal < new.count, old[line] == new[line - diagonal] { line += 1 }
        furthest.append(line)
        if line >= old.count, line - diagonal >= new.count { return all + [furthest] }
      }
      all.append(furthest)
    }
    return nil
  }

  /// The old line at which a diagonal is entered with one more edit.
  private static func start(on index: Int, _ previous: [Int]) -> Int {
    isInsertion(on: index, previous) ? previous[index] : previous[index - 1] + 1
  }

  /// Whether it is entered by an insertion, from the diagonal above, or by a deletion, from the one below.
  private static func isInsertion(on index: Int, _ previous: [Int]) -> Bool {
    index == 0 || index < previous.count && previous[index - 1] < previous[index]
  }

  /// Goes the way back from the end of both texts.
  private static func changes(_ furthest: [[Int]], _ oldCount: Int, _ newCount: Int) -> [LineChange] {
    var changes: [LineChange] = []
    var diagonal = oldCount - newCount
    for edits in stride(from: furthest.count - 1, to: 0, by: -1) {
      let previous = furthest[edits - 1]
      let index = (diagonal + edits) / 2
      let old = start(on: index, previous)
      let new = old - diagonal
      if isInsertion(on: index, previous) {
        join(LineChange(old: old..<old, new: (new - 1)..<new), to: &changes)
        diagonal += 1
      } else {
        join(LineChange(old: (old - 1)..<old, new: new..<new), to: &changes)
        diagonal -= 1
      }
    }
    return changes.reversed()
  }

  /// Adds a change in front of the last one, or makes that one larger.
  private static func join(_ change: LineChange, to changes: inout [LineChange]) {
    if let last = changes.last, change.old.upperBound == last.old.lowerBound,
      change.new.upperBound == last.new.lowerBound
    {
      changes[changes.count - 1] = LineChange(
        old: change.old.lowerBound..<last.old.upperBound, new: change.new.lowerBound..<last.new.upperBound)
    } else {
      changes.append(change)
    }
  }
}
