import SOPCalendar
import SOPModel
import SOPProofs
import SOPText

/// The times of SOPs for programs, version 1, described in docs/waktu.md: one object with the rows, the slowest way and the
/// verdicts of each SOP.
///
/// A length of time is an object of its clocks: `minutes`, `workingDays`, `calendarDays`, `days` (a bare `hari`) in
/// thousandths of a day, `elapsedMinutes`, `months`; what is zero is left out. `worth` compares lengths on different clocks:
/// thousandths of a working minute by the office's day. A version only ever gains members.
struct TimesJSON: ProcedureReport {
  static let version = 1
  let language: Language
  let assumptions: [Assumption]

  var opening: String {
    "{\n  \"version\": \(Self.version),\n  \"language\": \"\(language.rawValue)\",\n  \"files\": [\n    "
  }

  let separator = ",\n    "
  let closing = "\n  ]\n}\n"

  func refusal(of procedure: Procedure) -> Wording? {
    assumptions.lazy.compactMap { $0.refusal(of: procedure) }.first
  }

  func piece(for procedure: Procedure, path: String, errors: Int) -> String {
    let timed = TimedProcedure(procedure, path: path, errors: errors, assuming: assumptions)
    var json = JSONWriter(depth: 2)
    json.object { json in
      json.member("path", path)
      json.member("title", procedure.text(procedure.identity.title))
      json.member("errors", errors)
      json.member("minutesPerWorkingDay", timed.day.mean)
      json.member("saysWorkingHours", timed.day.isDeclared)
      json.array("assumptions") { json in
        for assumption in assumptions {
          json.object(.oneLine) {
            $0.member("step", assumption.name)
            $0.member("time", assumption.text)
          }
        }
      }
      json.array("rows") { json in
        for row in timed.now.table.rows { json.object { write(row, timed, to: &$0) } }
      }
      if let slowest = timed.slowest { json.object("slowest") { write(slowest, timed, to: &$0) } }
      write("promises", timed.now.judgements, procedure, to: &json)
      write(timed.now.load, procedure, to: &json)
      if let before = timed.before { write("promisesBefore", before.judgements, procedure, to: &json) }
    }
    return json.text
  }

  // MARK: Rows

  private func write(_ row: TimeRow, _ timed: TimedProcedure, to json: inout JSONWriter) {
    let procedure = timed.procedure
    write(row.kind, procedure, to: &json)
    json.member("end", Self.name(of: row.end, procedure))
    json.object("promised") { write(row.promised, to: &$0) }
    json.object("everything") { write(row.everything, to: &$0) }
    if let before = timed.before(row) {
      json.object("promisedBefore") { write(before.promised, to: &$0) }
      json.object("everythingBefore") { write(before.everything, to: &$0) }
    }
    for (name, accounts) in [("averagePromised", Accounts.promised), ("averageEverything", .everything)] {
      guard let average = row.view.average(until: row.end, of: accounts) else {
        json.null(name)
        continue
      }
      json.object(name, .oneLine) {
        $0.member("leastWorth", Self.whole(average.worth.least))
        $0.member("mostWorth", Self.whole(average.worth.most))
        $0.member("leastChanceBasisPoints", Self.whole(average.chance.least * 10_000))
        $0.member("mostChanceBasisPoints", Self.whole(average.chance.most * 10_000))
      }
    }
  }

  private static func whole(_ number: Double) -> Int { Int(min(max(0, number), 1e15).rounded()) }

  private static func name(of end: EndID, _ procedure: Procedure) -> String? {
    let name = procedure.ends[Int(end.index)].name
    return name.isWritten ? procedure.text(name) : nil
  }

  private func write(_ kind: CaseKind, _ procedure: Procedure, to json: inout JSONWriter) {
    json.array("variants", .oneLine) { json in
      for variant in kind.variants where !variant.isNone {
        json.element(procedure.text(procedure.variants[Int(variant.index)].id))
      }
    }
    let channel = procedure.channels.count > 1 ? procedure.channels[Int(kind.channel)].name : .none
    json.member("channel", channel.isWritten ? procedure.text(channel) : nil)
  }

  private func write(_ span: TimeSpan, to json: inout JSONWriter) {
    json.object("shortest") { write(span.shortest.walk, span.question.accounts, to: &$0) }
    json.object("longest") { write(span.longest.walk, span.question.accounts, to: &$0) }
    json.member("isComplete", span.isComplete)
    json.member("isExact", span.longest.isExact)
    json.member("hasEndlessLoop", !span.longest.endlessLoops.isEmpty)
    json.member("unmeasured", span.unmeasured.count)
  }

  private func write(_ walk: TimedWalk, _ accounts: Accounts, to json: inout JSONWriter) {
    json.member("worth", walk.worth)
    json.object("total", .oneLine) { Self.write(walk.time.total(accounts), to: &$0) }
    json.object("office", .oneLine) { Self.write(walk.time.office, to: &$0) }
    json.object("waiting", .oneLine) { Self.write(walk.time.waiting, to: &$0) }
    json.object("outside", .oneLine) { Self.write(walk.time.outside, to: &$0) }
  }

  static func write(_ amount: TimeAmount, to json: inout JSONWriter) {
    let clocks = [
      ("months", amount.months), ("calendarDays", amount.calendarDays), ("days", amount.plainDays),
      ("workingDays", amount.workingDays), ("elapsedMinutes", amount.elapsedMinutes), ("minutes", amount.minutes),
    ]
    for (name, value) in clocks where value != 0 { json.member(name, value) }
  }

