import SOPModel
import SOPSyntax
import SOPText
import Testing

@testable import SOPFormatting

/// What formatting promises of every text.
struct Promises {
  let sample: Sample

  /// - Parameter original: what the text must still mean, if not its own meaning.
  func check(
    meaning original: Sample? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let once = sample.formatted else { return }
    let original = original ?? sample
    let note = Comment(rawValue: "\(sample)\n\(sample.bytes.text)\n---\n\(once.text)")
    expectSame(sample.with(once, "again").formatted?.text, once.text, "idempotent", note, sourceLocation)
    expectSame(TreeForm(once).text, TreeForm(original.bytes).text, "tree", note, sourceLocation)
    if sample.kind == .procedure {
      let office = original.office
      expectSame(
        ModelForm(once, office: office).text, ModelForm(original.bytes, office: office).text, "model", note,
        sourceLocation)
    }
    expectSame(
      comments(once).sorted().joined(separator: "\n"), comments(sample.bytes).sorted().joined(separator: "\n"),
      "comments", note, sourceLocation)
    let lines = once.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(once.last == UInt8(ascii: "\n"), note, sourceLocation: sourceLocation)
    #expect(!once.contains(UInt8(ascii: "\r")), note, sourceLocation: sourceLocation)
    #expect(!lines.isEmpty, sourceLocation: sourceLocation)
  }

  private func expectSame(
    _ actual: String?, _ expected: String, _ what: String, _ note: Comment, _ location: SourceLocation
  ) {
    guard actual != expected else { return }
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = (actual ?? "(refused)").split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, found).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
    Issue.record(
      "\(what) differs:\n  before: \(shown(wanted))\n  after:  \(shown(found))\n\(note.rawValue)",
      sourceLocation: location)
  }

  private func comments(_ bytes: [UInt8]) -> [String] {
    let tree = composeYAML(SourceText(name: "uji", bytes: bytes)).tree
    guard let marks = try? SourceMarks(bytes, tree) else { return ["unreadable"] }
    return marks.comments.map { Array(bytes[$0.span.range]).text }
  }
}
