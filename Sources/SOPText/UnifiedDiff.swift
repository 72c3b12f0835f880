/// The difference of two texts as `patch` and `git apply` read it.
public enum UnifiedDiff {
  /// Lines of context around a change.
  private static let context = 3

  /// Empty for equal texts. A line ends with LF; what else stands in it is kept byte by byte.
  ///
  /// The fewest lines that can be changed, up to a thousand; beyond that all lines between the first and the last
  /// difference. Time and room grow with the texts and the square of that number.
  public static func between(_ old: SourceText, and new: SourceText) -> [UInt8] {
    guard old.bytes != new.bytes else { return [] }
    let oldLines = lines(of: old.bytes)
    let newLines = lines(of: new.bytes)
    let changes = LineChanges.between(oldLines, and: newLines)
    var output = Array("--- \(header(old.name))\n+++ \(header(new.name))\n".utf8)
    var rest = changes[...]
    while let first = rest.first {
      var hunk = [first]
      rest = rest.dropFirst()
      while let next = rest.first, let last = hunk.last, next.old.lowerBound - last.old.upperBound <= 2 * context {
        hunk.append(next)
        rest = rest.dropFirst()
      }
      append(hunk, oldLines, newLines, to: &output)
    }
    return output
  }

  /// A path as both programs read it: without `./`, in quotes where it has letters that would end it, and before a tab
  /// where it has spaces.
  private static func header(_ path: String) -> String {
    var name = path[...]
    while name.hasPrefix("./") { name = name.dropFirst(2).drop { $0 == "/" } }
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else { return name.contains(" ") ? "\(name)\t" : String(name) }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let octal = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func append(
    _ hunk: [LineChange], _ oldLines: [ArraySlice<UInt8>], _ newLines: [ArraySlice<UInt8>], to output: inout [UInt8]
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(context, first.old.lowerBound)
    let after = min(context, oldLines.count - last.old.upperBound)
    let old = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let new = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    output += Array("@@ -\(range(old)) +\(range(new)) @@\n".utf8)
    var place = old.lowerBound
    for change in hunk {
      for line in oldLines[place..<change.old.lowerBound] { append(" ", line, to: &output) }
      for line in oldLines[change.old] { append("-", line, to: &output) }
      for line in newLines[change.new] { append("+", line, to: &output) }
      place = change.old.upperBound
    }
    for line in oldLines[place..<old.upperBound] { append(" ", line, to: &output) }
  }

  /// The first line from 1, and how many; of none the line before.
  private static func range(_ lines: Range<Int>) -> String {
    lines.count == 1
      ? "\(lines.lowerBound + 1)" : "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private static func append(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: mark))
    output += line
    if line.last != UInt8(ascii: "\n") { output += Array("\n\\ No newline at end of file\n".utf8) }
  }
}

/// Old lines and the new ones in their place.
private struct LineChange {
  let old: Range<Int>
  let new: Range<Int>
}

/// Myers' algorithm ("An O(ND) difference algorithm and its variations", 1986), over lines between what both texts begin
/// and end with.
private enum LineChanges {
  private static let mostEdits = 1000

  static func between(_ old: [ArraySlice<UInt8>], and new: [ArraySlice<UInt8>]) -> [LineChange] {
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
