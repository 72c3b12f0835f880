import SOPDiagnostics
import SOPText

/// A value inside brackets that its own commas cut: of `{tarif: Rp25.000,00}` YAML makes a key `00`.
struct CommaCut {
  /// The key in front of the value.
  let key: Span
  /// The value as it was meant, with all parts after commas.
  let whole: Span
  /// The comma stands between digits, as in a sum of money.
  let isNumber: Bool

  /// Looks around a key without a value, on its line: back over commas to the key that has one, and on over other parts
  /// without a colon. Nil if there is none, or if quotes or brackets are in between.
  init?(at part: Place, in source: SourceText) {
    let bytes = source.bytes
    let (start, end) = (Int(part.span.start), min(Int(part.span.end), bytes.count))
    guard start > 0, end > start else { return nil }
    var index = start - 1
    while index > 0, bytes[index] != UInt8(ascii: ":"), !Self.isBorder(bytes[index]) { index -= 1 }
    guard index > 0, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: " ") else { return nil }
    var keyStart = index
    while keyStart > 0, Self.isKeyByte(bytes[keyStart - 1]) { keyStart -= 1 }
    var value = index + 1
    while value < start, bytes[value] == UInt8(ascii: " ") { value += 1 }
    guard let comma = bytes[value..<start].firstIndex(of: UInt8(ascii: ",")), comma > value, keyStart < index,
      let stop = Self.end(of: end, in: bytes)
    else { return nil }
    key = Span(start: keyStart, end: index)
    whole = Span(start: value, end: stop)
    isNumber =
      comma + 1 == start && stop == end && Self.isDigit(bytes[comma - 1]) && Self.isDigit(bytes[start])
  }

  /// Behind the last part without a colon.
  private static func end(of first: Int, in bytes: [UInt8]) -> Int? {
    var stop = first
    var index = first
    while index < bytes.count, !isBorder(bytes[index]) || bytes[index] == UInt8(ascii: "}") {
      switch bytes[index] {
      case UInt8(ascii: "}"): return stop
      // The part has a value of its own: it is a key, if an unknown one.
      case UInt8(ascii: ":"): return nil
      case UInt8(ascii: ","):
        var next = index + 1
        while next < bytes.count, bytes[next] != UInt8(ascii: ","), bytes[next] != UInt8(ascii: ":"),
          !isBorder(bytes[next])
        {
          next += 1
        }
        let isPart = next < bytes.count && (bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "}"))
        guard isPart else { return stop }
        index = next
        while next > stop, bytes[next - 1] == UInt8(ascii: " ") { next -= 1 }
        stop = next
      default: index += 1
      }
    }
    return nil
  }

  /// Ends what may be one value.
  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "#"), 0x0A, 0x0D:
      true
    default: false
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
