import SOPCompiler
import SOPDiagnostics
import SOPSyntax
import SOPText

/// Repairs the texts of a work list: its offices when it is opened, since SOPs are judged below what they become.
struct RepairWork: Sendable {
  /// A text as it was read, and what a repair made of it; `nil` where it is too long to be read whole.
  struct Result: Sendable {
    let original: SourceText
    let repair: Repair?

    var source: SourceText { repair?.source ?? original }
  }

  private let grade: Fix.Grade
  /// Which findings are answered; all are looked at, so that no answer brings up another error.
  private let chosen: SeverityPolicy
  private let workshop: Workshop
  private var offices: [FilePath: Result] = [:]

  init(
    _ list: WorkList, _ options: CompileOptions, upTo grade: Fix.Grade, surveys: [FilePath: SurveyConclusion] = [:],
    library: FileLibrary? = nil
  ) {
    var complete = options
    complete.policy = .standard
    complete.findingLimit = Repair.findingLimit
    self.grade = grade
    chosen = options.policy
    let before = Workshop(list, options: complete, library: library)
    for item in list.items where item.isNamed && item.target.kind == .office && !item.target.isStandardInput {
      guard case .success(let source) = before.read(item) else { continue }
      offices[item.target.path] = Self.repaired(source, as: .office, upTo: grade, chosen, before) {
        before.compileOffice($0).diagnostics
      }
    }
    var workshop = Workshop(list, options: complete, drafts: offices.mapValues(\.source), library: library)
    workshop.surveys = surveys
    self.workshop = workshop
  }

  /// The repaired offices, by path.
  var drafts: [FilePath: SourceText] { offices.mapValues(\.source) }

  func repair(_ item: WorkList.Item) -> Swift.Result<Result, FileProblem> {
    switch item.target.kind {
    case .office:
      if !item.target.isStandardInput, let known = offices[item.target.path] { return .success(known) }
      return workshop.read(item).map { source in
        Self.repaired(source, as: .office, upTo: grade, chosen, workshop) { workshop.compileOffice($0).diagnostics }
      }
    case .procedure:
      return workshop.read(item).map { source in
        Self.repaired(source, as: .procedure, upTo: grade, chosen, workshop) {
          workshop.compile($0, for: item).diagnostics
        }
      }
    }
  }

  private static func repaired(
    _ source: SourceText, as id: SourceID, upTo grade: Fix.Grade, _ chosen: SeverityPolicy, _ workshop: Workshop,
    findings: @escaping (SourceText) -> [Diagnostic]
  ) -> Result {
    guard source.bytes.count <= workshop.options.limits.fileSize else { return Result(original: source, repair: nil) }
    let repair = Repair(of: source, as: id, upTo: grade, answering: { !chosen.isOff($0.profile) }, findings: findings)
    return Result(original: source, repair: repair)
  }
}
