import SOPModel
import SOPText

/// `uji`, with every name resolved to a position in the lists of this document.
extension ProcedureJSON {
  func scenarios(_ json: inout JSONWriter) {
    json.array("scenarios") { json in
      for scenario in procedure.scenarios {
        json.object { json in
          value("name", scenario.name, &json)
          json.member("channel", scenario.channel < 0 ? nil : Int(scenario.channel))
          json.array("variants", .oneLine) { json in
            for variant in scenario.variants {
              if case .variant(let id) = variant.meaning { json.element(Int(id.index)) }
            }
          }
          json.array("choices") { json in scenario.choices.forEach { choice($0, &json) } }
          expectation(scenario.expectation, &json)
        }
      }
    }
  }

  private func choice(_ choice: ScenarioChoice, _ json: inout JSONWriter) {
    json.object { json in
      value("written", choice.key, &json)
      switch choice.subject {
      case .step(let step): json.member("step", Int(step.index))
      case .block(let block): json.member("block", Int(block.index))
      case .condition(let condition):
        json.member("condition", procedure.text(procedure.conditions[Int(condition)].text))
      case .ambiguous, .unknown: break
      }
      json.array("visits") { json in
        for visit in choice.visits {
          json.object(.oneLine) { json in
            json.member("answer", visit.answer.label)
            if case .outcome(let index) = visit.answer {
              json.member("outcome", procedure.text(procedure.outcomes[Int(index)].label))
            }
          }
        }
      }
    }
  }

  private func expectation(_ expectation: Expectation?, _ json: inout JSONWriter) {
    guard let expectation else { return json.null("expectation") }
    json.object("expectation") { json in
      json.member("end", expectation.end.isNone ? nil : Int(expectation.end.index))
      duration("time", expectation.time, &json)
      duration("wholeTime", expectation.wholeTime, &json)
      money("fee", expectation.fee.value, &json)
      json.array("path") { json in
        for use in expectation.path {
          json.object(.oneLine) { json in
            switch use.meaning {
            case .step(let step): json.member("step", Int(step.index))
            case .block(let block): json.member("block", Int(block.index))
            case .variant, .channel, .unknown: break
            }
          }
        }
      }
    }
  }
}

extension ScenarioChoice.Answer {
  fileprivate var label: String {
    switch self {
    case .outcome: "outcome"
    case .taken: "taken"
    case .passed: "passed"
    case .expired: "expired"
    case .ambiguous: "ambiguous"
    case .unknown: "unknown"
    }
  }
}
