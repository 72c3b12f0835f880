public import SOPDiagnostics
import SOPSyntax

/// EVENT: something that happens in the life of a case, to measure time from or to.
public enum Event: Sendable, Hashable {
  /// `ID`: the step is finished.
  case finished(StepID)
  /// `mulai ID`: the step begins.
  case started(StepID)
  /// `ID` of a block: a case leaves it at its end.
  case blockFinished(BlockID)
  /// `mulai ID` of a block: a case enters it.
  case blockStarted(BlockID)
  /// `ID.OUTCOME`: the decision comes out this way; the outcome is an index into `Procedure.outcomes`.
  case outcome(StepID, Int32)
  /// The name of an end (`hasil`).
  case end(EndID)
  /// `permohonan`: the case begins for the first time; going back to the start does not make it happen again.
  case application
  /// What `peristiwa` declares and no step makes: an index into `Procedure.declaredEvents`.
  case declared(Int32)
}

/// Position of an event that is written somewhere, in `Procedure.eventUses`.
public struct EventUseID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = EventUseID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// An event as written, and what it means.
public struct EventUse: Sendable, Hashable {
  /// Where an event may be written.
  public enum Role: UInt8, Sendable {
    /// `sejak` of a promise, as a key or in its text.
    case promiseSince
    /// `sampai` of a promise.
    case promiseUntil
    /// `sejak` of a time limit.
    case limitSince
    /// `paling_lambat`.
    case latest
    /// `paling_cepat`.
    case earliest
  }

  public enum Meaning: Sendable, Hashable {
    /// Called by its name.
    case event(Event)
    /// Told in the words of a step, of an outcome, or of a declared event (`berkas lengkap`): just one fits.
    case described(Event)
    /// It could be either.
    case ambiguous(Event, Event)
    /// Neither the name of an event nor words that fit one.
    case unknown
  }

  public var role: Role
  /// The value it stands in; the event may be only a part of it (`3 hari kerja sejak periksa`).
  public var written: TextRef
  /// The bytes of that value's text that say the event.
  public var range: PoolRange
  public var place: Place
  public var meaning: Meaning = .unknown

  /// What it means, by name or by description; `nil` where that is not certain.
  public var event: Event? {
    switch meaning {
    case .event(let event), .described(let event): event
    case .ambiguous, .unknown: nil
    }
  }
}

/// `paling_lambat` or `paling_cepat`: a day, or a distance to an event.
public struct Deadline: Sendable {
  public var text: TextRef
  /// What it says; `nil` if it could not be read, which is reported.
  public var offset: TimeOffset?
  /// What it is counted from; `.none` for a day.
  public var event: EventUseID = .none
}

/// `perpanjangan`: more time that may be taken.
public struct TimeExtension: Sendable {
  public var text: TextRef
  /// How much, at the most; `nil` if it could not be read, which is reported.
  public var duration: Duration?
  /// `bila`.
  public var condition: TextRef = .none
}

extension Procedure {
  /// The event as it is written.
  public func text(of use: EventUse) -> String {
    guard use.written.isWritten else { return "" }
    let tree = tree(of: use.written)
    let start = tree.textRange(of: use.written.node).lowerBound
    let range = (start + use.range.indices.lowerBound)..<(start + use.range.indices.upperBound)
    return String(decoding: tree.bytes[range], as: UTF8.self)
  }

  public func eventUse(_ id: EventUseID) -> EventUse? {
    id.isNone ? nil : eventUses[Int(id.index)]
  }

  /// How the file calls an event, or `nil` where it has no name for it: a step or block without an id.
  public func name(of event: Event) -> String? {
    switch event {
    case .finished(let step): id(of: step)
    case .started(let step): id(of: step).map { "mulai \($0)" }
    case .blockFinished(let block): id(of: block)
    case .blockStarted(let block): id(of: block).map { "mulai \($0)" }
    case .outcome(let step, let outcome):
      id(of: step).map { "\($0).\(text(outcomes[Int(outcome)].label))" }
    case .end(let end): ends[Int(end.index)].name.isWritten ? text(ends[Int(end.index)].name) : nil
    case .application: "permohonan"
    case .declared(let event): text(declaredEvents[Int(event)])
    }
  }

  private func id(of step: StepID) -> String? {
    let id = steps[Int(step.index)].id
    return id.isWritten ? text(id) : nil
  }

  private func id(of block: BlockID) -> String? {
    let id = blocks[Int(block.index)].id
    return id.isWritten ? text(id) : nil
  }

  /// What to point at for an event: the row, the block, the outcome, the end, or where it is declared; `nil` for
  /// `permohonan`.
  public func place(of event: Event) -> Place? {
    switch event {
    case .finished(let step), .started(let step):
      steps[Int(step.index)].id.isWritten ? place(steps[Int(step.index)].id) : place(ofRow: step)
    case .blockFinished(let block), .blockStarted(let block): place(head(of: block))
    case .outcome(_, let outcome): place(outcomes[Int(outcome)].label)
    case .end(let end): ends[Int(end.index)].name.isWritten ? place(ends[Int(end.index)].name) : nil
    case .application: nil
    case .declared(let event): place(declaredEvents[Int(event)])
    }
  }
}
