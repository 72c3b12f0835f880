import SOPModel

/// Turns a promise written as a sentence into a map, where its events are names: `3 hari kerja sejak permohonan`.
struct PromiseForm {
  let procedure: Procedure?

  /// As long as a line of its key may be, so that the map stays on it.
  private static let longest = 90

  /// `{maks: 3 hari kerja, sejak: permohonan}`, or `nil` where an event is not certain or there is none.
  func map(_ text: [UInt8]) -> [UInt8]? {
    guard case .value(let promise, nil) = PromiseText.read(text.span), promise.after == nil,
      promise.since != nil || promise.until != nil, promise.duration.isMeasured
    else { return nil }
    var parts: [(key: Keyword, text: [UInt8])] = [(.maks, limit(of: promise.duration, in: text))]
    if let since = promise.since { parts.append((.sejak, Array(text[since]))) }
    if let until = promise.until { parts.append((.sampai, Array(text[until]))) }
    guard parts.allSatisfy({ ScalarText.isPlain($0.text) }), parts.dropFirst().allSatisfy({ isEvent($0.text) }) else {
      return nil
    }
    let pairs = parts.map { Array("\($0.key.spelling): ".utf8) + $0.text }
    let map = [UInt8(ascii: "{")] + pairs.joined(separator: ", ".utf8) + [UInt8(ascii: "}")]
    return map.count <= Self.longest ? map : nil
  }

  /// A bare time behind `maks` is a maximum.
  private func limit(of duration: Duration, in text: [UInt8]) -> [UInt8] {
    let canonical = Array(duration.canonical(in: text.span).utf8)
    let sign = Array("maks ".utf8)
    return canonical.starts(with: sign) ? Array(canonical.dropFirst(sign.count)) : canonical
  }

  // MARK: Events

  /// An event by its name: the application, a step or block (its beginning too), an outcome of a step, an end, or an
  /// event that is declared.
  private func isEvent(_ text: [UInt8]) -> Bool {
    guard let procedure else { return false }
    let name = String(decoding: text, as: UTF8.self)
    if name == "permohonan" { return true }
    if procedure.ends.contains(where: { $0.name.isWritten && procedure.text($0.name) == name }) { return true }
    if procedure.texts(procedure.value(of: .peristiwa)).contains(where: { procedure.text($0) == name }) { return true }
    let start = "mulai "
    let id = name.hasPrefix(start) ? String(name.dropFirst(start.count)) : name
    if procedure.blocks.contains(where: { $0.id.isWritten && procedure.text($0.id) == id }) { return true }
    return procedure.steps.contains { $0.id.isWritten && (procedure.text($0.id) == id || isOutcome(name, of: $0)) }
  }

  private func isOutcome(_ name: String, of step: Step) -> Bool {
    guard let procedure else { return false }
    let id = procedure.text(step.id)
    guard name.hasPrefix("\(id).") else { return false }
    return procedure.outcomes[step.outcomes.indices].contains {
      procedure.text($0.label) == name.dropFirst(id.count + 1)
    }
  }
}
