import SOPModel
import SOPTestSupport
import Testing

@testable import SOPEmitters

/// Random procedures, sound or not: the picture says what the graph says.
@Suite struct FlowChartTests {
  @Test(arguments: 0..<80) func `the picture leads where the graph leads`(seed: Int) {
    let read = Self.procedure(seed)
    let graph = read.procedure.graph
    let chart = FlowChartBuilder.chart(of: read.procedure)
    let reached = Self.reached(in: chart)
    let expected = graph.reachableFromStarts()
    for (index, symbol) in chart.symbols.enumerated() {
      switch symbol.kind {
      case .step(let step):
        #expect(reached[index] == expected[Int(graph.node(of: step).index)], "seed \(seed): step \(step.index)")
      case .share, .initials, .verdict, .start, .end, .bar, .point, .open, .label, .bend, .spacer, .jump, .landing:
        break
      }
    }
    let ends = Set(chart.symbols.indices.compactMap { reached[$0] ? chart.symbols[$0].end : nil })
    let graphEnds = graph.nodes.indices.compactMap { index -> EndID? in
      guard expected[index], case .end(let end) = graph.nodes[index].kind else { return nil }
      return end
    }
    #expect(ends == Set(graphEnds), "seed \(seed)")
  }

  @Test(arguments: 0..<80) func `symbols stand in their lanes, lines go down unless they go back`(seed: Int) {
    let chart = FlowChartBuilder.chart(of: Self.procedure(seed).procedure)
    #expect(chart.lanes.map(\.symbols.count).reduce(0, +) == chart.symbols.count)
    for (index, lane) in chart.lanes.enumerated() {
      #expect(lane.symbols.allSatisfy { chart.symbols[Int($0)].lane == Int32(index) })
      let rows = lane.column.map { chart.symbols[Int($0)].row }
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    }
    for line in chart.lines {
      let (source, target) = (chart.symbols[Int(line.source)], chart.symbols[Int(line.target)])
      #expect(line.isVertical ? source.lane == target.lane : abs(source.row - target.row) <= 1, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<12) func `Graphviz draws any procedure without a word`(seed: Int) throws {
    let read = Self.procedure(seed)
    let bytes = DOTEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    let verdict = try OtherProgram.run(["dot", "-Tsvg"], input: bytes)
    #expect(verdict.status == 0)
    #expect(verdict.complaints == "")
  }

  private static func procedure(_ seed: Int) -> ReadProcedure {
    var random = SplitMix(seed: UInt64(seed))
    return ReadProcedure(text: RandomProcedure.text(&random))
  }

  /// Symbols that can be come to from a start; a jump may lead to any landing.
  private static func reached(in chart: FlowChart) -> [Bool] {
    var next = [[Int]](repeating: [], count: chart.symbols.count)
    for line in chart.lines { next[Int(line.source)].append(Int(line.target)) }
    let landings = chart.symbols.indices.filter { if case .landing = chart.symbols[$0].kind { true } else { false } }
    for (index, symbol) in chart.symbols.enumerated() {
      if case .jump = symbol.kind { next[index] += landings }
    }
    var stack = chart.symbols.indices.filter { if case .start = chart.symbols[$0].kind { true } else { false } }
    var reached = [Bool](repeating: false, count: chart.symbols.count)
    for symbol in stack { reached[symbol] = true }
    while let symbol = stack.popLast() {
      for target in next[symbol] where !reached[target] {
        reached[target] = true
        stack.append(target)
      }
    }
    return reached
  }
}

extension FlowChart.Symbol {
  fileprivate var end: EndID? { if case .end(let end) = kind { end } else { nil } }
}
