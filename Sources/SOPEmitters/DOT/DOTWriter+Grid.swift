/// The hidden grid that holds lanes and rows where they belong.
extension DOTWriter {
  /// The form's grid: a hidden spine gives every row its height, hidden chains hold each lane's symbols below each
  /// other, hidden anchors the lanes in their order. The lines themselves move nothing (`constraint=false`).
  mutating func writeGrid() {
    guard !chart.lanes.isEmpty else { return }
    bytes.append("  node [")
    bytes.append(Self.hidden)
    bytes.append("]\n  edge [style=invis, constraint=true]\n  ")
    for row in 0..<(chart.rowCount + 2) {
      append("row", Int(row))
      bytes.append(" -> ")
    }
    bytes.append("last [weight=0]\n  { rank=same; row0")
    for lane in chart.lanes.indices {
      bytes.append(" -> ")
      append("top", lane)
    }
    bytes.append(" }\n")
    writeRanks()
    for lane in chart.lanes.indices {
      bytes.append("  ")
      append("top", lane)
      bytes.append(" -> ")
      append("head", lane)
      for symbol in chart.lanes[lane].column {
        bytes.append(" -> ")
        append(symbol: symbol)
      }
      bytes.append(" -> ")
      append("foot", lane)
      bytes.append(" [weight=50]\n")
    }
    for row in chart.labelRows { writeLabelRow(row.source, row.labels) }
  }

  /// Labels side by side, below what they belong to.
  private mutating func writeLabelRow(_ source: Int32, _ labels: [Int32]) {
    bytes.append("  { rank=same; ")
    for (offset, label) in labels.enumerated() {
      if offset > 0 { bytes.append(" -> ") }
      append(symbol: label)
    }
    bytes.append(" }\n  ")
    append(symbol: source)
    bytes.append(" -> { ")
    for label in labels {
      append(symbol: label)
      bytes.append(" ")
    }
    bytes.append("} [weight=2]\n")
  }

  private mutating func writeRanks() {
    var rows = [[Int32]](repeating: [], count: Int(chart.rowCount))
    for (index, symbol) in chart.symbols.enumerated() { rows[Int(symbol.row)].append(Int32(truncatingIfNeeded: index)) }
    for (row, symbols) in rows.enumerated() {
      bytes.append("  { rank=same; ")
      append("row", row + 2)
      for symbol in symbols {
        bytes.append("; ")
        append(symbol: symbol)
      }
      bytes.append(" }\n")
    }
    writeRank("row1", "head")
    writeRank("last", "foot")
  }

  private mutating func writeRank(_ spine: StaticString, _ name: StaticString) {
    bytes.append("  { rank=same; ")
    bytes.append(spine)
    for lane in chart.lanes.indices {
      bytes.append("; ")
      append(name, lane)
    }
    bytes.append(" }\n")
  }
}
