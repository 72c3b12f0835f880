import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPText

/// One run of `sop check`: what is compiled beside each other is printed in the order of the list.
struct CheckRun {
  let renderer: any FindingRenderer
  let failingSeverity: Severity
  let options: CompileOptions
  /// Findings that are not counted; `nil` without a baseline.
  var known: KnownFindings?
  /// Where the baseline is written after the run.
  var baselinePath: FilePath?

  /// What one text gave; small, since many wait for their turn.
  private struct Product: Sendable {
    var piece = ""
    var summary = Summary()
    var problem: FileProblem?
    /// The file and what is known of it, where there is a baseline.
    var known: (file: FilePath, entries: Set<Baseline.Entry>)?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(Self.nothing(in: folder)) }
    var summary = Summary()
    summary.unreadable = list.problems.count
    let workshop = Workshop(list, options: options)
    var progress = Progress(total: list.items.count, language: console.language, descriptor: console.streams.messages)
    var isFirst = true
    var met: [FilePath: Set<Baseline.Entry>] = [:]
    console.write(renderer.opening)
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop)
    } consume: { product in
      progress.step()
      summary += product.summary
      if let known = product.known { met[known.file, default: []].formUnion(known.entries) }
      if let problem = product.problem {
        progress.clear()
        summary.unreadable += 1
        console.complain(problem)
      }
      if !product.piece.isEmpty {
        progress.clear()
        console.write(isFirst ? product.piece : renderer.separator + product.piece)
        isFirst = false
      }
    }
    progress.clear()
    console.write(renderer.closing(summary))
    console.flush()
    return writeBaseline(met, &console).combined(with: status(summary, console))
  }

  private func product(of item: WorkList.Item, _ workshop: Workshop) -> Product {
    let findings =
      switch item.target.kind {
      case .procedure: workshop.compileProcedure(item).map(FileFindings.init)
      case .office: workshop.compileOffice(item).map(FileFindings.init)
      }
    switch findings {
    case .success(let file): return product(of: file, at: item.target.path)
    case .failure(let problem): return Product(problem: problem)
    }
  }

  private func product(of file: FileFindings, at path: FilePath) -> Product {
    guard let known else { return Product(piece: renderer.piece(for: file), summary: Summary(of: file)) }
    let place = KnownFindings.file(at: path)
    var entries: Set<Baseline.Entry> = []
    let new = FileFindings(file) { diagnostic, fingerprint in
      let entry = Baseline.Entry(diagnostic, fingerprint)
      guard known.contains(entry, in: place) else { return false }
      entries.insert(entry)
      return true
    }
    return Product(piece: renderer.piece(for: new), summary: Summary(of: new), known: (place, entries))
  }

  /// Says how many findings the baseline now holds.
  private func writeBaseline(_ met: [FilePath: Set<Baseline.Entry>], _ console: inout Console) -> ExitStatus {
    guard let known, let baselinePath else { return .clean }
    let off = Set(RuleRegistry.profiles.filter(options.policy.isOff).map(\.code))
    let result = KnownFindings.write(known.remaining(met: met, isOff: off.contains), to: baselinePath)
    if let problem = result.problem {
      console.complain(problem)
      return .unreadable
    }
    let name = PrintableText.of(baselinePath.text)
    console.complain(
      Wording(
        id: "'\(name)' mencatat \(result.count) temuan lama",
        en: "'\(name)' records \(result.count) known \(words: result.count == 1 ? "finding" : "findings")"))
    return .clean
  }

  private func status(_ summary: Summary, _ console: borrowing Console) -> ExitStatus {
    if summary.unreadable > 0 || console.hasFailed { return .unreadable }
    guard let worst = summary.worst, worst >= failingSeverity else { return .clean }
    return .findings
  }

  static func nothing(in folder: FilePath) -> Wording {
    let name = folder.bytes.isEmpty ? "." : PrintableText.of(folder.text)
    return Wording(
      id: "tidak ada berkas *.sop.yaml atau opd.yaml di folder '\(name)'",
      en: "no file *.sop.yaml or opd.yaml in the folder '\(name)'")
  }
}

extension FileFindings {
  init(_ compilation: Compilation) {
    self.init(
      sources: compilation.sources, diagnostics: compilation.diagnostics, suppressed: compilation.suppressed)
  }

  /// Findings about an office point into source 1; the file they are about is the office itself.
  init(_ office: OfficeCompilation) {
    self.init(
      sources: [office.source, office.source], diagnostics: office.diagnostics, suppressed: office.suppressed)
  }
}
