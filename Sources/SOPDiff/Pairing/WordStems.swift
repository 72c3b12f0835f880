/// The words of a text as numbers that forms of one word share: `memeriksa`, `diperiksa` and `pemeriksaan` are one.
///
/// A rough stem, for likeness only: the longest known prefix goes, then a suffix, then the first letter where a prefix
/// would have taken it (`tulis`, `menulis`). Words of one or two letters and those that only join others are left out.
enum WordStems {
  /// In ascending order, each once. Linear in the bytes.
  static func numbers(of text: ArraySlice<UInt8>) -> [UInt64] {
    var numbers: [UInt64] = []
    var word: [UInt8] = []
    for byte in text {
      if isLetter(byte) {
        word.append(byte | (byte < 0x80 ? 0x20 : 0))
      } else if isDigit(byte) {
        word.append(byte)
      } else {
        add(&word, to: &numbers)
      }
    }
    add(&word, to: &numbers)
    numbers.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers where unique.last != number { unique.append(number) }
    return unique
  }

  /// How much two ascending lists share: twice the common ones over all, in per cent.
  static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return common(left, right) * 200 / (left.count + right.count)
  }

  static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (count, first, second) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        count += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return count
  }

  private static func add(_ word: inout [UInt8], to numbers: inout [UInt64]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard word.count > 2 || word.contains(where: isDigit), !isJoining(word) else { return }
    let stem = stem(of: word[...])
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    numbers.append(hash)
  }

  private static func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var stem = word
    for prefix in prefixes where stem.count >= prefix.utf8CodeUnitCount + 4 && stem.begins(with: prefix) {
      stem = stem.dropFirst(prefix.utf8CodeUnitCount)
      break
    }
    for suffix in suffixes where stem.count >= suffix.utf8CodeUnitCount + 3 && stem.ends(with: suffix) {
      stem = stem.dropLast(suffix.utf8CodeUnitCount)
      break
    }
    // What `me-` and `pe-` take away from the root.
    if stem.count > 3, let first = stem.first, "ptks".utf8.contains(first),
      "aiueo".utf8.contains(stem[stem.startIndex + 1])
    {
      stem = stem.dropFirst()
    }
    return stem
  }

  private static let prefixes: [StaticString] = [
    "meng", "meny", "peng", "peny", "mem", "men", "pem", "pen", "ber", "per", "ter", "me", "pe", "di",
  ]
  private static let suffixes: [StaticString] = ["kannya", "annya", "kan", "nya", "an", "i"]
  private static let joining: [StaticString] = [
    "dan", "atau", "yang", "untuk", "kepada", "oleh", "dari", "pada", "dengan", "dalam", "serta", "bagi", "atas",
  ]

  private static func isJoining(_ word: [UInt8]) -> Bool {
    joining.contains { $0.utf8CodeUnitCount == word.count && word[...].begins(with: $0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension ArraySlice<UInt8> {
  fileprivate func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }

  fileprivate func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
