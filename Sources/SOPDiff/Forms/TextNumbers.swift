import SOPDiagnostics
import SOPModel
import SOPSyntax

/// A number for each text, the same for the same text in both SOPs, so that texts are compared as numbers and exactly.
///
/// Blank space is folded; `folded` numbers are for texts that the language compares without their case too. Linear in
/// the bytes that are asked for; each text of a tree is looked at once.
struct TextNumbers {
  /// Bytes of all texts that have a number, one after the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: a number, or -1.
  private var table = [Int32](repeating: -1, count: 1024)
  /// By side, source and node: the number, or -1 before it was asked for.
  private var known: [[Int32]] = []
  /// By number: that of the text in lower case, or -1.
  private var lowered: [Int32] = []

  private struct Entry {
    var start: Int32
    var count: Int32
    var hash: UInt64
  }

  /// Both SOPs, by `Side.rawValue`: kept behind a reference, since they are asked for with every text.
  private let shelves: [Shelf]

  private final class Shelf: Sendable {
    let procedure: Procedure

    init(_ procedure: Procedure) { self.procedure = procedure }
  }

  /// - Parameter procedures: by `Side.rawValue`.
  init(_ procedures: [Procedure]) {
    shelves = procedures.map { Shelf($0) }
    for procedure in procedures {
      for nodes in [procedure.keyed.tree.nodes, procedure.office?.keyed.tree.nodes ?? []] {
        known.append([Int32](repeating: -1, count: nodes.count))
      }
    }
  }

  /// The number of a text; -1 for one that is not written.
  mutating func number(of written: TextRef, _ side: Side) -> Int {
    guard written.isWritten else { return -1 }
    let slot = Int(side.rawValue) * 2 + (written.source == .office ? 1 : 0)
    let node = Int(written.node.index)
    let found = known[slot][node]
    if found >= 0 { return Int(found) }
    let number = number(of: shelves[Int(side.rawValue)].procedure.textBytes(of: written))
    known[slot][node] = Int32(truncatingIfNeeded: number)
    return number
  }

  /// The same, whatever the case of its letters.
  mutating func folded(_ written: TextRef, _ side: Side) -> Int {
    folded(number(of: written, side))
  }

  /// The number of a text in lower case, by the number of the text.
  mutating func folded(_ number: Int) -> Int {
    guard number >= 0 else { return -1 }
    if lowered[number] >= 0 { return Int(lowered[number]) }
    let range = Int(entries[number].start)..<Int(entries[number].start + entries[number].count)
    let text = bytes[range].map { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    let folded = self.number(of: text[...])
    lowered[number] = Int32(truncatingIfNeeded: folded)
    return folded
  }

  /// The bytes of the text with this number, blank space folded.
  func text(_ number: Int) -> ArraySlice<UInt8> {
    guard entries.indices.contains(number) else { return [] }
    return bytes[Int(entries[number].start)..<Int(entries[number].start + entries[number].count)]
  }

  mutating func number(of text: ArraySlice<UInt8>) -> Int {
    let start = bytes.count
    append(text)
    let hash = Self.hash(bytes[start...])
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0 {
      let number = Int(table[slot])
      if entries[number].hash == hash, self.text(number).elementsEqual(bytes[start...]) {
        bytes.removeLast(bytes.count - start)
        return number
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: bytes.count - start), hash: hash))
    lowered.append(-1)
    if entries.count * 2 > table.count { grow() }
    return entries.count - 1
  }

  /// Blank space becomes one space, at the ends none.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    let start = bytes.count
    var isGap = false
    for byte in text {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isGap = bytes.count > start
      } else {
        if isGap { bytes.append(0x20) }
        isGap = false
        bytes.append(byte)
      }
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
