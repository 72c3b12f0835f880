import SOPModel

/// The rows of the form: steps with the same `no` share one; a step without takes the number after that of the row above.
struct RowNumbers {
  /// By step, the position of its row.
  private(set) var rowOfStep: [Int] = []
  /// By row, its number as it is printed.
  private(set) var numbers: [String] = []

  init(_ procedure: Procedure) {
    rowOfStep.reserveCapacity(procedure.steps.count)
    numbers.reserveCapacity(procedure.steps.count)
    var rowOfNumber: [String: Int] = [:]
    var count = 0
    for step in procedure.steps {
      let written = procedure.text(step.number)
      if !written.isEmpty, let row = rowOfNumber[written] {
        rowOfStep.append(row)
        continue
      }
      count = Int(written) ?? count.addingReportingOverflow(1).partialValue
      if !written.isEmpty { rowOfNumber[written] = numbers.count }
      rowOfStep.append(numbers.count)
      numbers.append(written.isEmpty ? String(count) : written)
    }
  }

  /// Number of the row of a step.
  func number(of step: StepID) -> String { numbers[rowOfStep[Int(step.index)]] }
}
