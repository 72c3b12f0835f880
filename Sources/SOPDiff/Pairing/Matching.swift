public import SOPText

/// Which elements of one kind are the same thing in old and new. Numbers count in the pool of their kind.
public struct Matching: Sendable, Hashable {
  /// Two elements that are one.
  public struct Link: Sendable, Hashable {
    public let old: Int
    public let new: Int
    public let reason: PairingReason
    /// How sure that is, in per cent; 100 where the reason leaves no doubt.
    public let confidence: Int

    public init(old: Int, new: Int, _ reason: PairingReason, confidence: Int = 100) {
      self.old = old
      self.new = new
      self.reason = reason
      self.confidence = confidence
    }

    public var isCertain: Bool { confidence >= 100 }

    public func number(on side: Side) -> Int { side == .old ? old : new }
  }

  /// In order of the new elements.
  public private(set) var links: [Link] = []
  /// By element the number of its link, or -1.
  private var linkOfOld: [Int32]
  private var linkOfNew: [Int32]

  /// - Parameter links: each element in one at most.
  public init(oldCount: Int, newCount: Int, links: [Link] = []) {
    self.links = links.sorted { $0.new < $1.new }
    linkOfOld = [Int32](repeating: -1, count: oldCount)
    linkOfNew = [Int32](repeating: -1, count: newCount)
    for (index, link) in self.links.enumerated() {
      linkOfOld[link.old] = Int32(truncatingIfNeeded: index)
      linkOfNew[link.new] = Int32(truncatingIfNeeded: index)
    }
  }

  public var oldCount: Int { linkOfOld.count }
  public var newCount: Int { linkOfNew.count }

  /// The number of the link an element is in, the same for both its ends; `nil` if it has no partner.
  public func linkNumber(of element: Int, on side: Side) -> Int? {
    let numbers = side == .old ? linkOfOld : linkOfNew
    guard numbers.indices.contains(element), numbers[element] >= 0 else { return nil }
    return Int(numbers[element])
  }

  public func link(of element: Int, on side: Side) -> Link? { linkNumber(of: element, on: side).map { links[$0] } }

  public func new(of old: Int) -> Int? { link(of: old, on: .old)?.new }
  public func old(of new: Int) -> Int? { link(of: new, on: .new)?.old }

  /// Elements without a partner, in their order.
  public func unpaired(on side: Side) -> [Int] {
    let numbers = side == .old ? linkOfOld : linkOfNew
    return numbers.indices.filter { numbers[$0] < 0 }
  }

  /// Every element has a partner.
  public var isComplete: Bool { links.count == oldCount && links.count == newCount }

  /// The same seen from the other side.
  public var mirrored: Matching {
    Matching(
      oldCount: newCount, newCount: oldCount,
      links: links.map { Link(old: $0.new, new: $0.old, $0.reason, confidence: $0.confidence) })
  }
}

/// What two elements have in common, strongest first.
public enum PairingReason: UInt8, Sendable, Hashable, CaseIterable {
  /// Everything they say.
  case content
  /// The wording or name, and the id.
  case wordingAndID
  /// The wording or name.
  case wording
  /// The id, under another wording.
  case id
  /// The value: the same regulation, the same sum.
  case value
  /// What they do: the same steps, the same papers.
  case data
  /// What stands before and after them.
  case neighbourhood
  /// Most of their words.
  case similarity

  public var wording: Wording {
    switch self {
    case .content: Wording(id: "isinya sama", en: "the same contents")
    case .wordingAndID: Wording(id: "kalimat dan id sama", en: "the same wording and id")
    case .wording: Wording(id: "kalimatnya sama", en: "the same wording")
    case .id: Wording(id: "id sama", en: "the same id")
    case .value: Wording(id: "nilainya sama", en: "the same value")
    case .data: Wording(id: "pelaksana, dokumen, atau waktunya sama", en: "the same actors, documents or times")
    case .neighbourhood: Wording(id: "langkah di sekitarnya sama", en: "the same steps around it")
    case .similarity: Wording(id: "kalimatnya mirip", en: "similar wording")
    }
  }
}
