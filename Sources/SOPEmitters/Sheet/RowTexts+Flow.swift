import SOPModel

/// What a row has to say because of what stands around it: blocks, branches, ways without an arrow.
extension RowTexts {
  // MARK: Blocks

  /// Rows of the steps in a block, those in ways of decisions in it included: `no. 4-6`.
  func span(of block: BlockID) -> String? {
    guard let rows = rowRange(of: block) else { return nil }
    let (first, last) = (diagram.rows[rows.lowerBound].number, diagram.rows[rows.upperBound - 1].number)
    return PrintedText.printable(rows.count == 1 ? "no. \(first)" : "no. \(first)-\(last)")
  }

  private func rowRange(of block: BlockID) -> Range<Int>? {
    guard let steps = extents.blocks[Int(block.index)] else { return nil }
    let rows = steps.map { diagram.rowOfStep[$0] }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return first..<last + 1
  }

  /// One time for a stage stands in one cell over its rows; where they do not follow each other, in the first.
  mutating func noteStages() {
    for (index, block) in procedure.blocks.enumerated() where !block.times.isEmpty || block.stage.isWritten {
      guard let range = rowRange(of: BlockID(index)), let steps = extents.blocks[index] else { continue }
      let times = procedure.printedTimes(block.times)
      if block.stage.isWritten {
        rows[range.lowerBound].remarks.add("Tahap: \(procedure.printed(block.stage))")
      }
      guard !times.isEmpty else { continue }
      let isApart = range.contains { row in diagram.rows[row].steps.contains { !steps.contains(Int($0.index)) } }
      let isTaken = sharedTimes.contains { $0.rows.overlaps(range) }
      let hasOwnTimes = range.dropFirst().contains { !rows[$0].time.paragraphs.isEmpty }
      if range.count == 1 || isApart || isTaken || hasOwnTimes {
        let whole = range.count == 1 ? "" : "\(span(of: BlockID(index)) ?? ""): "
        for time in times { rows[range.lowerBound].time.add(whole + time) }
      } else {
        sharedTimes.append(SharedTime(rows: range, text: CellText(paragraphs: times)))
      }
    }
  }

  mutating func noteBlocks() {
    for (index, block) in procedure.blocks.enumerated() {
      let id = BlockID(index)
      guard let range = rowRange(of: id) else { continue }
      let condition = procedure.printedCondition(block.condition)
      let place = range.count == 1 ? "" : "\(span(of: id) ?? "") "
      if !condition.isEmpty { rows[range.lowerBound].remarks.add((place + condition).asSentence) }
      rows[range.lowerBound].remarks.add(procedure.printed(block.remarks))
      if !block.after.isEmpty {
        rows[range.lowerBound].remarks.add(waiting(for: block.after))
      }
      guard block.isParallel else { continue }
      for (number, branch) in block.branches.indices.enumerated() {
        guard let first = extents.branches[branch]?.lowerBound else { continue }
        let written = procedure.printedKey(procedure.branches[branch].name)
        add(remark: "Bersamaan: cabang \(written.isEmpty ? String(number + 1) : written)", to: StepID(first))
      }
    }
    noteJoins()
  }

  /// Arrows that meet may be either ways that exclude each other or branches that are all waited for.
  private mutating func noteJoins() {
    var landings = GraphLandings(procedure.graph)
    var isNoted = procedure.steps.map { !$0.after.isEmpty }
    // A block inside another stands behind it, and ends with it if both go on to the same step.
    for (index, node) in procedure.graph.nodes.enumerated() {
      guard case .join(let block) = node.kind, let span = span(of: block) else { continue }
      for landing in landings.landings(of: GraphNodeID(index)).prefix(1) {
        guard case .step(let step) = landing.destination, !isNoted[Int(step.index)] else { continue }
        isNoted[Int(step.index)] = true
        add(remark: "Setelah semua cabang (\(span)) selesai", to: step)
      }
    }
  }
}
