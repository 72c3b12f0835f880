import SOPText
import Testing

@testable import SOPFormatting

@Suite("What is not formatted")
struct RefusalTests {
  @Test(
    "a file in which nothing can be moved with certainty is left as it is",
    arguments: [
      ("", FormattingObstacle.Kind.notReadable),
      ("nama: \"Uji\nnomor: 1\n", .notReadable),
      ("nama: Uji\n\tnomor: 1\n", .notReadable),
      ("nama: Uji\nnomor: 1\nnama: Lagi\n", .repeatedKey),
      ("langkah:\n  - {kegiatan: A, waktu: 1 jam, waktu: 2 jam}\n", .repeatedKey),
      ("teks saja\n", .notKeysWithValues),
      ("- a\n- b\n", .notKeysWithValues),
      ("{}\n", .notKeysWithValues),
      ("%YAML 1.1\n---\nnama: Uji\n", .unusualYAML),
      ("nama: Uji # a\u{2028}nomor: 1\n", .unusualYAML),
    ])
  func refused(text: String, kind: FormattingObstacle.Kind) throws {
    let form = canonicalForm(of: SourceText(name: "uji", text: text), as: .procedure)
    guard case .refused(let obstacle) = form else {
      Issue.record("formatted: \(form)")
      return
    }
    #expect(obstacle.kind == kind)
    #expect(obstacle.spans.allSatisfy { Int($0.end) <= text.utf8.count })
  }
}
