/// Which findings an office wants to see, and how heavily it takes them (`pemeriksaan` in `opd.yaml`).
public struct SeverityPolicy: Sendable {
  /// What an office says about a finding.
  public enum Setting: Hashable, Sendable {
    case severity(Severity)
    case off

    /// The words of the language, in the order in which they are offered.
    public static let keywords: [(keyword: String, setting: Setting)] = [
      ("galat", .severity(.error)), ("peringatan", .severity(.warning)), ("saran", .severity(.advice)), ("mati", .off),
    ]

    public init?(keyword: String) {
      guard let known = Self.keywords.first(where: { $0.keyword == keyword }) else { return nil }
      self = known.setting
    }
  }

  /// One line of `pemeriksaan`: a code, a name or a family, and its setting.
  public struct Entry: Sendable {
    public let key: String
    public let setting: Setting

    public init(_ key: String, _ setting: Setting) {
      self.key = key
      self.setting = setting
    }
  }

  /// Indexed by `DiagnosticProfile.number`; empty where nothing is set.
  private let settings: [Setting?]
  /// Indices of the entries that name nothing known; the office's reader words them.
  public let unknownEntries: [Int]

  /// The policy of an office that says nothing.
  public static let standard = SeverityPolicy([], profiles: [])

  /// - Parameters:
  ///   - entries: what the office wrote. A code or a name wins over its family, wherever it stands; of two that say the
  ///     same, the later.
  ///   - profiles: all findings there are.
  public init(_ entries: [Entry], profiles: [DiagnosticProfile]) {
    guard !entries.isEmpty else {
      settings = []
      unknownEntries = []
      return
    }
    var byFamily = [Setting?](repeating: nil, count: 1000)
    var byName = byFamily
    var unknown: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let family = RuleFamily(rawValue: entry.key) {
        for profile in profiles where profile.family == family { byFamily[profile.number] = entry.setting }
      } else if let profile = profiles.first(where: { $0.code == entry.key || $0.name == entry.key }) {
        byName[profile.number] = entry.setting
      } else {
        unknown.append(index)
      }
    }
    settings = zip(byName, byFamily).map { $0 ?? $1 }
    unknownEntries = unknown
  }

  private init(settings: [Setting?], unknownEntries: [Int]) {
    self.settings = settings
    self.unknownEntries = unknownEntries
  }

  /// The same policy with these findings off.
  public func turningOff(_ profiles: [DiagnosticProfile]) -> SeverityPolicy {
    guard !profiles.isEmpty else { return self }
    var settings = settings.isEmpty ? [Setting?](repeating: nil, count: 1000) : settings
    for profile in profiles { settings[profile.number] = .off }
    return SeverityPolicy(settings: settings, unknownEntries: unknownEntries)
  }

  /// The same policy where all that is off in the other is off too.
  public func limited(by other: SeverityPolicy) -> SeverityPolicy {
    guard !other.settings.isEmpty else { return self }
    let own = settings.isEmpty ? [Setting?](repeating: nil, count: other.settings.count) : settings
    return SeverityPolicy(
      settings: zip(own, other.settings).map { $1 == .off ? .off : $0 }, unknownEntries: unknownEntries)
  }

  /// The severity in force, `nil` for a finding that is off.
  public func severity(of profile: DiagnosticProfile) -> Severity? {
    guard !settings.isEmpty else { return profile.severity }
    switch settings[profile.number] {
    case nil: return profile.severity
    case .severity(let severity): return severity
    case .off: return nil
    }
  }

  /// Some finding has another severity than its own, or is off.
  public var setsSomething: Bool { !settings.isEmpty }

  /// A rule whose findings are all off need not run. Constant time.
  public func isOff(_ profile: DiagnosticProfile) -> Bool {
    !settings.isEmpty && settings[profile.number] == .off
  }
}

extension Report {
  /// Gives every finding the severity in force and takes out those that are off. To be called once.
  public mutating func apply(_ policy: SeverityPolicy) {
    diagnostics = diagnostics.compactMap { diagnostic in
      guard let severity = policy.severity(of: diagnostic.profile) else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return diagnostic
    }
  }
}
