import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Values of a witness in words: `umur 17 tahun`, `nilai Rp50.000.001 s.d. Rp100.000.000`.
enum CaseWords {
  static func value(_ values: [DecisionProof.Value]) -> Wording {
    let shown = values.map { one($0) }
    let (id, en) = (shown.map(\.id).joined(separator: " dan "), shown.map(\.en).joined(separator: " and "))
    return Wording(id: "\(words: id)", en: "\(words: en)")
  }

  private static func one(_ value: DecisionProof.Value) -> Wording {
    let from = number(value.from, value.unit)
    let name = value.name.shortened
    guard let to = value.to else {
      let text = "\(name) \(from)\(unit(value.unit))"
      return Wording(id: "\(words: text) atau lebih", en: "\(words: text) or more")
    }
    if to == value.from { return Wording(same: "\(name) \(from)\(unit(value.unit))") }
    let upper = number(to, value.unit) + unit(value.unit)
    return Wording(
      id: "\(words: name) \(words: from) s.d. \(words: upper)", en: "\(words: name) \(words: from) to \(words: upper)")
  }

  static func name(of unit: DecisionProof.Unit) -> String {
    switch unit {
    case .none: "tanpa satuan"
    case .rupiah: "rupiah"
    case .percent: "%"
    case .word(let word): word.shortened
    }
  }

  private static func unit(_ unit: DecisionProof.Unit) -> String {
    switch unit {
    case .none, .rupiah: ""
    case .percent: "%"
    case .word(let word): " " + word.shortened
    }
  }

  private static func number(_ thousandths: Int, _ unit: DecisionProof.Unit) -> String {
    if unit == .rupiah { return Money.rupiah(Int64(thousandths / 1000)) }
    let (whole, part) = (thousandths / 1000, thousandths % 1000)
    guard part > 0 else { return String(whole) }
    var digits = String(1000 + part).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole),\(digits)"
  }
}

extension Procedure {
  /// The condition of an outcome, else its name.
  func conditionPlace(of outcome: Int) -> Place {
    let target = outcomes[outcome].target
    let condition = target.isNone ? TextRef.none : targets[Int(target.index)].condition
    return place(condition.isWritten ? condition : outcomes[outcome].label)
  }

  /// The conditions of all outcomes of a decision that have one.
  func conditionPlaces(of step: StepID) -> [Place] {
    steps[Int(step.index)].outcomes.indices.compactMap { outcome in
      let target = outcomes[outcome].target
      guard !target.isNone, targets[Int(target.index)].condition.isWritten else { return nil }
      return conditionPlace(of: outcome)
    }
  }
}
