/// Something of each of the three texts of a merge.
struct Sides<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  func map<Other>(_ body: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(base: try body(base), ours: try body(ours), theirs: try body(theirs))
  }

  subscript(side: Side) -> Value {
    switch side {
    case .base: base
    case .ours: ours
    case .theirs: theirs
    }
  }
}

extension Sides: Sendable where Value: Sendable {}

/// One of the texts of a merge: what both began with, what is here, and what comes in.
enum Side: Sendable, CaseIterable {
  case base
  case ours
  case theirs
}

extension Sides where Value: Equatable {
  /// The value that only one side changed, or that both changed alike; `nil` where they disagree.
  var agreed: Value? {
    if ours == base || ours == theirs { return theirs }
    return theirs == base ? ours : nil
  }
}
