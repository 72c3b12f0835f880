import SOPDiff
import SOPTestSupport
import Testing

/// Read from new to old a comparison says the same the other way round.
@Suite struct MirrorTests {
  /// SOPs of one office, which have much in common.
  static let neighbours: [(String, String)] = {
    let paths = Examples.paths
    return zip(paths, paths.dropFirst()).map { ($0, $1) }
  }()

  @Test(arguments: Self.neighbours)
  func `two SOPs are paired the same from both sides`(first: String, second: String) throws {
    let (old, new) = (try Examples.version(first), try Examples.version(second))
    expectMirrored(compare(old, new), compare(new, old), "\(first) \(second)")
  }

  @Test func `mutations are mirrored`() throws {
    for mutation in Mutation.catalogue where !mutation.changesOffice {
      for path in Examples.paths.prefix(6) {
        let old = try Examples.version(path)
        guard let text = mutation.apply(Surgery(old)) else { continue }
        let new = try Examples.version(text, of: path)
        expectMirrored(compare(old, new), compare(new, old), "\(mutation.name) in \(path)")
      }
    }
  }

  private func expectMirrored(_ forth: Comparison, _ back: Comparison, _ context: String) {
    for kind in ElementKind.allCases {
      let (there, here) = (forth.pairing[kind], back.pairing[kind].mirrored)
      #expect(pairs(there) == pairs(here), "\(kind) of \(context)")
    }
    #expect(forth.isSameProcedure == back.isSameProcedure)
    #expect(
      forth.changes.map { "\(mirrored($0.profile.code)) \($0.kind.mirrored)" }.sorted()
        == back.changes.map { "\($0.profile.code) \($0.kind)" }.sorted(), "\(context)")
  }

  /// What is added one way is removed the other way, under a code of its own for steps.
  private func mirrored(_ code: String) -> String {
    ["SOPB101": "SOPB102", "SOPB102": "SOPB101", "SOPB104": "SOPB105", "SOPB105": "SOPB104"][code] ?? code
  }

  private func pairs(_ matching: Matching) -> Set<[Int]> { Set(matching.links.map { [$0.old, $0.new] }) }

}
