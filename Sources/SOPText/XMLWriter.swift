/// Writes XML 1.0: elements in the order they are given, the same bytes for the same calls, well-formed for any text.
///
///     var xml = XMLWriter()
///     xml.element("testsuite", [("name", path)]) {
///       $0.element("testcase", [("name", "a")])
///       $0.element("failure") { $0.text("b") }
///     }
public struct XMLWriter: Sendable {
  /// What has been written, UTF-8 without a line break at the end.
  public private(set) var bytes: [UInt8] = []
  private var depth: Int
  /// What was written last is a text, whose element ends on the same line.
  private var endsInText = false

  /// - Parameter depth: how deep the first element stands, for a piece that is put into a larger document.
  public init(depth: Int = 0) {
    self.depth = depth
  }

  /// The document written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with attributes in this order and what the body writes inside; on a line of its own.
  public mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    _ body: (inout XMLWriter) -> Void = { _ in }
  ) {
    if !bytes.isEmpty { breakLine() }
    append("<")
    append(name)
    for attribute in attributes {
      append(" ")
      append(attribute.name)
      append("=\"")
      append(escaped: attribute.value, isAttribute: true)
      append("\"")
    }
    let start = bytes.count
    append(">")
    depth += 1
    endsInText = false
    body(&self)
    depth -= 1
    if bytes.count == start + 1 {
      bytes.removeLast()
      append("/>")
    } else {
      if !endsInText { breakLine() }
      append("</")
      append(name)
      append(">")
    }
    endsInText = false
  }

  /// Content of the element; nothing but text should stand in it.
  public mutating func text(_ text: String) {
    append(escaped: text, isAttribute: false)
    endsInText = true
  }

  private mutating func breakLine() {
    append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Characters that XML does not allow, not even escaped, become U+FFFD; an attribute keeps its line breaks and tabs.
  private mutating func append(escaped text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\r": append("&#13;")
      case "\n" where isAttribute: append("&#10;")
      case "\t" where isAttribute: append("&#9;")
      case "\n", "\t", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: append("\u{FFFD}")
      }
    }
  }
}
