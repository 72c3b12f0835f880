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
    let oldLines = LineChanges.lines(of: old.bytes)
    let newLines = LineChanges.lines(of: new.bytes)
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
