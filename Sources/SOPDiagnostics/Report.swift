/// What rules append to. Bounded: after `limit` findings only their number is kept, and one more finding says so.
public struct Report: Sendable {
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Findings that were dropped because the limit was reached.
  public private(set) var droppedCount = 0
  public let limit: Int

  public init(limit: Int = 1000) {
    self.limit = limit
  }

  /// What is added is kept.
  public var hasRoom: Bool { diagnostics.count < limit }

  /// The finding is only made if there is room for it.
  public mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(diagnostic())
    } else {
      droppedCount += 1
    }
  }

  /// Adds the one finding that says how many were dropped.
  public mutating func addBeyondLimit(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
