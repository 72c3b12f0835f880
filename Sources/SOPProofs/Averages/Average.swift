/// What something comes to on average over all cases of a kind, from below and from above.
public struct Average: Sendable, Hashable {
  public var least: Double
  public var most: Double

  public init(least: Double, most: Double) {
    self.least = least
    self.most = most
  }

  public static let zero = Average(least: 0, most: 0)

  static func + (left: Average, right: Average) -> Average {
    Average(least: left.least + right.least, most: left.most + right.most)
  }

  static func * (average: Average, factor: Double) -> Average {
    Average(least: average.least * factor, most: average.most * factor)
  }

  /// The widest of both.
  func union(_ other: Average) -> Average {
    Average(least: min(least, other.least), most: max(most, other.most))
  }
}

/// What happens behind some point of a case, on average.
struct Prospect {
  /// Whether the case comes to the end that is asked for: from 0 to 1.
  var chance: Average
  /// What is spent until there, among the cases that come there; nothing is said where none do.
  var spent: Average
  /// No case spends more.
  var worst: Double
  /// What is spent where choices without a number are equally frequent and nothing is skipped; whatever the end.
  var even: Average

  static let arrived = Prospect(chance: Average(least: 1, most: 1), spent: .zero, worst: 0, even: .zero)
  static let elsewhere = Prospect(chance: .zero, spent: .zero, worst: 0, even: .zero)

  /// Paid before.
  func after(_ cost: Expense) -> Prospect {
    Prospect(chance: chance, spent: spent + cost.bounds, worst: worst + cost.bounds.most, even: even + cost.even)
  }
}

/// What is spent each time a way is taken.
struct Expense {
  var bounds: Average
  /// Where it is shared evenly among those who may spend it.
  var even: Average

  static let none = Expense(bounds: .zero, even: .zero)
}

// MARK: Choices

extension Prospect {
  /// Nobody says which of them: anything between them may be. The first alone counts where choices are even.
  static func any(of prospects: [Prospect]) -> Prospect? {
    guard var all = prospects.first else { return nil }
    for next in prospects.dropFirst() {
      let isMet = all.chance.most > 0
      if next.chance.most > 0 { all.spent = isMet ? all.spent.union(next.spent) : next.spent }
      all.chance = all.chance.union(next.chance)
      all.worst = max(all.worst, next.worst)
    }
    return all
  }

  /// The same, all equally frequent where choices are even.
  static func anyEvenly(of prospects: [Prospect]) -> Prospect? {
    guard var all = any(of: prospects) else { return nil }
    let sum = prospects.reduce(Average.zero) { $0 + $1.even }
    all.even = sum * (1 / Double(prospects.count))
    return all
  }

  /// Each as often as its share says; the shares of ways that lead nowhere fall to the others.
  static func mixed(_ prospects: [(share: Double, prospect: Prospect)]) -> Prospect? {
    let total = prospects.reduce(0) { $0 + $1.share }
    guard total > 0 else { return anyEvenly(of: prospects.map(\.prospect)) }
    var mixed = Prospect.elsewhere
    var weighed: [(weight: Average, spent: Average)] = []
    for (share, prospect) in prospects where share > 0 {
      let weight = prospect.chance * (share / total)
      mixed.chance = mixed.chance + weight
      mixed.worst = max(mixed.worst, prospect.worst)
      mixed.even = mixed.even + prospect.even * (share / total)
      if weight.most > 0 { weighed.append((weight, prospect.spent)) }
    }
    mixed.spent = Average(
      least: -centre(weighed.map { ($0.weight, -$0.spent.least) }),
      most: centre(weighed.map { ($0.weight, $0.spent.most) }))
    return mixed
  }

  /// The greatest centre of weights of which each may be anything between its bounds: as much as there is on the greatest
  /// and as little as there must be on the others, wherever the greatest end.
  private static func centre(_ points: [(weight: Average, at: Double)]) -> Double {
    let sorted = points.sorted { $0.at > $1.at }
    var weight = sorted.reduce(0) { $0 + $1.weight.least }
    var moment = sorted.reduce(0) { $0 + $1.weight.least * $1.at }
    var greatest: Double?
    for point in sorted {
      weight += point.weight.most - point.weight.least
      moment += (point.weight.most - point.weight.least) * point.at
      if weight > 0 { greatest = max(greatest ?? -.infinity, moment / weight) }
    }
    return greatest ?? 0
  }
}

// MARK: Branches

/// How what is spent in branches that run at the same time adds up.
enum Meeting {
  /// The slowest branch counts.
  case slowest
  /// All of it counts.
  case all
}

extension Prospect {
  /// Of the slowest branch no more is known than that it takes as long as any on average, and no longer than all of them
  /// together or than the slowest at worst.
  static func together(_ branches: [Prospect], _ meeting: Meeting) -> Prospect {
    var joint = arrived
    var evenSum = Average.zero
    for branch in branches {
      switch meeting {
      case .all:
        joint.spent = joint.spent + branch.spent
        joint.worst += branch.worst
      case .slowest:
        joint.spent.least = max(joint.spent.least, branch.spent.least)
        joint.spent.most += branch.spent.most
        joint.worst = max(joint.worst, branch.worst)
      }
      evenSum = evenSum + branch.even
    }
    joint.spent.most = min(joint.spent.most, joint.worst)
    joint.even = evenSum
    return joint
  }

  /// One after the other; the first has no end of its own.
  func followed(by next: Prospect) -> Prospect {
    Prospect(chance: next.chance, spent: spent + next.spent, worst: worst + next.worst, even: even + next.even)
  }
}
