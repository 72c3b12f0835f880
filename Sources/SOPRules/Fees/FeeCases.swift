import SOPDiagnostics
import SOPModel
import SOPText

/// Which fees hold for which kinds of cases.
struct FeeCases {
  let procedure: Procedure
  /// Empty where there are too many.
  let kinds: [CaseKind]
  /// By kind, whether each step is on.
  private let stepsOn: [[Bool]]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    let kinds = procedure.caseKinds().kinds
    self.kinds = kinds
    stepsOn = kinds.map { procedure.itemsOn(for: $0).steps }
  }

  /// The fee is meant for cases of this kind, an index into `kinds`.
  func holds(_ fee: Fee, for kind: Int) -> Bool { procedure.isOn(fee, for: kinds[kind]) }

  /// It is, and they can come to the step where it is paid.
  func isAsked(_ fee: Fee, of kind: Int) -> Bool {
    holds(fee, for: kind) && (fee.paidAtStep.isNone || stepsOn[kind][Int(fee.paidAtStep.index)])
  }
}

extension Fee {
  /// Written with a step (`biaya` of the step itself), not in the list of fees.
  var isWrittenAtStep: Bool { !paidAt.isWritten && !paidAtStep.isNone }

  /// Paid for good, and more than nothing, as far as it could be read.
  func isAboveZero(in procedure: Procedure) -> Bool {
    guard kind == .charge else { return false }
    guard isTable else { return money?.isAboveZero ?? false }
    return procedure.tariffs[table.indices].contains { $0.money?.isAboveZero ?? false }
  }
}

extension Money {
  var isAboveZero: Bool {
    switch kind {
    case .amount: upper != 0
    case .computed, .accordingTo, .percent: true
    case .free, .unsettled: false
    }
  }
}

extension Procedure {
  /// What a fee is called in a sentence: its name, else its tariff.
  func title(of fee: Fee) -> String {
    text(fee.name.isWritten || fee.isTable ? fee.name : fee.tariff).shortened
  }

  /// The fee as the subject of a sentence.
  func wording(of fee: Fee) -> Wording {
    let title = title(of: fee)
    return title.isEmpty
      ? Wording(id: "tabel biaya", en: "the table of fees") : Wording(id: "biaya '\(title)'", en: "the fee '\(title)'")
  }

  /// What to point at for a fee.
  func place(of fee: Fee) -> Place {
    if fee.name.isWritten { return place(fee.name) }
    return fee.isTable ? place(tariffs[Int(fee.table.start)].name) : place(fee.tariff)
  }

  /// A step by its id, else by its text.
  func shortName(of step: StepID) -> String {
    let id = steps[Int(step.index)].id
    return id.isWritten ? text(id) : title(of: step).shortened
  }
}
