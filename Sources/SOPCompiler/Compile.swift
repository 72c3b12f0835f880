public import SOPDiagnostics
public import SOPModel
import SOPRules
public import SOPSyntax
public import SOPText

/// Bounds and choices of one compilation.
public struct CompileOptions: Sendable {
  public var limits = YAMLLimits()
  /// Findings kept for one file.
  public var findingLimit = 1000
  /// In force where there is no office; what is off here is off whatever an office says.
  public var policy = SeverityPolicy.standard
  /// What an office says about findings (`pemeriksaan`) is not followed.
  public var ignoresOfficePolicy = false
  /// The SOP names its office file itself (`opd: PATH`), and that file could not be read.
  public var declaredOfficeIsUnreadable = false

  public init() {}
}

/// One SOP, compiled: what it says, its graph and everything found about it.
public struct Compilation: Sendable {
  /// Texts by `SourceID`: the SOP, then the office's (empty without one), then those of other SOPs that findings point to.
  public let sources: [SourceText]
  public let procedure: Procedure
  /// Sorted by place and code, suppressions and the office's severities applied.
  public let diagnostics: [Diagnostic]
  public let suppressed: [SuppressedDiagnostic]
  /// A comment in the file waits for a finding that only a survey of the office can make.
  public let awaitsSurvey: Bool

  /// No finding weighs as much as an error: the output can be trusted.
  public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// One `opd.yaml`, compiled once for all SOPs below it.
public struct OfficeCompilation: Sendable {
  public let source: SourceText
  public let office: Office
  /// What the office says about findings, for its SOPs, within what the options leave on.
  public let policy: SeverityPolicy
  /// Findings about the office file itself, whose place is in source 1 (`SourceID.office`).
  public let diagnostics: [Diagnostic]
  public let suppressed: [SuppressedDiagnostic]
}

/// Compiles one SOP. Pure: the same bytes, and the same answers from what surrounds it, give the same result on every
/// machine.
public func compile(
  _ source: SourceText, office: OfficeCompilation? = nil, among surroundings: Surroundings = Surroundings(),
  options: CompileOptions = CompileOptions()
) -> Compilation {
  let document = composeYAML(source, limits: options.limits)
  var procedure = Procedure(reading: source, document, office: office?.office)
  if let library = surroundings.library { procedure.links = Linker.links(of: procedure, in: library) }
  var sources = [source] + (office.map { [$0.source] } ?? [])
  let survey = surroundings.place(procedure, addingTo: &sources)
  let subject = Subject(
    source: source, sourceID: .procedure, problems: document.problems, procedure: procedure, office: office?.office,
    declaredOfficeIsUnreadable: options.declaredOfficeIsUnreadable, survey: survey,
    errorCount: { surroundings.library?.errorCount(of: $0) ?? 0 })
  let found = Findings.about(
    subject, tree: document.tree, policy: office?.policy ?? options.policy, limit: options.findingLimit)
  return Compilation(
    sources: sources, procedure: procedure, diagnostics: found.diagnostics, suppressed: found.suppressed,
    awaitsSurvey: survey == nil && found.unjudged.contains { RuleRegistry.scope(of: $0) == .office })
}

/// The path of the office file that an SOP names itself (`opd: PATH`), as written; it wins over the nearest `opd.yaml`.
/// Reads the whole text: to be asked only of a text that has such a key.
public func declaredOffice(in source: SourceText, options: CompileOptions = CompileOptions()) -> String? {
  let procedure = Procedure(reading: source, composeYAML(source, limits: options.limits), office: nil)
  let path = procedure.text(procedure.value(of: .opd))
  return path.isEmpty ? nil : path
}

/// Compiles an `opd.yaml`.
public func compileOffice(
  _ source: SourceText, options: CompileOptions = CompileOptions()
) -> OfficeCompilation {
  let document = composeYAML(source, limits: options.limits)
  let office = Office(source, document)
  let entries = options.ignoresOfficePolicy ? [] : office.severityEntries
  let policy = SeverityPolicy(entries, profiles: RuleRegistry.profiles).limited(by: options.policy)
  let subject = Subject(
    source: source, sourceID: .office, problems: document.problems, procedure: nil, office: office)
  let found = Findings.about(subject, tree: document.tree, policy: policy, limit: options.findingLimit)
  return OfficeCompilation(
    source: source, office: office, policy: policy, diagnostics: found.diagnostics, suppressed: found.suppressed)
}
