import SOPText

/// Rows of cells under each other, no wider than it may be: a cell that is too wide for its column goes on in the next line.
struct TextTable {
  /// Words that are never divided.
  typealias Cell = [String]

  let rows: [[Cell]]
  /// The first row is one.
  var hasHeading = true
  /// Columns of figures, at the right edge.
  var figures: Set<Int> = []

  /// Blanks between columns.
  var gap = 2

  func lines(width: Int, indent: Int) -> [String] {
    let columns = widths(width - indent)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      lines += self.lines(of: row, columns).map { margin + $0 }
      if index == 0, hasHeading {
        let total = columns.reduce(0, +) + gap * max(0, columns.count - 1)
        lines.append(margin + String(repeating: "-", count: total))
      }
    }
    return lines
  }

  /// As wide as the widest cell; where that is too much, the widest columns give way, down to their longest word.
  private func widths(_ available: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = [Int](repeating: 0, count: count)
    var least = widths
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], Self.width(of: cell))
        least[column] = max(least[column], cell.map { DisplayWidth.of($0) }.max() ?? 0)
      }
    }
    var excess = widths.reduce(0, +) + gap * max(0, count - 1) - available
    guard excess > 0 else { return widths }
    while excess > 0 {
      guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) else {
        break
      }
      widths[widest] -= 1
      excess -= 1
    }
    return widths.indices.map { column in
      let lines = rows.flatMap { column < $0.count ? Self.wrapped($0[column], to: widths[column]) : [] }
      return lines.map { DisplayWidth.of($0) }.max() ?? 0
    }
  }

  private static func width(of cell: Cell) -> Int {
    cell.reduce(0) { $0 + DisplayWidth.of($1) } + max(0, cell.count - 1)
  }

  private func lines(of row: [Cell], _ columns: [Int]) -> [String] {
    let cells = zip(row, columns).map { Self.wrapped($0, to: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let text = index < cell.count ? cell[index] : ""
        let padding = String(repeating: " ", count: max(0, columns[column] - DisplayWidth.of(text)))
        line += (column > 0 ? String(repeating: " ", count: gap) : "")
        line += figures.contains(column) ? padding + text : text + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func wrapped(_ cell: Cell, to width: Int) -> [String] {
    var lines: [String] = []
    for word in cell {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}

extension TextTable {
  /// A text that may be divided between its words.
  static func cell(_ text: String) -> Cell { text.split(separator: " ").map(String.init) }
}
