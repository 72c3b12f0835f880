import Testing

/// What the developer documents say about the tree is true.
@Suite struct DocumentTests {
  @Test(arguments: ["docs/ARCHITECTURE.md", "docs/CONTRIBUTING.md"])
  func `paths that are named exist`(document: String) throws {
    guard Repository.exists(document) else { return }
    let roots: Set = ["Sources", "Tests", "docs", "Examples", ".ci"]
    for match in try Repository.text(document).matches(of: /`(?<path>[\w.\/+-]+)`/) {
      let path = String(match.output.path)
      guard let first = path.split(separator: "/").first, roots.contains(String(first)) else { continue }
      #expect(Repository.exists(path), "\(document) names \(path)")
    }
  }
}
