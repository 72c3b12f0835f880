import SOPModel
import SOPText

/// The words of the flow table: one set of cells for each row of the form.
struct RowTexts {
  struct Cells {
    var number = ""
    var activity = CellText()
    var inputs = CellText()
    var time = CellText()
    var outputs = CellText()
    var remarks = CellText()
  }

  /// A time for several rows, in one cell over all of them.
  struct SharedTime {
    var rows: Range<Int>
    var text: CellText
  }

  var rows: [Cells] = []
  var sharedTimes: [SharedTime] = []

  let procedure: Procedure
  let diagram: FlowDiagram
  let extents: StepExtents
  /// A longer list would push the flow apart; it stands in the service standard.
  private static let longestList = 280
  /// Row where the list of requirements, and of forms, is written out.
  private var rowOfList: [String: Int] = [:]

  init(_ procedure: Procedure, _ diagram: FlowDiagram) {
    self.procedure = procedure
    self.diagram = diagram
    extents = StepExtents(procedure)
    for (index, row) in diagram.rows.enumerated() {
      var cells = Cells(number: PrintedText.printable(row.number))
      for step in row.steps { add(step, row: index, to: &cells) }
      rows.append(cells)
    }
    noteStages()
    noteBlocks()
    noteHandOvers()
  }

  mutating func add(remark: String, to step: StepID) {
    rows[diagram.rowOfStep[Int(step.index)]].remarks.add(remark)
  }

  /// The title of an SOP that a terminator names by its number.
  private mutating func noteHandOvers() {
    var told: Set<Int> = []
    for symbol in diagram.symbols where symbol.kind == .end && procedure.ends.indices.contains(Int(symbol.end.index)) {
      let end = procedure.ends[Int(symbol.end.index)]
      let other = procedure.printedName(ofOther: .handOver(symbol.end), written: end.handsOverTo)
      guard !other.number.isEmpty, told.insert(Int(symbol.step.index)).inserted else { continue }
      add(remark: "Dilanjutkan ke SOP \(other.name)", to: symbol.step)
    }
  }

  // MARK: Cells of a step

  private mutating func add(_ id: StepID, row: Int, to cells: inout Cells) {
    let step = procedure.steps[Int(id.index)]
    let called = procedure.printedName(ofOther: .call(id), written: step.callee)
    cells.activity.add(step.activity.isWritten ? procedure.printed(step.activity) : "SOP " + called.name)
    for use in procedure.documentUses[step.inputs.indices] { addInput(use, row: row, to: &cells.inputs) }
    for use in procedure.documentUses[step.outputs.indices] { cells.outputs.add(document(use)) }
    if step.hasOutputField, step.outputs.isEmpty { cells.outputs.add("-") }
    // Steps that share a row take their times one after the other, also where they are equal.
    var times = CellText()
    addTimes(of: step, to: &times)
    cells.time.paragraphs += times.paragraphs
    cells.remarks.add(procedure.printed(step.remarks))
    cells.remarks.add(procedure.printedCondition(step.condition).asSentence)
    if step.isCall {
      cells.remarks.add(Self.reference(to: called.name, called.number, isNamed: !step.activity.isWritten))
    }
    if !step.after.isEmpty {
      cells.remarks.add(waiting(for: step.after))
    }
    addFees(of: step, id, to: &cells.remarks)
  }

  /// Where a called SOP is to be looked up; its name is said once in a row.
  private static func reference(to name: String, _ number: String, isNamed: Bool) -> String {
    if number.isEmpty { return "Lihat SOP " + name }
    return isNamed ? "Lihat SOP nomor " + number : "Lihat SOP \(name), nomor \(number)"
  }

  /// `setelah`: who is waited for.
  func waiting(for names: PoolRange) -> String {
    "Setelah \(procedure.names[names.indices].map { awaited($0) }.enumeration) selesai"
  }

  private func awaited(_ name: NameUse) -> String {
    switch name.meaning {
    case .step(let step): "no. " + diagram.number(of: step)
    case .block(let block): span(of: block) ?? procedure.printed(name.text)
    case .variant, .channel, .unknown: procedure.printed(name.text)
    }
  }

