import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPText

/// A form in which something is told of SOPs, one after the other.
protocol ProcedureReport: Sendable {
  var opening: String { get }
  /// Between two SOPs.
  var separator: String { get }
  var closing: String { get }
  /// Why nothing can be told of an SOP: the command line asks for what it does not have.
  func refusal(of procedure: Procedure) -> Wording?
  /// - Parameter errors: those of the SOP and its office: what could not be read is not in what is told.
  func piece(for procedure: Procedure, path: String, errors: Int) -> String
}

extension ProcedureReport {
  func refusal(of procedure: Procedure) -> Wording? { nil }
}

/// One run that reports on every SOP of a list.
struct ReportRun {
  let report: any ProcedureReport

  private struct Product: Sendable {
    /// What the report says; nil for an office.
    var piece: String?
    var remark: Wording?
    var status = ExitStatus.clean
    var problem: FileProblem?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(CheckRun.nothing(in: folder)) }
    var status = list.problems.isEmpty ? ExitStatus.clean : .unreadable
    let workshop = Workshop(list)
    var isFirst = true
    console.write(report.opening)
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop)
    } consume: { product in
      if let problem = product.problem { console.complain(problem) }
      if let piece = product.piece {
        console.write(isFirst ? piece : report.separator + piece)
        isFirst = false
      }
      if let remark = product.remark { console.complain(remark) }
      status = status.combined(with: product.problem == nil ? product.status : .unreadable)
    }
    console.write(report.closing)
    console.flush()
    return console.hasFailed ? .unreadable : status
  }

  private func product(of item: WorkList.Item, _ workshop: Workshop) -> Product {
    guard item.target.kind == .procedure else {
      if case .failure(let problem) = workshop.compileOffice(item) { return Product(problem: problem) }
      return Product()
    }
    switch workshop.compileProcedure(item) {
    case .failure(let problem): return Product(problem: problem)
    case .success(let compilation):
      if let refusal = report.refusal(of: compilation.procedure) { return Product(remark: refusal, status: .wrongUse) }
      let office = workshop.office(at: item.office)
      let errors = compilation.diagnostics.errorCount + (office?.diagnostics.errorCount ?? 0)
      let path = item.target.path.text
      var product = Product(piece: report.piece(for: compilation.procedure, path: path, errors: errors))
      if errors > 0 {
        product.remark = Self.incomplete(PrintableText.of(path), errors)
        product.status = .findings
      }
      return product
    }
  }

  private static func incomplete(_ name: String, _ errors: Int) -> Wording {
    Wording(
      id: "'\(name)' atau kantornya mempunyai \(errors) galat; yang tidak terbaca tidak ikut dihitung, lihat sop check",
      en: "'\(name)' or its office has \(errors) errors; what cannot be read is not counted, see sop check")
  }
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}
