import ArgumentParser
import SOPDiagnostics
import SOPRules
import SOPText

/// Which rules a check runs.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Hanya aturan ini: kode, nama, atau kelompok; beberapa dipisah dengan koma.",
          en: "Only these rules: code, name or family; several with commas.")),
      valueName: Interface.say(Wording(id: "aturan", en: "rules"))))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Tanpa aturan ini; ditulis seperti pada --only.", en: "Not these rules; as --only.")),
      valueName: Interface.say(Wording(id: "aturan", en: "rules"))))
  var skip: [String] = []

  mutating func validate() throws {
    for name in Self.names(only) + Self.names(skip) where RuleTopic(named: name) == nil {
      throw ValidationError(Interface.say(ExplainCommand.unknown(name)))
    }
    if Self.names(only).isEmpty, !only.isEmpty {
      throw ValidationError(
        Interface.say(
          Wording(
            id: "--only tidak menyebut aturan; daftarnya: sop explain",
            en: "--only names no rule; for a list: sop explain")))
    }
  }

  /// Everything on that is asked for.
  var policy: SeverityPolicy {
    let wanted = Set(Self.names(only).flatMap(Self.codes))
    let unwanted = Set(Self.names(skip).flatMap(Self.codes))
    guard !wanted.isEmpty || !unwanted.isEmpty else { return .standard }
    return SeverityPolicy.standard.turningOff(
      RuleRegistry.profiles.filter { profile in
        unwanted.contains(profile.code) || !wanted.isEmpty && !wanted.contains(profile.code)
      })
  }

  private static func names(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init)
  }

  private static func codes(of name: String) -> [String] {
    switch RuleTopic(named: name) {
    case .rule(let rule): [rule.profile.code]
    case .family(let family): RuleTopic.rules(of: family).map { $0.profile.code }
    case nil: []
    }
  }
}
