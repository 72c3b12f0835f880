/// The text libyaml is given after a fault: a copy of the readable source in which bytes are replaced so that libyaml
/// can read on. Nothing is inserted or removed, so every offset is one of the source.
final class RepairedText {
  /// A letter that means nothing to YAML.
  private static let standIn = UInt8(ascii: "x")

  private let readable: [UInt8]
  private let storage: UnsafeMutableBufferPointer<UInt8>
  /// Bytes replaced so far; grows with every repair.
  private(set) var changes = 0
  /// Replaced bytes that belong to the plain scalar after them.
  private(set) var joinsNext: Set<Int> = []
  /// Replaced bytes that belong to the plain scalar before them.
  private(set) var joinsPrevious: Set<Int> = []
  /// Starts of stand-ins for values that could not be read.
  private(set) var missing: Set<Int> = []
  /// Starts of plain scalars whose first byte is not part of them: a quote that is never closed.
  private(set) var hidden: Set<Int> = []
  /// Ends of lines of the source that were reported.
  private var reportedLines: Set<Int> = []

  init(_ readable: [UInt8]) {
    self.readable = readable
    storage = .allocate(capacity: readable.count)
    _ = storage.initialize(from: readable)
  }

  deinit { storage.deallocate() }

  var bytes: TextScan.Bytes { TextScan.Bytes(storage) }

  /// A fault on the line that holds a place was reported; what else is wrong there may follow from it.
  func isReported(_ place: Int) -> Bool { reportedLines.contains(endOfSourceLine(place)) }

  func markReported(_ place: Int) { reportedLines.insert(endOfSourceLine(place)) }

  /// The line before that holds anything was reported.
  func isLineAboveReported(_ place: Int) -> Bool {
    readable.withUnsafeBufferPointer { source in
      var above = TextLine(source, at: place).previous(source)
      while let blank = above, blank.isBlank(source) { above = blank.previous(source) }
      return above.map { reportedLines.contains($0.end) } ?? false
    }
  }

  private func endOfSourceLine(_ place: Int) -> Int {
    readable.withUnsafeBufferPointer { TextLine($0, at: place).end }
  }

  private func put(_ byte: UInt8, at place: Int) {
    guard storage.indices.contains(place), storage[place] != byte else { return }
    storage[place] = byte
    changes += 1
  }

  func putStandIn(at place: Int) { put(Self.standIn, at: place) }

  func putSpace(at place: Int) { put(0x20, at: place) }

  func putCloser(of bracket: UInt8, at place: Int) {
    put(bracket == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"), at: place)
  }
}

// MARK: - Texts

extension RepairedText {
  /// Makes one plain scalar of a piece of a line, whatever is in it.
  func makePlain(from start: Int, to end: Int, inFlow: Bool) {
    guard start < end else { return }
    if !isPlainStart(bytes[start]) { putStandIn(at: start) }
    for place in start..<end {
      let byte = bytes[place]
      let isLast = place + 1 == end
      switch byte {
      case UInt8(ascii: ":"):
        if isLast || TextScan.isBlank(bytes[place + 1]) || inFlow { putStandIn(at: place) }
      case UInt8(ascii: "#"):
        if place > start, TextScan.isBlank(bytes[place - 1]) { putStandIn(at: place) }
      case _ where inFlow && (TextScan.isFlowIndicator(byte) || byte == UInt8(ascii: "?")):
        putStandIn(at: place)
      default: break
      }
    }
  }

  private func isPlainStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "/"), 0x80...:
      true
    default: false
    }
  }

  /// A value on one line that cannot be read: one node stands for it, of which nothing is known.
  func makeMissing(from start: Int, to end: Int) {
    guard start < end else { return }
    for place in start..<end { putStandIn(at: place) }
    missing.insert(start)
  }

  /// Makes a letter of a quote that opens a text, and forgets it.
  func hideQuote(at place: Int) {
    putStandIn(at: place)
    hidden.insert(place)
  }

  /// Takes a piece of a line away.
  func blank(from start: Int, to end: Int) {
    for place in start..<max(start, end) { putSpace(at: place) }
  }

  /// Takes a line away, and those below that are indented deeper than `indent`.
  func blankBlock(_ line: TextLine, deeperThan indent: Int) {
    blank(from: line.start, to: line.end)
    for below in block(below: line, deeperThan: indent) { blank(from: below.start, to: below.end) }
  }
}

