import SOPModel
import SOPText

/// Identity, service standard and actors.
extension ProcedureJSON {
  func identity(_ json: inout JSONWriter) {
    let identity = procedure.identity
    json.object("identity") { json in
      value("title", identity.title, &json)
      value("number", identity.number, &json)
      value("unit", identity.unit, &json)
      date("made", identity.made, &json)
      date("revised", identity.revised, &json)
      date("effective", identity.effective, &json)
      json.object("approvedBy") { json in
        value("position", identity.official.position, &json)
        value("name", identity.official.name, &json)
        value("nip", identity.official.nip, &json)
      }
      json.member("internal", identity.isInternal)
      json.member("macro", identity.isMacro)
      json.member("technical", identity.isTechnical)
      json.member("partial", identity.isPartial)
    }
  }

  private func date(_ name: String, _ entry: DateEntry, _ json: inout JSONWriter) {
    json.object(name) { json in
      value("written", entry.text, &json)
      json.member("date", entry.date?.canonical)
    }
  }

  func service(_ json: inout JSONWriter) {
    json.array("channels") { json in
      for channel in procedure.channels {
        json.object { json in
          value("name", channel.name, &json)
          names("starts", channel.starts, &json)
        }
      }
    }
    json.array("variants") { json in
      for variant in procedure.variants {
        json.object { json in
          value("id", variant.id, &json)
          value("title", variant.title, &json)
          value("axis", variant.axis, &json)
        }
      }
    }
    json.array("ends") { json in
      for (index, end) in procedure.ends.enumerated() {
        json.object { json in
          value("name", end.name, &json)
          products(end.products, &json)
          value("handsOverTo", end.handsOverTo, &json)
          link("handsOverToSOP", .handOver(EndID(index)), &json)
        }
      }
    }
    requirements(&json)
    documents("forms", procedure.forms, &json)
    documents("intake", procedure.documentUses[procedure.intake.indices], &json)
    units(&json)
    fees(&json)
    values("declaredEvents", procedure.declaredEvents, &json)
    promises(&json)
  }

  private func promises(_ json: inout JSONWriter) {
    json.array("promises") { json in
      for promise in procedure.promises {
        json.object { json in
          value("name", promise.name, &json)
          value("written", promise.text, &json)
          duration("duration", promise.duration, &json)
          event("since", promise.since, &json)
          event("until", promise.until, &json)
          values("conditions", procedure.texts(promise.condition), &json)
          json.member("rest", promise.isRest)
          json.member("countsEverything", promise.countsEverything)
          extensionOfTime("extension", promise.extension, &json)
          names("only", promise.only, &json)
          names("except", promise.except, &json)
        }
      }
    }
  }

  func actor(_ actor: Actor, _ json: inout JSONWriter) {
    json.object { json in
      value("id", actor.id, &json)
      value("name", actor.name, &json)
      json.member("kind", actor.kind.label)
      json.member("outside", actor.isOutside)
      json.member("countsAsOffice", actor.countsAsOffice)
      value("headcount", actor.headcount.text, &json)
      count("people", actor.headcount.value, &json)
      values("competence", procedure.texts(actor.competence), &json)
      json.member("firstStep", actor.firstUse.isNone ? nil : Int(actor.firstUse.index))
    }
  }
}

extension Actor.Kind {
  fileprivate var label: String {
    switch self {
    case .person: "person"
    case .applicant: "applicant"
    case .application: "application"
    case .group: "group"
    case .agency: "agency"
    case .room: "room"
    }
  }
}
