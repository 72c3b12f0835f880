import SOPModel

/// Finds steps that were divided in two or more, or put together.
///
/// A step without a partner that stands beside the partner of another step is a part of that step where its actor is the
/// same and most of its words, or what it puts out, come from there. Linear in steps and their neighbours.
struct StepDivisions {
  private(set) var all: [Pairing.Division] = []

  /// Of the words of a part, in per cent, that the whole must have.
  private static let leastShare = 60

  init(_ old: VersionTraits, _ new: VersionTraits, _ links: Matching) {
    add(wholes: old, parts: new, links, .old)
    add(wholes: new, parts: old, links, .new)
  }

  private mutating func add(wholes: VersionTraits, parts: VersionTraits, _ links: Matching, _ side: Side) {
    var partsOfWhole: [Int: [Int]] = [:]
    for part in links.unpaired(on: side.other) {
      let beside = Array(parts.neighbours.before(part)) + Array(parts.neighbours.after(part))
      let owners = beside.compactMap { neighbour -> Int? in
        guard let link = links.link(of: Int(neighbour), on: side.other) else { return nil }
        let whole = link.number(on: side)
        return isPart(parts.steps[part], beside: parts.steps[Int(neighbour)], of: wholes.steps[whole]) ? whole : nil
      }
      guard let owner = Set(owners).min(by: { wholes.steps[$0].order < wholes.steps[$1].order }) else { continue }
      partsOfWhole[owner, default: []].append(part)
    }
    for (whole, others) in partsOfWhole.sorted(by: { $0.key < $1.key }) {
      guard let link = links.link(of: whole, on: side) else { continue }
      let parts = (others + [link.number(on: side.other)]).sorted().map { StepID($0) }
      all.append(Pairing.Division(side, whole: StepID(whole), parts: parts))
    }
  }

  /// The whole says what the part says and its partner does not.
  private func isPart(
    _ part: VersionTraits.StepTraits, beside partner: VersionTraits.StepTraits, of whole: VersionTraits.StepTraits
  ) -> Bool {
    guard part.actors == whole.actors, !part.words.isEmpty else { return false }
    let shared = WordStems.common(part.words, whole.words)
    let missing = whole.words.filter { !partner.words.contains($0) }
    let isMentioned = WordStems.common(part.words, missing) > 0
    if shared * 100 >= part.words.count * Self.leastShare, isMentioned { return true }
    return part.hasOutputs && part.outputs == whole.outputs && partner.outputs != whole.outputs && shared > 0
      && isMentioned
  }
}
