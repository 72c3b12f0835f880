import SOPText
import Testing

@Suite("Unified differences")
struct UnifiedDiffTests {
  private func difference(_ old: String, _ new: String) -> String {
    let diff = UnifiedDiff.between(SourceText(name: "a", text: old), and: SourceText(name: "a", text: new))
    return String(decoding: diff, as: UTF8.self)
  }

  private static let letters = (0..<20).map { "\($0)\n" }

  @Test("equal texts have none")
  func equal() {
    #expect(difference("a\nb", "a\nb").isEmpty)
    #expect(difference("", "").isEmpty)
  }

  @Test("a change stands with three lines around it, changes close by in one piece")
  func pieces() {
    var new = Self.letters
    new[4] = "x\n"
    new[11] = "y\n"
    new.remove(at: 19)
    #expect(
      difference(Self.letters.joined(), new.joined()) == """
        --- a
        +++ a
        @@ -2,14 +2,14 @@
         1
         2
         3
        -4
        +x
         5
         6
         7
         8
         9
         10
        -11
        +y
         12
         13
         14
        @@ -17,4 +17,3 @@
         16
         17
         18
        -19

        """)
  }

  @Test("a text from nothing, to nothing, and without a line break at its end")
  func ends() {
    #expect(difference("", "a\n") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+a\n")
    #expect(difference("a\n", "") == "--- a\n+++ a\n@@ -1 +0,0 @@\n-a\n")
    #expect(
      difference("a", "a\n") == "--- a\n+++ a\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
  }

  @Test("as few lines as can be, also where texts repeat themselves")
  func fewest() {
    let lines = difference("a\nb\na\nb\na\nb\n", "b\na\nb\na\nb\na\n").split(separator: "\n").dropFirst(3)
    #expect(lines.count { $0.hasPrefix("+") || $0.hasPrefix("-") } == 2)
  }

  @Test("far more changes than are searched for are still a difference")
  func manyChanges() {
    let old = (0..<3000).map { "\($0)\n" }
    let new = old.map { "x\($0)" }
    let text = difference(old.joined(), new.joined())
    #expect(text.split(separator: "\n").count == 3 + 6000)
    #expect(text.hasPrefix("--- a\n+++ a\n@@ -1,3000 +1,3000 @@\n-0\n"))
  }
}
