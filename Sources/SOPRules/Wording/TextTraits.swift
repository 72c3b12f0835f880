import SOPDiagnostics
import SOPModel
import SOPSyntax

/// What a text may hold, seen eight bytes at a time: what is absent is absent for certain, what is present has to be
/// read. Spares clean texts being read word by word.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Does not begin with an active verb.
  static let beginsOtherwise = TextTraits(rawValue: 1)
  /// A word or comma that may join two activities.
  static let joint = TextTraits(rawValue: 2)
  /// 'oleh'.
  static let agent = TextTraits(rawValue: 4)
  /// A number, or a word that opens a condition.
  static let exception = TextTraits(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of the text in a part of some bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.init(rawValue: 0)
    guard range.upperBound <= bytes.count, !range.isEmpty else { return }
    insertWord(bytes, range.lowerBound, range.upperBound)
    var place = range.lowerBound
    while place < range.upperBound {
      defer { place &+= 8 }
      var breaks = bytes.eight(at: place, before: range.upperBound).belowDigits
      while breaks != 0 {
        let found = place + breaks.trailingZeroBitCount / 8
        breaks &= breaks &- 1
        if bytes[found] == UInt8(ascii: ",") || bytes[found] == UInt8(ascii: "&") { insert(.joint) }
        insertWord(bytes, found + 1, range.upperBound)
      }
    }
  }

  /// What the first three letters of a word make possible.
  @inline(__always)
  private mutating func insertWord(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ end: Int) {
    guard place < end else { return }
    if bytes[place].isDigit { insert(.exception) }
    guard place + 2 < end else { return }
    let letters = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    switch letters | 0x20_2020 {
    case Beginning.dan, Beginning.serta, Beginning.lalu, Beginning.kemudian, Beginning.selanjutnya,
      Beginning.sekaligus:
      insert(.joint)
    case Beginning.oleh: insert(.agent)
    case Beginning.jika, Beginning.bila, Beginning.apabila, Beginning.kalau: insert(.exception)
    default: break
    }
  }

  /// The first three letters of words, the first in the lowest byte.
  private enum Beginning {
    static var dan: UInt32 { 0x6E_61_64 }
    static var serta: UInt32 { 0x72_65_73 }
    static var lalu: UInt32 { 0x6C_61_6C }
    static var kemudian: UInt32 { 0x6D_65_6B }
    static var selanjutnya: UInt32 { 0x6C_65_73 }
    static var sekaligus: UInt32 { 0x6B_65_73 }
    static var oleh: UInt32 { 0x65_6C_6F }
    static var jika: UInt32 { 0x6B_69_6A }
    static var bila: UInt32 { 0x6C_69_62 }
    static var apabila: UInt32 { 0x61_70_61 }
    static var kalau: UInt32 { 0x6C_61_6B }
  }
}

extension TextTraits {
  /// Of the activities of an SOP, by the number of their steps.
  static func ofActivities(_ procedure: Procedure) -> [TextTraits] {
    let (tree, steps) = (procedure.tree, procedure.steps)
    return tree.bytes.withUnsafeBytes { bytes in
      steps.indices.map { index in
        let activity = steps[index].activity
        guard activity.isWritten, activity.source == .procedure else { return [] }
        let range = tree.textRange(of: activity.node)
        var traits = TextTraits(bytes, range)
        if !WordKey(firstOf: bytes, range).isActiveVerb { traits.insert(.beginsOtherwise) }
        return traits
      }
    }
  }

  /// Two capitals side by side: an abbreviation, or a text in capitals.
  static func hasCapitals(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.upperBound <= bytes.count else { return false }
    var (place, carried) = (range.lowerBound, UInt64(0))
    while place < range.upperBound {
      let capitals = bytes.eight(at: place, before: range.upperBound).capitals
      if capitals & (capitals &<< 8 | carried) != 0 { return true }
      carried = capitals &>> 56
      place &+= 8
    }
    return false
  }
}

extension Subject {
  /// The steps whose activity may hold something, in the order of the file.
  func steps(with trait: TextTraits) -> [Step] {
    guard let procedure else { return [] }
    var found: [Step] = []
    for index in activities.indices where activities[index].contains(trait) { found.append(procedure.steps[index]) }
    return found
  }
}

extension WordKey {
  /// The first word of a text.
  init(firstOf bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var end = range.lowerBound
    while end < range.upperBound, end < bytes.count, bytes[end].isOfWord { end += 1 }
    self.init(head: bytes.eight(at: range.lowerBound, before: end).inLowerCase, count: end - range.lowerBound)
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes, the first in the lowest place; zero from `end` on, which is not beyond the bytes.
  @inline(__always)
  fileprivate func eight(at place: Int, before end: Int) -> UInt64 {
    let length = end &- place
    guard length > 0 else { return 0 }
    if place &+ 8 <= count {
      let whole = UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
      return length < 8 ? whole & (UInt64.max &>> UInt64(64 &- 8 &* length)) : whole
    }
    var word: UInt64 = 0
    for offset in 0..<Swift.min(8, length) { word |= UInt64(self[place &+ offset]) &<< UInt64(8 &* offset) }
    return word
  }
}

/// Tests of eight bytes at once; the answer is the highest bit of each byte.
extension UInt64 {
  private static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let others: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Bytes from 1 to '/': blanks, brackets and most punctuation.
  fileprivate var belowDigits: UInt64 {
    let low = self & Self.others
    let notZero = low &+ Self.others
    let digitOrMore = low &+ 0x5050_5050_5050_5050
    return notZero & ~digitOrMore & ~self & Self.highest
  }

  /// 'A' to 'Z'.
  fileprivate var capitals: UInt64 {
    let low = self & Self.others
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let beyondZ = low &+ 0x2525_2525_2525_2525
    return fromA & ~beyondZ & ~self & Self.highest
  }

  fileprivate var inLowerCase: UInt64 { self | capitals &>> 2 }
}
