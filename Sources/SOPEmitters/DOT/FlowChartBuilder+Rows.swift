import SOPModel

/// Where symbols stand from top to bottom: around a step, in the order of the file.
struct ChartPlace {
  /// Parts of the space around a step, from the top.
  enum Part: Hashable, Comparable {
    case start
    case landing
    /// Entries of blocks, the outer one first; within one block its gate first.
    case entry(block: Int32, order: Int8)
    case meeting
    case gate
    case row
    case parting
    /// Exits of blocks, the inner one first.
    case exit(negatedBlock: Int32)
    /// Beside the flow: where ways end.
    case end
  }

  var step: Int32
  var part: Part
  /// In one row.
  var symbols: Range<Int32>
}

extension FlowChartBuilder {
  /// Gives every symbol its row. What the flow goes through stands below what was before; starts and ends use space
  /// beside it where their lane is free.
  mutating func stackRows() {
    let order = places.indices.sorted { left, right in
      let (one, other) = (places[left], places[right])
      if one.step != other.step { return one.step < other.step }
      return one.part == other.part ? left < right : one.part < other.part
    }
    var floor: Int32 = -1
    let labels = labelsBySource()
    var lastRows = [Int32](repeating: -1, count: chart.lanes.count)
    for index in order {
      let place = places[index]
      var row = place.part == .start ? max(floor, 0) : floor + 1
      for symbol in place.symbols { row = max(row, lastRows[Int(chart.symbols[Int(symbol)].lane)] + 1) }
      for symbol in place.symbols {
        let lane = Int(chart.symbols[Int(symbol)].lane)
        chart.symbols[Int(symbol)].row = row
        chart.lanes[lane].symbols.append(symbol)
        chart.lanes[lane].column.append(symbol)
        lastRows[lane] = row
      }
      if stack(labels, of: place, below: row, &lastRows) { row += 1 }
      if place.part != .end { floor = row }
      chart.rowCount = max(chart.rowCount, row + 1)
    }
  }

  /// For each symbol the labels of the ways out of it, as a linked list: the first, and the next of each; -1 ends it.
  private func labelsBySource() -> (first: [Int32], next: [Int32]) {
    var first = [Int32](repeating: -1, count: chart.symbols.count)
    var next = first
    for line in chart.lines.reversed() where line.goesOn {
      next[Int(line.target)] = first[Int(line.source)]
      first[Int(line.source)] = line.target
    }
    return (first, next)
  }

  /// Puts the labels of a row's symbols in a row of their own below it; false if there are none.
  private mutating func stack(
    _ labels: (first: [Int32], next: [Int32]), of place: ChartPlace, below row: Int32, _ lastRows: inout [Int32]
  ) -> Bool {
    var hasLabels = false
    for symbol in place.symbols where labels.first[Int(symbol)] >= 0 {
      var group: [Int32] = []
      var label = labels.first[Int(symbol)]
      while label >= 0 {
        group.append(label)
        label = labels.next[Int(label)]
      }
      let lane = chart.symbols[Int(symbol)].lane
      let middle = arrange(&group, in: lane)
      for label in group { chart.symbols[Int(label)].row = row + 1 }
      chart.lanes[Int(lane)].symbols += group
      chart.lanes[Int(lane)].column.append(middle)
      chart.labelRows.append((symbol, group))
      lastRows[Int(lane)] = row + 1
      hasLabels = true
    }
    return hasLabels
  }

  /// Orders labels by where their ways lead: to lanes on the left, straight down, to lanes on the right. What is in the
  /// middle stays under its symbol: the first way down, else a spacer.
  private mutating func arrange(_ labels: inout [Int32], in lane: Int32) -> Int32 {
    var (left, straight, right) = ([Int32](), [Int32](), [Int32]())
    for label in labels {
      let (goal, isRework) = goal(of: label)
      if goal < lane {
        left.append(label)
      } else if goal > lane {
        right.append(label)
      } else if isRework {
        left.append(label)
      } else {
        straight.append(label)
      }
    }
    let middle = straight.first ?? add(.spacer, lane: lane)
    for label in straight.dropFirst() {
      if left.count < right.count { left.append(label) } else { right.insert(label, at: 0) }
    }
    labels = left + [middle] + right
    return middle
  }

  /// The lane that the way behind a label leads to, and whether it goes back.
  private func goal(of label: Int32) -> (lane: Int32, isRework: Bool) {
    guard case .label(let opening) = chart.symbols[Int(label)].kind else { return (0, false) }
    // `draw` puts the line that goes on from a label right after the one that leads to it.
    let line = chart.lines[Int(opening) + 1]
    return (chart.symbols[Int(line.target)].lane, line.isRework)
  }
}
