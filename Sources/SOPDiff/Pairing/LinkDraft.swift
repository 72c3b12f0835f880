/// A matching in the making: elements of two pools, paired in rounds from the surest reason to the weakest.
///
/// Every round looks at both sides alike, so that the matching is the same from the other side.
struct LinkDraft {
  private(set) var newOfOld: [Int32]
  private(set) var oldOfNew: [Int32]
  private var reasons: [PairingReason]
  private var confidences: [Int]

  init(oldCount: Int, newCount: Int) {
    newOfOld = [Int32](repeating: -1, count: oldCount)
    oldOfNew = [Int32](repeating: -1, count: newCount)
    reasons = [PairingReason](repeating: .content, count: oldCount)
    confidences = [Int](repeating: 100, count: oldCount)
  }

  var isComplete: Bool { !newOfOld.contains { $0 < 0 } || !oldOfNew.contains { $0 < 0 } }

  func isOpen(_ element: Int, _ side: Side) -> Bool {
    side == .old ? newOfOld[element] < 0 : oldOfNew[element] < 0
  }

  func partner(of element: Int, on side: Side) -> Int? {
    let partner = side == .old ? newOfOld[element] : oldOfNew[element]
    return partner < 0 ? nil : Int(partner)
  }

  mutating func pair(_ old: Int, _ new: Int, _ reason: PairingReason, confidence: Int = 100) {
    guard newOfOld[old] < 0, oldOfNew[new] < 0 else { return }
    newOfOld[old] = Int32(truncatingIfNeeded: new)
    oldOfNew[new] = Int32(truncatingIfNeeded: old)
    reasons[old] = reason
    confidences[old] = confidence
  }

  /// Pairs open elements whose key no other open element of their side has. Linear.
  /// - Parameters:
  ///   - key: `nil` for an element that has no such key.
  ///   - judge: how sure a pair is, or `nil` where it is none after all.
  mutating func pairUnique(
    _ reason: PairingReason, confidence: Int = 100, judge: ((Int, Int) -> Int?)? = nil,
    key: (Int, Side) -> UInt64?
  ) {
    guard !isComplete else { return }
    let olds = groups(.old, key)
    let news = groups(.new, key)
    for (key, old) in olds where old >= 0 {
      guard let new = news[key], new >= 0 else { continue }
      guard let judge else {
        pair(old, new, reason, confidence: confidence)
        continue
      }
      if let confidence = judge(old, new) { pair(old, new, reason, confidence: confidence) }
    }
  }

  /// Pairs open elements with the same key in their order, as many as there are on both sides.
  mutating func pairInOrder(_ reason: PairingReason, confidence: Int = 100, key: (Int, Side) -> UInt64?) {
    guard !isComplete else { return }
    var waiting: [UInt64: [Int]] = [:]
    for new in oldOfNew.indices where oldOfNew[new] < 0 {
      if let key = key(new, .new) { waiting[key, default: []].append(new) }
    }
    var taken: [UInt64: Int] = [:]
    for old in newOfOld.indices where newOfOld[old] < 0 {
      guard let key = key(old, .old), let news = waiting[key] else { continue }
      let next = taken[key, default: 0]
      guard next < news.count else { continue }
      taken[key] = next + 1
      pair(old, news[next], reason, confidence: confidence)
    }
  }

  /// The last one open on each side.
  mutating func pairRest(_ reason: PairingReason, confidence: Int) {
    pairUnique(reason, confidence: confidence) { _, _ in 0 }
  }

  /// By key the only open element that has it, or -1 where there are several.
  private func groups(_ side: Side, _ key: (Int, Side) -> UInt64?) -> [UInt64: Int] {
    let partners = side == .old ? newOfOld : oldOfNew
    var groups: [UInt64: Int] = [:]
    for element in partners.indices where partners[element] < 0 {
      guard let key = key(element, side) else { continue }
      groups[key] = groups[key] == nil ? element : -1
    }
    return groups
  }

  func matching() -> Matching {
    var links: [Matching.Link] = []
    for (old, new) in newOfOld.enumerated() where new >= 0 {
      links.append(Matching.Link(old: old, new: Int(new), reasons[old], confidence: confidences[old]))
    }
    return Matching(oldCount: newOfOld.count, newCount: oldOfNew.count, links: links)
  }
}

/// One number of several.
struct PairingKey {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  init(_ numbers: Int...) {
    for number in numbers { add(number) }
  }

  init(_ form: [Int]) {
    for number in form { add(number) }
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 31
  }
}
