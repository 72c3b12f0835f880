import SOPModel

/// What each step and stage costs for one kind of case: language.md, the accounts and the timers of `waktu`, `tunggu`,
/// `batas`.
struct StepCosts {
  private let procedure: Procedure
  private let kind: CaseKind
  private let rates: ClockRates
  /// By step: the innermost stage with a time around it, or -1.
  private let stages: [Int32]

  init(_ procedure: Procedure, _ kind: CaseKind, _ rates: ClockRates) {
    self.procedure = procedure
    self.kind = kind
    self.rates = rates
    stages = Self.stages(of: procedure)
  }

  // MARK: Steps

  /// What a step costs when it is done.
  func done(_ id: StepID) -> TimeCost {
    let step = procedure.steps[Int(id.index)]
    var cost = worked(step, isInStage: stages[Int(id.index)] >= 0)
    if let limit = limit(of: step) { cost = limited(cost, step, limit) }
    if step.earliest >= 0 { delay(&cost, step) }
    if step.extension >= 0, let more = procedure.extensions[Int(step.extension)].duration?.upper {
      cost.upper += AccountedTime(more, in: account(of: step))
    }
    return cost
  }

  /// What a step costs when its time limit runs out.
  func expired(_ id: StepID) -> TimeCost {
    let step = procedure.steps[Int(id.index)]
    var cost = TimeCost()
    guard let limit = limit(of: step), let most = limit.duration.upper else {
      cost.doubt(.unmeasurable, in: limitAccount(of: step))
      return cost
    }
    let account = limitAccount(of: step)
    cost.upper = AccountedTime(most, in: account)
    if !runsFromElsewhere(step) {
      cost.lower = AccountedTime(limit.duration.lower, in: account)
      cost.sure = cost.upper
    }
    return cost
  }

  private func worked(_ step: Step, isInStage: Bool) -> TimeCost {
    var cost = TimeCost()
    var isWritten = false
    if !isInStage {
      for entry in procedure.times(step.times, for: kind) {
        cost.add(entry.duration, in: account(of: step), units: units(of: entry))
        isWritten = true
      }
    }
    for entry in procedure.times(step.waits, for: kind) {
      cost.add(entry.duration, in: waitAccount(of: step), units: units(of: entry))
      isWritten = true
    }
    if !isWritten, !isInStage, step.limit < 0 { cost.doubt(.missing, in: account(of: step)) }
    return cost
  }

  /// In time a step costs what it says, at most its limit; where it says nothing, up to the limit.
  private func limited(_ worked: TimeCost, _ step: Step, _ limit: TimeEntry) -> TimeCost {
    guard let most = limit.duration.upper else {
      var cost = worked
      cost.doubt(limit.duration.isMeasured ? .unlimited : .unmeasurable, in: limitAccount(of: step))
      return cost
    }
    var cost = worked
    if step.times.isEmpty, step.waits.isEmpty {
      cost.upper = AccountedTime(most, in: limitAccount(of: step))
      cost.sure = runsFromElsewhere(step) ? .zero : cost.upper
      return cost
    }
    cost.lower = cut(worked.lower, to: most)
    cost.upper = cut(worked.upper, to: most)
    cost.sure = runsFromElsewhere(step) ? cost.lower : cut(worked.sure, to: most)
    if !worked.doubts.isEmpty {
      cost.upper = AccountedTime(most, in: limitAccount(of: step))
      cost.clearDoubts()
    }
    return cost
  }

  /// Each account by itself at most the limit, and all of them together where their clocks can be added up.
  private func cut(_ time: AccountedTime, to most: TimeAmount) -> AccountedTime {
    let limit = rates.worth(most)
    guard time.worth(.everything, rates) > limit else { return time }
    var cut = time
    if rates.worth(cut.office) > limit { cut.office = most }
    if rates.worth(cut.waiting) > limit { cut.waiting = most }
    if rates.worth(cut.outside) > limit { cut.outside = most }
    return cut
  }

