/// Writes JSON: members in the order they are given, the same bytes for the same calls, valid for any text.
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("version", 1)
///       $0.array("files") { files in
///         for file in all { files.object { $0.member("path", file.path) } }
///       }
///     }
///     json.bytes
public struct JSONWriter: Sendable {
  /// How the values inside an object or array are laid out.
  public enum Layout: Sendable {
    /// Each on its own line, indented by two spaces.
    case lines
    /// All on one line, and so is everything inside them.
    case oneLine
  }

  /// What has been written, UTF-8 without a line break at the end.
  public private(set) var bytes: [UInt8] = []
  private var depth: Int
  private var isFirst = true
  private var isOnOneLine = false

  /// - Parameter depth: how deep the first value stands, for a piece that is put into a larger document.
  public init(depth: Int = 0) {
    self.depth = depth
  }

  /// The text written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Members of an object

  public mutating func member(_ name: String, _ value: String) {
    begin(name)
    append(quoted: value)
  }

  public mutating func member(_ name: String, _ value: Int) {
    begin(name)
    append(String(value))
  }

  public mutating func member(_ name: String, _ value: Bool) {
    begin(name)
    append(value ? "true" : "false")
  }

  /// A text, or `null`.
  public mutating func member(_ name: String, _ value: String?) {
    guard let value else { return null(name) }
    member(name, value)
  }

  /// A truth, or `null`.
  public mutating func member(_ name: String, _ value: Bool?) {
    guard let value else { return null(name) }
    member(name, value)
  }

  /// A number, or `null`.
  public mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return null(name) }
    member(name, value)
  }

  public mutating func null(_ name: String) {
    begin(name)
    append("null")
  }

  public mutating func object(_ name: String, _ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    begin(name)
    container("{", "}", layout, body)
  }

  public mutating func array(_ name: String, _ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    begin(name)
    container("[", "]", layout, body)
  }

  // MARK: Elements of an array, or the document itself

  public mutating func element(_ value: String) {
    separate()
    append(quoted: value)
  }

  public mutating func element(_ value: Int) {
    separate()
    append(String(value))
  }

  public mutating func object(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    separate()
    container("{", "}", layout, body)
  }

  public mutating func array(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    separate()
    container("[", "]", layout, body)
  }

  // MARK: Bytes

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ layout: Layout, _ body: (inout JSONWriter) -> Void
  ) {
    let wasOnOneLine = isOnOneLine
    isOnOneLine = isOnOneLine || layout == .oneLine
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst, !isOnOneLine { breakLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
    isOnOneLine = wasOnOneLine
  }

  private mutating func begin(_ name: String) {
    separate()
    append(quoted: name)
    append(": ")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isOnOneLine {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
    } else if depth > 0, !(isFirst && bytes.isEmpty) {
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Escapes what JSON demands, and everything that a terminal could obey or a script could stumble over: controls,
  /// line separators, and the marks that turn the direction of text.
  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
