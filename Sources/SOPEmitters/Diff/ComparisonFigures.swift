import SOPDiff
import SOPModel

/// The numbers of one kind of case before and after, as they are printed.
struct FigureRow {
  /// The variants and channel, or words for all cases.
  var title: String
  var figures: [SummaryWords.Line]

  var isSame: Bool { figures.allSatisfy(\.isSame) }
}

/// The numbers of a comparison as the tables of all forms show them.
struct ComparisonFigures {
  let comparison: Comparison
  let words: ComparisonWords

  init(_ comparison: Comparison, _ words: ComparisonWords) {
    self.comparison = comparison
    self.words = words
  }

  func rows() -> [FigureRow] {
    let summary = SummaryWords(words.language)
    return comparison.summary.map { row in
      let title = summary.title(of: row, in: comparison)
      return FigureRow(title: title.isEmpty ? words.allCases : title, figures: summary.lines(of: row))
    }
  }

  /// What the columns count, in order.
  static func titles(of rows: [FigureRow]) -> [String] {
    rows.first?.figures.map(\.title.capitalizedFirst) ?? []
  }

  /// Each promise, called by its name, else by whom it is for.
  func promises() -> [(title: String, line: SummaryWords.Line)] {
    let summary = SummaryWords(words.language)
    return comparison.promises.map { (title(of: $0), summary.line(of: $0, in: comparison)) }
  }

  private func title(of row: PromiseRow) -> String {
    guard let (number, side) = row.new.map({ ($0, Side.new) }) ?? row.old.map({ ($0, Side.old) }) else {
      return words.promise
    }
    let procedure = comparison.version(side).procedure
    let promise = procedure.promises[number]
    if promise.name.isWritten { return PrintedText.printable(procedure.text(promise.name)) }
    let only = procedure.names[promise.only.indices].map { PrintedText.printable(procedure.text($0.text)) }
    return only.isEmpty ? words.promise : only.joined(separator: ", ")
  }
}
