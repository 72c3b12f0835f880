import SOPDiff
import SOPModel
import SOPTestSupport
import SOPText
import Testing

/// Each change of a catalogue, made to each example where it can be made, is found, in the right class, and told once.
@Suite struct MutationTests {
  private struct Row {
    var applied = 0
    var found = 0
    var rightClass = 0
    var toldOnce = 0
  }

  @Test func `every mutation is found, in the right class`() throws {
    var table: [(name: String, row: Row)] = []
    for mutation in Mutation.catalogue {
      var row = Row()
      for path in Examples.paths { try run(mutation, path, &row) }
      table.append((mutation.name, row))
      #expect(row.applied > 0, "\(mutation.name) can be made nowhere")
    }
    print(Self.shown(table))
  }

  private func run(_ mutation: Mutation, _ path: String, _ row: inout Row) throws {
    let old = try Examples.version(path)
    guard let new = try mutated(mutation, path, old) else { return }
    row.applied += 1
    let comparison = compare(old, new)
    let context =
      "\(mutation.name) in \(path): \(comparison.changes.map { "\($0.profile.code) \($0.wording.id) (\($0.impact))" })"
    #expect(!comparison.isSameProcedure, "\(context)")
    let found = comparison.changes.filter { mutation.codes.contains($0.profile.code) }
    guard let change = found.first else {
      Issue.record("not found: \(context)")
      return
    }
    row.found += 1
    let expected = expectedImpact(mutation, comparison, change)
    #expect(change.impact == expected, "\(expected) expected: \(context)")
    if change.impact == expected { row.rightClass += 1 }
    if comparison.changes.count == 1 { row.toldOnce += 1 } else { print("told more than once: \(context)") }
  }

  private func mutated(_ mutation: Mutation, _ path: String, _ old: ProcedureVersion) throws -> ProcedureVersion? {
    let faults = old.procedure.faults.count
    let new: ProcedureVersion
    if mutation.changesOffice {
      guard let office = old.procedure.office else { return nil }
      let asProcedure = Examples.version(office.source, office: nil)
      guard let text = mutation.apply(Surgery(asProcedure)) else { return nil }
      new = Examples.version(old.sources[0], office: text)
    } else {
      guard let text = mutation.apply(Surgery(old)) else { return nil }
      new = try Examples.version(text, of: path)
    }
    // What breaks the file is no mutation of the SOP.
    return new.procedure.faults.count <= faults && new.procedure.graph.isIncomplete == old.procedure.graph.isIncomplete
      ? new : nil
  }

  /// Worse or better than before by the summary, which knows nothing of changes.
  private func expectedImpact(_ mutation: Mutation, _ comparison: Comparison, _ change: Change) -> Impact {
    if case .always(let impact) = mutation.expected { return impact }
    if change.effect.controls < 0 { return .weakerOversight }
    let trends = comparison.summary.flatMap { row -> [Int] in
      guard let old = row.old, let new = row.new else { return [] }
      return [
        trend(old, new) { $0.time.worst == nil ? 1 : 0 } ?? trend(old, new) { $0.time.worstWorth }
          ?? trend(old, new) { $0.time.bestWorth } ?? 0,
        trend(old, new) { Int(clamping: $0.fee.most ?? .max) } ?? 0, trend(old, new) { $0.papers.upperBound } ?? 0,
        trend(old, new) { $0.visits.most ?? .max } ?? trend(old, new) { $0.visits.least } ?? 0,
      ]
    }
    if trends.contains(where: { $0 > 0 }) { return .burden }
    return trends.contains(where: { $0 < 0 }) ? .relief : .procedural
  }

  /// `nil` where the number is the same.
  private func trend(_ old: CaseMeasures, _ new: CaseMeasures, _ value: (CaseMeasures) -> Int) -> Int? {
    value(old) == value(new) ? nil : value(old) < value(new) ? 1 : -1
  }

  private static func shown(_ table: [(name: String, row: Row)]) -> String {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    var lines = ["| mutasi | dibuat | ditemukan | kelas tepat | disebut sekali |", "|---|---|---|---|---|"]
    for (name, row) in table {
      lines.append("| \(cell(name, 32))| \(row.applied) | \(row.found) | \(row.rightClass) | \(row.toldOnce) |")
    }
    return lines.joined(separator: "\n")
  }
}
