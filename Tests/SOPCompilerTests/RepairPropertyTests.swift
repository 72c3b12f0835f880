import SOPCompiler
import SOPDiagnostics
import SOPTestSupport
import SOPText
import Testing

/// What a repair promises, on real SOPs with the slips that authors make, and on any bytes.
@Suite("Repairs of mutilated SOPs")
struct RepairPropertyTests {
  static let seeds: [UInt64] = (0..<12).map { 0xF1C5_0000 + $0 }

  @Test("slips: what has a fix is gone, no error is new, comments stay, a second run changes nothing", arguments: seeds)
  func slips(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let paths = try Checkout.files(below: "Examples", named: ".yaml").filter { !$0.contains("/salah/") }
    var fixedCount = 0
    for _ in 0..<10 {
      let path = paths[dice.roll(paths.count)]
      var text = Slips(String(decoding: try Checkout.bytes(path), as: UTF8.self))
      for _ in 0..<(1 + dice.roll(4)) { text.slip(&dice) }
      for grade in [Fix.Grade.safe, .review] {
        fixedCount += try expectRepaired(
          Array(text.text.utf8), isOffice: path.hasSuffix("opd.yaml"), grade, "seed \(seed), \(path)")
      }
    }
    #expect(fixedCount > 10, "the slips of seed \(seed) have too few answers to show anything")
  }

  @Test("any bytes: nothing gets worse", arguments: seeds.prefix(6))
  func anyBytes(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let paths = try Checkout.files(below: "Examples", named: ".yaml")
    for _ in 0..<8 {
      let path = paths[dice.roll(paths.count)]
      var bytes = try Checkout.bytes(path)
      for _ in 0..<(1 + dice.roll(6)) {
        let start = dice.roll(bytes.count)
        let end = min(bytes.count, start + 1 + dice.roll(30))
        switch dice.roll(3) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: dice.roll(bytes.count))
        default: bytes[start] = UInt8(truncatingIfNeeded: dice.roll(256))
        }
      }
      _ = try expectRepaired(bytes, isOffice: path.hasSuffix("opd.yaml"), .review, "seed \(seed), \(path)")
    }
  }

  private func expectRepaired(_ bytes: [UInt8], isOffice: Bool, _ grade: Fix.Grade, _ note: String) throws -> Int {
    let source = SourceText(name: isOffice ? "opd.yaml" : "uji.sop.yaml", bytes: bytes)
    let office = isOffice ? nil : compileOffice(SourceText(name: "opd.yaml", text: "nama: Dinas\n"))
    var options = CompileOptions()
    options.findingLimit = Repair.findingLimit
    let findings = { [options] (source: SourceText) in
      isOffice
        ? compileOffice(source, options: options).diagnostics
        : compile(source, office: office, options: options).diagnostics
    }
    let id = isOffice ? SourceID.office : .procedure
    let repair = Repair(of: source, as: id, upTo: grade, findings: findings)
    let before = findings(source)
    let after = findings(repair.source)
    let text = String(decoding: repair.source.bytes, as: UTF8.self)

    let open = after.count { $0.answer(upTo: grade) != nil }
    #expect(
      open == repair.heldBackCount,
      "\(note): \(after.filter { $0.answer(upTo: grade) != nil }.map(\.headline.en))\n\(text)")
    #expect((repair.fixedCount == 0) == (repair.source.bytes == bytes), "\(note)")
    let known = errorCounts(before)
    for (code, count) in errorCounts(after) {
      #expect(count <= known[code, default: 0], "\(note): \(code) is new in\n\(text)")
    }
    let stay = marks(in: String(decoding: bytes, as: UTF8.self))
    #expect(Set(stay).isSubset(of: marks(in: text)), "\(note): \(Set(stay).subtracting(marks(in: text)))\n\(text)")
    let again = Repair(of: repair.source, as: id, upTo: grade, findings: findings)
    #expect(again.source.bytes == repair.source.bytes, "\(note): a second run changed\n\(text)")
    return repair.fixedCount
  }

  private func errorCounts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    Dictionary(diagnostics.filter { $0.severity == .error }.map { ($0.profile.code, 1) }, uniquingKeysWith: +)
  }

  /// The comments that were put in, each with a number of its own.
  private func marks(in text: String) -> [String] {
    text.matches(of: /# tanda \d+\b/).map { String($0.output) }
  }
}

/// A text in which lines are changed as hurried authors change them.
struct Slips {
  private var lines: [String]
  private var markCount = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Changes a line; some also get a comment that must stay.
  mutating func slip(_ dice: inout Dice) {
    for _ in 0..<20 {
      let index = dice.roll(lines.count)
      guard let changed = change(lines[index], &dice) else { continue }
      lines[index] = changed
      let isPlain = !changed.contains("#") && !changed.contains("|") && !changed.contains("\t")
      if isPlain, changed.contains(": "), dice.roll(3) == 0 {
        markCount += 1
        lines[index] += "  # tanda \(markCount)"
      }
      return
    }
  }

  private func change(_ line: String, _ dice: inout Dice) -> String? {
    guard let colon = line.firstRange(of: ": "), !line.contains("#") else { return nil }
    let (key, value) = (line[..<colon.lowerBound], line[colon.upperBound...])
    let name = key.drop { $0 == " " || $0 == "-" }
    let front = key.dropLast(name.count)
    switch dice.roll(13) {
    case 0 where name.count > 4: return front + name.dropLast(2) + String(name.suffix(2).reversed()) + ": " + value
    case 1: return front + name.prefix(1).uppercased() + name.dropFirst() + ": " + value
    case 2: return line.replacing(" menit", with: " minit").replacing(" hari kerja", with: " hr kerja")
    case 3: return key + ": -"
    case 4 where !"[{\"'".contains(value.first ?? "["): return key + ": *" + value
    case 5 where !"[{\"'".contains(value.first ?? "["): return key + ": " + value + ": tambahan"
    case 6: return key + ":" + value
    case 7 where value.last == "]" || value.last == "}": return String(line.dropLast())
    case 8 where line.hasPrefix("  "): return "\t" + line.drop { $0 == " " }
    case 9 where !"[{\"'".contains(value.first ?? "["): return key + ": \"" + value + "\" dan lain-lain"
    case 10 where !"[{\"'".contains(value.first ?? "["): return key + ": \"" + value
    case 11: return key + ": " + value.replacing("Rp", with: "Rp ").replacing("2026-", with: "2026/")
    case 12 where !"[{\"'".contains(value.first ?? "["): return key + ": " + value + " #2"
    default: return nil
    }
  }
}
