import SOPText

/// A line of an example as the author of an SOP writes it, with the marks of the findings on it.
public struct ExampleLine: Sendable {
  /// A finding expected at a place of the line.
  public struct Mark: Sendable {
    /// Bytes of the line, half open, at least one: an empty place is marked by one caret.
    public let columns: Range<Int>
    public let code: String
  }

  public let text: String
  public internal(set) var marks: [Mark] = []

  init(_ text: String) {
    self.text = text
  }

  /// Columns of a mark on a terminal, where letters may take more bytes than columns.
  func displayColumns(of mark: Mark) -> Range<Int> {
    let bytes = Array(text.utf8)
    func width(upTo end: Int) -> Int {
      let known = min(end, bytes.count)
      return DisplayWidth.of(String(decoding: bytes[..<known], as: UTF8.self)) + end - known
    }
    let start = width(upTo: mark.columns.lowerBound)
    return start..<max(start + 1, width(upTo: mark.columns.upperBound))
  }
}

extension RuleExample {
  /// The lines without their marks. A mark is a comment line of its own under the place: `# ^^^^ SOP101`, or
  /// `#^^^ SOP101` where the `#` itself stands under the beginning of the place.
  public var lines: [ExampleLine] {
    var lines: [ExampleLine] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let mark = Self.mark(line), !lines.isEmpty {
        lines[lines.count - 1].marks.append(mark)
      } else {
        lines.append(ExampleLine(line))
      }
    }
    return lines
  }

  private static func mark(_ line: String) -> ExampleLine.Mark? {
    let bytes = Array(line.utf8)
    guard let hash = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }), bytes[hash] == UInt8(ascii: "#") else {
      return nil
    }
    let start = bytes[(hash + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "^") } ?? bytes.count
    guard end > start else { return nil }
    let code = String(decoding: bytes[end...], as: UTF8.self).split(separator: " ").first.map(String.init) ?? ""
    return ExampleLine.Mark(columns: (start == hash + 1 ? hash : start)..<end, code: code)
  }
}
