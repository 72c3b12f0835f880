import SOPCompiler
import SOPDiagnostics
import SOPText

/// One run of `sop check`: what is compiled beside each other is printed in the order of the list.
struct CheckRun {
  let renderer: any FindingRenderer
  let failingSeverity: Severity
  let options: CompileOptions

  /// What one text gave; small, since many wait for their turn.
  private struct Product: Sendable {
    var piece = ""
    var summary = Summary()
    var problem: FileProblem?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(Self.nothing(in: folder)) }
    var summary = Summary()
    summary.unreadable = list.problems.count
    let workshop = Workshop(list, options: options)
    var progress = Progress(total: list.items.count, language: console.language, descriptor: console.streams.messages)
    var isFirst = true
    console.write(renderer.opening)
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop)
    } consume: { product in
      progress.step()
      summary += product.summary
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
    return status(summary, console)
  }

  private func product(of item: WorkList.Item, _ workshop: Workshop) -> Product {
    let findings =
      switch item.target.kind {
      case .procedure: workshop.compileProcedure(item).map(FileFindings.init)
      case .office: workshop.compileOffice(item).map(FileFindings.init)
      }
    switch findings {
    case .success(let file): return Product(piece: renderer.piece(for: file), summary: Summary(of: file))
    case .failure(let problem): return Product(problem: problem)
    }
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
