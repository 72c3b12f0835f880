/// One case of `uji`: the choices taken in it and what must come of it. Names are resolved; what has no meaning says so
/// and keeps its text, for a finding.
public struct Scenario: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  public var name: TextRef = .none
  /// `kanal` as written, and its position in `Procedure.channels`; -1 for none or an unknown one.
  public var channelText: TextRef = .none
  public var channel: Int32 = -1
  /// `varian`, one of each axis at most.
  public var variants: [ScenarioVariant] = []
  /// `pilih`. What is left out is left open: every way of it must satisfy what is expected.
  public var choices: [ScenarioChoice] = []
  /// `harap`; `nil` if it could not be read.
  public var expectation: Expectation?

  init(entry: TextRef) { self.entry = entry }
}

/// A variant as named in a scenario.
public struct ScenarioVariant: Sendable {
  public var text: TextRef
  /// A variant; `.channel` and `.unknown` are reported.
  public var meaning: NameUse.Meaning
  /// Another thing of that name, which makes it ambiguous.
  public var other: TextRef?
}

/// One line of `pilih`.
public struct ScenarioChoice: Sendable {
  /// What the key names.
  public enum Subject: Sendable, Hashable {
    case step(StepID)
    case block(BlockID)
    /// Position in `Procedure.conditions`.
    case condition(Int32)
    /// An id and a condition of the same text.
    case ambiguous(StepOrBlock, condition: Int32)
    case unknown
  }

  public enum StepOrBlock: Sendable, Hashable {
    case step(StepID)
    case block(BlockID)
  }

  public var key: TextRef
  public var subject: Subject
  /// One for each time the case comes by, in order; the last holds for all later ones.
  public var visits: [Visit] = []

  public struct Visit: Sendable {
    public var text: TextRef
    public var answer: Answer
  }

  public enum Answer: Sendable, Hashable {
    /// Position in `Procedure.outcomes`.
    case outcome(Int32)
    /// `ya`: the optional step or block is done, the condition holds, the time limit is kept.
    case taken
    /// `tidak`.
    case passed
    /// `lewat`: the time limit runs out.
    case expired
    /// An outcome named like a word of the language, which is meant just as well.
    case ambiguous
    /// Nothing that can be chosen there.
    case unknown
  }
}

/// `harap`: what must come of a scenario.
public struct Expectation: Sendable {
  public var entry: TextRef
  /// `hasil` as written, and the end; `.none` if there is no such end.
  public var endText: TextRef = .none
  public var end: EndID = .none
  /// `waktu`: office time and waits, as for a promise.
  public var time: Written<Duration> = .none
  /// `waktu_seluruhnya`: all three accounts.
  public var wholeTime: Written<Duration> = .none
  /// `biaya`.
  public var fee: Written<Money> = .none
  /// `melalui`: steps and blocks in the order in which they are passed.
  public var path: [NameUse] = []

  init(entry: TextRef) { self.entry = entry }

  /// Nothing is expected.
  public var isEmpty: Bool {
    endText.isNone && !time.isWritten && !wholeTime.isWritten && !fee.isWritten && path.isEmpty
  }
}

/// A condition written in words (`bila: diwakilkan`), and everything that depends on it. Texts are the same that differ in
/// case and blank space only.
public struct WrittenCondition: Sendable {
  /// Where it was first written.
  public var text: TextRef
  public var uses: [Use] = []

  public enum Use: Sendable, Hashable {
    case step(StepID)
    case block(BlockID)
    /// Position in `Procedure.requirements`, `fees`, `promises`, `documentUses`, `extensions`.
    case requirement(Int32)
    case fee(Int32)
    case promise(Int32)
    case document(Int32)
    case extended(Int32)
  }
}
