import SOPModel

/// Why the time of a step or stage is no measured interval.
public struct TimeDoubts: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Nothing is written, or nothing that could be read.
  public static let missing = TimeDoubts(rawValue: 1)
  /// `sesuai jadwal`, `segera`.
  public static let unmeasurable = TimeDoubts(rawValue: 2)
  /// `belum diatur`.
  public static let unsettled = TimeDoubts(rawValue: 4)
  /// `min 1 jam`, or a rate per unit of which nobody says how many there are.
  public static let unlimited = TimeDoubts(rawValue: 8)
  /// The called SOP has a loop without a number.
  public static let endless = TimeDoubts(rawValue: 16)
  /// The search for the longest way of the called SOP met its bound.
  public static let undecided = TimeDoubts(rawValue: 32)
  /// Unlimited for want of how many units one case has.
  public static let uncounted = TimeDoubts(rawValue: 64)
}

/// What a step, a stage or a called SOP costs: at least, at most, and what it surely costs in some case.
struct TimeCost: Sendable, Hashable {
  var lower = AccountedTime()
  /// Never exceeded by what is measured.
  var upper = AccountedTime()
  /// Reached in some case. Less than `upper` where that is only a bound.
  var sure = AccountedTime()
  /// Why it is not all of it.
  private(set) var doubts: TimeDoubts = []
  /// Those about time that a promise counts.
  private(set) var promisedDoubts: TimeDoubts = []

  static let none = TimeCost()

  /// - Parameter account: whose time is in doubt.
  mutating func doubt(_ doubt: TimeDoubts, in account: Accounts) {
    doubts.formUnion(doubt)
    if account != .outside { promisedDoubts.formUnion(doubt) }
  }

  mutating func doubtAsMuch(as other: TimeCost) {
    doubts.formUnion(other.doubts)
    promisedDoubts.formUnion(other.promisedDoubts)
  }

  mutating func clearDoubts() { (doubts, promisedDoubts) = ([], []) }

  func doubts(of accounts: Accounts) -> TimeDoubts { accounts.contains(.outside) ? doubts : promisedDoubts }

  mutating func add(_ duration: Duration, in account: Accounts, units: Count?) {
    var duration = duration
    if duration.per != nil {
      if units == nil { doubt(.uncounted, in: account) }
      duration = duration.times(units)
    }
    switch duration.manner {
    case .unmeasurable: doubt(.unmeasurable, in: account)
    case .unsettled: doubt(.unsettled, in: account)
    case .exact, .range, .atMost, .atLeast, .approximate, .notCounted: break
    }
    guard duration.isMeasured else { return }
    lower += AccountedTime(duration.lower, in: account)
    upper += AccountedTime(duration.upper ?? duration.lower, in: account)
    sure += AccountedTime(duration.upper ?? duration.lower, in: account)
    if duration.upper == nil { doubt(.unlimited, in: account) }
  }
}

extension Duration {
  /// The time of a whole case from a rate; one unit at least and no limit where nobody says how many there are.
  fileprivate func times(_ units: Count?) -> Duration {
    let most = units.flatMap { $0.upper }.flatMap { count in upper.map { $0 * count } }
    return Duration(lower: lower * (units?.lower ?? 1), upper: most, manner: manner)
  }
}
