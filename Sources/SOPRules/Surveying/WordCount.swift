import SOPSyntax

extension YAMLTree {
  /// How often a word of small letters stands in the values and keys of a file, in any case of ASCII letters, counted up
  /// to a limit. An id that holds it counts too.
  func countOfWord(_ word: String, upTo limit: Int) -> Int {
    let wanted = Array(word.utf8)
    var count = 0
    for index in nodes.indices where nodes[index].kind == .scalar && !nodes[index].isAlias {
      count += occurrences(of: wanted, in: textRange(of: NodeID(index)))
      if count >= limit { return limit }
    }
    return count
  }

  private func occurrences(of word: [UInt8], in range: Range<Int>) -> Int {
    guard let first = word.first, range.count >= word.count else { return 0 }
    var count = 0
    for start in range.lowerBound...(range.upperBound - word.count) where Self.lowercased(bytes[start]) == first {
      if zip(bytes[start...], word).allSatisfy({ Self.lowercased($0) == $1 }) { count += 1 }
    }
    return count
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
