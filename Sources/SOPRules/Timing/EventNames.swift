import SOPModel
import SOPText

/// What an event that is not understood may have meant.
///
/// Whether a text is a name or prose is asked in one order, each time of a fresh value, so that two rules that ask agree
/// also where names are no longer compared.
struct EventNames {
  let procedure: Procedure
  /// Every name an event can be called by.
  private var all = DeclaredNames()
  /// The outcomes of each decision that has an id, as `ID.OUTCOME`.
  private var outcomes: [String: DeclaredNames] = [:]
  /// Steps still compared with prose. Beyond them no event is offered, so that a file full of prose costs no more than
  /// its size.
  private var stepBudget = 20_000

  init(_ procedure: Procedure) {
    self.procedure = procedure
    for index in procedure.steps.indices { add(StepID(index)) }
    for (index, block) in procedure.blocks.enumerated() where block.id.isWritten {
      add(.blockFinished(BlockID(index)))
      add(.blockStarted(BlockID(index)))
    }
    for index in procedure.ends.indices { add(.end(EndID(index))) }
    for index in procedure.declaredEvents.indices { add(.declared(Int32(truncatingIfNeeded: index))) }
  }

  private mutating func add(_ step: StepID) {
    guard procedure.steps[Int(step.index)].id.isWritten else { return }
    let id = procedure.text(procedure.steps[Int(step.index)].id)
    add(.finished(step), title: procedure.title(of: step))
    add(.started(step))
    for outcome in procedure.steps[Int(step.index)].outcomes.indices {
      let event = Event.outcome(step, Int32(truncatingIfNeeded: outcome))
      add(event)
      guard let name = procedure.name(of: event), let place = procedure.place(of: event) else { continue }
      outcomes[id, default: DeclaredNames()].add(name, "", at: place)
    }
  }

  private mutating func add(_ event: Event, title: String = "") {
    guard let name = procedure.name(of: event), let place = procedure.place(of: event) else { return }
    all.add(name, title, at: place)
  }

  var isEmpty: Bool { all.entries.isEmpty }

  /// Names that may be written, the first of them.
  var listed: Wording { all.listed }

  /// The name that was probably meant.
  mutating func nearest(to written: String) -> DeclaredNames.Entry? {
    if let id = stepBeforePoint(written) { return outcomes[id]?.nearest(to: written) }
    return all.nearest(to: written)
  }

  /// The id of the decision whose outcome is not known.
  func stepBeforePoint(_ written: String) -> String? {
    guard let point = written.firstIndex(of: "."), outcomes[String(written[..<point])] != nil else { return nil }
    return String(written[..<point])
  }

  /// The outcomes of a decision, as they can be written.
  func outcomes(of id: String) -> Wording { outcomes[id]?.listed ?? Wording(same: "") }

  /// Up to three events that share a word with some prose, by name: those with more such words first.
  mutating func near(prose: String) -> [String] {
    guard procedure.steps.count <= stepBudget else { return [] }
    stepBudget -= procedure.steps.count
    let words = Self.words(prose)
    var found: [(name: String, shared: Int)] = []
    for (index, step) in procedure.steps.enumerated() {
      let activity = Self.words(procedure.title(of: StepID(index)))
      for outcome in step.outcomes.indices {
        let label = Self.words(procedure.text(procedure.outcomes[outcome].label))
        guard !label.isDisjoint(with: words) else { continue }
        let event = Event.outcome(StepID(index), Int32(truncatingIfNeeded: outcome))
        let shared = label.union(activity).intersection(words).count + 1
        if let name = procedure.name(of: event) { found.append((name, shared)) }
      }
      let shared = activity.intersection(words).count
      if shared > 0, let name = procedure.name(of: .finished(StepID(index))) { found.append((name, shared)) }
    }
    let best = found.enumerated().sorted { ($1.element.shared, $0.offset) < ($0.element.shared, $1.offset) }
    return best.prefix(3).map(\.element.name)
  }

  /// Words that say something: the short ones join others.
  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
  }
}
