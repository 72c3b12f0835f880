/// The lines of one `.gitignore`, as far as they decide about folders: comments, `!`, anchors, `*`, `?`, `[a-z]`, `**`
/// and the backslash (gitignore(5)).
struct IgnoreRules: Sendable {
  private struct Rule: Sendable {
    let pattern: [UInt8]
    let isNegated: Bool
    /// Matched against the whole path below the folder of the file, not only against the last name.
    let isAnchored: Bool
  }

  private let rules: [Rule]

  init(_ content: [UInt8]) {
    rules = content.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .compactMap { Self.rule(Array($0)) }
  }

  var isEmpty: Bool { rules.isEmpty }

  private static func rule(_ line: [UInt8]) -> Rule? {
    var pattern = line[...]
    while pattern.last == UInt8(ascii: " "), pattern.dropLast().last != UInt8(ascii: "\\") { pattern.removeLast() }
    if pattern.first == UInt8(ascii: "#") { return nil }
    let isNegated = pattern.first == UInt8(ascii: "!")
    if isNegated { pattern.removeFirst() }
    if pattern.last == FilePath.slash { pattern.removeLast() }
    let isAnchored = pattern.contains(FilePath.slash)
    if pattern.first == FilePath.slash { pattern.removeFirst() }
    return pattern.isEmpty ? nil : Rule(pattern: Array(pattern), isNegated: isNegated, isAnchored: isAnchored)
  }

  /// What the last matching line says of a folder, `nil` if none matches.
  /// - Parameter path: of the folder below that of the `.gitignore`, without slashes at its ends.
  func isIgnored(_ path: ArraySlice<UInt8>) -> Bool? {
    let name = path[(path.lastIndex(of: FilePath.slash).map { $0 + 1 } ?? path.startIndex)...]
    let last = rules.last { Glob.matches($0.pattern, $0.isAnchored ? path : name) }
    return last.map { !$0.isNegated }
  }
}

/// Patterns of shells and of git, on bytes.
enum Glob {
  /// `*` and `?` stop at a slash, `**` between slashes or at an end does not. A backslash takes the next byte as it is.
  ///
  /// Cost: length of the text times length of the pattern, times the number of `**`.
  static func matches(_ pattern: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    var matcher = Matcher(pattern: pattern, text: Array(text))
    return matcher.matches()
  }

  private struct Matcher {
    let pattern: [UInt8]
    let text: [UInt8]
    /// Pairs of positions that are known to lead nowhere; bounds the work.
    private var failed: Set<Int> = []

    init(pattern: [UInt8], text: [UInt8]) {
      self.pattern = pattern
      self.text = text
    }

    mutating func matches() -> Bool {
      var open = [(pattern: 0, text: 0)]
      while let position = open.popLast() {
        if position.pattern == pattern.count, position.text == text.count { return true }
        guard failed.insert(position.pattern * (text.count + 1) + position.text).inserted else { continue }
        open += successors(position.pattern, position.text)
      }
      return false
    }

    private func successors(_ at: Int, _ textAt: Int) -> [(pattern: Int, text: Int)] {
      guard at < pattern.count else { return [] }
      let hasText = textAt < text.count
      switch pattern[at] {
      case UInt8(ascii: "*"):
        return starSuccessors(at, textAt)
      case UInt8(ascii: "?"):
        return hasText && text[textAt] != FilePath.slash ? [(at + 1, textAt + 1)] : []
      case UInt8(ascii: "["):
        guard let (end, isIn) = bracket(at, textAt) else { fallthrough }
        return isIn ? [(end, textAt + 1)] : []
      default:
        let isEscape = pattern[at] == UInt8(ascii: "\\") && at + 1 < pattern.count
        let wanted = isEscape ? pattern[at + 1] : pattern[at]
        return hasText && text[textAt] == wanted ? [(at + (isEscape ? 2 : 1), textAt + 1)] : []
      }
    }

    private func starSuccessors(_ at: Int, _ textAt: Int) -> [(pattern: Int, text: Int)] {
      let hasText = textAt < text.count
      guard at + 1 < pattern.count, pattern[at + 1] == UInt8(ascii: "*") else {
        return [(at + 1, textAt)] + (hasText && text[textAt] != FilePath.slash ? [(at, textAt + 1)] : [])
      }
      // `**/` may stand for nothing at all, but not for a part of a name.
      let isFolders = at + 2 < pattern.count && pattern[at + 2] == FilePath.slash
      var next = hasText ? [(pattern: at, text: textAt + 1)] : []
      if !isFolders {
        next.append((at + 2, textAt))
      } else if textAt == 0 || text[textAt - 1] == FilePath.slash {
        next.append((at + 3, textAt))
      }
      return next
    }

    /// The position after a set of bytes, and whether the byte of the text is in it; `nil` if it is never closed.
    private func bracket(_ at: Int, _ textAt: Int) -> (end: Int, isIn: Bool)? {
      var index = at + 1
      let isNegated =
        index < pattern.count && (pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^"))
      if isNegated { index += 1 }
      guard let close = pattern[min(index + 1, pattern.count)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
      guard textAt < text.count, text[textAt] != FilePath.slash else { return (close + 1, false) }
      var isIn = false
      while index < close {
        let isRange = index + 2 < close && pattern[index + 1] == UInt8(ascii: "-")
        let last = isRange ? pattern[index + 2] : pattern[index]
        isIn = isIn || (pattern[index] <= text[textAt] && text[textAt] <= last)
        index += isRange ? 3 : 1
      }
      return (close + 1, isIn != isNegated)
    }
  }
}
