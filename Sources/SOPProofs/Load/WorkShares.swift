import SOPModel

/// Who works how long in each step of an SOP.
///
/// People together or each for themselves all work for the whole time; `berurutan` share it evenly; of `salah_satu` one
/// works. The time of a stage is shared evenly by its steps. `paraf` and `tunggu` are nobody's work.
struct WorkShares {
  private let procedure: Procedure
  private let year: WorkingYear
  /// By step: the part of the work of each role.
  private let shares: [[ActorID: Expense]]
  /// By step: the stage whose time stands for its own, and how many steps share it.
  private let stages: [(stage: BlockID, steps: Int)?]
  private(set) var unmeasured: Set<StepID> = []

  init(_ procedure: Procedure, _ year: WorkingYear) {
    self.procedure = procedure
    self.year = year
    shares = procedure.steps.map { Self.shares(of: $0, procedure) }
    let around = procedure.steps.map { procedure.timedStage(around: $0.position) }
    var counts: [BlockID: Int] = [:]
    for stage in around { if let stage { counts[stage, default: 0] += 1 } }
    stages = around.map { stage in stage.map { ($0, counts[$0] ?? 1) } }
  }

  private static func shares(of step: Step, _ procedure: Procedure) -> [ActorID: Expense] {
    guard !step.isCall else { return [:] }
    let actors = procedure.actorUses[step.actors.indices].map(\.actor)
    let part = 1 / Double(max(1, actors.count))
    var shares: [ActorID: Expense] = [:]
    for actor in actors where !actor.isNone && procedure.actors[Int(actor.index)].isStaff {
      let (whole, one) = (Average(least: 1, most: 1), Average(least: part, most: part))
      shares[actor] =
        switch step.sharing {
        case .alone, .together, .each: Expense(bounds: whole, even: whole)
        case .inTurn: Expense(bounds: one, even: one)
        case .anyOf where actors.count > 1: Expense(bounds: Average(least: 0, most: 1), even: one)
        case .anyOf: Expense(bounds: whole, even: whole)
        }
    }
    return shares
  }

  /// Adds what each role does in one kind of case: the fewest and the most of all kinds, and the sum where choices are
  /// even. `false` if no averages are told.
  mutating func add(_ kind: CaseKind, to roles: inout [ActorID: RoleLoad]) -> Bool {
    let timed = TimedView(
      procedure, procedure.view(of: kind), rates: ClockRates(workingDay: 1, calendarDay: 1, plainDay: 1))
    guard let averages = CaseAverages(timed) else { return false }
    var minutes: [Average] = []
    for step in procedure.steps.indices { minutes.append(work(in: StepID(step), timed)) }
    let isFirst = roles.isEmpty
    for actor in procedure.actors.indices.map({ ActorID($0) }) {
      let steps = shares.indices.filter { shares[$0][actor] != nil }
      guard !steps.isEmpty else { continue }
      let costs = timed.net.edges.indices.map { expense(of: actor, edge: $0, timed, minutes) }
      guard let prospect = averages.prospect(until: nil, costs, .all) else { return false }
      let people = procedure.actors[Int(actor.index)].headcount.value.flatMap(\.upper)
      var role =
        roles[actor]
        ?? RoleLoad(
          actor: actor, steps: steps.map { StepID($0) }, people: people,
          perCase: Expense(bounds: prospect.spent, even: .zero))
      if !isFirst { role.perCase.bounds = role.perCase.bounds.union(prospect.spent) }
      role.perCase.even = role.perCase.even + prospect.even
      roles[actor] = role
    }
    return true
  }

  private func expense(of actor: ActorID, edge: Int, _ timed: TimedView, _ work: [Average]) -> Expense {
    guard !timed.isVirtual[edge], case .step(let step) = timed.view.graph[timed.edge(Int32(edge)).source].kind,
      let share = shares[Int(step.index)][actor]
    else { return .none }
    let kind = timed.edge(Int32(edge)).kind
    guard kind != .bypass, kind != .timeout else { return .none }
    let work = work[Int(step.index)]
    func part(_ share: Average) -> Average { Average(least: work.least * share.least, most: work.most * share.most) }
    return Expense(bounds: part(share.bounds), even: part(share.even))
  }

  /// Minutes each time a step is done.
  private mutating func work(in step: StepID, _ timed: TimedView) -> Average {
    guard timed.isReached[Int(timed.view.graph.node(of: step).index)], !shares[Int(step.index)].isEmpty else {
      return .zero
    }
    let stage = stages[Int(step.index)]
    let row = procedure.steps[Int(step.index)]
    let range = stage.map { procedure.blocks[Int($0.stage.index)].times } ?? row.times
    let entries = procedure.times(range, for: timed.view.kind)
    var cost = TimeCost()
    for entry in entries { cost.add(entry.duration, in: .office, units: timed.stepCosts.units(of: entry)) }
    guard !entries.isEmpty, cost.doubts.isEmpty, let least = year.minutes(of: cost.lower.office, procedure.plainDay),
      let most = year.minutes(of: cost.upper.office, procedure.plainDay)
    else {
      if row.waits.isEmpty || !row.times.isEmpty { unmeasured.insert(step) }
      return .zero
    }
    return Average(least: least, most: most) * (1 / Double(stage?.steps ?? 1))
  }
}

extension Actor {
  /// People of the office.
  fileprivate var isStaff: Bool {
    guard !isOutside else { return false }
    return switch kind {
    case .person, .group: true
    case .applicant, .application, .agency, .room: false
    }
  }
}