  // MARK: The slowest way

  private func write(
    _ slowest: (row: TimeRow, span: TimeSpan), _ timed: TimedProcedure, to json: inout JSONWriter
  ) {
    let procedure = timed.procedure
    write(slowest.row.kind, procedure, to: &json)
    json.member("end", Self.name(of: slowest.row.end, procedure))
    json.member("counts", slowest.span.question.accounts == .promised ? "promised" : "everything")
    if let span = timed.calendarSpan(of: slowest.row) {
      json.object("calendar") { json in
        json.member("year", span.year)
        for (name, course) in [("quickest", span.quickest), ("slowest", span.slowest)] {
          json.object(name, .oneLine) {
            $0.member("startDate", course.start.date.canonical)
            $0.member("startTime", DateJSON.clock(course.start.minuteOfDay))
            $0.member("endDate", course.end.date.canonical)
            $0.member("endTime", DateJSON.clock(course.end.minuteOfDay))
          }
        }
      }
    } else {
      json.null("calendar")
    }
    json.array("steps") { json in
      for slack in timed.slacks(of: slowest.span, in: slowest.row) {
        json.object(.oneLine) { write(slack, procedure, to: &$0) }
      }
    }
  }

  private func write(_ slack: StepSlack, _ procedure: Procedure, to json: inout JSONWriter) {
    switch procedure.graph[slack.node].kind {
    case .step(let step):
      json.member("step", Int(step.index))
      let id = procedure.steps[Int(step.index)].id
      json.member("id", id.isWritten ? procedure.text(id) : nil)
    case .enter(let block), .leave(let block):
      json.member("stage", procedure.text(procedure.blocks[Int(block.index)].stage))
    case .start, .fork, .join, .restart, .end, .unsettled: break
    }
    if let stop = slack.stop {
      json.member("times", stop.times)
      json.object("time", .oneLine) { Self.write(stop.time, to: &$0) }
    }
    json.member("slackWorth", slack.slack)
  }

  // MARK: Load

  private func write(_ load: Workload?, _ procedure: Procedure, to json: inout JSONWriter) {
    guard let load else { return json.null("workload") }
    json.object("workload") { json in
      json.member("leastCases", load.cases.lowerBound)
      json.member("mostCases", load.cases.upperBound)
      json.member("effectiveMinutes", load.year.minutes)
      json.member("saysEffectiveTime", load.year.isDeclared)
      json.member("unmeasured", load.unmeasured.count)
      json.array("roles") { json in
        for role in load.roles { json.object { write(role, load, procedure, to: &$0) } }
      }
    }
  }

  private func write(_ role: RoleLoad, _ load: Workload, _ procedure: Procedure, to json: inout JSONWriter) {
    json.member("actor", procedure.text(procedure.actors[Int(role.actor.index)].id))
    json.member("people", role.people)
    json.member("verdict", load.verdict(on: role).rawValue)
    for (name, average) in [
      ("evenMinutesPerCase", role.even), ("minutesPerCase", role.bounds), ("evenNeed", load.evenNeed(role)),
      ("need", load.need(role)),
    ] {
      json.object(name, .oneLine) {
        $0.member("leastThousandths", Self.whole(average.least * 1000))
        $0.member("mostThousandths", Self.whole(average.most * 1000))
      }
    }
  }

  // MARK: Promises

  private func write(
    _ name: String, _ judgements: [PromiseJudgement], _ procedure: Procedure, to json: inout JSONWriter
  ) {
    json.array(name) { json in
      for judgement in judgements { json.object { write(judgement, procedure, to: &$0) } }
    }
  }

  private func write(_ judgement: PromiseJudgement, _ procedure: Procedure, to json: inout JSONWriter) {
    let promise = procedure.promises[judgement.promise]
    json.member("name", promise.name.isWritten ? procedure.text(promise.name) : nil)
    json.member("text", procedure.text(promise.text))
    json.array("kinds") { json in
      for kind in judgement.kinds { json.object(.oneLine) { write(kind, procedure, to: &$0) } }
    }
    switch judgement.verdict {
    case .kept(let margin):
      json.member("verdict", "kept")
      json.object("most", .oneLine) { Self.write(margin.most, to: &$0) }
    case .broken(let breach):
      json.member("verdict", "broken")
      json.member("isAlways", breach.shortest != nil)
      json.object("most", .oneLine) { Self.write(breach.walk.time.total(breach.accounts), to: &$0) }
    case .undecided(let doubt):
      json.member("verdict", "undecided")
      json.member("reason", Self.name(of: doubt))
    }
  }

  private static func name(of doubt: PromiseDoubt) -> String {
    switch doubt {
    case .unmeasuredPromise: "unmeasuredPromise"
    case .unclearEvent: "unclearEvent"
    case .neverHappens: "neverHappens"
    case .endlessLoops: "endlessLoops"
    case .unmeasuredSteps: "unmeasuredSteps"
    case .dates: "dates"
    case .condition: "condition"
    case .onlyExtended: "onlyExtended"
    case .onlyBounded: "onlyBounded"
    case .plainDay: "plainDay"
    case .bound: "bound"
    case .incomplete: "incomplete"
    }
  }
}
