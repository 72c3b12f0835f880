import SOPCompiler
import SOPDiagnostics
import SOPText

/// What becomes of one text.
extension CheckRun {
  func product(
    of item: WorkList.Item, _ workshop: Workshop, _ repairs: RepairWork?, _ plan: SurveyPlan = .none
  ) -> Product {
    if let fixing, let repairs, item.isNamed {
      switch repairs.repair(item) {
      case .success(let result): return product(of: result, item, workshop, fixing)
      case .failure(let problem): return Product(problem: problem)
      }
    }
    switch item.target.kind {
    case .office:
      switch workshop.compileOffice(item) {
      case .success(let office): return product(of: FileFindings(office), at: item.target.path)
      case .failure(let problem): return Product(problem: problem)
      }
    case .procedure:
      switch workshop.compileProcedure(item) {
      case .success(let compilation):
        var product = product(of: FileFindings(compilation), at: item.target.path)
        if plan.office(of: item) != nil { product.testimony = SurveyQueue.Testimony(compilation) }
        return product
      case .failure(let problem): return Product(problem: problem)
      }
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

  /// The repaired text, delivered, and what is left to find in it.
  private func product(
    of result: RepairWork.Result, _ item: WorkList.Item, _ workshop: Workshop, _ fixing: Fixing
  ) -> Product {
    let repaired = result.source
    let findings =
      switch item.target.kind {
      case .procedure: FileFindings(workshop.compile(repaired, for: item))
      case .office: FileFindings(workshop.compileOffice(repaired))
      }
    var product = product(of: findings, at: item.target.path)
    product.summary.countRepairs(result.repair, upTo: fixing.grade)
    if fixing.showsDiff {
      product.piece = ""
      product.output = fixing.diff(between: result.original, and: repaired)
    } else if item.target.isStandardInput {
      product.output = repaired.bytes
    } else if repaired.bytes != result.original.bytes,
      let problem = FileAccess.write(repaired.bytes, to: item.target.path)
    {
      return Product(problem: problem)
    }
    return product
  }
}

extension Summary {
  /// A fix that was due and is still offered is one that was held back.
  fileprivate mutating func countRepairs(_ repair: Repair?, upTo grade: Fix.Grade) {
    fixed = repair?.fixedCount ?? 0
    heldBack = repair?.heldBackCount ?? 0
    fixable = 0
    if grade == .review { fixableUnsafely = 0 }
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
