import SOPRules
import SOPTestSupport

/// Completes the text of a rule example to a whole file and reads its marks.
struct ExampleFrame {
  /// A finding expected at a place: the carets of a mark, on the line above it.
  struct Mark: Hashable, CustomStringConvertible {
    let code: String
    /// Counted from 1 in the completed file.
    let line: Int
    /// Bytes of the line, half open; carets of width one also match an empty span.
    let columns: Range<Int>

    /// As narrow as a mark can be at its column: one caret, or the `#` itself and one.
    var isNarrow: Bool { columns.count == 1 || columns.lowerBound == 0 && columns.count == 2 }

    var description: String { "\(code) \(line):\(columns.lowerBound + 1)-\(columns.upperBound)" }
  }

  let text: String
  let marks: [Mark]
  /// Lines of the completed file that come from the example, from 1.
  let ownLines: Range<Int>

  init(_ example: RuleExample) {
    let own = example.lines.map(\.text)
    let frame = Self.frame(example.frame, own)
    text = (frame.before + own.map { $0.isEmpty ? $0 : frame.indent + $0 } + frame.after).joined(separator: "\n") + "\n"
    let shift = frame.indent.utf8.count
    marks = example.lines.enumerated().flatMap { index, line in
      line.marks.map { mark in
        let columns = (mark.columns.lowerBound + shift)..<(mark.columns.upperBound + shift)
        return Mark(code: mark.code, line: frame.before.count + index + 1, columns: columns)
      }
    }
    ownLines = (frame.before.count + 1)..<(frame.before.count + 1 + own.count)
  }

  private static let roles = ["  pemohon:", "  loket:"]

  /// The roles of the clean SOP as the example uses them; another order would be a finding of its own.
  private static func inOrderOfUse(_ rest: [String], _ own: [String]) -> [String] {
    guard firstUse(of: "loket", own) < firstUse(of: "pemohon", own) else { return rest }
    let places = rest.indices.filter { index in roles.contains { rest[index].hasPrefix($0) } }
    var lines = rest
    for (place, other) in zip(places, places.reversed()) { lines[place] = rest[other] }
    return lines
  }

  /// The line and column at which a role is first given something to do.
  private static func firstUse(of role: String, _ lines: [String]) -> (line: Int, column: Int) {
    for (index, line) in lines.enumerated() {
      guard let key = line.firstRange(of: "pelaksana:"), let use = line[key.upperBound...].firstRange(of: role) else {
        continue
      }
      return (index, line.utf8.distance(from: line.startIndex, to: use.lowerBound))
    }
    return (lines.count, 0)
  }

  /// Another SOP beside an example, completed to a whole file; its number is its own.
  static func completed(_ neighbour: RuleExample.Neighbour, _ index: Int) -> TextLibrary.File {
    let own = neighbour.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var keys = CleanProcedure.keys(writtenBy: own)
    var lines = own
    if keys.insert("nomor").inserted { lines.append("nomor: 470/\(900 + index)/SOP/DISDUKCAPIL/2026") }
    lines = CleanProcedure.lines(without: keys) + lines
    return TextLibrary.File(neighbour.name, lines.joined(separator: "\n") + "\n")
  }

  private static func frame(
    _ frame: RuleExample.Frame, _ own: [String]
  ) -> (before: [String], after: [String], indent: String) {
    switch frame {
    case .file, .office: return ([], [], "")
    case .steps:
      let text = own.joined(separator: "\n")
      // A role that the steps do not name would be a finding of its own.
      let rest = CleanProcedure.lines(without: ["langkah"]).filter { line in
        !roles.contains { line.hasPrefix($0) && !text.contains($0.dropFirst(2).dropLast()) }
      }
      return (inOrderOfUse(rest, own) + ["langkah:"], [], "  ")
    case .top:
      return (inOrderOfUse(CleanProcedure.lines(without: CleanProcedure.keys(writtenBy: own)), own), [], "")
    }
  }
}
