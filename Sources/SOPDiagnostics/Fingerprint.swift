public import SOPText

/// What makes a finding the same finding after lines have moved: 64 bits (FNV-1a) over its code, the file's own name
/// without folders, the flagged text, what tells it from others there, and how many equal ones stand before it.
///
/// The flagged text is the first line of the span without outer space, at most 256 bytes of it, so that a finding about
/// a whole section stays itself when a line of the section changes. Where nothing is flagged, it is the line around it.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  public let value: UInt64

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  init(value: UInt64) {
    self.value = value
  }

  /// As it is written; `nil` for anything but sixteen hexadecimal digits.
  init?(digits: String) {
    guard digits.utf8.count == 16, digits.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt64(digits, radix: 16)
    else { return nil }
    self.value = value
  }

  /// Of a text alone: a path, where findings of files with one name must be told apart.
  init(ofText text: String) {
    var hash = FNV1a()
    hash.combine(text.utf8)
    value = hash.value
  }

  /// Of several texts, told apart; for what is no finding, such as a change from one SOP to another.
  public init(ofFields fields: [String]) {
    var hash = FNV1a()
    for field in fields { hash.combine(field.utf8) }
    value = hash.value
  }

  /// One for each finding, in their order, which must be that of `Report.sort()`.
  /// - Parameter sources: the texts of the compilation, indexed by `SourceID`.
  public static func all(of diagnostics: [Diagnostic], in sources: [SourceText]) -> [Fingerprint] {
    var occurrences: [UInt64: UInt64] = [:]
    return diagnostics.map { diagnostic in
      var hash = FNV1a()
      hash.combine(diagnostic.profile.code.utf8)
      let index = Int(diagnostic.place.source.index)
      if index < sources.count {
        hash.combine(lastComponent(of: sources[index].name))
        hash.combine(flaggedText(diagnostic.place.span, in: sources[index].bytes))
      }
      if !diagnostic.discriminator.isEmpty { hash.combine(diagnostic.discriminator.utf8) }
      let occurrence = occurrences[hash.value, default: 0]
      occurrences[hash.value] = occurrence + 1
      hash.combine(String(occurrence).utf8)
      return Fingerprint(value: hash.value)
    }
  }

  private static func lastComponent(of path: String) -> Substring.UTF8View {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return path[start...].utf8
  }

  private static func flaggedText(_ span: Span, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = min(Int(span.start), bytes.count)
    let flagged = trimmed(firstLine(of: bytes[start..<min(Int(span.end), bytes.count)]))
    if !flagged.isEmpty { return flagged }
    let lineStart = bytes[max(0, start - longest)..<start].lastIndex(where: isLineBreak).map { $0 + 1 }
    return trimmed(firstLine(of: bytes[(lineStart ?? max(0, start - longest))...]))
  }

  private static let longest = 256

  private static func firstLine(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop(while: isBlank).prefix(longest).prefix { !isLineBreak($0) }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? text.startIndex
    return text[..<end].drop(while: isBlank)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}

/// Fowler, Noll and Vo's hash, the 64-bit variant that mixes before it multiplies.
private struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a field; a byte that no UTF-8 text holds ends it, so that fields cannot run together.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
