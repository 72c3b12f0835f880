import SOPDiff
import SOPModel
import SOPText

/// How the forms call the SOPs and what came of comparing them.
extension ComparisonWords {
  /// Of the new SOP; of the old one where the new one has none.
  func title(of comparison: Comparison) -> String {
    let new = name(of: comparison.new)
    return new.isEmpty ? title(of: comparison.old) : new
  }

  func title(of version: ProcedureVersion) -> String {
    let name = name(of: version)
    return name.isEmpty ? untitled : name
  }

  func title(of procedure: ComparedProcedures.Lone) -> String {
    procedure.title.isEmpty ? untitled : PrintedText.printable(procedure.title)
  }

  private func name(of version: ProcedureVersion) -> String {
    PrintedText.printable(version.procedure.text(version.procedure.identity.title))
  }

  func path(of version: ProcedureVersion) -> String {
    PrintableText.of(version.sources.first?.name ?? "-")
  }

  /// One sentence: proved the same, nothing, or how many changes of which impact.
  func verdict(of comparison: Comparison) -> String {
    if comparison.isSameProcedure { return sameProcedure }
    if comparison.changes.isEmpty { return nothingProved }
    return "\(changes(comparison.changes.count)): \(counts(comparison.changes))"
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
