public import SOPSyntax

/// Position of a destination in `Procedure.targets`.
public struct TargetID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = TargetID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// TUJUAN: where a case goes, as written in `jika`, `lanjut` or `lewat`.
public struct Target: Sendable {
  public enum Way: Sendable, Hashable {
    /// `lanjut`: the next step of the same list.
    case next
    /// `selesai` or `selesai HASIL`.
    case end(EndID)
    /// `mulai`: the start of one's own channel.
    case restart
    /// One id, or a list of ids that all start; into `Procedure.names`.
    case names(PoolRange)
    /// `belum diatur`: an admitted hole.
    case unsettled
    /// A list of steps that rejoins.
    case steps(ListID)
    /// Could not be read; already reported.
    case unreadable
  }

  public var node: NodeID
  public var way: Way
  /// `maks: N kali`: how often the edge may be taken in the life of one case.
  public var limit: Int32?
  /// `lewat`: where the case goes instead once the limit is used up.
  public var overflow: TargetID = .none
  /// `bila`: the written condition.
  public var condition: TextRef = .none
  /// `peluang` in hundredths of a per cent.
  public var probability: Int32?

  init(node: NodeID, way: Way) {
    self.node = node
    self.way = way
  }
}

/// One way out of a decision.
public struct Outcome: Sendable {
  /// The key in `jika`.
  public var label: TextRef
  public var target: TargetID
}

/// Position of an end in `Procedure.ends`.
public struct EndID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = EndID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// A named end (`hasil`) with its product, or the one unnamed end with `produk`.
public struct End: Sendable {
  /// `.none` for the unnamed end.
  public var name: TextRef
  /// What the applicant gets: `produk` or the text that stands for it; the first of several.
  public var product: TextRef
  /// All that the applicant gets, in order; into `Procedure.products`.
  public var products: PoolRange = .empty
  /// `ke_sop`: the SOP the case is handed over to.
  public var handsOverTo: TextRef = .none
}

/// A start: the step a case of one channel begins with.
public struct Channel: Sendable {
  /// `.none` where there is only one way in.
  public var name: TextRef
  /// Into `Procedure.names`; empty means the first step of the file.
  public var starts: PoolRange
}

/// A name used in the flow, and what it means.
public struct NameUse: Sendable {
  public enum Meaning: Sendable, Hashable {
    case step(StepID)
    case block(BlockID)
    case variant(VariantID)
    case channel(Int32)
    /// Not declared; already reported.
    case unknown
  }

  public var text: TextRef
  public var meaning: Meaning = .unknown
  /// The name is a destination of its own, so that `selesai HASIL` could stand in its place.
  public var isDestination = false
}

/// Position of a variant in `Procedure.variants`.
public struct VariantID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = VariantID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// A variant of the service, known at application.
public struct Variant: Sendable {
  public var id: TextRef
  public var title: TextRef
  /// The axis it belongs to; `.none` where there is only one.
  public var axis: TextRef
  public var axisIndex: Int32
}
