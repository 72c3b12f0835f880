import SOPSyntax
import SOPText

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Writes texts at random: sound YAML, and everything else.
struct TextWriter {
  var random: SeededGenerator
  private var anchors: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  // MARK: Anything

  mutating func bytes() -> [UInt8] {
    let count = Int.random(in: 0...200, using: &random)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// What YAML gives a meaning to, in any order.
  mutating func indicators() -> [UInt8] {
    let pieces = [
      "a", "b: ", "- ", "\n", "\n  ", "\n    ", "\t", ": ", ":", "-", "? ", "[", "]", "{", "}", ", ", "'", "\"", "\\",
      "&x ", "*x", "!t ", "|", ">", "|2-\n", "# c", " #", "%", "@", "`", "---\n", "...\n", "\r\n", "\r", "é", "🙂",
      "<<: ",
      "\u{85}", "\u{2028}", "\u{FEFF}", "\0", "\u{7F}", "~", " ",
    ]
    let count = Int.random(in: 0...60, using: &random)
    return (0..<count).flatMap { _ in Array(pick(pieces).utf8) }
  }

  /// A text with a few bytes changed, left out, repeated or moved.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(pick(Array(":-[]{}'\"*&!|>%@`#,?\t \n".utf8)), at: place)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }

  // MARK: Sound YAML

  mutating func document() -> String {
    anchors = []
    return (chance(10) ? "# catatan\n" : "") + block(indent: 0, depth: 0)
  }

  private mutating func block(indent: Int, depth: Int) -> String {
    let isMap = chance(65)
    let front = String(repeating: " ", count: indent)
    return (0..<Int.random(in: 1...4, using: &random)).map { index in
      let head = isMap ? "\(key(index)):" : "-"
      let comment = chance(8) ? front + "# é catatan: x\n" : ""
      return comment + front + head + value(indent: indent, depth: depth)
    }.joined()
  }

  private mutating func value(indent: Int, depth: Int) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2 where depth < 4: return "\n" + block(indent: indent + 2, depth: depth + 1)
    case 3: return " " + flow(depth: depth) + "\n"
    case 4: return blockScalar(indent: indent)
    case 5: return " " + word() + "\n" + String(repeating: " ", count: indent + 2) + word() + " " + word() + "\n"
    case 6: return chance(50) ? "\n" : "   # kosong\n"
    default: return " " + scalar() + (chance(15) ? "  # catatan" : "") + "\n"
    }
  }

  private mutating func flow(depth: Int) -> String {
    let count = Int.random(in: 0...3, using: &random)
    if chance(50) {
      return "[" + (0..<count).map { _ in flowItem(depth: depth) }.joined(separator: ", ") + "]"
    }
    return "{" + (0..<count).map { "\(key($0)): \(flowItem(depth: depth))" }.joined(separator: ", ") + "}"
  }

  private mutating func flowItem(depth: Int) -> String {
    depth < 4 && chance(25) ? flow(depth: depth + 1) : scalar()
  }

  private mutating func blockScalar(indent: Int) -> String {
    let front = String(repeating: " ", count: indent + 2)
    let lines = (0..<Int.random(in: 1...4, using: &random)).map { index in
      index > 0 && chance(20) ? "\n" : front + (index > 0 && chance(20) ? "  " : "") + word() + " # " + word() + "\n"
    }
    return " " + pick(["|", ">", "|-", ">-", "|+", ">+"]) + "\n" + lines.joined()
  }

  private mutating func scalar() -> String {
    if chance(6), !anchors.isEmpty { return "*" + pick(anchors) }
    let text = text()
    guard chance(6) else { return text }
    anchors.append("a\(anchors.count)")
    return "&a\(anchors.count - 1) " + text
  }

  private mutating func text() -> String {
    let doubled = word().replacing("'", with: "''")
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "'" + doubled + ": ''x'"
    case 1: return "\"" + word() + "\\t\\u00e9\\\"" + word() + "\""
    case 2: return "'" + doubled + "'"
    default: return (0..<Int.random(in: 1...4, using: &random)).map { _ in word() }.joined(separator: " ")
    }
  }

  private mutating func key(_ index: Int) -> String {
    chance(10) ? "'x: \(index)'" : pick(["nama", "kegiatan", "é🙂", "tidak lengkap "]) + "\(index)"
  }

  private mutating func word() -> String {
    pick(["berkas", "5", "ya", "é", "🙂x", "s.d.", "Rp5.000", "a:b", "x#y", "it's", "~", "012", "2026-03-02"])
  }
}
