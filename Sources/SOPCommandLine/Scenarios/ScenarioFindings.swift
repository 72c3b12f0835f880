import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Failures of scenarios as findings: where in the file, what came instead, by which way, and what to do.
struct ScenarioFindings {
  let procedure: Procedure
  private let words: ScenarioWords

  private static let profile = DiagnosticProfile(
    code: "UJI", name: "uji-gagal", family: .scenarios, severity: .error)

  init(_ procedure: Procedure) {
    self.procedure = procedure
    words = ScenarioWords(procedure: procedure)
  }

  func findings(of trial: ScenarioTrial) -> [Diagnostic] { trial.failures.map { finding($0, trial) } }

  private func finding(_ failure: ScenarioFailure, _ trial: ScenarioTrial) -> Diagnostic {
    let scenario = procedure.scenarios[trial.scenario]
    var notes: [Note] = []
    if let run = failure.run { notes.append(Note(.path, words.way(run))) }
    notes.append(Note(.advice, advice(failure, trial, scenario)))
    return Diagnostic(
      Self.profile, at: procedure.place(place(of: failure.reason, in: scenario)), headline(failure.reason, scenario),
      label: label(failure.reason), notes: notes)
  }

  private func place(of reason: ScenarioFailure.Reason, in scenario: Scenario) -> TextRef {
    let expectation = scenario.expectation
    let name = scenario.name.isWritten ? scenario.name : scenario.entry
    return switch reason {
    case .noSuchCase: scenario.channelText.isWritten ? scenario.channelText : scenario.variants.first?.text ?? name
    case .endsElsewhere: expectation?.endText ?? name
    case .unsettled, .stuck, .endless: name
    case .notPassed(let index): expectation?.path[index].text ?? name
    case .takesLonger(let accounts, _), .takesShorter(let accounts, _), .takesForever(let accounts, _),
      .timeUnmeasured(let accounts, _):
      (accounts == .promised ? expectation?.time.text : expectation?.wholeTime.text) ?? name
    case .feeDiffers, .feeUnmeasured: expectation?.fee.text ?? name
    }
  }

  private func label(_ reason: ScenarioFailure.Reason) -> Wording? {
    switch reason {
    case .noSuchCase, .unsettled, .stuck, .endless: nil
    case .endsElsewhere, .notPassed, .takesLonger, .takesShorter, .takesForever, .timeUnmeasured, .feeDiffers,
      .feeUnmeasured:
      Self.expected
    }
  }

  // MARK: Wording

  private static let expected = Wording(id: "yang diharapkan", en: "expected")

  private func headline(_ reason: ScenarioFailure.Reason, _ scenario: Scenario) -> Wording {
    let expectation = scenario.expectation
    switch reason {
    case .noSuchCase:
      return Wording(id: "tidak ada perkara seperti ini", en: "there is no such case")
    case .endsElsewhere(let ends):
      let actual = ends.map { words.name(of: $0) }.joined(separator: ", ")
      let wanted = words.text(expectation?.endText ?? .none)
      return Wording(id: "berakhir di \(actual), bukan '\(wanted)'", en: "ends at \(actual), not at '\(wanted)'")
    case .unsettled:
      return Wording(id: "perkara sampai pada yang belum diatur", en: "the case comes to what is not settled")
    case .stuck: return Wording(id: "perkara berhenti sebelum selesai", en: "the case stops before its end")
    case .endless(let node):
      return Wording(
        id: "perkara berputar terus dari \(words.name(of: node)) dan tidak pernah selesai",
        en: "the case goes round from \(words.name(of: node)) and never ends")
    case .notPassed(let index):
      let step = words.text(expectation?.path[index].text ?? .none)
      return Wording(
        id: "'\(step)' tidak dilalui menurut urutan 'melalui'", en: "'\(step)' is not passed in the order of 'melalui'")
    case .takesLonger(let accounts, let amount), .takesShorter(let accounts, let amount):
      return time(reason, accounts, amount, expectation)
    case .takesForever(let accounts, let loop):
      let what = Self.sum(accounts)
      guard let loop else {
        return Wording(id: "\(words: what.id) tidak ada batasnya", en: "\(words: what.en) has no limit")
      }
      return Wording(
        id: "\(words: what.id) tidak ada batasnya: \(words.name(of: loop)) dapat mengulang tanpa 'maks'",
        en: "\(words: what.en) has no limit: \(words.name(of: loop)) can go back without 'maks'")
    case .timeUnmeasured(let accounts, let nodes):
      let steps = nodes.prefix(6).map { words.name(of: $0) }.joined(separator: ", ")
      let what = Self.sum(accounts)
      return Wording(
        id: "\(words: what.id) tidak terhitung: tidak terukur pada \(steps)",
        en: "\(words: what.en) cannot be summed up: not measured at \(steps)")
    case .feeDiffers(let lower, let upper):
      let actual = ScenarioWords.wording(lower: lower, upper: upper)
      let wanted = words.text(expectation?.fee.text ?? .none)
      return Wording(
        id: "biayanya \(words: actual.id), bukan '\(wanted)'", en: "the fee is \(words: actual.en), not '\(wanted)'")
    case .feeUnmeasured(let fees):
      let names = fees.map { words.name(of: $0) }.joined(separator: ", ")
      return Wording(id: "biaya tidak terhitung: \(names)", en: "the fee cannot be summed up: \(names)")
    }
  }

