public import SOPDiagnostics
public import SOPModel
import SOPProofs
public import SOPSyntax
public import SOPText

/// One thing a program can find in an SOP. A rule is a case-less enum in a file of its own: what it is, why it matters,
/// examples, the check, and at the bottom its wording in both languages.
public protocol Rule: Sendable {
  static var profile: DiagnosticProfile { get }
  /// What it finds, for users: one plain sentence, for `sop explain` and the manual.
  static var summary: Wording { get }
  /// Why it matters, for `sop explain` and the manual: one to three sentences.
  static var why: Wording { get }
  /// At most six; they are the tests of the rule, its page in the manual and its text in `sop explain`.
  static var examples: [RuleExample] { get }
  /// A comment in the file can take its findings out; not so for what is wrong with the file as a whole.
  static var canBeSuppressed: Bool { get }
  /// What must be at hand beside the file; without it the rule finds nothing.
  static var scope: RuleScope { get }
  /// Adds what it finds. Called only if the rule is on. Linear in the size of the SOP unless its comment says otherwise.
  static func check(_ subject: Subject, into report: inout Report)
}

extension Rule {
  public static var canBeSuppressed: Bool { true }
  public static var scope: RuleScope { .file }

  /// A finding of this rule.
  static func finding(
    at place: Place, _ headline: Wording, label: Wording? = nil, related: [RelatedPlace] = [], notes: [Note] = [],
    advice: Wording, fixes: [Fix] = [], discriminator: String = ""
  ) -> Diagnostic {
    Diagnostic(
      profile, at: place, headline, label: label, related: related,
      notes: notes + [Note(.reason, why), Note(.advice, advice)], fixes: fixes,
      discriminator: discriminator)
  }
}

/// How far a rule looks.
public enum RuleScope: Sendable, CaseIterable {
  /// The file and its office.
  case file
  /// The SOPs that it calls or hands over to.
  case links
  /// All SOPs of its office.
  case office
}

/// What rules look at: one SOP, or one office file.
public struct Subject: Sendable {
  public let source: SourceText
  /// What the text is not, as YAML.
  public let problems: [YAMLProblem]
  /// The text in which problems and model faults are.
  public let sourceID: SourceID
  /// The SOP, or `nil` when an office file is looked at.
  public let procedure: Procedure?
  /// The office file looked at, or the office of the SOP.
  public let office: Office?
  /// Faults of the file looked at: the SOP's, or the office's when an office file is looked at.
  public let faults: [ModelFault]
  public var suppressionFaults: [SuppressionFault]
  /// Findings left out because there were too many.
  public var droppedCount: Int
  /// `opd: PATH` leads to no file that can be read.
  public let declaredOfficeIsUnreadable: Bool
  /// What is proved of the flow of the SOP.
  let flow: FlowProof?
  /// What the SOPs of the office agree on, where all of them are checked.
  public let survey: SurveyView?
  /// Errors in an SOP that this one leads to.
  let errorCount: @Sendable (LibraryID) -> Int
  /// What the activities may hold, by step, for the rules about wording.
  let activities: [TextTraits]
  /// What is known of each promise of the SOP.
  let promises: [PromiseJudgement]
  /// What is proved of the documents of the SOP.
  let documents: DocumentProof?
  /// What is proved of the decisions that compare values.
  let decisions: [DecisionProof]

  public init(
    source: SourceText, sourceID: SourceID, problems: [YAMLProblem], procedure: Procedure?, office: Office?,
    suppressionFaults: [SuppressionFault] = [], droppedCount: Int = 0, declaredOfficeIsUnreadable: Bool = false,
    survey: SurveyView? = nil, errorCount: @escaping @Sendable (LibraryID) -> Int = { _ in 0 }
  ) {
    self.source = source
    self.sourceID = sourceID
    self.problems = problems
    self.procedure = procedure
    self.office = office
    faults = procedure?.faults ?? office?.faults ?? []
    let flow = procedure.map { FlowProof($0) }
    self.flow = flow
    self.suppressionFaults = suppressionFaults
    self.droppedCount = droppedCount
    self.declaredOfficeIsUnreadable = declaredOfficeIsUnreadable
    self.survey = survey
    self.errorCount = errorCount
    activities = procedure.map(TextTraits.ofActivities) ?? []
    promises = procedure.map { Self.judge($0) } ?? []
    decisions = procedure.map { DecisionProof.all(in: $0) } ?? []
    documents = procedure.flatMap { procedure in flow.map { DocumentProof(procedure, $0) } }
  }

  /// Whether there is anything that rules of this scope look at.
  func hasSubject(for scope: RuleScope) -> Bool {
    switch scope {
    case .file: true
    case .links: procedure?.links.isEmpty == false
    case .office: survey != nil
    }
  }

  /// Whether rules of this scope would have found what is there.
  public func isAtHand(_ scope: RuleScope) -> Bool {
    switch scope {
    case .file: true
    case .links: procedure.map { !$0.links.isEmpty || $0.references().isEmpty } ?? true
    case .office: survey != nil
    }
  }

  /// The tree of the file looked at, with its keys.
  var keyed: KeyedTree? { sourceID == .office ? office?.keyed : procedure?.keyed }

  var tree: YAMLTree? { keyed?.tree }

  /// The file could not be read well enough to ask what is missing in it.
  public var isUnreadable: Bool {
    problems.contains { problem in
      switch problem.kind {
      case .wideEncoding, .fileTooLarge, .emptyFile, .tooManyProblems: true
      default: false
      }
    }
  }
}
