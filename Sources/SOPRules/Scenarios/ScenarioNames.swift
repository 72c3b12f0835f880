import SOPDiagnostics
import SOPModel
import SOPText

/// The names that scenarios of one SOP may use. Each kind is gathered when the first name without a meaning asks for it.
struct ScenarioNames {
  private let procedure: Procedure
  private var gathered: [Kind: DeclaredNames] = [:]
  private var answersGathered: [ScenarioChoice.Subject: DeclaredNames] = [:]
  private var steps: StepNames?
  /// Steps without an id, by their wording in lower case.
  private var unnamed: [String: DeclaredNames.Entry] = [:]

  enum Kind {
    /// What `pilih` may name: decisions, what may be skipped, timers, conditions.
    case choosable
    /// Every step and block with an id.
    case passed
    case ends
    case channels
    case variants
  }

  init(_ procedure: Procedure) { self.procedure = procedure }

  /// The name of this kind that was probably meant.
  mutating func nearest(to name: String, among kind: Kind) -> DeclaredNames.Entry? {
    gather(kind)
    return gathered[kind]?.nearest(to: name)
  }

  /// All names of a kind in one phrase; `nil` if there are none.
  mutating func list(_ kind: Kind) -> Wording? {
    gather(kind)
    guard let names = gathered[kind], !names.entries.isEmpty else { return nil }
    return names.listed
  }

  private mutating func gather(_ kind: Kind) {
    guard gathered[kind] == nil else { return }
    var names = DeclaredNames()
    switch kind {
    case .choosable, .passed: addStepsAndBlocks(to: &names, if: kind)
    case .ends:
      for end in procedure.ends {
        let name = end.name.isWritten ? end.name : end.product
        if name.isWritten { add(name, end.product, to: &names) }
      }
    case .channels:
      for channel in procedure.channels where channel.name.isWritten { add(channel.name, .none, to: &names) }
    case .variants: for variant in procedure.variants { add(variant.id, variant.title, to: &names) }
    }
    gathered[kind] = names
  }

  private func addStepsAndBlocks(to names: inout DeclaredNames, if kind: Kind) {
    for step in procedure.steps where step.id.isWritten && (kind == .passed || step.offersChoice) {
      add(step.id, step.activity, to: &names)
    }
    for block in procedure.blocks where block.id.isWritten && (kind == .passed || block.condition.isAnswered) {
      add(block.id, .none, to: &names)
    }
    if kind == .choosable {
      for condition in procedure.conditions { add(condition.text, .none, to: &names) }
    }
  }

  private func add(_ name: TextRef, _ title: TextRef, to names: inout DeclaredNames) {
    names.add(procedure.text(name), procedure.text(title), at: procedure.place(name))
  }

  // MARK: Answers

  /// What may be answered to the subject of a choice; empty if nothing.
  mutating func answers(to subject: ScenarioChoice.Subject) -> [String] {
    gather(answersTo: subject)
    return answersGathered[subject]?.entries.map(\.name) ?? []
  }

  mutating func nearestAnswer(to answer: String, at subject: ScenarioChoice.Subject) -> String? {
    gather(answersTo: subject)
    return answersGathered[subject]?.nearest(to: answer)?.name
  }

  private mutating func gather(answersTo subject: ScenarioChoice.Subject) {
    guard answersGathered[subject] == nil else { return }
    var names = DeclaredNames()
    var words: [String] = []
    switch subject {
    case .step(let id):
      let step = procedure.steps[Int(id.index)]
      for outcome in procedure.outcomes[step.outcomes.indices] { add(outcome.label, .none, to: &names) }
      words = step.condition.isAnswered ? ["ya", "tidak"] : step.limit >= 0 && !step.isDecision ? ["ya"] : []
      if step.limit >= 0 { words.append("lewat") }
    case .block(let id): words = procedure.blocks[Int(id.index)].condition.isAnswered ? ["ya", "tidak"] : []
    case .condition: words = ["ya", "tidak"]
    case .ambiguous, .unknown: break
    }
    for word in words { names.add(word, "", at: procedure.place(.none)) }
    answersGathered[subject] = names
  }

  // MARK: Steps without an id

  /// A step of this wording that has no id yet, and the id to give it.
  mutating func stepWithoutID(worded name: String) -> (place: Place, id: String)? {
    if steps == nil {
      let names = StepNames(procedure)
      unnamed = Dictionary(names.unnamed.entries.map { ($0.title.lowercased(), $0) }) { first, _ in first }
      steps = names
    }
    guard let step = unnamed[name.lowercased()] else { return nil }
    return steps.map { (step.place, $0.freshID(for: step.title)) }
  }
}

extension Step {
  /// A scenario can choose something here.
  fileprivate var offersChoice: Bool { isDecision || limit >= 0 || condition.isAnswered }
}

extension StepCondition {
  /// Answered with `ya` or `tidak`, and not by the variant alone.
  fileprivate var isAnswered: Bool { isOptional || isRequiredWhenTrue }
}

/// Words and fixes that several rules about scenarios share.
enum ScenarioWording {
  static func fix(_ name: String, at place: Place) -> Fix {
    let edit = TextEdit(span: place.span, replacement: name.asYAML)
    return Fix(.review, UnknownName.replace(with: name), source: place.source, edits: [edit])
  }

  static let declaredHere = Wording(id: "didaftarkan di sini", en: "declared here")
  static let stepWithoutID = Wording(id: "langkah ini belum mempunyai id", en: "this step has no id yet")

  static func giveID(_ id: String) -> Wording {
    Wording(
      id: "beri langkah itu id, misalnya 'id: \(id)', lalu sebut id itu di sini",
      en: "give that step an id, such as 'id: \(id)', and name it here")
  }
}
