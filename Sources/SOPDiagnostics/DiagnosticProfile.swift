public import SOPText

/// What is fixed about a kind of finding: its identity and where it comes from. Severity in force is policy.
public struct DiagnosticProfile: Sendable {
  /// Stable: `SOP` and three digits, never used again for another meaning.
  public let code: String
  /// The three digits of the code, 0 to 999; 0 for a code of another shape. An index for tables of all findings.
  public let number: Int
  /// Stable Indonesian name in kebab-case, accepted wherever the code is.
  public let name: String
  public let family: RuleFamily
  /// Severity unless the office says otherwise.
  public let severity: Severity
  /// The clause of the standard that is broken, as cited; `nil` where the language itself demands it.
  public let basis: Wording?
  /// A proof met its bound: the finding says that nothing can be said, and the run must not count as a success.
  public let isUndecided: Bool

  public init(
    code: String, name: String, family: RuleFamily, severity: Severity, basis: Wording? = nil, isUndecided: Bool = false
  ) {
    self.code = code
    number = Self.number(of: code)
    self.name = name
    self.family = family
    self.severity = severity
    self.basis = basis
    self.isUndecided = isUndecided
  }

  private static func number(of code: String) -> Int {
    guard code.utf8.count == 6, code.hasPrefix("SOP") else { return 0 }
    return Int(code.dropFirst(3)) ?? 0
  }
}

/// The folder a rule lives in; `--only` and `--skip` accept it by its Indonesian name.
public enum RuleFamily: String, Sendable, CaseIterable {
  case writing = "penulisan"
  case names = "nama"
  case flow = "alur"
  case identity = "identitas"
  case actors = "pelaksana"
  case timing = "waktu"
  case fees = "biaya"
  case documents = "dokumen"
  case legal = "hukum"
  case wording = "kalimat"
  case components = "komponen"
  case scenarios = "uji"
  case housekeeping = "pemeriksaan"

  /// What its rules look at, as a heading.
  public var title: Wording {
    switch self {
    case .writing: Wording(id: "Penulisan berkas", en: "Writing of the file")
    case .names: Wording(id: "Nama yang disebut", en: "Names that are used")
    case .flow: Wording(id: "Alur langkah", en: "Flow of the steps")
    case .identity: Wording(id: "Identitas SOP", en: "Identity of the SOP")
    case .actors: Wording(id: "Pelaksana", en: "Actors")
    case .timing: Wording(id: "Waktu", en: "Time")
    case .fees: Wording(id: "Biaya", en: "Fees")
    case .documents: Wording(id: "Dokumen", en: "Documents")
    case .legal: Wording(id: "Dasar hukum", en: "Legal basis")
    case .wording: Wording(id: "Kalimat", en: "Wording")
    case .components: Wording(id: "Komponen standar pelayanan", en: "Components of the service standard")
    case .scenarios: Wording(id: "Contoh kasus (uji)", en: "Scenarios (uji)")
    case .housekeeping: Wording(id: "Pemeriksaan itu sendiri", en: "The checking itself")
    }
  }
}
