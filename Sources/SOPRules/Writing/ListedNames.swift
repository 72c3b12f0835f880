/// Names that a text lists with commas where a list was meant: `KTP, KK`.
enum ListedNames {
  /// The names, two or more; `nil` for a text that is one name with an addition, a sentence, or a number with decimals.
  ///
  /// Every part must look like a name of its own: a few words, of which the first neither adds to the name before
  /// (`asli`, `2 lembar`, `yang ...`) nor is a verb.
  static func of(_ text: String) -> [String]? {
    guard !text.contains(". "), !text.contains(";"), !text.contains("\"") else { return nil }
    var parts = partsOutsideBrackets(text).map(trimmed)
    guard parts.count > 1 else { return nil }
    // "KTP, KK, dan ijazah", "KTP, KK dan ijazah"
    if let last = parts.popLast() {
      parts += without("dan ", last).components(around: " dan ", when: parts.allSatisfy(isShort) && isShort(last))
    }
    guard parts.allSatisfy({ isShort($0) && !$0.contains(" atau ") }),
      parts.dropFirst().allSatisfy(beginsLikeName)
    else { return nil }
    return parts
  }

  /// A comma without a blank behind it stands in a number or a code; one between brackets belongs to its name.
  private static func partsOutsideBrackets(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0 && text[text.index(after: index)...].hasPrefix(" "):
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return depth == 0 ? parts + [text[start...]] : [text[...]]
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func without(_ prefix: String, _ text: String) -> String {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }

  /// A sentence has more words than a name.
  private static func isShort(_ part: String) -> Bool {
    !part.isEmpty && part.split(separator: " ").count <= 6
  }

  private static func beginsLikeName(_ part: String) -> Bool {
    let word = part.prefix { $0.isLetter || $0 == "-" }.lowercased()
    guard word.count > 1, !additions.contains(word) else { return false }
    return nouns.contains(word) || !verbPrefixes.contains { word.hasPrefix($0) }
  }

  /// Words that say more about the name before.
  private static let additions: Set<String> = [
    "apabila", "asli", "atau", "baik", "berikut", "bila", "dalam", "dan", "dari", "dengan", "di", "guna", "hingga",
    "jika", "kalau", "kecuali", "ke", "khusus", "lalu", "lengkap", "lembar", "maka", "maks", "maksimal",
    "masing-masing",
    "meliputi", "min", "minimal", "misalnya", "oleh", "pada", "paling", "para", "rangkap", "sampai", "sebagai",
    "sebanyak", "sebelum", "sejak", "selain", "seperti", "serta", "sesuai", "sesudah", "setelah", "sudah", "tanpa",
    "telah", "tentang", "tidak", "ukuran", "untuk", "warna", "yaitu", "yakni", "yang",
  ]

  private static let verbPrefixes = ["ber", "di", "me", "ter"]

  /// Things whose names begin like verbs.
  private static let nouns: Set<String> = [
    "berita", "berkas", "data", "dinas", "diploma", "dispenser", "disposisi", "media", "meja", "memo", "memorandum",
    "mesin", "meteran", "meterai", "terminal", "termometer", "terpal",
  ]
}

extension String {
  /// The two sides of the last occurrence of a word, or the text itself.
  fileprivate func components(around word: String, when isAsked: Bool) -> [String] {
    guard isAsked, let range = ranges(of: word).last else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
