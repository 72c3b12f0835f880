import SOPCompiler
import SOPDiagnostics
import SOPText
import Testing

/// How fixes are chosen and applied, shown with findings made up for it.
@Suite("Repair")
struct RepairTests {
  private static let profile = DiagnosticProfile(
    code: "SOP900", name: "huruf", family: .wording, severity: .error)
  private static let other = DiagnosticProfile(
    code: "SOP901", name: "angka", family: .wording, severity: .error)

  /// Says of every letter of the table that it should be what stands there.
  private static func replacing(
    _ table: [Character: (Fix.Grade, String)], _ profile: DiagnosticProfile = profile
  ) -> (SourceText) -> [Diagnostic] {
    { source in
      String(decoding: source.bytes, as: UTF8.self).enumerated().compactMap { offset, letter in
        table[letter].map { grade, replacement in
          let edit = TextEdit(span: Span(start: offset, end: offset + 1), replacement: replacement)
          return finding(profile, offset, grade, [edit], "\(letter)")
        }
      }
    }
  }

  private static func finding(
    _ profile: DiagnosticProfile, _ offset: Int, _ grade: Fix.Grade, _ edits: [TextEdit], _ letter: String = "",
    source: SourceID = .procedure
  ) -> Diagnostic {
    let place = Place(source, Span(start: offset, end: offset + 1))
    let title = Wording(id: "ganti", en: "replace")
    let fix = Fix(grade, title, source: source, edits: edits)
    return Diagnostic(profile, at: place, title, notes: [], fixes: [fix], discriminator: letter)
  }

  private func repair(
    _ text: String, upTo grade: Fix.Grade = .safe, _ findings: @escaping (SourceText) -> [Diagnostic]
  ) -> (text: String, fixed: Int, heldBack: Int) {
    let repair = Repair(of: SourceText(name: "a", text: text), upTo: grade, findings: findings)
    return (String(decoding: repair.source.bytes, as: UTF8.self), repair.fixedCount, repair.heldBackCount)
  }

  @Test("all that do not touch are applied in one round, those that come up with them in later ones")
  func rounds() {
    #expect(repair("a-a-b", Self.replacing(["a": (.safe, "b"), "b": (.safe, "c")])) == ("c-c-c", 5, 0))
  }

  @Test("fixes that touch each other are applied one after the other")
  func touching() {
    #expect(repair("aaa", Self.replacing(["a": (.safe, "xy")])) == ("xyxyxy", 3, 0))
  }

  @Test("of fixes only those up to the grade are applied")
  func grades() {
    let findings = Self.replacing(["a": (.safe, "x"), "b": (.review, "y"), "c": (.manual, "z")])
    #expect(repair("a b c", findings) == ("x b c", 1, 0))
    #expect(repair("a b c", upTo: .review, findings) == ("x y c", 2, 0))
  }

  @Test("where a finding has several answers a person chooses")
  func choice() {
    let edits = ["x", "y"].map { TextEdit(span: Span(start: 0, end: 1), replacement: $0) }
    let title = Wording(id: "ganti", en: "replace")
    let findings = { (source: SourceText) in
      let fixes = edits.map { Fix(.review, title, edits: [$0]) }
      let place = Place(.procedure, Span(start: 0, end: 1))
      return source.bytes.first == UInt8(ascii: "a")
        ? [Diagnostic(Self.profile, at: place, title, notes: [], fixes: fixes)] : []
    }
    #expect(repair("a", upTo: .review, findings) == ("a", 0, 0))
  }

  @Test("a fix that brings up an error of another kind is left out, the others are not")
  func worse() {
    let letters = Self.replacing(["a": (.safe, "1"), "b": (.safe, "x"), "d": (.safe, "x")])
    let digits = Self.replacing(["1": (.manual, "")], Self.other)
    #expect(repair("b a d a b") { letters($0) + digits($0) } == ("x a x a x", 3, 2))
  }

  @Test("a fix that does not help is left out")
  func useless() {
    #expect(repair("a b", Self.replacing(["a": (.safe, "a"), "b": (.safe, "x")])) == ("a x", 1, 1))
  }

  @Test("fixes that answer each other end")
  func circle() {
    let findings = Self.replacing(["a": (.safe, "b"), "b": (.safe, "a"), "c": (.safe, "x")])
    #expect(repair("c", findings) == ("x", 1, 0))
    #expect(repair("a c", findings) == ("a x", 1, 1))
  }

  @Test("two findings with the same answer are both answered by it")
  func shared() {
    let findings = { (source: SourceText) in
      Self.replacing(["a": (.safe, "x")])(source) + Self.replacing(["a": (.safe, "x")], Self.other)(source)
    }
    #expect(repair("a", findings) == ("x", 2, 0))
  }

  @Test("findings that are not to be answered still tell whether a text gets worse")
  func unanswered() {
    let letters = Self.replacing(["a": (.safe, "1")])
    let digits = Self.replacing(["1": (.safe, "2"), "2": (.manual, "")], Self.other)
    let repair = Repair(
      of: SourceText(name: "a", text: "a"), upTo: .safe, answering: { $0.profile.code == Self.profile.code }
    ) { letters($0) + digits($0) }
    #expect(repair.source.bytes == Array("a".utf8) && repair.fixedCount == 0 && repair.heldBackCount == 1)
  }

  @Test("fixes of another text, outside of it, or out of order are never applied")
  func foreign() {
    let edit = TextEdit(span: Span(start: 0, end: 1), replacement: "x")
    let outside = TextEdit(span: Span(start: 1, end: 9), replacement: "x")
    for (source, edits) in [(SourceID.office, [edit]), (.procedure, [outside]), (.procedure, [edit, edit])] {
      #expect(repair("ab") { _ in [Self.finding(Self.profile, 0, .safe, edits, source: source)] } == ("ab", 0, 0))
    }
  }

  @Test("bytes that are no UTF-8 stay as they are")
  func anyBytes() {
    let bytes: [UInt8] = [0xFF, 0x61, 0xFE, 0x0D, 0x0A]
    let edit = TextEdit(span: Span(start: 1, end: 2), replacement: "é")
    let repair = Repair(of: SourceText(name: "a", bytes: bytes), upTo: .safe) {
      $0.bytes.contains(0x61) ? [Self.finding(Self.profile, 1, .safe, [edit])] : []
    }
    #expect(repair.source.bytes == [0xFF, 0xC3, 0xA9, 0xFE, 0x0D, 0x0A])
  }
}
