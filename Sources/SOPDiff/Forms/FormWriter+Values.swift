import SOPModel

/// Values as what they mean.
extension FormWriter {
  mutating func write(_ amount: TimeAmount) {
    write(amount.minutes)
    write(amount.workingDays)
    write(amount.calendarDays)
    write(amount.months)
    write(amount.elapsedMinutes)
    write(amount.plainDays)
  }

  /// - Parameter isLimit: what is promised or limited is a maximum, with or without the word.
  mutating func write(_ duration: Duration?, of written: TextRef, isLimit: Bool = false) {
    guard let duration else { return write(text: written) }
    switch duration.manner {
    case .exact: write(isLimit ? 3 : 1)
    case .range: write(2)
    case .atMost: write(3)
    case .atLeast: write(4)
    case .approximate: write(5)
    case .notCounted: write(6)
    case .unsettled: write(7)
    case .unmeasurable(let range):
      write(8)
      write(range, of: written)
    }
    if case .exact = duration.manner, isLimit { write(TimeAmount.zero) } else { write(duration.lower) }
    write(duration.upper ?? TimeAmount(minutes: -1))
    write(duration.per, of: written)
  }

  mutating func write(times range: PoolRange, isLimit: Bool = false) {
    write(set: procedure.times[range.indices]) { writer, entry in
      writer.write(entry.meaning, entry.variant)
      writer.write(entry.duration, of: entry.text, isLimit: isLimit)
    }
  }

  mutating func write(_ money: Money?, of written: TextRef) {
    guard let money else { return write(texts: written) }
    switch money.kind {
    case .amount: write(1)
    case .free: write(2)
    case .computed: write(3)
    case .accordingTo(let range):
      write(4)
      write(range, of: written)
    case .percent(let points, let base):
      write(5)
      write(points)
      write(base, of: written)
    case .unsettled: write(6)
    }
    write(Int(truncatingIfNeeded: money.lower))
    write(optional: money.upper.map { Int(truncatingIfNeeded: $0) })
    write(money.per, of: written)
  }

  mutating func write(_ count: Written<Count>) {
    guard let value = count.value else { return write(text: count.text) }
    write(-3)
    write(value.lower)
    write(optional: value.upper)
    write(value.unit, of: count.text)
    write(value.per, of: count.text)
  }

  mutating func write(_ date: CivilDate) {
    write(date.year)
    write(date.month)
    write(date.day)
  }

  mutating func write(_ entry: DateEntry) {
    guard let date = entry.date else { return write(text: entry.text) }
    write(-3)
    write(date)
  }

  mutating func write(list: WrittenList) {
    write(list.isWritten)
    if list.entries.isEmpty { write(text: list.text) }
    write(set: list.entries) { $0.write(text: $1) }
  }

  // MARK: Names

  /// What a name stands for; one that is not declared is its text.
  mutating func write(_ meaning: NameUse.Meaning, _ written: TextRef) {
    switch meaning {
    case .step(let step):
      write(1)
      write(.step, Int(step.index))
    case .block(let block):
      write(2)
      write(.block, Int(block.index))
    case .variant(let variant):
      write(3)
      write(.variant, Int(variant.index))
    case .channel(let channel):
      write(4)
      write(.channel, Int(channel))
    case .unknown:
      write(5)
      write(text: written)
    }
  }

  mutating func write(names range: PoolRange) {
    write(set: procedure.names[range.indices]) { $0.write($1.meaning, $1.text) }
  }

  mutating func write(only: PoolRange, except: PoolRange) {
    write(names: only)
    write(names: except)
  }

  mutating func write(actors range: PoolRange, inOrder: Bool = true) {
    let uses = procedure.actorUses[range.indices]
    guard inOrder else { return write(set: uses) { $0.write($1) } }
    write(uses.count)
    for use in uses { write(use) }
  }

  private mutating func write(_ use: ActorUse) {
    if use.actor.isNone { write(text: use.text) } else { write(.actor, Int(use.actor.index)) }
  }

  // MARK: Events

  mutating func write(_ use: EventUseID) {
    guard let use = procedure.eventUse(use) else { return write(-1) }
    guard let event = use.event else {
      write(-2)
      return write(use.range.indices, of: use.written)
    }
    write(event)
  }

  private mutating func write(_ event: Event) {
    switch event {
    case .finished(let step):
      write(1)
      write(.step, Int(step.index))
    case .started(let step):
      write(2)
      write(.step, Int(step.index))
    case .blockFinished(let block):
      write(3)
      write(.block, Int(block.index))
    case .blockStarted(let block):
      write(4)
      write(.block, Int(block.index))
    case .outcome(_, let outcome):
      write(5)
      write(.outcome, Int(outcome))
    case .end(let end):
      write(6)
      write(.end, Int(end.index))
    case .application: write(7)
    case .declared(let index):
      write(8)
      write(folded: procedure.declaredEvents[Int(index)])
    }
  }

  mutating func write(deadline index: Int32) {
    guard index >= 0 else { return write(-1) }
    let deadline = procedure.deadlines[Int(index)]
    switch deadline.offset {
    case .date(let date)?: write(date)
    case .distance(let amount, let side, _, _)?:
      write(side == .before ? 1 : 2)
      write(amount)
      write(deadline.event)
    case nil: write(text: deadline.text)
    }
  }

  mutating func write(extension index: Int32) {
    guard index >= 0 else { return write(-1) }
    let extended = procedure.extensions[Int(index)]
    write(extended.duration, of: extended.text, isLimit: true)
    write(folded: extended.condition)
  }

  // MARK: Papers

  mutating func write(documents range: PoolRange) {
    write(set: procedure.documentUses[range.indices]) { $0.write($1) }
  }

  mutating func write(_ document: DocumentUse) {
    write(folded: document.name)
    write(folded: document.condition)
    write(only: document.only, except: document.except)
    let details = procedure.details(of: document)
    write(list: details?.contains ?? .none)
    write(details?.copies ?? .none)
    write(details?.sheets ?? .none)
  }
}
