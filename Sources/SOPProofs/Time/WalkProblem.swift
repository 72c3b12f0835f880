/// The question for the walk through a net that costs the most, or the least.
///
/// Costs are worths (`ClockRates.worth`) and never negative. A walk begins at a seed and is measured at a sink.
struct WalkProblem: Sendable {
  /// Where a walk begins.
  struct Seed: Sendable {
    var node: Int32
    /// What has been spent there.
    var worth = 0
    /// The edge that spent it, or -1.
    var edge: Int32 = -1
  }

  /// Where a walk is measured.
  struct Sink: Sendable {
    var node: Int32
    /// What is spent beyond the node.
    var worth = 0
    /// The edge that spends it, or -1.
    var edge: Int32 = -1
  }

  let net: WalkNet
  /// By edge: whether it may be taken.
  var isOpen: [Bool]
  /// By edge.
  var costs: [Int]
  var seeds: [Seed]
  var sinks: [Sink]
  /// The case has a history before the walk, in which loops may have been used up.
  var beginsInMidst = false

  /// A loop with an edge that may be taken.
  var hasOpenLoop: Bool {
    !net.loops.isEmpty && net.edges.indices.contains { net.edges[$0].loop >= 0 && isOpen[$0] }
  }
}

/// A way a case can go.
struct Walk: Sendable, Equatable {
  /// In order; those of the rounds are left out.
  var edges: [Int32] = []
  var rounds: [Round] = []

  /// The same circle taken several times, at some point of the walk.
  struct Round: Sendable, Equatable {
    var loop: Int32
    /// Begins with the edge that goes back.
    var edges: [Int32]
    var times: Int
  }
}

/// The answer to the question for the longest walk.
struct LongestWalk: Sendable {
  /// No walk costs more, loops without a number left out.
  var upper: Int
  /// What the witness costs. Less than `upper` only where the search met its bound.
  var lower: Int
  var witness: Walk
  /// Loops without a number that a walk can go round in.
  var endlessLoops: [Int32] = []
}
