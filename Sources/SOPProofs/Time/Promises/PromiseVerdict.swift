public import SOPModel

/// What is known of a promise for one kind of case.
public enum PromiseVerdict: Sendable {
  /// No case takes longer.
  case kept(PromiseMargin)
  /// Some case surely takes longer.
  case broken(PromiseBreach)
  /// Neither can be proved.
  case undecided(PromiseDoubt)
}

/// How much of a promise is used.
public struct PromiseMargin: Sendable {
  /// The longest way; `nil` where nothing but the sum of all times was looked at.
  public let longest: TimedWalk?
  /// What it takes, or that sum.
  public let most: TimeAmount
}

/// A way that breaks a promise.
public struct PromiseBreach: Sendable {
  /// Steps in their order; what the promise counts of them.
  public let walk: TimedWalk
  /// No way surely takes longer; else the search for longer ones met its bound.
  public let isLongest: Bool
  /// What the promise counts.
  public let accounts: Accounts
  /// The shortest way, where even that breaks it.
  public let shortest: TimedWalk?
  /// How a bare `hari` was read.
  public let plainDay: Office.PlainDay
  public let view: TimedView
}

extension PromiseBreach {
  /// What is done on the way, in order, each once, with what the promise counts of it; what costs nothing is left out.
  public var stops: [PathStop] { view.stops(on: walk, of: accounts) }
}

/// A step or stage on a way.
public struct PathStop: Sendable {
  /// A step, or the entry of a stage.
  public let node: GraphNodeID
  public let times: Int
  /// All times together, at most.
  public let time: TimeAmount
  public let worth: Int
}

extension TimedView {
  /// What is done on a way, in order, each once.
  public func stops(on walk: TimedWalk, of accounts: Accounts) -> [PathStop] {
    var stops: [PathStop] = []
    var seen: Set<Int32> = []
    // By node, the edges that leave it on the way, and how often.
    var taken: [Int32: [(edge: Int32, times: Int)]] = [:]
    for (edge, times) in walk.counts { taken[net.edges[Int(edge)].source, default: []].append((edge, times)) }
    for edge in walk.edges where costOfEdge[Int(edge)] > 0 && seen.insert(net.edges[Int(edge)].source).inserted {
      let node = net.edges[Int(edge)].source
      var (time, times) = (AccountedTime.zero, 0)
      for left in taken[node] ?? [] {
        time += cost(ofEdge: left.edge).upper * left.times
        times += left.times
      }
      guard !time.total(accounts).isZero else { continue }
      stops.append(
        PathStop(
          node: GraphNodeID(Int(node)), times: times, time: time.total(accounts), worth: time.worth(accounts, rates)))
    }
    return stops
  }
}

/// Why a promise can be neither proved nor refuted.
public enum PromiseDoubt: Sendable {
  /// Its own time is no number, or cannot be read.
  case unmeasuredPromise
  /// An event is not known, ambiguous, or made by no step.
  case unclearEvent
  /// The events do not follow each other in such a case.
  case neverHappens
  /// Loops that nothing limits: the nodes from which they go back.
  case endlessLoops([GraphNodeID], TimedView)
  /// Steps or stages on the way whose time is no measured interval.
  case unmeasuredSteps([(edge: ProcessGraph.Edge, doubts: TimeDoubts)], TimedView)
  /// Working days and calendar days meet: it depends on the dates.
  case dates(TimedWalk, TimedView)
  /// The longest way is only a bound: an extension, a day to wait for, or a limit that began elsewhere decides.
  case onlyBounded(TimedWalk)
  /// It holds only in some cases (`bila`), which nothing tells from the others.
  case condition
  /// It is kept only with its extension (`perpanjangan`).
  case onlyExtended(TimedWalk)
  /// A bare `hari` decides, and the office does not say what it means.
  case plainDay
  /// The search met its bound.
  case bound
  /// The graph could not be built as it was meant.
  case incomplete
}

/// A verdict with what it is about.
public struct PromiseJudgement: Sendable {
  /// Into `Procedure.promises`.
  public let promise: Int
  /// Kinds of cases with this verdict; the first is the one that was looked at.
  public let kinds: [CaseKind]
  public let verdict: PromiseVerdict
}
