public import SOPDiagnostics
public import SOPSyntax
import SOPText

/// One SOP with its service standard, read, with all names resolved, and its graph.
///
/// Flat pools and positions instead of objects: a step of forty costs a few hundred bytes and no allocation of its own.
/// What could not be read is absent and has a fault in `faults`.
public struct Procedure: Sendable {
  /// The SOP's own file.
  public let keyed: KeyedTree
  /// The office it belongs to, if an `opd.yaml` was found.
  public let office: Office?

  public internal(set) var identity = Identity()
  /// How a bare `hari` is read: the SOP's own calendar before the office's; `nil` if neither says.
  public internal(set) var plainDay: Office.PlainDay?
  public internal(set) var actors: [Actor] = []
  public internal(set) var steps: [Step] = []
  public internal(set) var blocks: [Block] = []
  public internal(set) var branches: [Branch] = []
  /// The first is the file's `langkah`.
  public internal(set) var lists: [StepList] = []
  public internal(set) var outcomes: [Outcome] = []
  public internal(set) var targets: [Target] = []
  public internal(set) var ends: [End] = []
  public internal(set) var channels: [Channel] = []
  public internal(set) var variants: [Variant] = []
  public internal(set) var limits: [TimeLimit] = []
  public internal(set) var requirements: [Requirement] = []
  public internal(set) var fees: [Fee] = []
  /// Rows of the fees that are tables.
  public internal(set) var tariffs: [Tariff] = []
  /// `satuan`.
  public internal(set) var units: [CaseUnit] = []
  /// Into `units`, by name in lower case.
  var unitPositions: [String: Int32] = [:]
  /// `volume`.
  public internal(set) var volume: Volume?
  public internal(set) var products: [Product] = []
  public internal(set) var promises: [Promise] = []
  /// What `paling_lambat` and `paling_cepat` say.
  public internal(set) var deadlines: [Deadline] = []
  /// `perpanjangan` of promises and steps.
  public internal(set) var extensions: [TimeExtension] = []
  /// `peristiwa`: events that no step makes.
  public internal(set) var declaredEvents: [TextRef] = []
  /// Every event that is written, in the order of reading.
  public internal(set) var eventUses: [EventUse] = []

  public internal(set) var actorUses: [ActorUse] = []
  public internal(set) var documentUses: [DocumentUse] = []
  public internal(set) var documentDetails: [DocumentDetails] = []
  /// `formulir` of the SOP itself and `masukan`, into `documentUses`.
  var ownForms: PoolRange = .empty
  public internal(set) var intake: PoolRange = .empty
  public internal(set) var times: [TimeEntry] = []
  public internal(set) var names: [NameUse] = []

  /// What the SOP itself says of its service beside the steps; `nil` if nothing.
  public internal(set) var contents: ServiceContents?
  /// `uji`.
  public internal(set) var scenarios: [Scenario] = []
  /// Conditions in words, for the scenarios to choose; empty in an SOP without any.
  public internal(set) var conditions: [WrittenCondition] = []

  public internal(set) var graph = ProcessGraph()
  public internal(set) var faults: [ModelFault] = []
  /// Text in or beside `langkah` could not be read as YAML.
  public internal(set) var hasLostSteps = false
  /// The SOPs it calls and hands over to, as far as they were looked for.
  public var links = ProcedureLinks.none

  /// Value behind each top-level key of the SOP, by keyword number.
  var topLevel: [NodeID]

  init(keyed: KeyedTree, office: Office?) {
    self.keyed = keyed
    self.office = office
    topLevel = Office.topLevel(of: keyed)
  }
}

// MARK: What was written

extension Procedure {
  public var tree: YAMLTree { keyed.tree }

  /// The text of a written value: of a scalar its content; of a map its `nama` or main value; empty for `.none`.
  public func text(_ written: TextRef) -> String {
    guard written.isWritten else { return "" }
    return tree(of: written).string(of: written.node)
  }

  /// The same as bytes, for a look that needs no string.
  public func textBytes(of written: TextRef) -> ArraySlice<UInt8> {
    guard written.isWritten else { return [] }
    let tree = tree(of: written)
    return tree.bytes[tree.textRange(of: written.node)]
  }

  /// Where a value was written. Meaningless for `.none`, for which it is the start of the file.
  public func place(_ written: TextRef) -> Place {
    guard written.isWritten else { return Place(.procedure, Span(0, 0)) }
    return Place(written.source, tree(of: written).span(of: written.node))
  }

  public func place(_ node: NodeID) -> Place { Place(.procedure, tree.span(of: node)) }

  func tree(of written: TextRef) -> YAMLTree {
    guard written.source == .office, let office else { return keyed.tree }
    return office.keyed.tree
  }

  /// The value of a top-level key: the SOP's own, else the office's, else `.none`.
  public func value(of keyword: Keyword) -> TextRef {
    let own = topLevel[Int(keyword.rawValue)]
    if !own.isNone { return TextRef(own) }
    guard let office, Self.isInherited(keyword) else { return .none }
    return TextRef(office.value(of: keyword), in: .office)
  }

