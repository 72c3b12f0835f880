import SOPModel
import SOPProofs
import SOPRules
import SOPText

/// Proposed scenarios as they are written below `uji`.
struct ProposalText {
  let procedure: Procedure
  private let words: ScenarioWords

  init(_ procedure: Procedure) {
    self.procedure = procedure
    words = ScenarioWords(procedure: procedure)
  }

  /// One item for each, ready to be put below `uji:`.
  func lines(_ proposals: [ScenarioProposal]) -> [String] {
    var names = Set(procedure.scenarios.map { procedure.text($0.name) })
    return proposals.flatMap { lines($0, &names) }
  }

  private func lines(_ proposal: ScenarioProposal, _ names: inout Set<String>) -> [String] {
    var lines = ["  - nama: \(name(of: proposal, &names).asYAML)"]
    if procedure.channels.count > 1 {
      lines.append("    kanal: \(yaml(procedure.channels[Int(proposal.kind.channel)].name))")
    }
    let variants = proposal.kind.variants.filter { !$0.isNone }.map { name(of: $0).asYAML }
    if variants.count == 1 { lines.append("    varian: \(variants[0])") }
    if variants.count > 1 { lines.append("    varian: [\(variants.joined(separator: ", "))]") }
    if !proposal.choices.isEmpty {
      let choices = proposal.choices.map { "\(yaml($0.key)): \(answers($0.answers))" }
      lines.append("    pilih: {\(choices.joined(separator: ", "))}")
    }
    lines.append("    harap: {\(expectation(proposal.expectation))}")
    return lines
  }

  private func yaml(_ written: TextRef) -> String { procedure.text(written).asYAML }

  /// A name in two axes is written with its axis.
  private func name(of variant: VariantID) -> String {
    let variant = procedure.variants[Int(variant.index)]
    let id = procedure.text(variant.id)
    let isAmbiguous = procedure.variants.count { procedure.text($0.id) == id } > 1
    return isAmbiguous ? "\(procedure.text(variant.axis)).\(id)" : id
  }

  private func answers(_ answers: [ScenarioProposal.Answer]) -> String {
    let words = answers.map { answer in
      switch answer {
      case .outcome(let label): yaml(label)
      case .taken: "ya"
      case .passed: "tidak"
      case .expired: "lewat"
      }
    }
    return words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
  }

  private func expectation(_ expected: ScenarioProposal.Expected) -> String {
    switch expected {
    case .end(let name): "hasil: \(yaml(name))"
    case .path(let path): "melalui: [\(path.map { yaml($0) }.joined(separator: ", "))]"
    case .fee(let money): "biaya: \(money.canonical(in: [UInt8]().span).asYAML)"
    case .wholeTime(let amount): "waktu_seluruhnya: min \(amount.description)"
    }
  }

  // MARK: Names

  /// After what it adds, unlike all others.
  private func name(of proposal: ScenarioProposal, _ names: inout Set<String>) -> String {
    let name = proposal.branches.first.map { self.name(of: $0) } ?? "Uji"
    var fresh = name
    var number = 2
    while !names.insert(fresh).inserted {
      fresh = "\(name) (\(number))"
      number += 1
    }
    return fresh
  }

  private func name(of branch: FlowBranch) -> String {
    let name = words.name(of: branch).id.filter { !":'\"".contains($0) }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
