import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// What the analyser says is missing, against a player of the token game that tries every order.
@Suite("Documents agree with brute force")
struct DocumentAgreementTests {
  struct Tally {
    var compared = 0
    var lacking = 0
    var clean = 0
    var waiting = 0
    var complaints: [String] = []
  }

  @Test("on 4,000 random small SOPs", arguments: 0..<4)
  func agrees(part: Int) {
    var tally = Tally()
    for seed in (part * 1000)..<((part + 1) * 1000) {
      Self.compare(seed: UInt64(seed), &tally)
      if tally.complaints.count > 3 { break }
    }
    #expect(tally.complaints.isEmpty, Comment(rawValue: tally.complaints.joined(separator: "\n")))
    #expect(tally.compared > 600 && tally.lacking > 100 && tally.clean > 50 && tally.waiting > 50, "\(tally)")
  }

  static func compare(seed: UInt64, _ tally: inout Tally) {
    let text = RandomDocumentSOP.text(seed: seed)
    let procedure = ReadProcedure(text: text).procedure
    let flow = FlowProof(procedure)
    guard flow.isComplete, flow.faults.isEmpty else { return }
    let played = PlayedDocuments(procedure, flow)
    if played.isTooLarge { return }
    let found = lacks(DocumentProof.lacks(of: procedure, flow), procedure)
    tally.compared += 1
    if found.isEmpty { tally.clean += 1 } else { tally.lacking += 1 }
    if text.contains("setelah") { tally.waiting += 1 }
    // What no step makes and nobody brings is told otherwise.
    let made = Set(
      procedure.steps.flatMap { $0.outputs.indices }.map { procedure.text(procedure.documentUses[$0].name) })
    let expected = played.lacks.filter { made.contains($0.name) }
    if found != expected {
      tally.complaints.append("seed \(seed)\n\(text)\nplayed \(expected.sorted())\nfound \(found.sorted())")
    }
  }

  private static func lacks(_ demands: [DocumentSearch.Demand], _ procedure: Procedure) -> Set<PlayedDocuments.Lack> {
    let inventory = DocumentInventory(procedure)
    return Set(
      demands.map { demand in
        switch demand {
        case .need(let need):
          PlayedDocuments.Lack(
            step: inventory.needs[need].step.index,
            name: procedure.text(procedure.documentUses[inventory.needs[need].use].name))
        case .product(let product, _):
          PlayedDocuments.Lack(step: -1, name: procedure.text(procedure.products[product].name))
        }
      })
  }
}

extension DocumentProof {
  /// What is lacking somewhere, before it is sorted by its causes.
  static func lacks(of procedure: Procedure, _ flow: FlowProof) -> [DocumentSearch.Demand] {
    let search = DocumentSearch(procedure, flow, DocumentInventory(procedure))
    return search.lackingDemands()
  }
}