  /// The value of a key inside a top-level map: the SOP's own, else the office's. A text where the map may stand is its
  /// `nama`; the other keys are then the office's.
  public func value(of keyword: Keyword, _ inner: Keyword) -> TextRef {
    let own = topLevel[Int(keyword.rawValue)]
    if !own.isNone {
      if tree[own].kind == .scalar, inner == .nama { return TextRef(own) }
      let value = keyed.value(of: inner, in: own)
      if !value.isNone { return TextRef(value) }
      if tree[own].kind == .sequence { return .none }
    }
    guard let office, Self.isInherited(keyword) else { return .none }
    let inherited = office.value(of: keyword)
    guard !inherited.isNone else { return .none }
    if office.keyed.tree[inherited].kind == .scalar, inner == .nama { return TextRef(inherited, in: .office) }
    return TextRef(office.keyed.value(of: inner, in: inherited), in: .office)
  }

  /// The key node of a top-level key of the SOP, to point at; `.none` if it is not written there.
  public func key(_ keyword: Keyword) -> TextRef { TextRef(Office.key(keyword, in: keyed)) }

  /// The texts of a value that is a text or a list of texts.
  public func texts(_ written: TextRef) -> [TextRef] {
    guard written.isWritten else { return [] }
    let tree = tree(of: written)
    guard tree[written.node].kind == .sequence else { return [written] }
    var texts: [TextRef] = []
    var child = tree[written.node].firstChild
    while !child.isNone {
      texts.append(TextRef(child, in: written.source))
      child = tree[child].next
    }
    return texts
  }

  /// The keys and values of a map; empty for anything else.
  public func pairs(_ written: TextRef) -> [(key: TextRef, value: TextRef)] {
    guard written.isWritten else { return [] }
    let tree = tree(of: written)
    guard tree[written.node].kind == .mapping else { return [] }
    var pairs: [(key: TextRef, value: TextRef)] = []
    var key = tree[written.node].firstChild
    while !key.isNone, !tree[key].next.isNone {
      pairs.append((TextRef(key, in: written.source), TextRef(tree[key].next, in: written.source)))
      key = tree[tree[key].next].next
    }
    return pairs
  }

  /// `tidak ada`: none, on purpose.
  public func isNoneOnPurpose(_ written: TextRef) -> Bool {
    written.isWritten && tree(of: written).text(of: written.node, equals: "tidak ada")
  }

  /// `belum diatur`: an admitted hole.
  public func isUnsettled(_ written: TextRef) -> Bool {
    written.isWritten && tree(of: written).text(of: written.node, equals: "belum diatur")
  }

  /// `nama` of an SOP is never the office's; everything else an office may say for all.
  private static func isInherited(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .nama, .nomor, .tanggal, .langkah, .opd, .standar, .pemeriksaan: false
    default: true
    }
  }
}

/// Who the SOP is, as the identity block of the form shows it.
public struct Identity: Sendable {
  public var title: TextRef = .none
  public var number: TextRef = .none
  public var unit: TextRef = .none
  public var made: DateEntry = DateEntry()
  public var revised: DateEntry = DateEntry()
  public var effective: DateEntry = DateEntry()
  /// `disahkan_oleh` as written; the official it resolves to.
  public var approvedBy: TextRef = .none
  public var official = Official()
  /// `sifat`.
  public var isInternal = false
  public var isMacro = false
  public var isTechnical = false
  public var isPartial = false

  public init() {}
}

/// A date and how it was written; `date` is `nil` for `tidak ada`, for nothing, and for what could not be read.
public struct DateEntry: Sendable {
  public var text: TextRef = .none
  public var date: CivilDate?

  public init() {}
}

public struct Official: Sendable {
  /// `jabatan`.
  public var position: TextRef = .none
  public var name: TextRef = .none
  public var nip: TextRef = .none

  public init() {}
}

/// An actor as named in a step.
public struct ActorUse: Sendable {
  public var text: TextRef
  /// `.none` if no such actor is declared; already reported.
  public var actor: ActorID
}

/// A time as written, with the variant it holds for.
public struct TimeEntry: Sendable {
  public var text: TextRef
  public var duration: Duration
  /// Key of a map by variant; `.none` for all.
  public var variant: TextRef = .none
  /// The variant or channel it holds for; unknown for all, and for one that is not declared.
  public var meaning: NameUse.Meaning = .unknown
}

/// `batas`: a timer that runs from the step's entry, or from `sejak`.
public struct TimeLimit: Sendable {
  public var node: NodeID
  /// Into `Procedure.times`.
  public var times: PoolRange
  public var since: EventUseID = .none
  /// `lewat`; `.none` means "belum diatur".
  public var expiry: TargetID = .none
}

/// `jangka_waktu`: what is promised to the applicant.
public struct Promise: Sendable {
  public var entry: TextRef
  public var name: TextRef = .none
  /// The time as written, and what it says; `nil` if it could not be read.
  public var text: TextRef
  public var duration: Duration?
  /// The events the clock starts and ends with (`sejak`, `sampai`), as keys or as clauses of the text.
  public var since: EventUseID = .none
  public var until: EventUseID = .none
  /// A start was written, though maybe as `belum diatur`.
  public var hasStartField = false
  /// `bila`: one or several conditions.
  public var condition: TextRef = .none
  public var only: PoolRange = .empty
  public var except: PoolRange = .empty
  /// `selain_itu: ya`: it holds where no other promise does.
  public var isRest = false
  /// `hitung: semua`: compared with all of the time, whoever answers for it.
  public var countsEverything = false
  /// `perpanjangan`: index into `Procedure.extensions`, or -1.
  public var `extension`: Int32 = -1
}
