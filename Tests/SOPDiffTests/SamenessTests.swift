import SOPDiff
import SOPFormatting
import SOPTestSupport
import SOPText
import Testing

/// What is the same is proved to be the same, however it is written.
@Suite struct SamenessTests {
  @Test func `there are examples`() { #expect(Examples.paths.count > 20) }

  @Test(arguments: Examples.paths)
  func `an SOP is the same as itself`(path: String) throws {
    let version = try Examples.version(path)
    expectSame(compare(version, version), path)
  }

  @Test(arguments: Examples.paths)
  func `the canonical form is the same SOP`(path: String) throws {
    let bytes = try Checkout.bytes(path)
    guard case .text(let formatted) = canonicalForm(of: SourceText(name: path, bytes: bytes), as: .procedure) else {
      Issue.record("\(path) is not formatted")
      return
    }
    expectSame(compare(try Examples.version(path), try Examples.version(formatted, of: path)), path)
  }

  private func expectSame(_ comparison: Comparison, _ path: String) {
    #expect(comparison.isSameProcedure, "\(path)")
    #expect(comparison.changes.map(\.wording.id) == [], "\(path)")
    #expect(comparison.impact == nil)
  }
}
