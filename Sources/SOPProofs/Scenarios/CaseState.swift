/// Where a case stands, and what of its history decides what it can still do.
struct CaseState: Sendable, Hashable {
  enum Mode: UInt8, Sendable {
    /// Goes on by itself.
    case moving
    /// Waits for others: at a join, or at a step with `setelah`.
    case waiting
    /// Nobody: a waiting step has learnt that something will not come.
    case news
  }

  /// One of the things that go on beside each other.
  struct Token: Sendable, Hashable, Comparable {
    var node: Int32
    var mode: Mode
    /// Those steps of the expected path that it owes its being to, a bit for each.
    var seen: UInt64 = 0

    static func < (left: Token, right: Token) -> Bool {
      (left.node, left.mode.rawValue, left.seen) < (right.node, right.mode.rawValue, right.seen)
    }
  }

  /// In order.
  var tokens: [Token]
  /// By counter (`CaseNet.Group`): how often its edges were taken.
  var taken: [Int32]
  /// For each list of answers (`CaseAnswers.lists`), the next one.
  var visits: [Int32]
  /// Steps with a fee of their own that were passed, a bit for each.
  var paid: UInt64 = 0
  /// Steps of the expected path that were passed in their order, a bit for each.
  var met: UInt64 = 0

  /// Nothing else goes on beside the token.
  var isAlone: Bool { tokens.count == 1 }
}