  /// `paling_cepat`: the step may have to wait for its day, no longer than the distance to the event.
  private func delay(_ cost: inout TimeCost, _ step: Step) {
    guard case .distance(let distance, .after, _, _)? = procedure.deadlines[Int(step.earliest)].offset else {
      cost.doubt(.unmeasurable, in: .waiting)
      return
    }
    cost.upper.waiting += distance
  }

  // MARK: Accounts

  func account(of step: Step) -> Accounts { procedure.account(of: step) }

  private func waitAccount(of step: Step) -> Accounts {
    if let counts = step.countsAsOffice { return counts ? .waiting : .outside }
    return step.waitsFor.isNone || procedure.countsAsOffice(step.waitsFor) ? .waiting : .outside
  }

  /// A time limit that runs out is time of the wait, else of the step.
  private func limitAccount(of step: Step) -> Accounts {
    step.waits.isEmpty && step.waitsFor.isNone ? account(of: step) : waitAccount(of: step)
  }

  // MARK: Limits and units

  private func limit(of step: Step) -> TimeEntry? {
    guard step.limit >= 0 else { return nil }
    return procedure.times(procedure.limits[Int(step.limit)].times, for: kind).first
  }

  /// The limit was running before the step began: how much of it is left depends on the way there.
  private func runsFromElsewhere(_ step: Step) -> Bool {
    step.limit >= 0 && !procedure.limits[Int(step.limit)].since.isNone
  }

  func units(of entry: TimeEntry) -> Count? {
    guard let per = entry.duration.per else { return nil }
    let text = procedure.textBytes(of: entry.text)
    guard per.upperBound <= text.count else { return nil }
    let name = text.dropFirst(per.lowerBound).prefix(per.count)
    return procedure.units.first { procedure.textBytes(of: $0.name).elementsEqual(name) }?.count
  }

  // MARK: Stages

  /// What a stage costs on entry at most, and on leaving it at its end at least: who leaves early pays from nothing to
  /// all of it.
  func stage(_ id: BlockID) -> (entry: TimeCost, exit: TimeCost)? {
    let block = procedure.blocks[Int(id.index)]
    guard !block.times.isEmpty else { return nil }
    var cost = TimeCost()
    let entries = procedure.times(block.times, for: kind)
    for entry in entries { cost.add(entry.duration, in: account(of: id), units: units(of: entry)) }
    if entries.isEmpty { cost.doubt(.missing, in: account(of: id)) }
    let exit = TimeCost(lower: cost.lower)
    cost.lower = .zero
    return (cost, exit)
  }

  /// Outside if all of its steps are.
  func account(of stage: BlockID) -> Accounts {
    let inside = procedure.steps.indices.filter { stages[$0] == stage.index }
    let isOutside = !inside.isEmpty && inside.allSatisfy { account(of: procedure.steps[$0]) == .outside }
    return isOutside ? .outside : .office
  }

  /// The innermost stage with a time around each step.
  private static func stages(of procedure: Procedure) -> [Int32] {
    guard procedure.blocks.contains(where: { !$0.times.isEmpty }) else {
      return [Int32](repeating: -1, count: procedure.steps.count)
    }
    // A list stands behind the list its owner is in.
    var ofList: [Int32] = []
    ofList.reserveCapacity(procedure.lists.count)
    for list in procedure.lists {
      switch list.owner {
      case .file: ofList.append(-1)
      case .way(let step): ofList.append(ofList[Int(procedure.steps[Int(step.index)].position.list.index)])
      case .blockWay(let block): ofList.append(ofList[Int(procedure.blocks[Int(block.index)].position.list.index)])
      case .branch(let branch):
        let block = procedure.branches[Int(branch)].block
        ofList.append(ofList[Int(procedure.blocks[Int(block.index)].position.list.index)])
      case .block(let block):
        let outer = ofList[Int(procedure.blocks[Int(block.index)].position.list.index)]
        ofList.append(procedure.blocks[Int(block.index)].times.isEmpty ? outer : block.index)
      }
    }
    return procedure.steps.map { ofList[Int($0.position.list.index)] }
  }

  /// The stage whose time stands for the step's own, or none.
  func stage(around step: StepID) -> BlockID {
    let stage = stages[Int(step.index)]
    return stage < 0 ? .none : BlockID(Int(stage))
  }
}
