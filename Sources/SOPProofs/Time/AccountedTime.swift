public import SOPModel

/// Who answers for time: the three accounts that are kept on every path.
public struct Accounts: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// *kantor*: work of the office.
  public static let office = Accounts(rawValue: 1)
  /// *tunggu*: waits the office answers for.
  public static let waiting = Accounts(rawValue: 2)
  /// *luar*: what the office does not answer for.
  public static let outside = Accounts(rawValue: 4)
  /// What a promise is compared with: its clock stands still while others are at work.
  public static let promised: Accounts = [.office, .waiting]
  /// *seluruhnya*.
  public static let everything: Accounts = [.office, .waiting, .outside]
}

/// A length of time, kept apart by who answers for it.
public struct AccountedTime: Sendable, Hashable {
  public var office = TimeAmount.zero
  public var waiting = TimeAmount.zero
  public var outside = TimeAmount.zero

  public init() {}

  public init(_ amount: TimeAmount, in account: Accounts) {
    if account.contains(.office) {
      office = amount
    } else if account.contains(.waiting) {
      waiting = amount
    } else {
      outside = amount
    }
  }

  public static let zero = AccountedTime()

  /// The sum of some accounts, each clock for itself.
  public func total(_ accounts: Accounts) -> TimeAmount {
    var sum = accounts.contains(.office) ? office : .zero
    if accounts.contains(.waiting) { sum += waiting }
    if accounts.contains(.outside) { sum += outside }
    return sum
  }

  public static func + (left: AccountedTime, right: AccountedTime) -> AccountedTime {
    var sum = left
    sum += right
    return sum
  }

  public static func += (left: inout AccountedTime, right: AccountedTime) {
    left.office += right.office
    left.waiting += right.waiting
    left.outside += right.outside
  }

  public static func * (time: AccountedTime, factor: Int) -> AccountedTime {
    var product = AccountedTime()
    product.office = time.office * factor
    product.waiting = time.waiting * factor
    product.outside = time.outside * factor
    return product
  }

  /// What some accounts of it are worth.
  func worth(_ accounts: Accounts, _ rates: ClockRates) -> Int {
    var sum = accounts.contains(.office) ? rates.worth(office) : 0
    if accounts.contains(.waiting) { sum = sum.plusWorth(rates.worth(waiting)) }
    if accounts.contains(.outside) { sum = sum.plusWorth(rates.worth(outside)) }
    return sum
  }
}
