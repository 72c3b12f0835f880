import ArgumentParser
import SOPDiagnostics

/// For whom an SOP is checked, as `--as` names them.
enum Reader: String, ExpressibleByArgument, CaseIterable {
  /// Who writes the SOP: what the office asks for.
  case admin
  /// Who reads it before it is signed: the same findings, the exceptions in the file with their reasons, and a failure
  /// for warnings too.
  case reviewer
  /// Who measures it by the standard alone: also what the office has switched off or taken more lightly, and a failure
  /// for whatever is found.
  case auditor

  var showsSuppressed: Bool { self != .admin }

  var ignoresOfficePolicy: Bool { self == .auditor }

  /// What a run fails for, unless the command line says otherwise.
  var failingSeverity: Severity {
    switch self {
    case .admin: .error
    case .reviewer: .warning
    case .auditor: .advice
    }
  }
}
