import SOPSyntax

/// Finds the event that some prose tells of: `berkas lengkap` for the outcome `lengkap` of the step
/// `Memeriksa kelengkapan berkas`, the wording of a step for its end. Words are compared after folding case; what is not
/// sure to be meant is not matched.
///
/// The words of steps and outcomes are split once for each procedure. Prose beyond a fixed number of comparisons is not
/// matched, so that a file full of prose costs no more than its size.
struct EventWording {
  private struct Candidate {
    var event: Event
    /// All of them must be told.
    var words: [Substring]
    /// May be told too.
    var context: Set<Substring>
  }

  /// Longer prose tells of no single event.
  private static let mostWords = 30

  private var candidates: [Candidate]?
  private var budget = 20_000

  /// Said of anything: they tell no event from another.
  private static let fillers: Set<Substring> = ["dinyatakan", "telah", "sudah", "yang", "saat", "ketika"]

  mutating func meaning(of use: EventUse, in procedure: Procedure) -> EventUse.Meaning {
    let candidates = candidates ?? Self.candidates(in: procedure)
    self.candidates = candidates
    guard budget >= candidates.count else { return .unknown }
    budget -= candidates.count
    let words = Self.words(procedure.text(of: use))
    guard !words.isEmpty, words.count <= Self.mostWords else { return .unknown }
    var found: Event?
    for candidate in candidates where Self.tell(words, candidate) {
      guard let first = found else {
        found = candidate.event
        continue
      }
      return .ambiguous(first, candidate.event)
    }
    return found.map { .described($0) } ?? .unknown
  }

  private static func tell(_ words: [Substring], _ candidate: Candidate) -> Bool {
    guard !candidate.words.isEmpty, candidate.words.count <= mostWords else { return false }
    if words == candidate.words { return true }
    guard !candidate.context.isEmpty, candidate.words.allSatisfy(words.contains) else { return false }
    let own = Set(candidate.words)
    return words.allSatisfy { own.contains($0) || candidate.context.contains($0) || fillers.contains($0) }
  }

  /// The end of a step by its whole wording; an outcome by its label and words of its step; a declared event and an end
  /// by their names in other case.
  private static func candidates(in procedure: Procedure) -> [Candidate] {
    var candidates: [Candidate] = [Candidate(event: .application, words: ["permohonan"], context: [])]
    for (index, step) in procedure.steps.enumerated() {
      let activity = words(procedure.text(step.activity.isWritten ? step.activity : step.callee))
      candidates.append(Candidate(event: .finished(StepID(index)), words: activity, context: []))
      for outcome in step.outcomes.indices {
        let label = words(procedure.text(procedure.outcomes[outcome].label))
        let event = Event.outcome(StepID(index), Int32(truncatingIfNeeded: outcome))
        candidates.append(Candidate(event: event, words: label, context: Set(activity)))
      }
    }
    for (index, event) in procedure.declaredEvents.enumerated() {
      let name = words(procedure.text(event))
      candidates.append(Candidate(event: .declared(Int32(truncatingIfNeeded: index)), words: name, context: []))
    }
    for (index, end) in procedure.ends.enumerated() where end.name.isWritten {
      candidates.append(Candidate(event: .end(EndID(index)), words: words(procedure.text(end.name)), context: []))
    }
    return candidates
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { $0.isWhitespace || $0.isNewline }
  }
}
