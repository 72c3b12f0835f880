/// Texts eight bytes at a time, to be compared and hashed as numbers.
extension UnsafeBufferPointer<UInt8> {
  /// Up to eight bytes from a place on, zero-padded, the first in the lowest place. `start..<end` must lie in the
  /// buffer and not be empty.
  @inline(__always)
  func word(from start: Int, to end: Int) -> UInt64 {
    guard start &+ 8 <= count else { return lastWord(from: start, to: end) }
    let whole = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let length = Swift.min(8, end &- start)
    return UInt64(littleEndian: whole) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length &* 8))
  }

  /// The same where fewer than eight bytes are left in the buffer.
  @inline(never)
  private func lastWord(from start: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<Swift.min(end, start &+ 8) {
      word |= UInt64(self[index]) &<< UInt64(truncatingIfNeeded: (index &- start) &* 8)
    }
    return word
  }
}
