/// Position of an actor in `Procedure.actors`.
public struct ActorID: Hashable, Sendable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static let none = ActorID(-1)

  @inlinable
  public var isNone: Bool { index < 0 }
}

/// A role or lane (pelaksana), declared in the SOP or inherited from the office.
public struct Actor: Sendable {
  public enum Kind: UInt8, Sendable {
    /// A person in a role (`orang`), unless something else is said.
    case person
    /// `pemohon`: a member of the public.
    case applicant
    /// `aplikasi`: a system.
    case application
    /// `kelompok`: a team or committee.
    case group
    /// `instansi`: another office.
    case agency
    /// `ruang`: a place.
    case room
  }

  /// The id, as declared.
  public var id: TextRef
  /// The name drawn on the sheet: `nama`, or the text that stands for it.
  public var name: TextRef
  public var kind: Kind = .person
  /// Not part of the office: `pemohon`, `jenis: pemohon`, `jenis: instansi`, `luar: ya`; `luar: tidak` undoes it.
  public var isOutside = false
  /// `luar` was written, one way or the other.
  public var saysWhetherOutside = false
  /// `hitung`, if written: whether its time counts as office time.
  public var countsAsOffice: Bool?
  /// `jumlah`: how many people fill the role.
  public var headcount: Written<Count> = .none
  /// `kompetensi`.
  public var competence: TextRef = .none
  /// Declared in the SOP itself (not only inherited).
  public var isDeclaredHere = true
  /// The step in which the lane is first used, in order of the file; `.none` if it is not used.
  public var firstUse: StepID = .none
}

/// How several actors share one row; always one step of the graph.
public enum ActorSharing: UInt8, Sendable {
  /// One actor.
  case alone
  /// `[kasi, kadis]`: together, the first leads.
  case together
  /// `berurutan`: one after the other.
  case inTurn
  /// `salah_satu`: whoever takes it; the step ends when one has.
  case anyOf
  /// `masing_masing`: each for itself; the step ends when all have.
  case each
}
