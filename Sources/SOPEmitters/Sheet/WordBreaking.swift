import SOPText

/// Breaks words that are wider than their column.
enum WordBreaking {
  /// Parts of a word, each at most as wide as the column; at least one.
  static func pieces(of word: Substring, width: Int) -> [String] {
    var rest = Array(word)
    var pieces: [String] = []
    while measure(rest[...]) > width {
      let full = fitting(rest, width)
      if let end = afterSign(rest, full) {
        pieces.append(String(rest[..<end]))
        rest.removeFirst(end)
      } else if let end = betweenSyllables(rest, before: full) {
        pieces.append(String(rest[..<end]) + "-")
        rest.removeFirst(end)
      } else {
        pieces.append(String(rest[..<full]))
        rest.removeFirst(full)
      }
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(String(rest)) }
    return pieces
  }

  private static func measure(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// How many characters fill the column; at least one.
  private static func fitting(_ characters: [Character], _ width: Int) -> Int {
    var used = 0
    for (index, character) in characters.enumerated() {
      used += DisplayWidth.of(character)
      if used > width { return max(1, index) }
    }
    return characters.count
  }

  /// Behind the last dividing sign, if that leaves more than a third of the column.
  private static func afterSign(_ characters: [Character], _ full: Int) -> Int? {
    let signs: Set<Character> = ["/", "-", "_", ".", ",", ":", "@", ")"]
    guard let sign = characters[..<full].lastIndex(where: { signs.contains($0) }), sign * 3 > full else { return nil }
    return sign + 1
  }

  /// The last place where an Indonesian syllable may begin (a consonant before a vowel) with room for a hyphen; at least
  /// two letters stay on either side.
  private static func betweenSyllables(_ characters: [Character], before full: Int) -> Int? {
    guard full >= 3 else { return nil }
    for place in stride(from: min(full - 1, characters.count - 2), through: 2, by: -1) {
      let (before, first, second) = (characters[place - 1], characters[place], characters[place + 1])
      guard before.isLetter, isConsonant(first), isVowel(second), !isOneSound(before, first) else { continue }
      return place
    }
    return nil
  }

  private static func isVowel(_ character: Character) -> Bool { "aiueoAIUEO".contains(character) }

  private static func isConsonant(_ character: Character) -> Bool {
    character.isASCII && character.isLetter && !isVowel(character)
  }

  /// `ng`, `ny`, `sy`, `kh` are one consonant.
  private static func isOneSound(_ first: Character, _ second: Character) -> Bool {
    switch (first.lowercased(), second.lowercased()) {
    case ("n", "g"), ("n", "y"), ("s", "y"), ("k", "h"): true
    default: false
    }
  }
}
