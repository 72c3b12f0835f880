public import SOPModel

/// How long cases take on average, where outcomes say how often they come (`peluang`).
public struct AverageTime: Sendable, Hashable {
  /// Of the cases that come to the end, in thousandths of a working minute.
  ///
  /// What is left of a decision's hundred per cent falls to the outcomes without `peluang`: at the quickest of them from
  /// below, at the slowest from above; so do choices without any, and times between their least and most.
  public let worth: Average
  /// The part of all cases that come to the end, from 0 to 1.
  public let chance: Average
}

extension TimedView {
  /// From the application to an end, or to any of them. `nil` where no outcome says how often it comes, where a time on
  /// the way is not measured, where no case comes there, and where averages are not told (`CaseAverages`).
  public func average(until end: EndID?, of accounts: Accounts) -> AverageTime? {
    guard view.graph.edges.contains(where: { $0.probability != nil }),
      doubts(TimeQuestion(until: end.map { .end($0) }, of: accounts)).isEmpty, let averages = CaseAverages(self)
    else { return nil }
    let least = worths(.lower, accounts, rates)
    let most = worths(.upper, accounts, rates)
    let costs = zip(least, most).map { least, most in
      let bounds = Average(least: Double(least), most: Double(most))
      return Expense(bounds: bounds, even: bounds)
    }
    guard let prospect = averages.prospect(until: end, costs, .slowest), prospect.chance.most > 0 else { return nil }
    return AverageTime(worth: prospect.spent, chance: prospect.chance)
  }
}