  private func time(
    _ reason: ScenarioFailure.Reason, _ accounts: Accounts, _ amount: TimeAmount, _ expectation: Expectation?
  ) -> Wording {
    let written = accounts == .promised ? expectation?.time.text : expectation?.wholeTime.text
    let wanted = words.text(written ?? .none)
    let (what, actual) = (Self.sum(accounts), ScenarioWords.wording(of: amount))
    if case .takesShorter = reason {
      return Wording(
        id: "\(words: what.id) dapat hanya \(words: actual.id), bukan '\(wanted)'",
        en: "\(words: what.en) can be as short as \(words: actual.en), not '\(wanted)'")
    }
    return Wording(
      id: "\(words: what.id) dapat mencapai \(words: actual.id), bukan '\(wanted)'",
      en: "\(words: what.en) can reach \(words: actual.en), not '\(wanted)'")
  }

  private static func sum(_ accounts: Accounts) -> Wording {
    accounts == .promised
      ? Wording(id: "waktu kantor dan tunggu", en: "office time and waits")
      : Wording(id: "waktu seluruhnya", en: "the whole time")
  }

  private func advice(_ failure: ScenarioFailure, _ trial: ScenarioTrial, _ scenario: Scenario) -> Wording {
    switch failure.reason {
    case .noSuchCase:
      return Wording(
        id: "sebut kanal dan varian yang dapat bersama: langkah awal kanal ini tidak berlaku bagi varian itu",
        en: "name a channel and a variant that go together: the channel's first step is not for that variant")
    case .timeUnmeasured:
      return Wording(
        id: "tulis 'waktu' langkah itu, atau hapus harapan waktu dari uji ini",
        en: "write 'waktu' at these steps, or take the time out of what is expected")
    case .feeUnmeasured:
      return Wording(
        id: "hapus harapan biaya dari uji ini, sebab jumlahnya tidak dapat dihitung",
        en: "take the fee out of what is expected, since it cannot be summed up")
    case .unsettled:
      return Wording(
        id: "tulis tujuan jalan itu, atau pilih jalan lain pada 'pilih'",
        en: "write where that way leads, or choose another in 'pilih'")
    case .endless, .stuck, .endsElsewhere, .notPassed, .takesLonger, .takesShorter, .takesForever, .feeDiffers:
      return advice(openChoices(failure.run, scenario))
    }
  }

  private func advice(_ open: OpenChoices) -> Wording {
    if !open.keys.isEmpty {
      let list = open.keys.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
      return Wording(
        id:
          "pilihan yang tidak disebut dibiarkan terbuka: sebut \(list) pada 'pilih', atau perbaiki alur dan harapannya",
        en: "choices that are not named are open: name \(list) in 'pilih', or mend the flow or what is expected")
    }
    guard let nameless = open.nameless else {
      return Wording(id: "perbaiki alurnya, atau harapan uji ini", en: "mend the flow, or what is expected")
    }
    return Wording(
      id: "beri id pada langkah \(nameless) agar dapat disebut pada 'pilih', atau perbaiki alur atau harapannya",
      en: "give an id to the step \(nameless) so that 'pilih' can name it, or mend the flow or what is expected")
  }

  private struct OpenChoices {
    /// What to name in `pilih`.
    var keys: [String] = []
    /// A step with a choice that cannot be named.
    var nameless: String?
  }

  /// Decisions and optional steps on the way that the scenario does not choose.
  private func openChoices(_ run: CaseRun?, _ scenario: Scenario) -> OpenChoices {
    var open = OpenChoices()
    for stop in run?.stops ?? [] {
      guard let choice = choice(at: stop.node), !isMade(choice, in: scenario) else { continue }
      guard let key = [choice.id, choice.condition].first(where: \.isWritten) else {
        open.nameless = open.nameless ?? words.name(of: stop.node)
        continue
      }
      let name = words.text(key)
      if !open.keys.contains(name) { open.keys.append(name) }
    }
    return open
  }

  /// The id and the written condition of a step or block where something is chosen.
  private func choice(at node: GraphNodeID) -> (id: TextRef, condition: TextRef)? {
    switch procedure.graph[node].kind {
    case .step(let step):
      let step = procedure.steps[Int(step.index)]
      let isChoice = step.isDecision || step.condition.isOptional || step.condition.isRequiredWhenTrue
      return isChoice ? (step.id, step.condition.text) : nil
    case .fork(let block), .enter(let block):
      let block = procedure.blocks[Int(block.index)]
      let isChoice = block.condition.isOptional || block.condition.isRequiredWhenTrue
      return isChoice ? (block.id, block.condition.text) : nil
    case .start, .join, .leave, .restart, .end, .unsettled: return nil
    }
  }

  private func isMade(_ choice: (id: TextRef, condition: TextRef), in scenario: Scenario) -> Bool {
    let names = [choice.id, choice.condition].filter(\.isWritten).map { procedure.foldedText($0) }
    return scenario.choices.contains { names.contains(procedure.foldedText($0.key)) }
  }
}
