public import SOPDiagnostics
public import SOPText

/// One thing that is different, told once: a value, the same in every output.
public struct Change: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case added
    case removed
    case altered
    case moved
    case divided
    case merged

    /// The same change read from new to old.
    public var mirrored: Kind {
      switch self {
      case .added: .removed
      case .removed: .added
      case .divided: .merged
      case .merged: .divided
      case .altered, .moved: self
      }
    }
  }

  /// What it is about; `old` and `new` are numbers in the pool of the kind, `nil` where it does not exist.
  public struct Subject: Sendable, Hashable {
    public let kind: ElementKind
    public let old: Int?
    public let new: Int?

    public init(_ kind: ElementKind, old: Int? = nil, new: Int? = nil) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  public let profile: ChangeProfile
  public let kind: Kind
  public let subject: Subject
  /// Where it stands. For what was added the old place is what stands before it there, for what was removed the new one;
  /// `nil` where there is no such thing.
  public let oldPlace: Place?
  public let newPlace: Place?
  /// The value as each side says it, canonically spelt; `nil` where it says nothing or the change is no value.
  public let before: String?
  public let after: String?
  /// One sentence to be read aloud.
  public let wording: Wording
  /// The numbers and other sentences behind it, in order.
  public let details: [Wording]
  public let effect: Effect
  public let impact: Impact
  /// How sure it is that both places speak of the same thing, and why; `nil` where there is no doubt.
  public let doubt: Matching.Link?
  /// Stays the same as long as what has changed, from what and to what, stays the same; lines may move.
  public let fingerprint: Fingerprint
}

/// What is fixed about a kind of change.
public struct ChangeProfile: Sendable, Hashable {
  /// Stable: `SOPB` and three digits.
  public let code: String
  /// Stable Indonesian name in kebab-case.
  public let name: String
  public let family: ChangeFamily

  public init(code: String, name: String, family: ChangeFamily) {
    self.code = code
    self.name = name
    self.family = family
  }
}

/// The folder of a rule about changes.
public enum ChangeFamily: String, Sendable, CaseIterable {
  case steps = "langkah"
  case flow = "alur"
  case actors = "pelaksana"
  case timing = "waktu"
  case documents = "dokumen"
  case fees = "biaya"
  case identity = "identitas"
  case legal = "hukum"
  case components = "komponen"

  public var title: Wording {
    switch self {
    case .steps: Wording(id: "Langkah", en: "Steps")
    case .flow: Wording(id: "Alur", en: "Flow")
    case .actors: Wording(id: "Pelaksana", en: "Actors")
    case .timing: Wording(id: "Waktu", en: "Time")
    case .documents: Wording(id: "Dokumen", en: "Documents")
    case .fees: Wording(id: "Biaya", en: "Fees")
    case .identity: Wording(id: "Identitas", en: "Identity")
    case .legal: Wording(id: "Dasar hukum", en: "Legal basis")
    case .components: Wording(id: "Komponen standar pelayanan", en: "Components of the service standard")
    }
  }
}
