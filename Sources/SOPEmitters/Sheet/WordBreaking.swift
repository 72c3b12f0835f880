import SOPText

/// Breaks words that are wider than their column.
enum WordBreaking {
  /// Parts of a word, each at most as wide as the column; at least one. Linear in the length of the word.
  static func pieces(of word: Substring, width: Int) -> [String] {
    let characters = Array(word)
    var pieces: [String] = []
    var start = 0
    while true {
      let full = fitting(characters[start...], width)
      if full == characters.count - start { break }
      let line = characters[start..<start + full + 1]
      if let end = afterSign(line) {
        pieces.append(String(characters[start..<end]))
        start = end
      } else if let end = betweenSyllables(line) {
        pieces.append(String(characters[start..<end]) + "-")
        start = end
      } else {
        pieces.append(String(characters[start..<start + full]))
        start += full
      }
    }
    pieces.append(String(characters[start...]))
    return pieces
  }

  /// How many characters fill the column; at least one if there is one.
  private static func fitting(_ characters: ArraySlice<Character>, _ width: Int) -> Int {
    var used = 0
    for (count, character) in characters.enumerated() {
      used += DisplayWidth.of(character)
      if used > width { return max(1, count) }
    }
    return characters.count
  }

  /// Behind the last dividing sign of a full line and the character after it, if that leaves more than a third.
  private static func afterSign(_ line: ArraySlice<Character>) -> Int? {
    let signs: Set<Character> = ["/", "-", "_", ".", ",", ":", "@", ")"]
    guard let sign = line.dropLast().lastIndex(where: { signs.contains($0) }),
      (sign - line.startIndex) * 3 > line.count
    else { return nil }
    return sign + 1
  }

  /// The last place in a full line and the character after it where an Indonesian syllable may begin (a consonant before
  /// a vowel) with room for a hyphen; at least two letters stay before it.
  private static func betweenSyllables(_ line: ArraySlice<Character>) -> Int? {
    for place in stride(from: line.endIndex - 2, through: line.startIndex + 2, by: -1) {
      let (before, first, second) = (line[place - 1], line[place], line[place + 1])
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
