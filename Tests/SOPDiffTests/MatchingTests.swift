import SOPDiff
import Testing

@Suite struct MatchingTests {
  private let matching = Matching(
    oldCount: 3, newCount: 4,
    links: [
      Matching.Link(old: 2, new: 0, .wording), Matching.Link(old: 0, new: 3, .similarity, confidence: 60),
    ])

  @Test func `partners are found from both sides`() {
    #expect(matching.new(of: 2) == 0)
    #expect(matching.old(of: 3) == 0)
    #expect(matching.new(of: 1) == nil)
    #expect(matching.linkNumber(of: 0, on: .old) == matching.linkNumber(of: 3, on: .new))
    #expect(matching.unpaired(on: .old) == [1])
    #expect(matching.unpaired(on: .new) == [1, 2])
    #expect(!matching.isComplete)
  }

  @Test func `seen from the other side it is the same, twice mirrored itself`() {
    #expect(matching.mirrored.new(of: 0) == 2)
    #expect(matching.mirrored.link(of: 3, on: .old)?.confidence == 60)
    #expect(matching.mirrored.mirrored == matching)
  }

  @Test func `numbers outside of the pools have no partner`() {
    #expect(matching.new(of: -1) == nil)
    #expect(matching.old(of: 4) == nil)
  }
}

@Suite struct ImpactTests {
  @Test func `a control given up outweighs time saved, a burden any relief`() {
    var effect = Effect()
    #expect(effect.impact == .editorial)
    effect.time = -5
    #expect(effect.impact == .relief)
    effect.papers = 1
    #expect(effect.impact == .burden)
    effect.controls = -1
    #expect(effect.impact == .weakerOversight)
    #expect(Effect.procedure.impact == .procedural)
  }

  @Test func `impacts are ordered by how much they have to be looked at`() {
    #expect(
      Impact.allCases.sorted() == [.editorial, .procedural, .relief, .weakerOversight, .burden])
  }
}
