import SOPModel
import SOPText

/// A step that the old SOP does not have.
enum StepAdded: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB101", name: "langkah-ditambah", family: .steps)
  static let summary = Wording(
    id: "Langkah baru, dengan pelaksana dan waktunya.", en: "A new step, with its actors and its time.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for step in pair.pairing.lonelySteps(on: .new) {
      let index = Int(step.index)
      var draft = ChangeList.Draft(
        .added, Change.Subject(.step, new: index), name: pair.title(ofStep: index, .new))
      draft.oldPlace = pair.placeBeside(step: index, .new)
      draft.newPlace = pair.place(ofStep: index, .new)
      draft.after = pair.title(ofStep: index, .new)
      draft.details = pair.details(ofStep: index, .new)
      draft.effect = pair.effect(ofStep: index, .new)
      changes.add(Self.self, draft, wording(pair.title(ofStep: index, .new), place(of: index, pair)))
    }
  }

  /// The pair it stands behind.
  private static func place(of step: Int, _ pair: ProcedurePair) -> String? {
    pair.neighbour(of: step, .step, .new).flatMap { pair.pairing[.step].link(of: $0, on: .old) }
      .map { pair.title(ofStep: $0.new, .new) }
  }

  // MARK: Wording

  private static func wording(_ title: String, _ before: String?) -> Wording {
    guard let before else {
      return Wording(id: "langkah '\(title)' ditambahkan di awal", en: "step '\(title)' was added at the beginning")
    }
    return Wording(
      id: "langkah '\(title)' ditambahkan sesudah '\(before)'", en: "step '\(title)' was added behind '\(before)'")
  }
}

/// What a step that only one side has brings with it.
extension ProcedurePair {
  func details(ofStep index: Int, _ side: Side) -> [Wording] {
    let step = procedure(side).steps[index]
    var details: [Wording] = []
    if let actors = value(actors: step.actors, step.sharing, side) {
      details.append(Wording(id: "pelaksana: \(actors)", en: "by: \(actors)"))
    }
    if let time = value(times: step.times, side) {
      details.append(Wording(id: "waktu: \(time)", en: "time: \(time)"))
    }
    let labels = step.outcomes.indices.map { words(procedure(side).outcomes[$0].label, side) }
    if !labels.isEmpty {
      details.append(
        Wording(
          id: "keputusan dengan hasil \(words: ValueWords.list(labels, .indonesian))",
          en: "a decision that comes out as \(words: ValueWords.list(labels, .english))"))
    }
    return details
  }

  /// What it adds where it is added, and takes where it is removed.
  func effect(ofStep index: Int, _ side: Side) -> Effect {
    let step = procedure(side).steps[index]
    let sign = side == .new ? 1 : -1
    var effect = Effect.procedure
    effect.time = timeEffect(old: side == .old ? index : nil, new: side == .new ? index : nil)
    if touchesApplicant(index, side) { effect.visits = limited(sign * .max, to: totals.visits) }
    effect.handOvers = totals.handOvers
    effect.controls = sign * (step.initials.indices.count + step.signatories.indices.count + (step.isDecision ? 1 : 0))
    return effect
  }
}
