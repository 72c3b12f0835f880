import SOPText

/// Bytes of an HTML or XML document.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(text: String) {
    append(contentsOf: text.utf8)
  }

  mutating func append(number: Int32) {
    append(contentsOf: String(number).utf8)
  }

  /// Content of an element or a quoted attribute: what XML gives a meaning is escaped, what it forbids is replaced.
  /// The text must hold no control characters (`PrintableText`).
  mutating func append(escaped text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: append(byte)
      }
    }
  }
}
