public import SOPText

/// For whom a change is a change. Decided from numbers (`Effect`), not from words.
public enum Impact: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// Words only.
  case editorial
  /// The office works in another way; the applicant does not notice.
  case procedural
  /// Less time, money, papers or visits for the applicant, or more to choose from.
  case relief
  /// More time, money, papers or visits, or less to choose from.
  case burden
  /// Fewer eyes on the case, or fewer ways to complain.
  case weakerOversight

  /// By how much a reviewer has to look at it.
  public static func < (left: Impact, right: Impact) -> Bool { left.weight < right.weight }

  private var weight: UInt8 {
    switch self {
    case .editorial: 0
    case .procedural: 1
    case .relief: 2
    case .weakerOversight: 3
    case .burden: 4
    }
  }

  /// As it is written in reports and approvals.
  public var name: Wording {
    switch self {
    case .editorial: Wording(id: "editorial", en: "editorial")
    case .procedural: Wording(id: "prosedural", en: "procedural")
    case .relief: Wording(id: "meringankan pemohon", en: "relief for the applicant")
    case .burden: Wording(id: "memberatkan pemohon", en: "burden on the applicant")
    case .weakerOversight: Wording(id: "melemahkan pengawasan", en: "weaker oversight")
    }
  }

  /// For programs.
  public var key: String {
    switch self {
    case .editorial: "editorial"
    case .procedural: "procedural"
    case .relief: "relief"
    case .burden: "burden"
    case .weakerOversight: "weaker-oversight"
    }
  }

  /// What it is seen from the other side. A control that is given up is one that is set up, which is procedural.
  public var mirrored: Set<Impact> {
    switch self {
    case .editorial: [.editorial]
    case .procedural: [.procedural, .weakerOversight]
    case .relief: [.burden, .weakerOversight]
    case .burden: [.relief, .weakerOversight]
    case .weakerOversight: [.procedural, .relief, .burden]
    }
  }
}

/// What a change adds to (or, below zero, takes from) the numbers of the worst kind of case.
public struct Effect: Sendable, Hashable {
  /// *seluruhnya* on the slowest way, in thousandths of a working minute.
  public var time = 0
  /// What is promised, in thousandths of a working minute.
  public var promise = 0
  /// Rupiah.
  public var fee: Int64 = 0
  /// What the applicant must bring.
  public var papers = 0
  /// How often the applicant must act.
  public var visits = 0
  /// What the applicant may choose from or count on: channels, alternatives, products, copies, guarantees.
  public var benefits = 0
  /// Eyes on the case: decisions, initials, signatures, complaint channels, records.
  public var controls = 0
  /// From one actor to another.
  public var handOvers = 0
  /// The office works in another way, whatever the numbers are.
  public var changesProcedure = false

  public init() {}

  public static let none = Effect()
  /// Nothing but the way of working.
  public static let procedure = Effect(changesProcedure: true)

  init(changesProcedure: Bool) { self.changesProcedure = changesProcedure }

  /// A control that is given up outweighs time that is saved; any burden outweighs any relief.
  public var impact: Impact {
    if controls < 0 { return .weakerOversight }
    if time > 0 || promise > 0 || fee > 0 || papers > 0 || visits > 0 || benefits < 0 { return .burden }
    if time < 0 || promise < 0 || fee < 0 || papers < 0 || visits < 0 || benefits > 0 { return .relief }
    return controls > 0 || handOvers != 0 || changesProcedure ? .procedural : .editorial
  }
}
