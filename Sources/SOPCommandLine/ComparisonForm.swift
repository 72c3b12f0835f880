import ArgumentParser
import SOPDiff
import SOPEmitters
import SOPText

/// The forms a comparison can be printed in, as `--format` names them.
enum ComparisonForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
  case html
  case dot

  /// `nil` for the form of text, which is no document.
  fileprivate var emitter: (any ComparisonEmitter)? {
    switch self {
    case .text: nil
    case .markdown: MarkdownComparison()
    case .json: ComparisonJSON()
    case .html: HTMLComparison()
    case .dot: DOTComparison()
    }
  }
}

/// How a run of `sop diff` prints what it compared.
struct ComparisonOutput {
  let form: ComparisonForm
  let text: ComparisonText
  /// For the forms that are documents.
  var options = ComparisonOptions()

  init(form: ComparisonForm, text: ComparisonText) {
    self.form = form
    self.text = text
  }

  /// - Parameter heading: stands above several comparisons in the form of text, which then leaves out what is the same.
  func bytes(of report: ComparedProcedures, _ approvals: Approvals, heading: String = "") -> [UInt8] {
    if let emitter = form.emitter {
      var options = options
      options.approvals = approvals
      return emitter.emit(report, options: options)
    }
    var lines = heading
    for (index, comparison) in report.comparisons.enumerated() where heading.isEmpty || !comparison.isSameProcedure {
      if !heading.isEmpty { lines += "\n" }
      var text = text
      text.accepted = approvals.accepted.indices.contains(index) ? approvals.accepted[index] : []
      lines += text.text(of: comparison)
    }
    return Array(lines.utf8)
  }
}
