import SOPModel
import SOPText

/// Requirements, documents, products, fees and what they are counted by.
extension ProcedureJSON {
  func requirements(_ json: inout JSONWriter) {
    json.array("requirements") { json in
      for requirement in procedure.requirements {
        json.object { json in
          value("name", requirement.name, &json)
          json.member("alternativeGroup", requirement.group >= 0 ? Int(requirement.group) : nil)
          value("condition", requirement.condition, &json)
          names("only", requirement.only, &json)
          names("except", requirement.except, &json)
          value("origin", requirement.origin, &json)
          value("count", requirement.count.text, &json)
          count("quantity", requirement.count.value, &json)
          values("remarks", procedure.texts(requirement.remarks), &json)
        }
      }
    }
  }

  func documents(_ name: String, _ uses: ArraySlice<DocumentUse>, _ json: inout JSONWriter) {
    json.array(name) { json in
      for use in uses {
        json.object { json in
          value("name", use.name, &json)
          value("condition", use.condition, &json)
          names("only", use.only, &json)
          names("except", use.except, &json)
          if let details = procedure.details(of: use) {
            values("contains", details.contains.entries, &json)
            count("copies", details.copies.value, &json)
            count("sheets", details.sheets.value, &json)
          }
        }
      }
    }
  }

  func products(_ range: PoolRange, _ json: inout JSONWriter) {
    json.array("products") { json in
      for product in procedure.products[range.indices] {
        json.object { json in
          members(of: product.name, &json)
          duration("validity", product.validity, &json)
          values("duties", product.duties.entries, &json)
          count("copies", product.copies.value, &json)
          values("delivery", product.delivery.entries, &json)
        }
      }
    }
  }

  func units(_ json: inout JSONWriter) {
    json.array("units") { json in
      for unit in procedure.units {
        json.object { json in
          value("name", unit.name, &json)
          count("count", unit.count, &json)
        }
      }
    }
    guard let volume = procedure.volume else { return json.null("volume") }
    json.object("volume") { json in
      value("written", volume.text, &json)
      count("count", volume.count, &json)
      json.member("period", volume.period?.label)
    }
  }

  func fees(_ json: inout JSONWriter) {
    json.array("fees") { json in
      for fee in procedure.fees {
        json.object { json in
          value("name", fee.name, &json)
          value("tariff", fee.tariff, &json)
          money("money", fee.money, &json)
          json.array("table") { json in
            for row in procedure.tariffs[fee.table.indices] { tariff(row, &json) }
          }
          json.member("choice", fee.choice?.label)
          json.member("kind", fee.kind == .deposit ? "deposit" : "charge")
          json.member("unit", fee.unit < 0 ? nil : Int(fee.unit))
          values("basis", procedure.texts(fee.basis), &json)
          value("paidAt", fee.paidAt, &json)
          json.member("paidAtStep", fee.paidAtStep.isNone ? nil : Int(fee.paidAtStep.index))
          value("condition", fee.condition, &json)
          names("only", fee.only, &json)
          names("except", fee.except, &json)
          values("remarks", procedure.texts(fee.remarks), &json)
        }
      }
    }
  }

  private func tariff(_ row: Tariff, _ json: inout JSONWriter) {
    json.object { json in
      value("name", row.name, &json)
      value("tariff", row.text, &json)
      money("money", row.money, &json)
      json.member("unit", row.unit < 0 ? nil : Int(row.unit))
    }
  }

  func count(_ name: String, _ count: Count?, _ json: inout JSONWriter) {
    guard let count else { return json.null(name) }
    json.object(name, .oneLine) { json in
      json.member("lower", count.lower)
      json.member("upper", count.upper)
    }
  }
}

extension Fee.TableChoice {
  fileprivate var label: String {
    switch self {
    case .one: "one"
    case .several: "several"
    }
  }
}

extension Volume.Period {
  fileprivate var label: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .semester: "semester"
    case .year: "year"
    }
  }
}
