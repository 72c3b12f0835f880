/// Names of documents as they are compared: letters A to Z and blank space folded, up to the first comma or bracket.
/// Each name that was put in has a number, counted from 0.
struct DocumentNames {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions in `entries` by hash, open addressing; -1 for a free place. A power of two, less than half full.
  private var table: [Int32]

  private struct Entry {
    var start: Int32
    var end: Int32
    var hash: UInt64
  }

  init(minimumCapacity: Int) {
    var size = 16
    while size < minimumCapacity &* 2 { size &*= 2 }
    table = [Int32](repeating: -1, count: size)
    bytes.reserveCapacity(minimumCapacity &* 24)
    entries.reserveCapacity(minimumCapacity)
  }

  var count: Int { entries.count }

  /// The number of a name, a new one if it was not there; -1 where nothing is left of it.
  mutating func insert(_ text: ArraySlice<UInt8>) -> Int {
    guard let new = fold(text) else { return -1 }
    let place = place(of: new)
    if table[place] >= 0 {
      bytes.removeSubrange(Int(new.start)...)
      return Int(table[place])
    }
    table[place] = Int32(truncatingIfNeeded: entries.count)
    entries.append(new)
    if entries.count &* 2 > table.count { grow() }
    return entries.count - 1
  }

  /// The number of a name, or -1.
  mutating func find(_ text: ArraySlice<UInt8>) -> Int {
    guard let wanted = fold(text) else { return -1 }
    defer { bytes.removeSubrange(Int(wanted.start)...) }
    return Int(table[place(of: wanted)])
  }

  /// The name as it is compared.
  func text(of number: Int) -> String {
    String(decoding: bytes[Int(entries[number].start)..<Int(entries[number].end)], as: UTF8.self)
  }

  /// Writes what is compared of a name behind the others; `nil`, and nothing written, if that is nothing.
  private mutating func fold(_ text: ArraySlice<UInt8>) -> Entry? {
    let start = bytes.count
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isAfterBlank = false
    reading: for byte in text {
      var byte = byte
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): break reading
      case 0x20, 0x09, 0x0A, 0x0D:
        isAfterBlank = bytes.count > start
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
      default: break
      }
      if isAfterBlank {
        hash = (hash ^ 0x20) &* 0x100_0000_01B3
        bytes.append(0x20)
        isAfterBlank = false
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      bytes.append(byte)
    }
    guard bytes.count > start, bytes.count <= Int(Int32.max) else {
      bytes.removeSubrange(start...)
      return nil
    }
    let (first, end) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: bytes.count))
    return Entry(start: first, end: end, hash: hash ^ hash >> 29)
  }

  /// Where the name is in the table, or the free place where it belongs.
  private func place(of wanted: Entry) -> Int {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: wanted.hash) & mask
    while table[place] >= 0 {
      let other = entries[Int(table[place])]
      if other.hash == wanted.hash, isSame(other, wanted) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isSame(_ left: Entry, _ right: Entry) -> Bool {
    guard left.end - left.start == right.end - right.start else { return false }
    for offset in 0..<Int(left.end - left.start)
    where bytes[Int(left.start) + offset] != bytes[Int(right.start) + offset] { return false }
    return true
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for index in entries.indices { table[place(of: entries[index])] = Int32(truncatingIfNeeded: index) }
  }
}
