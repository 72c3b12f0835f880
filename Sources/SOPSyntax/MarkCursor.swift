/// Turns places counted in characters, as libyaml counts them, into byte offsets. Places that come in rising order
/// cost one pass over the text together; a pure ASCII text costs nothing.
struct MarkCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let start: Int
  /// A character and the byte where it begins.
  private var character = 0
  private var byte: Int

  /// `bytes` must be UTF-8; characters are counted from `start`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
    self.start = start
    byte = start
  }

  /// Byte offset of a character; the end of the text for one beyond it.
  @inline(__always)
  mutating func offset(of target: Int) -> Int {
    if isASCII { return min(start &+ target, bytes.count) }
    return walk(to: target)
  }

  private mutating func walk(to target: Int) -> Int {
    while character > target, byte > start {
      byte -= 1
      if bytes[byte] & 0xC0 != 0x80 { character -= 1 }
    }
    let count = bytes.count
    guard let base = bytes.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    while character < target, byte < count {
      if byte + 8 <= count, raw.loadUnaligned(fromByteOffset: byte, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        let step = min(8, target - character)
        character += step
        byte += step
      } else {
        byte += 1
        while byte < count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        character += 1
      }
    }
    return byte
  }
}
