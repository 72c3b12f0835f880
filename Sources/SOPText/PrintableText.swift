/// Text from a file, a file's name or a command line made safe to print: what a file holds is data, never an order to
/// the terminal.
public enum PrintableText {
  /// The same text on one line, with a tab as one space, control characters as their pictures (`␛`, `␊`) or numbers,
  /// and invisible characters that reorder or hide text (bidirectional marks, zero-width spaces, line separators) as
  /// numbers such as `\u{202E}`. Joiners inside emoji and in scripts that need them stay.
  public static func of(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return String(text) }
    var printable = ""
    printable.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars { append(scalar, to: &printable) }
    return printable
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x09: text.unicodeScalars.append(" ")
    case 0x00...0x1F: appendPicture(0x2400 + scalar.value, to: &text)
    case 0x7F: appendPicture(0x2421, to: &text)
    case 0x20...0x7E, 0x200C...0x200D: text.unicodeScalars.append(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func appendPicture(_ value: UInt32, to text: inout String) {
    if let picture = Unicode.Scalar(value) { text.unicodeScalars.append(picture) }
  }
}
