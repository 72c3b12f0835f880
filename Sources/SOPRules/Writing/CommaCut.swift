import SOPDiagnostics
import SOPText

/// A value inside brackets that its own comma cuts: of `{tarif: Rp25.000,00}` YAML makes a key `00`.
struct CommaCut {
  /// The value as it was meant, the part after the comma included.
  let whole: Span

  /// Looks back from a key without a value, on its line, over the comma to the value before it. Nil if there is none.
  init?(before key: Place, in source: SourceText) {
    let bytes = source.bytes
    let (start, end) = (Int(key.span.start), min(Int(key.span.end), bytes.count))
    guard start > 0, end > start, end < bytes.count, bytes[start - 1] == UInt8(ascii: ","),
      Self.endsEntry(bytes[end])
    else { return nil }
    var index = start - 1
    while index > 0, !Self.isBorder(bytes[index - 1]) { index -= 1 }
    // Behind a colon and a space, not in quotes.
    guard index > 0, bytes[index - 1] == UInt8(ascii: ":"), bytes[index] == UInt8(ascii: " ") else { return nil }
    while index < start, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < start - 1, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") else { return nil }
    whole = Span(start: index, end: end)
  }

  private static func endsEntry(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: " ")
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "{") || byte == 0x0A || byte == 0x0D
  }
}
