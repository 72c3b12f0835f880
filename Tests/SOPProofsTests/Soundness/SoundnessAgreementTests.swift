import Testing

@testable import SOPProofs

/// The analyser against a player of the token game that tries every order.
@Suite("Soundness agrees with brute force")
struct SoundnessAgreementTests {
  /// What happened in a run over many nets.
  struct Tally {
    var sound = 0
    var unsound = 0
    var several = 0
    var pairs = 0
    var kinds: [String: Int] = [:]
    var complaints: [String] = []
  }

  @Test("on 24,000 random small nets", arguments: 0..<8)
  func agrees(part: Int) {
    var tally = Tally()
    for seed in (part * 3000)..<((part + 1) * 3000) {
      Self.compare(seed: UInt64(seed), &tally)
      if tally.complaints.count > 5 { break }
    }
    #expect(tally.complaints.isEmpty, Comment(rawValue: tally.complaints.joined(separator: "\n")))
    #expect(tally.sound > 800 && tally.unsound > 800 && tally.several > 50 && tally.pairs > 20)
    for kind in ["meeting", "endsWhileRunning", "goesBack", "joinWaits", "trapped"] {
      #expect(tally.kinds[kind, default: 0] > 20, "too few faults of the kind \(kind): \(tally.kinds)")
    }
  }

  static func compare(seed: UInt64, _ tally: inout Tally) {
    let net = RandomNet.net(seed: seed)
    let played = BruteForce(net)
    if played.isTooLarge { return }
    let verdict = FlowVerdict(net)
    func complain(_ what: String) {
      tally.complaints.append("seed \(seed): \(what)\n\(net.text)\(verdict.faults.map(\.kind))")
    }
    if verdict.isUndecided { return complain("undecided") }
    if played.faults.isEmpty { tally.sound += 1 } else { tally.unsound += 1 }
    if verdict.faults.count > 1 { tally.several += 1 }
    if !verdict.neverTogether.isEmpty { tally.pairs += 1 }
    for fault in verdict.faults { tally.kinds[fault.kind.name, default: 0] += 1 }
    guard played.faults.isEmpty == verdict.faults.isEmpty else {
      return complain("brute force finds \(played.faults), the analyser \(verdict.faults.map(\.kind))")
    }
    compareRepaired(net, verdict, complain)
  }

  /// With all faults repaired nothing is left; with all but one, something is.
  private static func compareRepaired(_ net: FlowNet, _ verdict: FlowVerdict, _ complain: (String) -> Void) {
    let whole = BruteForce(net.repaired(verdict.faults))
    if whole.isTooLarge { return }
    if !whole.faults.isEmpty { return complain("masked: repaired, brute force still finds \(whole.faults)") }
    let repaired = verdict.faults.map(\.repair)
    let never = whole.neverTogether.filter { !repaired.contains(.synchronise($0.node)) }
    if never != Set(verdict.neverTogether) {
      complain("never together: brute force \(never), analyser \(verdict.neverTogether)")
    }
    for (index, fault) in verdict.faults.enumerated() where verdict.faults.count > 1 {
      if case .trapped = fault.kind { continue }
      var others = verdict.faults
      others.remove(at: index)
      let rest = BruteForce(net.repaired(others))
      if !rest.isTooLarge, rest.faults.isEmpty { complain("needless: \(fault.kind)") }
    }
  }
}

extension FlowNet {
  func repaired(_ faults: [FlowFault]) -> FlowNet {
    var net = self
    for fault in faults { net.apply(fault.repair) }
    return net
  }

  /// One line a node, for those who look into a disagreement.
  var text: String {
    var text = ""
    for (index, node) in nodes.enumerated() {
      text += "n\(index) \(node.kind)\(node.ports > 0 ? " ports \(node.ports)" : "")\(index == start ? " start" : ""):"
      for group in node.choices {
        let targets = groups[group].edges.map { edge in
          let edge = edges[edge]
          return "n\(edge.target)" + (edge.port < 0 ? "" : ".\(edge.port)") + (edge.isRetreating ? "^" : "")
        }
        text += " {\(targets.joined(separator: " "))}"
      }
      text += "\n"
    }
    return text
  }
}

extension FlowFault.Kind {
  var name: String {
    switch self {
    case .meeting: "meeting"
    case .endsWhileRunning: "endsWhileRunning"
    case .goesBack: "goesBack"
    case .joinWaits: "joinWaits"
    case .mutualWait: "mutualWait"
    case .trapped: "trapped"
    case .endless: "endless"
    }
  }
}
