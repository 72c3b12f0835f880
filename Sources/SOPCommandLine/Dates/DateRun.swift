import SOPCalendar
import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPText

/// The due dates of one SOP, as a report tells them.
struct DatedProcedure: Sendable {
  let path: String
  let procedure: Procedure
  let calendar: WorkingCalendar
  let start: Moment
  let dates: [PromiseDates]
  /// Errors of the SOP and its office: what could not be read is not in the dates.
  let errors: Int

  init(_ procedure: Procedure, path: String, start: Moment, errors: Int) {
    self.path = path
    self.procedure = procedure
    self.start = start
    self.errors = errors
    calendar = WorkingCalendar(procedure.calendar)
    dates = calendar.dates(ofPromisesIn: procedure, from: start)
  }

  /// A promise that does not count all of the time, and a row between others that the office does not answer for.
  var stopsOutside: Bool {
    guard procedure.promises.contains(where: { !$0.countsEverything }) else { return false }
    let graph = procedure.graph
    return procedure.steps.indices.contains { index in
      guard isOutside(procedure.steps[index]) else { return false }
      let node = graph.node(of: StepID(index))
      let comesFromStart = graph.incoming(node).allSatisfy { $0.kind == .start || $0.isRework }
      let leadsToEnd = graph.outgoing(node).allSatisfy { if case .end = graph[$0.target].kind { true } else { false } }
      return !comesFromStart && !leadsToEnd
    }
  }

  private func isOutside(_ step: Step) -> Bool {
    if let counts = step.countsAsOffice { return !counts }
    let actors = procedure.actorUses[step.actors.indices].map(\.actor)
    return !actors.isEmpty
      && actors.allSatisfy { actor in
        guard !actor.isNone else { return false }
        let actor = procedure.actors[Int(actor.index)]
        return !(actor.countsAsOffice ?? !actor.isOutside)
      }
  }
}

/// A form in which due dates are told.
protocol DateReport: Sendable {
  var opening: String { get }
  /// Between two SOPs.
  var separator: String { get }
  var closing: String { get }
  func piece(for procedure: DatedProcedure) -> String
}

/// One run of `sop time --mulai`: the promises of every SOP.
struct DateRun {
  let start: Moment
  let report: any DateReport

  private struct Product: Sendable {
    /// What the report says; nil for an office.
    var piece: String?
    var remark: Wording?
    var status = ExitStatus.clean
    var problem: FileProblem?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(CheckRun.nothing(in: folder)) }
    var status = list.problems.isEmpty ? ExitStatus.clean : .unreadable
    let workshop = Workshop(list)
    var isFirst = true
    console.write(report.opening)
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop)
    } consume: { product in
      if let problem = product.problem { console.complain(problem) }
      if let piece = product.piece {
        console.write(isFirst ? piece : report.separator + piece)
        isFirst = false
      }
      if let remark = product.remark { console.complain(remark) }
      status = status.combined(with: product.problem == nil ? product.status : .unreadable)
    }
    console.write(report.closing)
    console.flush()
    return console.hasFailed ? .unreadable : status
  }

  private func product(of item: WorkList.Item, _ workshop: Workshop) -> Product {
    guard item.target.kind == .procedure else {
      if case .failure(let problem) = workshop.compileOffice(item) { return Product(problem: problem) }
      return Product()
    }
    switch workshop.compileProcedure(item) {
    case .failure(let problem): return Product(problem: problem)
    case .success(let compilation):
      let office = workshop.office(at: item.office)
      let errors = compilation.diagnostics.errorCount + (office?.diagnostics.errorCount ?? 0)
      let dated = DatedProcedure(
        compilation.procedure, path: item.target.path.text, start: start, errors: errors)
      var product = Product(piece: report.piece(for: dated))
      if errors > 0 {
        product.remark = Self.incomplete(PrintableText.of(item.target.path.text), errors)
        product.status = .findings
      }
      return product
    }
  }

  private static func incomplete(_ name: String, _ errors: Int) -> Wording {
    Wording(
      id: "'\(name)' atau kantornya mempunyai \(errors) galat; yang tidak terbaca tidak ikut dihitung, lihat sop check",
      en: "'\(name)' or its office has \(errors) errors; what cannot be read is not counted, see sop check")
  }
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}
