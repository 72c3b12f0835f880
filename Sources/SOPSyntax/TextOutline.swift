import CLibYAML

/// What must be known of a text before libyaml reads it.
struct TextOutline {
  /// Length of the byte order marks in front of the text.
  let contentStart: Int
  /// Every byte is an ASCII character, so that counting characters is counting bytes.
  let isASCII: Bool
  /// A byte order mark where none may be, which libyaml does not mind. All other bad bytes it refuses.
  let hasStrayMark: Bool

  init(_ bytes: TextScan.Bytes) {
    contentStart = TextScan.endOfByteOrderMarks(bytes)
    isASCII = Self.isASCII(bytes, from: contentStart)
    hasStrayMark = contentStart > 3 || !isASCII && Self.hasMark(bytes, from: contentStart)
  }

  /// Thirty-two bytes at a time.
  private static func isASCII(_ bytes: TextScan.Bytes, from start: Int) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var bits: UInt64 = 0
    var index = start
    while index + 32 <= bytes.count {
      bits |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      bits |= raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      bits |= raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      bits |= raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      index += 32
    }
    while index < bytes.count {
      bits |= UInt64(bytes[index])
      index += 1
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  private static func hasMark(_ bytes: TextScan.Bytes, from start: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = start
    while index + 3 <= bytes.count, let hit = memchr(base + index, 0xEF, bytes.count - index - 2) {
      let place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if bytes[place + 1] == 0xBB, bytes[place + 2] == 0xBF { return true }
      index = place + 1
    }
    return false
  }
}
