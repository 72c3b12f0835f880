import SOPModel
import SOPSyntax

/// Turns a promise written as a sentence into a map, where its events are certain and have names:
/// `3 hari kerja sejak permohonan`, `3 hari kerja sejak berkas lengkap`.
struct PromiseForm {
  private let procedure: Procedure?
  /// The promises of the SOP by the text they were read from.
  private let promises: [NodeID: Promise]

  init(procedure: Procedure?) {
    self.procedure = procedure
    promises = Dictionary(
      (procedure?.promises ?? []).map { ($0.text.node, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// As long as a line of its key may be, so that the map stays on it.
  private static let longest = 90

  /// `{maks: 3 hari kerja, sejak: permohonan}`, or `nil` where an event is not certain or there is none.
  /// - Parameter node: where the text stands in the tree the procedure was read from.
  func map(_ text: [UInt8], at node: NodeID) -> [UInt8]? {
    guard let procedure, let promise = promises[node], promise.entry == promise.text,
      case .value(let clauses, let remark) = PromiseText.read(text.span), remark?.isOnSpelling ?? true,
      clauses.duration.isMeasured,
      clauses.since == nil || clauses.after == nil
    else { return nil }
    let events = [(Keyword.sejak, promise.since), (Keyword.sampai, promise.until)].filter { !$0.1.isNone }
    guard !events.isEmpty else { return nil }
    var parts: [(key: Keyword, text: [UInt8])] = [(.maks, limit(of: clauses.duration, in: text))]
    for (key, use) in events {
      guard let event = procedure.eventUse(use)?.event, let name = procedure.name(of: event) else { return nil }
      parts.append((key, Array(name.utf8)))
    }
    guard parts.allSatisfy({ ScalarText.isPlain($0.text) }) else { return nil }
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
}
