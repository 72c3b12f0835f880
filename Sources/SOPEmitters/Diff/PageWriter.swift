import SOPText

/// Writes a page of HTML that is XML at the same time: markup as it is given, texts escaped.
struct PageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ markup: [UInt8]) { bytes += markup }

  /// Markup of our own.
  mutating func raw(_ markup: StaticString) { bytes.append(markup) }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Content of an element or of a quoted attribute, whatever is in it.
  mutating func text(_ text: String) {
    let printable = PrintableText.of(text)
    guard printable.utf8.contains(0xEF) else { return bytes.append(escaped: printable.utf8) }
    // XML has no place for the two noncharacters at the end of the first plane.
    for scalar in printable.unicodeScalars {
      let isAllowed = scalar.value != 0xFFFE && scalar.value != 0xFFFF
      bytes.append(escaped: String(isAllowed ? scalar : "\u{FFFD}").utf8)
    }
  }

  /// An element with nothing but a text.
  mutating func element(_ name: StaticString, _ text: String) {
    raw("<")
    raw(name)
    raw(">")
    self.text(text)
    raw("</")
    raw(name)
    raw(">")
  }

  /// The same with a class.
  mutating func element(_ name: StaticString, class style: StaticString, _ text: String) {
    raw("<")
    raw(name)
    raw(" class=\"")
    raw(style)
    raw("\">")
    self.text(text)
    raw("</")
    raw(name)
    raw(">")
  }

  /// ` name="number"`
  mutating func attribute(_ name: StaticString, _ value: Int) {
    raw(" ")
    raw(name)
    raw("=\"")
    number(value)
    raw("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }
}
