import SOPDiagnostics
import SOPModel
import SOPText

/// The names that scenarios of one SOP may use, gathered when the first of them has no meaning.
struct ScenarioNames {
  private let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  /// What `pilih` may name: decisions, what may be skipped, timers, conditions.
  func choosable() -> DeclaredNames {
    var names = DeclaredNames()
    for step in procedure.steps where step.id.isWritten && step.offersChoice {
      names.add(procedure.text(step.id), procedure.text(step.activity), at: procedure.place(step.id))
    }
    for block in procedure.blocks where block.id.isWritten && block.condition.isOptionalOrConditional {
      names.add(procedure.text(block.id), "", at: procedure.place(block.id))
    }
    for condition in procedure.conditions {
      names.add(procedure.text(condition.text), "", at: procedure.place(condition.text))
    }
    return names
  }

  /// Every step and block with an id.
  func passed() -> DeclaredNames {
    var names = DeclaredNames()
    for step in procedure.steps where step.id.isWritten {
      names.add(procedure.text(step.id), procedure.text(step.activity), at: procedure.place(step.id))
    }
    for block in procedure.blocks where block.id.isWritten {
      names.add(procedure.text(block.id), "", at: procedure.place(block.id))
    }
    return names
  }

  /// What may be answered to the subject of a choice.
  func answers(to subject: ScenarioChoice.Subject) -> [String] {
    switch subject {
    case .step(let id):
      let step = procedure.steps[Int(id.index)]
      let outcomes = procedure.outcomes[step.outcomes.indices].map { procedure.text($0.label) }
      return outcomes + (step.condition.isOptionalOrConditional ? ["ya", "tidak"] : [])
        + (step.limit >= 0 ? ["lewat"] : [])
    case .block(let id):
      return procedure.blocks[Int(id.index)].condition.isOptionalOrConditional ? ["ya", "tidak"] : []
    case .condition: return ["ya", "tidak"]
    case .ambiguous, .unknown: return []
    }
  }

  /// A name in the words of a step that has no id yet, and the id to give it.
  func stepWithoutID(worded name: String) -> (place: Place, id: String)? {
    let wanted = name.lowercased()
    let step = procedure.steps.first { step in
      step.id.isNone && step.activity.isWritten && procedure.text(step.activity).lowercased() == wanted
    }
    return step.map { (procedure.place($0.activity), StepNames(procedure).freshID(for: name)) }
  }
}

extension Step {
  /// A scenario can choose something here.
  fileprivate var offersChoice: Bool { isDecision || limit >= 0 || condition.isOptionalOrConditional }
}

extension StepCondition {
  /// Answered with `ya` or `tidak`, and not by the variant alone.
  fileprivate var isOptionalOrConditional: Bool { isOptional || isRequiredWhenTrue }
}

/// Words that several rules about scenarios share.
enum ScenarioWording {
  static func fix(_ name: String, at place: Place) -> Fix {
    let edit = TextEdit(span: place.span, replacement: name.asYAML)
    return Fix(.review, UnknownName.replace(with: name), source: place.source, edits: [edit])
  }

  static let declaredHere = Wording(id: "didaftarkan di sini", en: "declared here")
}
