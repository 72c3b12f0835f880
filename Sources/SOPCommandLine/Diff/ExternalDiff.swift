import SOPText

/// What git hands to a program that shows the difference of one file (`diff.NAME.command`, `GIT_EXTERNAL_DIFF`): the path,
/// then file, object and mode of the old and of the new; of a renamed file also its new path and git's own words.
struct ExternalDiff {
  /// From the top of the work tree, which is where git starts the program.
  let path: FilePath
  let old: DiffOperand
  let new: DiffOperand

  /// `nil` for a file in conflict, of which git gives the path alone.
  static func read(_ arguments: [FilePath]) -> Result<ExternalDiff?, DiffPlan.Refusal> {
    switch arguments.count {
    case 1: return .success(nil)
    case 7, 9:
      return .success(
        ExternalDiff(
          path: arguments.count == 9 ? arguments[7] : arguments[0], old: operand(arguments[1]),
          new: operand(arguments[4])))
    default: return .failure(wrongUse)
    }
  }

  /// Git names files here, never revisions.
  private static func operand(_ path: FilePath) -> DiffOperand {
    path.bytes.elementsEqual("/dev/null".utf8) ? .nothing : .file(path)
  }

  private static let wrongUse = DiffPlan.Refusal(
    wording: Wording(
      id: "--git-external hanya untuk dipanggil oleh git: git config diff.sop.command \"sop diff --git-external --\"",
      en: "--git-external is for git alone: git config diff.sop.command \"sop diff --git-external --\""),
    status: .wrongUse)
}
