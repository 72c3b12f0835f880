import SOPModel

/// Long lines, laid so that they neither wander nor cover each other.
extension FlowChartBuilder {
  /// Takes every line over more than one row into the lane it leads to, and there straight along the rows. Lines of one
  /// look that lead to one symbol from the same side meet on the way and share the rest.
  mutating func layTrunks() {
    let previous = previousInColumn()
    var long: [LongLine] = []
    for (index, line) in chart.lines.enumerated() {
      let (source, target) = (chart.symbols[Int(line.source)], chart.symbols[Int(line.target)])
      if previous[Int(line.target)] == line.source {
        chart.lines[index].isVertical = true
      } else if abs(target.row - source.row) > 1 {
        long.append(LongLine(line: Int32(truncatingIfNeeded: index), from: source.row, in: line, to: target.row))
      }
    }
    long.sort()
    var start = 0
    while start < long.count {
      let end = long[start...].firstIndex { $0.trunk != long[start].trunk } ?? long.count
      layTrunk(of: long[start..<end])
      start = end
    }
  }

  /// For each symbol the one above it in the middle of its lane, or -1.
  private func previousInColumn() -> [Int32] {
    var previous = [Int32](repeating: -1, count: chart.symbols.count)
    for lane in chart.lanes {
      for (above, below) in zip(lane.column, lane.column.dropFirst()) { previous[Int(below)] = above }
    }
    return previous
  }

  /// The points of one trunk, from its far end to the row beside the target, and all lines that use it.
  private mutating func layTrunk(of lines: ArraySlice<LongLine>) {
    guard let farthest = lines.first else { return }
    let model = chart.lines[Int(farthest.line)]
    let target = chart.symbols[Int(model.target)]
    let step: Int32 = farthest.trunk.isDownward ? 1 : -1
    var last: Int32 = -1
    func lead(to symbol: Int32, _ builder: inout FlowChartBuilder) {
      guard last >= 0 else { return }
      let isLast = symbol == model.target
      builder.chart.lines.append(
        FlowChart.Line(
          source: last, target: symbol, kind: model.kind, isRework: model.isRework, goesOn: !isLast,
          isVertical: !isLast))
    }
    func addPoint(at row: Int32, _ builder: inout FlowChartBuilder) {
      let point = builder.add(.bend, lane: target.lane)
      builder.chart.symbols[Int(point)].row = row
      builder.chart.lanes[Int(target.lane)].symbols.append(point)
      lead(to: point, &builder)
      last = point
    }
    for line in lines {
      let row = line.row + step
      if last < 0 || chart.symbols[Int(last)].row != row { addPoint(at: row, &self) }
      chart.lines[Int(line.line)].target = last
      chart.lines[Int(line.line)].goesOn = true
    }
    if chart.symbols[Int(last)].row != target.row - step { addPoint(at: target.row - step, &self) }
    lead(to: model.target, &self)
  }
}

/// A line over more than one row; sorted by trunk, and along it towards the target.
private struct LongLine: Comparable {
  /// Lines of the same look into one symbol, from above or from below.
  struct Trunk: Hashable, Comparable {
    var target: Int32
    var isDownward: Bool
    var look: Int32

    static func < (left: Trunk, right: Trunk) -> Bool {
      (left.target, left.isDownward ? 0 : 1, left.look) < (right.target, right.isDownward ? 0 : 1, right.look)
    }
  }

  var trunk: Trunk
  var line: Int32
  /// Of its source.
  var row: Int32

  init(line index: Int32, from row: Int32, in line: FlowChart.Line, to targetRow: Int32) {
    let isBypass = if case .bypass = line.kind { true } else { false }
    trunk = Trunk(target: line.target, isDownward: row < targetRow, look: line.isRework ? 2 : isBypass ? 1 : 0)
    self.line = index
    self.row = row
  }

  static func < (left: LongLine, right: LongLine) -> Bool {
    if left.trunk != right.trunk { return left.trunk < right.trunk }
    if left.row != right.row { return (left.row < right.row) == left.trunk.isDownward }
    return left.line < right.line
  }
}
