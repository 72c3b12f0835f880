import SOPDiff
import SOPEmitters
import SOPModel
import SOPText

/// What `sop diff` does with its arguments.
extension DiffRun {
  /// - Parameter arguments: the old, the new, and paths that narrow a comparison of two trees.
  func run(_ arguments: [FilePath], console: inout Console) -> ExitStatus {
    do throws(DiffPlan.Refusal) {
      switch try DiffPlan(arguments, reader.session) {
      case .pair(let old, let new): return run(old, new, console: &console)
      case .trees(let old, let new, let below): return run(old, new, below: below, console: &console)
      }
    } catch {
      console.complain(error.wording)
      return error.status
    }
  }

  /// As git calls a program that shows the difference of one file: it ends well, or git stops.
  func runForGit(_ arguments: [FilePath], console: inout Console) -> ExitStatus {
    switch ExternalDiff.read(arguments) {
    case .failure(let refusal):
      console.complain(refusal.wording)
      return refusal.status
    case .success(nil):
      console.complain(Self.inConflict(PrintableText.of(arguments.first?.text ?? "")))
      return .clean
    case .success(let diff?):
      var run = self
      run.reader.place = diff.path
      let status = run.run(diff.old, diff.new, console: &console)
      console.write("\n")
      console.flush()
      return status == .unreadable ? .unreadable : .clean
    }
  }

  // MARK: Two SOPs

  private func run(_ old: DiffOperand, _ new: DiffOperand, console: inout Console) -> ExitStatus {
    guard old != .nothing, new != .nothing else { return runAlone(old, new, console: &console) }
    let versions = [old, new].compactMap { reader.version(of: $0, &console) }
    guard versions.count == 2 else { return .unreadable }
    let report = ComparedProcedures([compare(versions[0], versions[1])])
    return tell(report, in: [reader.file(of: new)], console: &console)
  }

  /// An SOP that was not there before, or is there no more.
  private func runAlone(_ old: DiffOperand, _ new: DiffOperand, console: inout Console) -> ExitStatus {
    let present = old == .nothing ? new : old
    guard let version = reader.version(of: present, &console) else {
      return present == .nothing ? .clean : .unreadable
    }
    let path = reader.place?.text ?? version.sources.first?.name ?? ""
    let title = version.procedure.text(version.procedure.identity.title)
    let wording = Self.alone(PrintableText.of(path), PrintableText.of(title), isNew: old == .nothing)
    if output.form == .text {
      console.write(wording(console.language) + "\n")
    } else {
      let lone = [ComparedProcedures.Lone(path: path, title: title)]
      let report = ComparedProcedures([], added: old == .nothing ? lone : [], removed: old == .nothing ? [] : lone)
      console.write(output.bytes(of: report, Approvals()))
    }
    console.flush()
    if console.hasFailed { return .unreadable }
    return old == .nothing || !failing.contains(.burden) ? .clean : .findings
  }

  // MARK: Two trees

  private func run(
    _ old: VersionTree, _ new: VersionTree, below: [FilePath], console: inout Console
  ) -> ExitStatus {
    for problem in old.problems + new.problems { console.complain(problem) }
    var status = (old.problems + new.problems).isEmpty ? ExitStatus.clean : .unreadable
    let trees: TreeComparison
    do throws(GitProblem) {
      trees = try TreeComparison(old, new, below: below, console: &console)
    } catch {
      console.complain(error.wording)
      return .unreadable
    }
    for problem in trees.problems { console.complain(problem) }
    if !trees.problems.isEmpty { status = .unreadable }
    let heading = TreeSummary(comparison: trees, names: (old.name, new.name), language: console.language).text
    let files = trees.pairs.map { new.file(at: $0.new, reader.session) }
    let told = tell(trees.report, in: files, heading: heading, console: &console)
    status = status.combined(with: told)
    // A service that is gone burdens those who need it; one that is new is another way of working.
    let isFailing =
      !trees.removed.isEmpty && failing.contains(.burden) || !trees.added.isEmpty && failing.contains(.procedural)
    return status.combined(with: isFailing ? .findings : .clean)
  }

  // MARK: Wording

  private static func alone(_ path: String, _ title: String, isNew: Bool) -> Wording {
    isNew
      ? Wording(id: "SOP baru: \(path), \(title)", en: "new SOP: \(path), \(title)")
      : Wording(id: "SOP dihapus: \(path), \(title)", en: "SOP removed: \(path), \(title)")
  }

  private static func inConflict(_ path: String) -> Wording {
    Wording(
      id: "'\(path)' masih bentrok; putuskan dahulu, lalu git add", en: "'\(path)' is in conflict; decide, then git add"
    )
  }
}