// MARK: - Indentation

extension RepairedText {
  /// The lines below a line up to the first that is not indented deeper than `indent`; blank ones included.
  func block(below line: TextLine, deeperThan indent: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var current = line.following(bytes)
    while let below = current, below.isBlank(bytes) || below.indent > indent {
      lines.append(below)
      current = below.following(bytes)
    }
    return lines
  }

  /// Moves a line to the left: the spaces too many become a blank line before it.
  func shiftLeft(_ line: TextLine, by delta: Int) {
    guard delta > 0, delta <= line.indent, !line.isBlank(bytes) else { return }
    put(0x0A, at: line.start + delta - 1)
  }

  /// A line can be moved to the right by giving up the first letters of its key or text.
  func canShiftRight(_ line: TextLine, by delta: Int) -> Bool {
    guard delta > 0 else { return false }
    let text = line.afterDashes(bytes)
    guard line.hasDash(bytes) else { return canGiveUp(text, count: delta, before: line.end, leavesText: true) }
    let isOneDash = bytes[line.content..<text].count { $0 == UInt8(ascii: "-") } == 1
    let count = max(0, line.content + delta + 2 - text)
    return isOneDash && canGiveUp(text, count: count, before: line.end, leavesText: true)
  }

  /// Moves a line to the right; the letters given up are remembered. Returns whether that is possible.
  func shiftRight(_ line: TextLine, by delta: Int) -> Bool {
    guard canShiftRight(line, by: delta) else { return false }
    let text = line.afterDashes(bytes)
    if line.hasDash(bytes) {
      giveUp(text, count: max(0, line.content + delta + 2 - text))
      putSpace(at: line.content)
      put(UInt8(ascii: "-"), at: line.content + delta)
    } else {
      giveUp(text, count: delta)
    }
    return true
  }

  /// Makes a list item of `-KK`: its first letter gives way to a space. Returns whether that is possible.
  func separateDash(at dash: Int, before end: Int) -> Bool {
    guard canGiveUp(dash + 1, count: 1, before: end, leavesText: false) else { return false }
    giveUp(dash + 1, count: 1)
    return true
  }

  /// Puts the space after the colon of `kunci:nilai`. Returns whether that is possible.
  func separateColon(at colon: Int, before end: Int) -> Bool {
    separateDash(at: colon, before: end)
  }

  /// Puts the space after the colon of `kunci:[`, by moving the colon over the last letter of the key, which is
  /// remembered. Returns whether that is possible.
  func moveColonLeft(at colon: Int) -> Bool {
    guard colon >= 2, isWordByte(bytes[colon - 1]), isWordByte(bytes[colon - 2]) else { return false }
    put(UInt8(ascii: ":"), at: colon - 1)
    putSpace(at: colon)
    joinsPrevious.insert(colon - 1)
    return true
  }

  /// Closes a bracket at the end of a plain scalar, whose last letter is remembered. Returns whether that is possible.
  func close(_ bracket: UInt8, before end: Int) -> Bool {
    guard end >= 2, isWordByte(bytes[end - 1]), isWordByte(bytes[end - 2]) else { return false }
    putCloser(of: bracket, at: end - 1)
    joinsPrevious.insert(end - 1)
    return true
  }

  /// Bytes of a plain text can be given up, and what is left of it, which may have to be something, is still plain.
  private func canGiveUp(_ place: Int, count: Int, before end: Int, leavesText: Bool) -> Bool {
    var rest = place + count
    guard place < end, rest <= end, isWordByte(bytes[place]), bytes[place..<rest].allSatisfy(isOrdinary) else {
      return false
    }
    while rest < end, TextScan.isBlank(bytes[rest]) { rest += 1 }
    return rest == end ? !leavesText : isWordByte(bytes[rest])
  }

  private func giveUp(_ place: Int, count: Int) {
    for eaten in place..<place + count {
      putSpace(at: eaten)
      joinsNext.insert(eaten)
    }
  }

  /// An ASCII character that means nothing inside a text.
  private func isOrdinary(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "#")
  }

  /// A letter, a digit or an underscore, one byte long.
  private func isWordByte(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "_") { return true }
    return (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
