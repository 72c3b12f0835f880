/// The bytes of one file and the name it is reported under. Any bytes are allowed; what is wrong with them is said
/// by the stages that read them.
public struct SourceText: Sendable {
  /// The path as the user gave it, or as found below a folder the user gave; `-` for standard input.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text under a span; invalid UTF-8 is repaired with U+FFFD, a span beyond the end is cut.
  public func string(_ span: Span) -> String {
    let start = min(Int(span.start), bytes.count)
    let end = min(Int(span.end), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
