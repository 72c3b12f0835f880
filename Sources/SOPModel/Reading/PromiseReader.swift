import SOPDiagnostics
import SOPSyntax
import SOPText

/// Promises, deadlines, and the events they are counted from and to.
extension ProcedureReader {
  mutating func readPromises() {
    let promises = procedure.topLevel[Int(Keyword.jangkaWaktu.rawValue)]
    guard !promises.isNone, !isSentinel(promises) else { return }
    forEachEntry(of: promises) { reader, entry in
      var promise = Promise(entry: TextRef(entry), text: TextRef(entry))
      if reader.tree[entry].kind == .mapping {
        promise.text = .none
        reader.readPromiseFields(entry, &promise)
      }
      if promise.text.isWritten { reader.readPromiseText(&promise) }
      reader.procedure.promises.append(promise)
    }
  }

  private mutating func readPromiseFields(_ entry: NodeID, _ promise: inout Promise) {
    forEachField(of: entry) { reader, keyword, value in
      switch keyword {
      case .nama: promise.name = TextRef(value)
      case .maks: promise.text = TextRef(value)
      case .sejak:
        promise.hasStartField = true
        promise.since = reader.eventUse(value, .promiseSince)
      case .sampai: promise.until = reader.eventUse(value, .promiseUntil)
      case .bila: promise.condition = TextRef(value)
      case .untuk: promise.only = reader.nameUses(value)
      case .kecuali: promise.except = reader.nameUses(value)
      case .selainItu: promise.isRest = reader.readTruth(value) ?? false
      case .hitung: promise.countsEverything = reader.tree.text(of: value, equals: "semua")
      case .perpanjangan: promise.extension = reader.readExtension(value)
      default: break
      }
    }
  }

  private mutating func readPromiseText(_ promise: inout Promise) {
    let node = promise.text.node
    guard isScalar(node), !isSentinel(node) else { return }
    let reading = PromiseText.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    guard let text = taken(reading, as: .promise, at: node, canonical: { $0.canonical(in: $1) }) else { return }
    promise.duration = text.duration
    takeClause(text.since ?? text.after, in: node, .promiseSince, &promise.since)
    if !promise.since.isNone { promise.hasStartField = true }
    takeClause(text.until, in: node, .promiseUntil, &promise.until)
  }

  /// A clause in the text of a promise; beside a key of the same meaning it is one too many.
  private mutating func takeClause(
    _ range: Range<Int>?, in node: NodeID, _ role: EventUse.Role, _ use: inout EventUseID
  ) {
    guard let range else { return }
    guard use.isNone else {
      let fault = ValueFault(kind: .clauseRepeated, range: range)
      _ = taken(.unreadable(fault) as ValueReading<PromiseText>, as: .promise, at: node) { _, _ in "" }
      return
    }
    use = eventUse(node, range, role)
  }

  // MARK: Deadlines and extensions

  /// `paling_lambat`, `paling_cepat`: an index into `Procedure.deadlines`.
  mutating func readDeadline(_ node: NodeID, _ role: EventUse.Role) -> Int32 {
    guard isScalar(node), !isSentinel(node) else { return -1 }
    var deadline = Deadline(text: TextRef(node))
    let reading = TimeOffset.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    deadline.offset = taken(reading, as: .offset, at: node) { $0.canonical(in: $1) }
    if case .distance(_, _, let event, _)? = deadline.offset { deadline.event = eventUse(node, event, role) }
    procedure.deadlines.append(deadline)
    return Int32(truncatingIfNeeded: procedure.deadlines.count - 1)
  }

  /// `perpanjangan`, a time or a map: an index into `Procedure.extensions`.
  mutating func readExtension(_ value: NodeID) -> Int32 {
    guard !isSentinel(value) else { return -1 }
    var found = TimeExtension(text: TextRef(value))
    if tree[value].kind == .mapping {
      found.text = TextRef(keyed.value(of: .maks, in: value))
      found.condition = TextRef(keyed.value(of: .bila, in: value))
    }
    guard found.text.isWritten else { return -1 }
    found.duration = readDuration(found.text.node)
    procedure.extensions.append(found)
    return Int32(truncatingIfNeeded: procedure.extensions.count - 1)
  }

  // MARK: Events

  /// A whole text that says an event; what it means is found when everything has been read.
  mutating func eventUse(_ node: NodeID, _ role: EventUse.Role) -> EventUseID {
    guard isScalar(node), !isSentinel(node) else { return .none }
    return eventUse(node, 0..<tree.textRange(of: node).count, role)
  }

  /// The part of a text that says an event.
  private mutating func eventUse(_ node: NodeID, _ range: Range<Int>, _ role: EventUse.Role) -> EventUseID {
    let span = YAMLPositions.sourceSpan(of: range, in: tree[node], tree: tree, source: source.bytes)
    procedure.eventUses.append(
      EventUse(
        role: role, written: TextRef(node), range: PoolRange(start: range.lowerBound, count: range.count),
        place: Place(.procedure, span)))
    return EventUseID(procedure.eventUses.count - 1)
  }
}
