public import SOPModel

/// How many people an SOP needs in each role: the formula of Analisis Beban Kerja (PermenPAN-RB 1/2020), yearly volume
/// times the time for one case, divided by the effective working time of a year.
public struct Workload: Sendable {
  /// Cases of one year, from `volume`.
  public let cases: ClosedRange<Int>
  public let year: WorkingYear
  /// Roles of the office that are filled by people and do something here, in the order of their declaration.
  public let roles: [RoleLoad]
  /// Steps of such roles whose work is not known in minutes or working days; it is left out.
  public let unmeasured: [StepID]

  /// `nil` where `volume` says no number of cases in a period, or no averages are told (`CaseAverages`).
  public init?(_ procedure: Procedure) {
    guard let volume = procedure.volume, let count = volume.count, let period = volume.period,
      !procedure.graph.isIncomplete
    else { return nil }
    let year = WorkingYear(procedure)
    let kinds = procedure.caseKinds()
    guard !kinds.areTooMany, !kinds.kinds.isEmpty else { return nil }
    var work = WorkShares(procedure, year)
    var roles: [ActorID: RoleLoad] = [:]
    for kind in kinds.kinds {
      guard work.add(kind, to: &roles) else { return nil }
    }
    let perYear = year.periods(period)
    cases = count.lower.timesWorth(perYear)...max(count.lower, count.upper ?? count.lower).timesWorth(perYear)
    self.year = year
    self.roles = roles.values.sorted { $0.actor.index < $1.actor.index }.map { role in
      var role = role
      role.perCase.even = role.perCase.even * (1 / Double(kinds.kinds.count))
      return role
    }
    unmeasured = work.unmeasured.sorted()
  }

  /// People that a role needs at the fewest and at the most, whatever choices without a number come to.
  public func need(_ role: RoleLoad) -> Average { need(role.perCase.bounds) }

  /// People that it needs if choices without `peluang` come equally often and nothing is skipped.
  public func evenNeed(_ role: RoleLoad) -> Average { need(role.perCase.even) }

  private func need(_ perCase: Average) -> Average {
    let minutes = Double(max(1, year.minutes))
    return Average(
      least: perCase.least * Double(cases.lowerBound) / minutes, most: perCase.most * Double(cases.upperBound) / minutes
    )
  }

  /// How the people there are compare with those that are needed.
  public func verdict(on role: RoleLoad) -> Verdict {
    guard let people = role.people else { return .unknown }
    if need(role).least > Double(people) { return .tooFew }
    return evenNeed(role).most > Double(people) ? .maybeTooFew : .enough
  }

  public enum Verdict: String, Sendable {
    case enough
    /// Not where cases take as long as they may.
    case maybeTooFew
    /// Even where every case is as quick as it may be.
    case tooFew
    /// `jumlah` is not said.
    case unknown
  }
}

/// What one role does in one case.
public struct RoleLoad: Sendable {
  public let actor: ActorID
  /// In which it works, in the order of the file.
  public var steps: [StepID] = []
  /// `jumlah`, at the most.
  public let people: Int?
  /// Minutes.
  var perCase: Expense

  /// Minutes of one case, whatever choices without a number come to.
  public var bounds: Average { perCase.bounds }
  /// Minutes of one case if choices without `peluang` come equally often and nothing is skipped.
  public var even: Average { perCase.even }
}
