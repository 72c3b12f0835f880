public import SOPSyntax

/// Position of a step in `Procedure.steps`, which is the order of the file.
public struct StepID: Hashable, Sendable, Comparable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = StepID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }

  @inlinable
  public static func < (left: StepID, right: StepID) -> Bool { left.index < right.index }
}

/// One row: an activity, a decision, or the call of another SOP.
public struct Step: Sendable {
  /// The map it was read from.
  public var node: NodeID
  public var id: TextRef = .none
  /// `no`: the row number printed; drawing only.
  public var number: TextRef = .none
  /// `kegiatan`.
  public var activity: TextRef = .none
  /// `panggil`: the SOP that is called; such a step is a call.
  public var callee: TextRef = .none
  /// Into `Procedure.actorUses`; the first leads.
  public var actors: PoolRange = .empty
  public var sharing: ActorSharing = .alone
  /// `pelaksana` was written, though maybe not understood.
  public var hasActorField = false
  /// `paraf`, in order, into `Procedure.actorUses`.
  public var initials: PoolRange = .empty
  /// `tanda_tangan`, into `Procedure.actorUses`.
  public var signatories: PoolRange = .empty
  /// `diputus`: whose lane holds the diamond; `.none` for the step's own.
  public var decider: ActorID = .none
  /// `diputus` as written.
  public var deciderName: TextRef = .none
  /// `kelengkapan`, into `Procedure.documentUses`.
  public var inputs: PoolRange = .empty
  /// `kelengkapan` was written, though maybe as `tidak ada`.
  public var hasInputField = false
  /// `keluaran`, into `Procedure.documentUses`.
  public var outputs: PoolRange = .empty
  /// `keluaran` was written, though maybe as `tidak ada`.
  public var hasOutputField = false
  /// `waktu`, into `Procedure.times`; several when it differs by variant.
  public var times: PoolRange = .empty
  /// `tunggu`, into `Procedure.times`; and from whom, if said.
  public var waits: PoolRange = .empty
  public var waitsFor: ActorID = .none
  /// `batas`: index into `Procedure.limits`, or -1.
  public var limit: Int32 = -1
  /// `paling_lambat`, `paling_cepat`: indexes into `Procedure.deadlines`, or -1.
  public var latest: Int32 = -1
  public var earliest: Int32 = -1
  /// `perpanjangan`: index into `Procedure.extensions`, or -1.
  public var `extension`: Int32 = -1
  /// `waktu`, `tunggu` or `batas` was written, though maybe not understood.
  public var hasTimeField = false
  /// `jika`, into `Procedure.outcomes`; not empty for a decision.
  public var outcomes: PoolRange = .empty
  /// `jika` was written.
  public var isDecision = false
  /// `lanjut`, or `.none` for the order of the file.
  public var next: TargetID = .none
  /// `setelah`, into `Procedure.names`.
  public var after: PoolRange = .empty
  /// `selesai`: the end, into `Procedure.ends`; `.none` if the step is no end.
  public var end: EndID = .none
  public var condition: StepCondition = StepCondition()
  /// `hitung`, if written.
  public var countsAsOffice: Bool?
  /// `keterangan`.
  public var remarks: TextRef = .none
  /// Where it stands.
  public var position = ListPosition(list: ListID(0), index: 0)
  /// The innermost branch of a parallel block it lies in, or -1; into `Procedure.branches`.
  public var branch: Int32 = -1

  init(node: NodeID) { self.node = node }

  public var isCall: Bool { callee.isWritten }
}

/// When a step or block happens at all.
public struct StepCondition: Sendable, Hashable {
  /// `opsional: ya` or a text: at the officer's discretion.
  public var isOptional = false
  /// `opsional: TEXT` or `bila: TEXT`.
  public var text: TextRef = .none
  /// `bila`: compulsory when true.
  public var isRequiredWhenTrue = false
  /// `untuk`, into `Procedure.names`.
  public var only: PoolRange = .empty
  /// `kecuali`, into `Procedure.names`.
  public var except: PoolRange = .empty

  /// The step may be passed over.
  public var canSkip: Bool { isOptional || isRequiredWhenTrue || !only.isEmpty || !except.isEmpty }
}

/// Position of a block in `Procedure.blocks`.
public struct BlockID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = BlockID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// Steps under one roof: `paralel`, or `langkah` with a condition or a stage (`tahap`).
public struct Block: Sendable {
  public var node: NodeID
  public var isParallel: Bool
  public var id: TextRef = .none
  /// `tahap`: the name of the stage.
  public var stage: TextRef = .none
  /// `waktu` of the stage, into `Procedure.times`.
  public var times: PoolRange = .empty
  public var condition = StepCondition()
  public var next: TargetID = .none
  public var after: PoolRange = .empty
  public var end: EndID = .none
  public var remarks: TextRef = .none
  /// Into `Procedure.branches`; empty unless parallel.
  public var branches: PoolRange = .empty
  /// The steps of a block that is not parallel.
  public var list = ListID(0)
  public var position = ListPosition(list: ListID(0), index: 0)
  public var branch: Int32 = -1

  init(node: NodeID, isParallel: Bool) {
    self.node = node
    self.isParallel = isParallel
  }
}

/// One branch of a parallel block.
public struct Branch: Sendable {
  /// Its name; `.none` in a list without names.
  public var name: TextRef
  public var block: BlockID
  public var list: ListID
}

/// Position of a list of steps in `Procedure.lists`; the first is the file's own.
public struct ListID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// Steps and blocks that follow each other.
public struct StepList: Sendable {
  /// What the list belongs to, hence where it goes on at its end.
  public enum Owner: Sendable, Hashable {
    case file
    /// A way of a decision, of a timer, or of a `lanjut` of this step: rejoins after it.
    case way(StepID)
    /// The same of a block.
    case blockWay(BlockID)
    case block(BlockID)
    /// Index into `Procedure.branches`.
    case branch(Int32)
  }

  public var owner: Owner
  public var items: [Item] = []
}

public enum Item: Sendable, Hashable {
  case step(StepID)
  case block(BlockID)
}

public struct ListPosition: Sendable, Hashable {
  public var list: ListID
  public var index: Int32
}
