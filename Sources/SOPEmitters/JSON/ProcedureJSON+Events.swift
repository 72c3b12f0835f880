import SOPDiagnostics
import SOPModel
import SOPText

/// Events, and times that are counted from them.
extension ProcedureJSON {
  /// An event as written and what it means: `by` says how that was found (`name`, `wording`), `event` is null where it
  /// was not (`ambiguous`, `unknown`). Null where no event is written.
  func event(_ name: String, _ id: EventUseID, _ json: inout JSONWriter) {
    guard let use = procedure.eventUse(id) else { return json.null(name) }
    json.object(name) { json in
      json.object("written", .oneLine) { json in
        json.member("text", procedure.text(of: use))
        place(use.place, &json)
      }
      json.member("by", use.meaning.label)
      guard let event = use.event else { return json.null("event") }
      json.object("event", .oneLine) { json in members(of: event, &json) }
    }
  }

  private func members(of event: Event, _ json: inout JSONWriter) {
    switch event {
    case .finished(let step): member("finished", "step", step.index, &json)
    case .started(let step): member("started", "step", step.index, &json)
    case .blockFinished(let block): member("finished", "block", block.index, &json)
    case .blockStarted(let block): member("started", "block", block.index, &json)
    case .outcome(let step, let outcome):
      member("outcome", "step", step.index, &json)
      json.member("label", procedure.text(procedure.outcomes[Int(outcome)].label))
    case .end(let end): member("end", "end", end.index, &json)
    case .application: json.member("kind", "application")
    case .declared(let event): member("declared", "declaredEvent", event, &json)
    }
  }

  private func member(_ kind: String, _ name: String, _ index: Int32, _ json: inout JSONWriter) {
    json.member("kind", kind)
    json.member(name, Int(index))
  }

  /// A day, or a distance `before` or `after` an event. Null where none is written.
  func deadline(_ name: String, _ index: Int32, _ json: inout JSONWriter) {
    guard index >= 0 else { return json.null(name) }
    let deadline = procedure.deadlines[Int(index)]
    json.object(name) { json in
      value("written", deadline.text, &json)
      switch deadline.offset {
      case .date(let date): json.member("date", date.canonical)
      case .distance(let distance, let side, _, _):
        json.member("side", side == .before ? "before" : "after")
        amount("distance", distance, &json)
      case nil: break
      }
      event("event", deadline.event, &json)
    }
  }

  /// `perpanjangan`. Null where none is written.
  func extensionOfTime(_ name: String, _ index: Int32, _ json: inout JSONWriter) {
    guard index >= 0 else { return json.null(name) }
    let found = procedure.extensions[Int(index)]
    json.object(name) { json in
      value("written", found.text, &json)
      duration("duration", found.duration, &json)
      value("condition", found.condition, &json)
    }
  }
}

extension EventUse.Meaning {
  fileprivate var label: String {
    switch self {
    case .event: "name"
    case .described: "wording"
    case .ambiguous: "ambiguous"
    case .unknown: "unknown"
    }
  }
}
