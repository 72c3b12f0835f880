import SOPModel

/// Pairs steps by what they mean: wording before id, since ids are often numbers that move; then id; then what stands
/// around them and how much they are alike.
struct StepPairing {
  private let sides: StepLikeness
  private(set) var draft: LinkDraft

  /// Least likeness of a pair that nothing else holds together.
  static let leastLikeness = 45
  /// Below this an id that stayed says little: its step may be another one.
  private static let leastUnderOneID = 15

  init(_ old: VersionTraits, _ new: VersionTraits) {
    sides = StepLikeness(old: old, new: new)
    draft = LinkDraft(oldCount: old.steps.count, newCount: new.steps.count)
    pairExactly()
    pairByID()
    pairByLikeness()
  }

  // MARK: The same words

  private mutating func pairExactly() {
    let sides = sides
    draft.pairUnique(.wordingAndID) { step, side in
      let traits = sides.traits(step, side)
      return traits.id < 0 || traits.wording < 0 ? nil : PairingKey(traits.wording, traits.id).value
    }
    draft.pairUnique(.content) { step, side in
      let traits = sides.traits(step, side)
      guard traits.wording >= 0 else { return nil }
      var key = PairingKey(traits.wording)
      for part in [traits.actors, traits.outputs, traits.inputs, traits.time] { key.add(part) }
      return key.value
    }
    pairWording(.wording, 100) { _, _ in 0 }
    // Steps of the same words: what stands around them, who does them, which comes first.
    for _ in 0..<3 { pairByPlace(100) }
    pairWording(.wording, 95) { sides.traits($0, $1).actors }
    pairByPlace(90)
    draft.pairInOrder(.wording, confidence: 80) { step, side in
      let wording = sides.traits(step, side).wording
      return wording < 0 ? nil : UInt64(wording)
    }
  }

  private mutating func pairByPlace(_ confidence: Int) {
    let (sides, known) = (sides, draft)
    pairWording(.neighbourhood, confidence) { sides.place(of: $0, $1, known) }
  }

  private mutating func pairWording(_ reason: PairingReason, _ confidence: Int, by more: (Int, Side) -> UInt64) {
    let sides = sides
    draft.pairUnique(reason, confidence: confidence) { step, side in
      let wording = sides.traits(step, side).wording
      guard wording >= 0 else { return nil }
      var key = PairingKey(wording)
      key.add(more(step, side))
      return key.value
    }
  }

  // MARK: The same id

  /// An id alone holds where it says something (`periksa`, not `l3`).
  private mutating func pairByID() {
    let (sides, known) = (sides, draft)
    draft.pairUnique(.id) { old, new in
      sides.likeness(old, new, known) >= Self.leastUnderOneID ? 100 : 70
    } key: { step, side in
      let traits = sides.traits(step, side)
      return traits.id < 0 || traits.isNumbered ? nil : UInt64(traits.id)
    }
  }

  // MARK: Likeness

  private mutating func pairByLikeness() {
    guard !draft.isComplete else { return }
    let (sides, known) = (sides, draft)
    let search = LikenessSearch(
      words: { sides.traits($0, $1).words }, likeness: { sides.likeness($0, $1, known) }, least: Self.leastLikeness,
      tieBreak: { sides.traits($0, $1).order })
    search.pair(in: &draft, beside: sides.sharedPlaces(draft))
  }
}

/// How much the steps of two SOPs are alike.
struct StepLikeness {
  let old: VersionTraits
  let new: VersionTraits

  func traits(_ step: Int, _ side: Side) -> VersionTraits.StepTraits {
    side == .old ? old.steps[step] : new.steps[step]
  }

  /// Half of it is in the words, the rest in who does it, with what, how long, and between which others. An id that
  /// stayed is as much as all the papers.
  func likeness(_ first: Int, _ second: Int, _ known: LinkDraft) -> Int {
    let (left, right) = (old.steps[first], new.steps[second])
    var likeness = WordStems.likeness(left.words, right.words) / 2
    if left.actors == right.actors { likeness += 15 }
    if left.hasOutputs, left.outputs == right.outputs { likeness += 15 }
    if left.hasInputs, left.inputs == right.inputs { likeness += 5 }
    if left.hasTimes, left.time == right.time { likeness += 5 }
    if left.id >= 0, left.id == right.id { likeness += 20 }
    if share(old.neighbours.before(first), new.neighbours.before(second), known) { likeness += 5 }
    if share(old.neighbours.after(first), new.neighbours.after(second), known) { likeness += 5 }
    return likeness
  }

  private func share(_ olds: ArraySlice<Int32>, _ news: ArraySlice<Int32>, _ known: LinkDraft) -> Bool {
    if olds.isEmpty, news.isEmpty { return true }
    return olds.contains { step in known.partner(of: Int(step), on: .old).map { news.contains(Int32($0)) } ?? false }
  }

  /// The pairs before and after a step: the same number on both sides.
  func place(of step: Int, _ side: Side, _ known: LinkDraft) -> UInt64 {
    let neighbours = side == .old ? old.neighbours : new.neighbours
    func sum(_ steps: ArraySlice<Int32>) -> UInt64 {
      var sum: UInt64 = 0
      for other in steps {
        guard let partner = known.partner(of: Int(other), on: side) else { continue }
        sum &+= PairingKey(side == .old ? Int(other) : partner).value
      }
      return sum
    }
    var key = PairingKey()
    key.add(sum(neighbours.before(step)))
    key.add(sum(neighbours.after(step)))
    return key.value
  }

  /// Open steps that stand beside the same pair.
  func sharedPlaces(_ draft: LinkDraft) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    func add(_ olds: ArraySlice<Int32>, _ news: ArraySlice<Int32>) {
      for old in olds where draft.isOpen(Int(old), .old) {
        for new in news where draft.isOpen(Int(new), .new) { pairs.append((Int(old), Int(new))) }
      }
    }
    for (step, partner) in draft.newOfOld.enumerated() where partner >= 0 {
      add(old.neighbours.before(step), new.neighbours.before(Int(partner)))
      add(old.neighbours.after(step), new.neighbours.after(Int(partner)))
    }
    return pairs
  }
}
