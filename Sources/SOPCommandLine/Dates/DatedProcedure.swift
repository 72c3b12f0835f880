import SOPCalendar
import SOPModel
import SOPProofs

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
      guard procedure.account(of: StepID(index)) == .outside else { return false }
      let node = graph.node(of: StepID(index))
      let comesFromStart = graph.incoming(node).allSatisfy { $0.kind == .start || $0.isRework }
      let leadsToEnd = graph.outgoing(node).allSatisfy { if case .end = graph[$0.target].kind { true } else { false } }
      return !comesFromStart && !leadsToEnd
    }
  }
}
