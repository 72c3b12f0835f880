import SOPDiagnostics
import SOPModel

/// Both SOPs with everything that was found out about them: what rules about changes are functions of.
struct ProcedurePair {
  let versions: [ProcedureVersion]
  let pairing: Pairing
  /// Differences between paired elements, in order of the aspects.
  let differences: [Difference]
  /// The ways between steps that both have, those that moved left out.
  let ways: WayComparison
  /// `nil` where all ways are the same.
  let order: OrderComparison?
  let components: ComponentComparison
  /// By `Side.rawValue`.
  let measurements: [Measurement]
  let isSameProcedure: Bool
  let kinds: KindComparison
  /// What all changes together add to the numbers.
  let totals: TotalEffect

  init(_ old: ProcedureVersion, _ new: ProcedureVersion) {
    versions = [old, new]
    var writer = Pairer.paired(old.procedure, new.procedure)
    pairing = writer.pairing
    differences = Self.differences(&writer)
    let plain = WayComparison(&writer)
    if plain.isSame {
      (ways, order) = (plain, nil)
    } else {
      let order = OrderComparison(writer)
      self.order = order
      ways = order.moves.isEmpty ? plain : Self.ways(beside: order, &writer)
    }
    components = ComponentComparison(&writer)
    measurements = [Measurement(old.procedure), Measurement(new.procedure)]
    kinds = KindComparison(measurements, pairing)
    totals = TotalEffect(kinds)
    isSameProcedure =
      differences.isEmpty && plain.isSame && components.isSame && Self.isComplete(pairing)
      && (!old.procedure.graph.isIncomplete && !new.procedure.graph.isIncomplete)
  }

  func procedure(_ side: Side) -> Procedure { versions[Int(side.rawValue)].procedure }
  var old: Procedure {
    _read { yield versions[0].procedure }
  }
  var new: Procedure {
    _read { yield versions[1].procedure }
  }
  func measurement(_ side: Side) -> Measurement { measurements[Int(side.rawValue)] }

  func differences(in aspects: Aspect...) -> [Difference] { differences.filter { aspects.contains($0.aspect) } }

  /// Elements of a kind that one side alone has.
  func unpaired(_ kind: ElementKind, _ side: Side) -> [Int] { pairing[kind].unpaired(on: side) }

  /// The link of a pair where it is not certain.
  func doubt(_ kind: ElementKind, old: Int) -> Matching.Link? {
    pairing[kind].link(of: old, on: .old).flatMap { $0.isCertain ? nil : $0 }
  }

  // MARK: Comparison

  private static func differences(_ writer: inout FormWriter) -> [Difference] {
    var found: [Difference] = []
    for kind in ElementKind.allCases {
      let aspects = Aspect.all(of: kind)
      guard !aspects.isEmpty else { continue }
      let links = kind == .procedure ? [Matching.Link(old: 0, new: 0, .content)] : writer.pairing[kind].links
      for link in links {
        let isSame = writer.isSame { writer, side in
          for aspect in aspects { writer.write(aspect, of: link.number(on: side)) }
        }
        if isSame { continue }
        for aspect in aspects where !writer.isSame({ $0.write(aspect, of: link.number(on: $1)) }) {
          found.append(Difference(aspect: aspect, old: link.old, new: link.new))
        }
      }
    }
    return found
  }

  /// The ways with the steps that moved passed in silence: where they stand is told with the order.
  private static func ways(beside order: OrderComparison, _ writer: inout FormWriter) -> WayComparison {
    let links = writer.pairing[.step].links
    let moved = order.moves.map { links[$0.link] }
    return WayComparison(
      &writer, passingOld: Set(moved.map { StepID($0.old) }), passingNew: Set(moved.map { StepID($0.new) }))
  }

  /// Everything that means something has its partner. Blocks and papers mean something by what stands in and behind them.
  private static func isComplete(_ pairing: Pairing) -> Bool {
    let kinds: [ElementKind] = [
      .step, .outcome, .actor, .end, .channel, .variant, .requirement, .fee, .promise, .product, .legalBasis,
      .scenario,
    ]
    return kinds.allSatisfy { pairing[$0].isComplete }
  }
}