  private mutating func addInput(_ use: DocumentUse, row: Int, to cell: inout CellText) {
    let name = procedure.text(use.name)
    guard name == "persyaratan" || name == "formulir" else { return cell.add(document(use)) }
    let items = name == "persyaratan" ? requirements() : forms()
    let size = items.reduce(0) { $0 + $1.utf8.count }
    if items.isEmpty || size > Self.longestList { return cell.add(name.asSentence) }
    if let first = rowOfList[name], first != row {
      return cell.add("\(name.asSentence) (lihat no. \(PrintedText.printable(diagram.rows[first].number)))")
    }
    rowOfList[name] = row
    for item in items { cell.add(item) }
  }

  private func document(_ use: DocumentUse) -> String {
    let conditions = procedure.printedCondition(only: use.only, except: use.except, text: use.condition)
    return Self.named(procedure.printed(use.name), conditions)
  }

  /// Requirements as the applicant reads them; alternatives in one line.
  private func requirements() -> [String] {
    var items: [String] = []
    var group: Int32 = -1
    for requirement in procedure.requirements {
      let conditions = procedure.printedCondition(
        only: requirement.only, except: requirement.except, text: requirement.condition)
      let origin = procedure.printed(requirement.origin)
      let remarks = [procedure.printed(requirement.count.text), origin.isEmpty ? "" : "dari \(origin)"] + conditions
      let item = Self.named(procedure.printed(requirement.name), remarks.filter { !$0.isEmpty })
      if requirement.group >= 0, requirement.group == group, let last = items.popLast() {
        items.append(last + " atau " + item)
      } else {
        items.append(item)
      }
      group = requirement.group
    }
    return items
  }

  private func forms() -> [String] {
    procedure.texts(procedure.value(of: .formulir)).map { procedure.printed($0) }
  }

  private static func named(_ name: String, _ remarks: [String]) -> String {
    remarks.isEmpty || name.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
  }

  // MARK: Times

  private func addTimes(of step: Step, to cell: inout CellText) {
    for time in procedure.printedTimes(step.times) { cell.add(time) }
    for wait in procedure.printedTimes(step.waits) {
      let source =
        step.waitsFor.isNone ? "" : " (\(procedure.printed(procedure.actors[Int(step.waitsFor.index)].name)))"
      cell.add("tunggu \(wait)\(source)")
    }
    if step.limit >= 0 {
      let limit = procedure.limits[Int(step.limit)]
      let since = procedure.eventUse(limit.since).map { " sejak \(printed($0))" } ?? ""
      for time in procedure.printedTimes(limit.times) { cell.add("batas \(time)\(since)") }
    }
    if step.latest >= 0 { cell.add("paling lambat \(printed(procedure.deadlines[Int(step.latest)]))") }
    if step.earliest >= 0 { cell.add("paling cepat \(printed(procedure.deadlines[Int(step.earliest)]))") }
  }

  /// `3 hari kerja sejak umumkan`, `H-10 hari kerja umumkan`: in words, the event by its row.
  private func printed(_ deadline: Deadline) -> String {
    switch deadline.offset {
    case .date(let date): return date.long(.indonesian)
    case .distance(let amount, let side, _, _):
      let distance = amount.isZero ? "" : "\(amount) "
      let event = procedure.eventUse(deadline.event).map { printed($0) } ?? ""
      return "\(distance)\(side == .before ? "sebelum" : "sejak") \(event)"
    case nil: return procedure.printed(deadline.text)
    }
  }

  /// An event of a step is printed by the number of its row: ids are not on the form. All others as they are written.
  private func printed(_ use: EventUse) -> String {
    switch use.meaning {
    case .event(.finished(let step)): "no. \(diagram.number(of: step)) selesai"
    case .event(.started(let step)): "no. \(diagram.number(of: step)) dimulai"
    case .event(.outcome(let step, let outcome)):
      "no. \(diagram.number(of: step)) \(procedure.printed(procedure.outcomes[Int(outcome)].label))"
    case .event, .described, .ambiguous, .unknown: PrintedText.printable(procedure.text(of: use))
    }
  }

  private func addFees(of step: Step, _ id: StepID, to cell: inout CellText) {
    for fee in procedure.fees where fee.paidAtStep == id {
      let name = fee.name.isWritten ? procedure.printed(fee.name) : "Biaya"
      let tariff = procedure.printedTariff(fee.tariff)
      let conditions = procedure.printedCondition(only: fee.only, except: fee.except, text: fee.condition)
      if !tariff.isEmpty { cell.add(Self.named("\(name): \(tariff)", conditions)) }
    }
  }
}
