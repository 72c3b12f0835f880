import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One comment `# sop: abaikan KODE, alasan: TEXT`, read but not yet applied; or `# sop: bentrok ...`.
struct SuppressionComment {
  /// From the `#` to the end of the line, blank space at the end excluded.
  let span: Span
  /// Nothing but blank space stands before it: it speaks of the next line that is not a comment.
  let isAlone: Bool
  /// Codes and names as written.
  var words: [Span] = []
  /// The word in the place of `abaikan`, where it is another one that looks like it.
  var misspelt: Span?
  /// Text after `alasan:`, `nil` if it is not written or blank.
  var reason: Span?
  /// `# sop: bentrok`, which a merge leaves: it takes out nothing and waits for a decision.
  var isConflict = false
}

extension SuppressionComment {
  /// All comments of a text that start like one, in order. Costs one search for `#` where there are none; linear in the
  /// text and the scalars otherwise.
  /// - Parameter scalars: spans of all scalars, in any order; asked for at most once, and only if there is a candidate.
  static func all(in bytes: [UInt8], scalars: () -> [Span]) -> [SuppressionComment] {
    var comments: [SuppressionComment] = []
    var walk: ScalarWalk?
    var offset = 0
    while let hash = firstIndex(of: UInt8(ascii: "#"), in: bytes, from: offset) {
      offset = hash + 1
      guard var scanner = candidate(in: bytes, at: hash) else { continue }
      var current = walk ?? ScalarWalk(scalars().sorted())
      if let end = current.endOfScalar(around: hash) {
        offset = max(offset, end)
      } else {
        scanner.end = endOfLine(bytes, from: scanner.offset)
        if let comment = read(&scanner, at: hash) { comments.append(comment) }
        offset = max(offset, scanner.end)
      }
      walk = current
    }
    return comments
  }

  private static func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// A `#` that may start a comment, with `sop:` behind it; the scanner stands after that.
  private static func candidate(in bytes: [UInt8], at hash: Int) -> Scanner? {
    guard hash == 0 || isBlank(bytes[hash - 1]) || isLineBreak(bytes[hash - 1]) || isAfterByteOrderMark(bytes, hash)
    else { return nil }
    var scanner = Scanner(bytes: bytes, offset: hash + 1, end: bytes.count)
    scanner.skipBlanks()
    return scanner.skip("sop:") ? scanner : nil
  }

  private static func read(_ scanner: inout Scanner, at hash: Int) -> SuppressionComment? {
    let verb = scanner.word()
    var comment = SuppressionComment(
      span: Span(start: hash, end: scanner.end), isAlone: isFirstInLine(scanner.bytes, hash))
    if scanner.text(verb).lowercased() == "bentrok" {
      comment.isConflict = true
      return comment
    }
    guard scanner.text(verb).lowercased() == "abaikan" else {
      guard NearestName.nearest(to: scanner.text(verb), among: ["abaikan"]) != nil else { return nil }
      comment.misspelt = verb
      return comment
    }
    while case let word = scanner.word(), !word.isEmpty {
      if scanner.isReasonMark(word) {
        comment.reason = scanner.rest(after: word)
        break
      }
      comment.words.append(word)
    }
    return comment
  }

  /// Of the text, without the blank space at its end.
  private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
    var end = bytes[start...].firstIndex(where: isLineBreak) ?? bytes.count
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isFirstInLine(_ bytes: [UInt8], _ hash: Int) -> Bool {
    guard let before = bytes[..<hash].lastIndex(where: { !isBlank($0) }) else { return true }
    return isLineBreak(bytes[before]) || isAfterByteOrderMark(bytes, before + 1)
  }

  private static func isAfterByteOrderMark(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset == 3 && bytes.starts(with: SourceText.byteOrderMark)
  }
}

/// Goes through the scalars of a text once, beside offsets that only grow.
private struct ScalarWalk {
  private let scalars: [Span]
  private var next = 0
  private var coveredTo = 0

  /// - Parameter scalars: in order.
  init(_ scalars: [Span]) {
    self.scalars = scalars
  }

  /// Where the scalar ends in which an offset lies; `nil` outside all scalars.
  mutating func endOfScalar(around offset: Int) -> Int? {
    while next < scalars.count, Int(scalars[next].start) <= offset {
      coveredTo = max(coveredTo, Int(scalars[next].end))
      next += 1
    }
    return coveredTo > offset ? coveredTo : nil
  }
}

/// Reads words of one comment.
private struct Scanner {
  let bytes: [UInt8]
  var offset: Int
  var end: Int

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  mutating func skipBlanks() {
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
  }

  mutating func skip(_ word: StaticString) -> Bool {
    guard offset + word.utf8CodeUnitCount <= end,
      bytes[offset...].starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    offset += word.utf8CodeUnitCount
    return true
  }

  /// The next word: blanks and commas end it, a colon belongs to it. Empty at the end.
  mutating func word() -> Span {
    while offset < end, isSeparator(bytes[offset]) { offset += 1 }
    let start = offset
    while offset < end, !isSeparator(bytes[offset]) {
      offset += 1
      if bytes[offset - 1] == UInt8(ascii: ":") { break }
    }
    return Span(start: start, end: offset)
  }

  /// `alasan:`; without its colon it is understood, since no code is called so.
  func isReasonMark(_ word: Span) -> Bool {
    let text = text(word).lowercased()
    return text == "alasan:" || text == "alasan"
  }

  func rest(after word: Span) -> Span? {
    var start = Int(word.end)
    while start < end, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ":") { start += 1 }
    return start < end ? Span(start: start, end: end) : nil
  }

  private func isSeparator(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: ",") }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

private func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
