import SOPModel
import SOPText
import Testing

@testable import SOPFormatting

@Suite("What formatting keeps of texts written at random")
struct ScrambledTests {
  static let sound = Sample.files.filter { $0.formatted != nil }

  @Test("files written in another way mean the same when they are formatted", arguments: sound)
  func scrambled(_ sample: Sample) {
    for seed in UInt64(1)...5 {
      let other = sample.with(Scrambler.scrambled(sample.bytes, seed: seed), "seed \(seed)")
      guard let formatted = other.formatted else {
        Issue.record("refused: \(other)\n\(other.bytes.text)")
        continue
      }
      Promises(sample: other).check(meaning: sample)
      expectHosts(formatted, other)
    }
  }

  @Test("roles of the office keep their lanes when the keys that name them move")
  func lanes() {
    var sample = Sample(
      name: "lajur",
      bytes: Array(
        "langkah:\n  - {diputus: c, paraf: [b], tanda_tangan: d, pelaksana: a, kegiatan: Memutuskan}\n".utf8),
      kind: .procedure)
    sample.office = Array("nama: Dinas\npelaksana: {d: D, c: C, b: B, a: A}\n".utf8)
    Promises(sample: sample).check()
    let actors = ModelForm(sample.bytes, office: sample.office).procedure.actors
    #expect(actors.count == 4)
  }

  /// A comment at the end of a line is still there, or above it; one above a line is still above it.
  private func expectHosts(_ formatted: [UInt8], _ sample: Sample) {
    let lines = formatted.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let match = line.firstMatch(of: /# c\d+ (atas|ekor) ([\w.-]+)/), match.2 != "-" else { continue }
      let next = lines[index...].first { !$0.allSatisfy { $0 == " " } && !$0.drop { $0 == " " }.hasPrefix("#") } ?? ""
      let isFirst = !lines[..<index].contains { !$0.hasPrefix("#") && !$0.isEmpty }
      #expect(isFirst || next.contains(match.2), "\(match.0)\n\(sample)\n\(sample.bytes.text)\n---\n\(formatted.text)")
    }
  }

  @Test("texts broken at random are refused, or mean the same when they are formatted", arguments: UInt64(1)...8)
  func broken(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("\n  # - : , [ ] { } ' \" | > & * ? ! % @ \\ \t sop: 1 é".utf8)
    for sample in Sample.all {
      var bytes = sample.bytes
      for _ in 0..<random.number(1...4) where !bytes.isEmpty {
        let place = random.number(0...bytes.count - 1)
        let end = min(bytes.count, place + random.number(1...20))
        switch random.number(0...4) {
        case 0: bytes[place] = random.pick(signs)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.number(0...bytes.count))
        case 3: bytes.insert(random.pick(signs), at: place)
        default:
          bytes.insert(contentsOf: random.pick(["\n\n", " # x", "&a ", "*a", "- ", "\r\n", ": "]).utf8, at: place)
        }
      }
      Promises(sample: sample.with(bytes, "broken with seed \(seed)")).check()
    }
  }
}
