import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// The text around a fault of YAML, line by line, for repairs. Offsets are bytes.
struct YAMLSurroundings {
  /// A line without its line break.
  struct Line {
    let span: Range<Int>
    /// Where its text begins.
    let content: Int

    var indent: Int { content - span.lowerBound }
  }

  let source: SourceText
  private let tree: YAMLTree?
  private var bytes: [UInt8] { source.bytes }

  init(_ subject: Subject) {
    source = subject.source
    tree = subject.tree
  }

  /// The scalar that was read from a place. Linear in the file; faults of YAML are few.
  func scalar(at start: UInt32) -> Span? {
    tree?.nodes.first { $0.kind == .scalar && !$0.isAlias && $0.span.start == start && !$0.span.isEmpty }?.span
  }

  // MARK: Lines

  func line(at place: Int) -> Line {
    var start = min(place, bytes.count)
    while start > 0, !isBreak(start - 1) { start -= 1 }
    return line(from: start)
  }

  private func line(from start: Int) -> Line {
    var end = start
    while end < bytes.count, !isBreak(end) { end += 1 }
    var content = start
    while content < end, bytes[content] == UInt8(ascii: " ") { content += 1 }
    return Line(span: start..<end, content: content)
  }

  private func isBreak(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  /// The next line above that holds more than a comment.
  func lineAbove(_ line: Line) -> Line? {
    var current = line
    while current.span.lowerBound > 0 {
      var end = current.span.lowerBound - 1
      if end > 0, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
      current = self.line(at: end)
      if !isBlank(current) { return current }
    }
    return nil
  }

  /// The next line below that holds more than a comment.
  func lineBelow(_ line: Line) -> Line? {
    var current = line
    while let next = startOfNext(current) {
      current = self.line(from: next)
      if !isBlank(current) { return current }
    }
    return nil
  }

  private func startOfNext(_ line: Line) -> Int? {
    var next = line.span.upperBound
    guard next < bytes.count else { return nil }
    next += bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? 2 : 1
    return next < bytes.count ? next : nil
  }

  private func isBlank(_ line: Line) -> Bool {
    let rest = bytes[line.content..<line.span.upperBound].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first.map { $0 == UInt8(ascii: "#") } ?? true
  }

  func startsWithDash(_ line: Line) -> Bool { afterDashes(line) > line.content }

  /// Where the text begins behind the dashes of list items.
  func afterDashes(_ line: Line) -> Int {
    var index = line.content
    while index + 1 < line.span.upperBound, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: " ") {
      index += 1
      while index < line.span.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
    return index
  }

  /// Where the text of a line ends, its comment and the blank space before that left out.
  func textEnd(_ line: Line) -> Int {
    var end = line.content
    while end < line.span.upperBound, !(bytes[end] == UInt8(ascii: "#") && end > line.content && isGap(end - 1)) {
      end += 1
    }
    while end > line.content, isGap(end - 1) { end -= 1 }
    return end
  }

  private func isGap(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }

  /// The line opens what stands below it.
  func endsWithColon(_ line: Line) -> Bool {
    let end = textEnd(line)
    return end > line.content && bytes[end - 1] == UInt8(ascii: ":")
  }

  /// The key in front of a value on the same line; empty where there is none.
  func key(before place: Int) -> String {
    let line = line(at: place)
    var end = min(place, bytes.count)
    while end > line.content, isGap(end - 1) { end -= 1 }
    guard end > line.content, bytes[end - 1] == UInt8(ascii: ":") else { return "" }
    end -= 1
    var start = end
    while start > line.content, isKeyByte(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  // MARK: Repairs

  /// Moves a line, those below it that are indented alike, and what belongs to them.
  func edits(shifting first: Line, by delta: Int) -> [TextEdit] {
    var edits: [TextEdit] = []
    var current: Line? = first
    while let line = current, line.indent >= first.indent {
      if line.indent == first.indent, startsWithDash(line) != startsWithDash(first) { break }
      let start = line.span.lowerBound
      if delta < 0 {
        edits.append(TextEdit(span: Span(start: start, end: start - delta), replacement: ""))
      } else {
        edits.append(TextEdit(span: Span(start: start, end: start), replacement: String(repeating: " ", count: delta)))
      }
      current = lineBelow(line)
    }
    return edits
  }

  /// The first line that edits change, as it is after them, without its indentation.
  func repairedLine(_ edits: [TextEdit]) -> String? {
    guard let first = edits.first else { return nil }
    let line = line(at: Int(first.span.start))
    var text: [UInt8] = []
    var place = line.span.lowerBound
    for edit in edits {
      guard Int(edit.span.start) >= place, Int(edit.span.end) <= line.span.upperBound else { break }
      text += bytes[place..<Int(edit.span.start)] + Array(edit.replacement.utf8)
      place = Int(edit.span.end)
    }
    text += bytes[place..<line.span.upperBound]
    let trimmed = text.drop { $0 == 0x20 || $0 == 0x09 }
    let repaired = String(decoding: trimmed, as: UTF8.self)
    return repaired.count > 120 ? String(repaired.prefix(119)) + "…" : repaired
  }

  /// A fix with the line it leads to as its title, and that line as advice.
  func fix(_ grade: Fix.Grade, _ edits: [TextEdit], in source: SourceID) -> Fix {
    Fix(grade, repairedLine(edits).map(Self.write) ?? Self.replaceText, source: source, edits: edits)
  }

  // MARK: Wording

  static func write(_ line: String) -> Wording {
    Wording(id: "tulis: \(line)", en: "write: \(line)")
  }

  private static let replaceText = Wording(id: "ganti teksnya", en: "replace the text")
}
