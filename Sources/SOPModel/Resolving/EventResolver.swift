import SOPDiagnostics
import SOPSyntax

/// Events by their names; what no name fits is looked for in the words of steps and outcomes.
extension ProcedureReader {
  /// Reads what `peristiwa` declares, for the SOP or for the whole office.
  mutating func readDeclaredEvents() {
    let declared = procedure.value(of: .peristiwa)
    guard declared.isWritten, !procedure.isNoneOnPurpose(declared), !procedure.isUnsettled(declared) else { return }
    let tree = procedure.tree(of: declared)
    for name in procedure.texts(declared) where tree[name.node].kind == .scalar && !tree[name.node].isEmptyPlain {
      if let first = eventTable.insert(name, Int32(procedure.declaredEvents.count), in: tree) {
        guard name.source == .procedure else { continue }
        fault(.duplicateName(.event, procedure.text(name)), at: name, related: first.name)
      } else {
        procedure.declaredEvents.append(name)
      }
    }
  }

  /// Finds what every event that is written means.
  mutating func resolveEvents() {
    guard !procedure.eventUses.isEmpty else { return }
    var wording = EventWording()
    for index in procedure.eventUses.indices {
      let use = procedure.eventUses[index]
      let start = tree.textRange(of: use.written.node).lowerBound
      let range = (start + use.range.indices.lowerBound)..<(start + use.range.indices.upperBound)
      procedure.eventUses[index].meaning = meaning(ofEvent: range, use.role) ?? wording.meaning(of: use, in: procedure)
    }
  }

  /// `nil` if no event has this name. With an end the case is over: nothing begins to count from it, so that behind
  /// `sejak` a name that is a step's too means the step.
  private func meaning(ofEvent range: Range<Int>, _ role: EventUse.Role) -> EventUse.Meaning? {
    var found: [Event] = []
    if isSpelt("permohonan", range) { found.append(.application) }
    if let id = stepTable.value(spelt: range, in: tree.bytes) {
      found.append(id >= 0 ? .finished(StepID(Int(id))) : .blockFinished(BlockID(Int(-2 - id))))
    }
    if let event = eventTable.value(spelt: range, in: tree.bytes) { found.append(.declared(event)) }
    if let event = start(named: range) { found.append(event) }
    if let event = outcome(named: range) { found.append(event) }
    let startsCount = role == .promiseSince || role == .limitSince
    if !startsCount || found.isEmpty, let end = endTable.value(spelt: range, in: tree.bytes) {
      found.append(.end(EndID(Int(end))))
    }
    guard let first = found.first else { return nil }
    return found.count > 1 ? .ambiguous(first, found[1]) : .event(first)
  }

  /// `mulai ID`.
  private func start(named range: Range<Int>) -> Event? {
    let word: StaticString = "mulai "
    guard range.count > word.utf8CodeUnitCount,
      isSpelt(word, range.lowerBound..<range.lowerBound + word.utf8CodeUnitCount)
    else { return nil }
    var start = range.lowerBound + word.utf8CodeUnitCount
    while start < range.upperBound, tree.bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard let id = stepTable.value(spelt: start..<range.upperBound, in: tree.bytes) else { return nil }
    return id >= 0 ? .started(StepID(Int(id))) : .blockStarted(BlockID(Int(-2 - id)))
  }

  /// Bytes of a name with points in it that are looked through.
  private static var longestEvent: Int { 500 }

  /// `ID.OUTCOME`: ids and outcomes may have points in them too.
  private func outcome(named range: Range<Int>) -> Event? {
    guard range.count <= Self.longestEvent else { return nil }
    for dot in range where tree.bytes[dot] == UInt8(ascii: ".") {
      guard let id = stepTable.value(spelt: range.lowerBound..<dot, in: tree.bytes), id >= 0 else { continue }
      let label = tree.bytes[dot + 1..<range.upperBound].drop { $0 == UInt8(ascii: " ") }
      let outcomes = procedure.steps[Int(id)].outcomes.indices
      for outcome in outcomes where tree.bytes[tree.textRange(of: procedure.outcomes[outcome].label.node)] == label {
        return .outcome(StepID(Int(id)), Int32(truncatingIfNeeded: outcome))
      }
    }
    return nil
  }

  private func isSpelt(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return tree.bytes[range].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
