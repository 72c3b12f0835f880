public import SOPDiagnostics
import SOPText

/// What can be asked about: one rule, or a family of them.
public enum RuleTopic: Sendable {
  case rule(any Rule.Type)
  case family(RuleFamily)

  /// - Parameter name: a code, a name or a family, in capitals or not.
  public init?(named name: String) {
    let folded = name.lowercased()
    let known = RuleRegistry.all.first { $0.profile.code.lowercased() == folded || $0.profile.name == folded }
    if let rule = known {
      self = .rule(rule)
    } else if let family = RuleFamily(rawValue: folded), !Self.rules(of: family).isEmpty {
      self = .family(family)
    } else {
      return nil
    }
  }

  public static func rules(of family: RuleFamily) -> [any Rule.Type] {
    RuleRegistry.all.filter { $0.profile.family == family }
  }

  /// Everything that can be asked for: families, then names, then codes.
  public static var names: [String] {
    let families = RuleFamily.allCases.filter { !rules(of: $0).isEmpty }.map(\.rawValue)
    return families + RuleRegistry.profiles.map(\.name) + RuleRegistry.profiles.map(\.code)
  }

  /// What was probably meant by a name that is none.
  public static func nearestName(to name: String) -> String? {
    NearestName.nearest(to: name, among: names)
  }
}
