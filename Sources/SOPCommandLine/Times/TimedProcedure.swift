import SOPCalendar
import SOPModel
import SOPProofs

/// The times of one SOP, as a report tells them.
struct TimedProcedure: Sendable {
  let path: String
  let procedure: Procedure
  /// Errors of the SOP and its office: what could not be read is not in the times.
  let errors: Int
  let day: OfficeDay
  let calendar: WorkingCalendar
  let now: Times
  /// Without the assumptions; `nil` where there are none.
  let before: Times?

  /// What is told of the SOP with or without assumptions.
  struct Times: Sendable {
    let table: TimeTable
    let judgements: [PromiseJudgement]
    /// `nil` where the SOP says no `volume`, or nothing can be told.
    let load: Workload?

    fileprivate init(_ procedure: Procedure, _ rates: ClockRates) {
      table = TimeTable(procedure, rates: rates, calls: CallCosts(procedure, rates: rates))
      var judge = PromiseJudge(procedure)
      judgements = judge.judgements()
      load = Workload(procedure)
    }
  }

  init(_ procedure: Procedure, path: String, errors: Int, assuming assumptions: [Assumption]) {
    let assumed = procedure.assuming(assumptions)
    self.path = path
    self.procedure = assumed
    self.errors = errors
    calendar = WorkingCalendar(procedure.calendar)
    day = OfficeDay(calendar, procedure.calendar)
    let rates = day.rates(plainDay: procedure.plainDay ?? .working)
    now = Times(assumed, rates)
    before = assumptions.isEmpty ? nil : Times(procedure, rates)
  }

  func before(_ row: TimeRow) -> TimeRow? { before?.table.rows.first { $0.kind == row.kind && $0.end == row.end } }

  // MARK: The slowest way

  /// The row that takes longest, and what of it the slowest way is told of: what a promise counts, or where that is
  /// nothing, everything.
  var slowest: (row: TimeRow, span: TimeSpan)? {
    guard let row = now.table.slowest else { return nil }
    return (row, row.promised.longest.bound > 0 ? row.promised : row.everything)
  }

  /// How long cases of a row take by the office's calendar, all time counted; `nil` where it says no hours, where something
  /// is not measured, or where that leads beyond the years whose days off are known.
  func calendarSpan(of row: TimeRow) -> CalendarSpan? {
    guard day.isDeclared, row.everything.isComplete, row.everything.longest.bound > 0 else { return nil }
    return row.view.calendarSpan(of: row.everything, in: calendar, plainDay: procedure.plainDay ?? .working)
  }

  /// The rows of the slowest way and the others that such a case can come to, in the order of the file, each with its slack.
  func slacks(of span: TimeSpan, in row: TimeRow) -> [StepSlack] {
    let view = row.view
    let stops = view.stops(on: span.longest.walk, of: span.question.accounts)
    let stages = procedure.blocks.indices.filter { !procedure.blocks[$0].times.isEmpty }
    let nodes =
      procedure.steps.indices.map { procedure.graph.node(of: StepID($0)) }
      + stages.map { procedure.graph.entry(of: BlockID($0)) }
    return nodes.compactMap { node in
      let stop = stops.first { $0.node == node }
      var slack = nodes.count > Self.mostRows ? nil : view.slack(of: node, span.question, span.longest)
      // One whose time runs out on the way is felt through its `batas`.
      if stop != nil, slack == nil, span.longest.isExact { slack = 0 }
      return stop == nil && slack == nil ? nil : StepSlack(node: node, stop: stop, slack: slack)
    }
  }

  /// Slack is not looked for in longer SOPs: it asks for the longest way again for each row.
  private static let mostRows = 300
}

/// A step or stage and how much longer it may take before the slowest way does.
struct StepSlack: Sendable {
  let node: GraphNodeID
  /// `nil` for one that is not on the slowest way, or takes nothing there.
  let stop: PathStop?
  /// In thousandths of a working minute; 0 on the slowest way; `nil` where it cannot be told.
  let slack: Int?
}
