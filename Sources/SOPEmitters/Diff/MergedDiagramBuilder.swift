import SOPDiff
import SOPModel

/// Lays the diagrams of two SOPs over each other. Linear in steps and links, but for links between the same two symbols.
struct MergedDiagramBuilder {
  let comparison: Comparison
  let words: ComparisonWords
  var merged = MergedDiagram()
  /// By side.
  let diagrams: [FlowDiagram]
  let numbers: [RowNumbers]
  /// By side and step, its row.
  private(set) var rowOfStep: [[Int]]
  /// By side and lane of its diagram, the lane in the picture.
  private var laneOf: [[Int]]
  /// By side and symbol of its diagram, the symbol in the picture.
  private var symbolOf: [[Int]]

  static func diagram(of comparison: Comparison, _ words: ComparisonWords) -> MergedDiagram {
    var builder = MergedDiagramBuilder(comparison, words)
    builder.addLanes()
    builder.addRows()
    builder.markRows()
    builder.addSymbols()
    builder.addLinks()
    builder.addNotes()
    return builder.merged
  }

  private init(_ comparison: Comparison, _ words: ComparisonWords) {
    self.comparison = comparison
    self.words = words
    let procedures = Side.allCases.map { comparison.version($0).procedure }
    diagrams = procedures.map { FlowDiagramBuilder.diagram(of: $0) }
    numbers = procedures.map { RowNumbers($0) }
    rowOfStep = procedures.map { Array(repeating: 0, count: $0.steps.count) }
    laneOf = diagrams.map { Array(repeating: 0, count: $0.lanes.count) }
    symbolOf = diagrams.map { Array(repeating: -1, count: $0.symbols.count) }
  }

  func procedure(_ side: Side) -> Procedure { comparison.version(side).procedure }

  // MARK: Lanes and rows

  /// In the order of the new SOP; what only the old one has stands behind what stood before it there.
  private static func interleaved(old: Int, new: Int, newOfOld: (Int) -> Int?) -> [(old: Int?, new: Int?)] {
    var partner = [Int?](repeating: nil, count: new)
    var behind = [[Int]](repeating: [], count: new + 1)
    var last = 0
    for element in 0..<old {
      if let same = newOfOld(element), partner.indices.contains(same) {
        partner[same] = element
        last = same + 1
      } else {
        behind[last].append(element)
      }
    }
    var order: [(old: Int?, new: Int?)] = behind[0].map { ($0, nil) }
    for element in 0..<new {
      order.append((partner[element], element))
      order += behind[element + 1].map { ($0, nil) }
    }
    return order
  }

  private mutating func addLanes() {
    let (old, new) = (diagrams[0].lanes, diagrams[1].lanes)
    let actors = comparison.pairing[.actor]
    let order = Self.interleaved(old: old.count, new: new.count) { lane in
      let actor = old[lane]
      if actor.isNone { return new.firstIndex { $0.isNone } }
      return actors.new(of: Int(actor.index)).flatMap { partner in new.firstIndex { Int($0.index) == partner } }
    }
    for (lane, pair) in order.enumerated() {
      if let number = pair.old { laneOf[0][number] = lane }
      if let number = pair.new { laneOf[1][number] = lane }
      let names = MergedDiagram.Note.both(
        old: pair.old.map { name(of: old[$0], .old) }, new: pair.new.map { name(of: new[$0], .new) })
      merged.lanes.append(
        MergedDiagram.Lane(
          old: pair.old.map { old[$0] }, new: pair.new.map { new[$0] }, names: names,
          mark: pair.old == nil ? .added : pair.new == nil ? .removed : names.count > 1 ? .altered : .same))
    }
  }

  func name(of actor: ActorID, _ side: Side) -> String {
    guard !actor.isNone else { return words.nobody }
    let procedure = procedure(side)
    return PrintedText.printable(procedure.text(procedure.actors[Int(actor.index)].name))
  }

  private mutating func addRows() {
    let steps = comparison.pairing[.step]
    let order = Self.interleaved(old: procedure(.old).steps.count, new: procedure(.new).steps.count) {
      steps.new(of: $0)
    }
    for (number, pair) in order.enumerated() {
      if let step = pair.old { rowOfStep[0][step] = number }
      if let step = pair.new { rowOfStep[1][step] = number }
      merged.rows.append(row(pair))
    }
  }

  private func row(_ pair: (old: Int?, new: Int?)) -> MergedDiagram.Row {
    let (old, new) = (pair.old.map { StepID($0) }, pair.new.map { StepID($0) })
    let number = new.map { numbers[1].number(of: $0) } ?? old.map { "(\(numbers[0].number(of: $0)))" } ?? ""
    var row = MergedDiagram.Row(old: old, new: new, number: PrintedText.printable(number))
    row.mark = old == nil ? .added : new == nil ? .removed : .same
    row.activity = MergedDiagram.Note.both(
      old: old.map { PrintedText.printable(procedure(.old).title(of: $0)) },
      new: new.map { PrintedText.printable(procedure(.new).title(of: $0)) })
    row.times = MergedDiagram.Note.both(
      old: old.flatMap { times(of: $0, .old) }, new: new.flatMap { times(of: $0, .new) })
    // Of a row that one side has every text is of that side; the row says so itself.
    if row.mark != .same {
      for index in row.activity.indices { row.activity[index].mark = .same }
      for index in row.times.indices { row.times[index].mark = .same }
    }
    return row
  }

  /// `30 menit`, or `umum: 30 menit; terlambat: 1 jam`, canonically spelt; `nil` where none is written.
  private func times(of step: StepID, _ side: Side) -> String? {
    let procedure = procedure(side)
    let entries = procedure.times[procedure.steps[Int(step.index)].times.indices].map { entry in
      let bytes = Array(procedure.textBytes(of: entry.text))
      let time = PrintedText.printable(entry.duration.canonical(in: bytes.span))
      return entry.variant.isWritten ? "\(PrintedText.printable(procedure.text(entry.variant))): \(time)" : time
    }
    return entries.isEmpty ? nil : entries.joined(separator: "; ")
  }

  /// What is told of a step, or of one of its outcomes, marks its row.
  private mutating func markRows() {
    for (number, change) in comparison.changes.enumerated() {
      for side in Side.allCases {
        guard let step = step(of: change.subject, side), rowOfStep[Int(side.rawValue)].indices.contains(step) else {
          continue
        }
        let row = rowOfStep[Int(side.rawValue)][step]
        guard merged.rows[row].changes.last != number else { continue }
        merged.rows[row].changes.append(number)
        if merged.rows[row].mark == .same { merged.rows[row].mark = .altered }
      }
    }
  }

  private func step(of subject: Change.Subject, _ side: Side) -> Int? {
    guard let element = side == .old ? subject.old : subject.new else { return nil }
    switch subject.kind {
    case .step: return element
    case .outcome:
      return procedure(side).steps.firstIndex { $0.outcomes.indices.contains(element) }
    case .procedure, .block, .actor, .end, .channel, .variant, .requirement, .fee, .promise, .document, .product,
      .legalBasis, .scenario, .component:
      return nil
    }
  }

  // MARK: Symbols

  /// What makes a symbol of one side the same as one of the other, within its row.
  private struct SymbolKey: Hashable {
    /// Terminators lie above and below the step's own symbols.
    var layer: Int
    var lane: Int
    /// Of an end, in numbers of the new side, the old ones behind them; of a start its channels.
    var name: String
  }

  /// Strips of symbols of one row; those above each other in a lane need one each.
  private struct Strips {
    var bandOf: [SymbolKey: Int] = [:]
    var symbolOf: [SymbolKey: Int] = [:]
    var count = 0
  }

  private mutating func addSymbols() {
    var ofRow = [[(side: Side, symbol: Int)]](repeating: [], count: merged.rows.count)
    // The new side first: what both have stands as the new one has it.
    for side in [Side.new, .old] {
      for (number, symbol) in diagrams[Int(side.rawValue)].symbols.enumerated() {
        ofRow[rowOfStep[Int(side.rawValue)][Int(symbol.step.index)]].append((side, number))
      }
    }
    for row in merged.rows.indices {
      let first = merged.bandCount
      for layer in 0...2 { addSymbols(ofRow[row], row, layer) }
      merged.rows[row].bands = first..<max(merged.bandCount, first + 1)
      merged.bandCount = merged.rows[row].bands.upperBound
    }
  }

  private mutating func addSymbols(_ symbols: [(side: Side, symbol: Int)], _ row: Int, _ layer: Int) {
    var known: [SymbolKey: Int] = [:]
    var taken: [Set<Int>] = []
    let top = merged.bandCount
    for (side, number) in symbols {
      let symbol = diagrams[Int(side.rawValue)].symbols[number]
      let key = key(of: symbol, side)
      guard key.layer == layer else { continue }
      if let same = known[key] {
        unite(same, with: symbol)
        symbolOf[Int(side.rawValue)][number] = same
        continue
      }
      let band = taken.firstIndex { !$0.contains(key.lane) } ?? taken.count
      if band == taken.count { taken.append([]) }
      taken[band].insert(key.lane)
      known[key] = merged.symbols.count
      symbolOf[Int(side.rawValue)][number] = merged.symbols.count
      merged.symbols.append(
        MergedDiagram.Symbol(
          kind: symbol.kind, lane: key.lane, band: top + band, row: row, caption: symbol.caption,
          detail: symbol.detail, isConditional: symbol.isConditional, mark: side == .new ? .added : .removed))
    }
    merged.bandCount = top + taken.count
  }

  private func key(of symbol: FlowDiagram.Symbol, _ side: Side) -> SymbolKey {
    let lane = laneOf[Int(side.rawValue)][symbol.lane]
    switch symbol.kind {
    case .start: return SymbolKey(layer: 0, lane: lane, name: "")
    case .activity, .decision, .call: return SymbolKey(layer: 1, lane: lane, name: "")
    case .end:
      let end = Int(symbol.end.index)
      if side == .new { return SymbolKey(layer: 2, lane: lane, name: "\(end)") }
      let new = comparison.pairing[.end].new(of: end)
      return SymbolKey(layer: 2, lane: lane, name: new.map { "\($0)" } ?? "-\(end)")
    }
  }

  /// Both sides have it: what is told of the step, or shows in the symbol, marks it.
  private mutating func unite(_ index: Int, with old: FlowDiagram.Symbol) {
    let new = merged.symbols[index]
    let isAlike =
      new.kind == old.kind && new.caption == old.caption && new.detail == old.detail
      && new.isConditional == old.isConditional
    let isOfStep = new.kind != .start && new.kind != .end
    merged.symbols[index].mark = isOfStep && merged.rows[new.row].mark == .altered || !isAlike ? .altered : .same
  }

  // MARK: Links

  private struct LinkKey: Hashable {
    var source: Int
    var target: Int
    var label: String
    var isTie: Bool
  }

  private mutating func addLinks() {
    var known: [LinkKey: Int] = [:]
    for side in [Side.new, .old] {
      let diagram = diagrams[Int(side.rawValue)]
      for link in diagram.links {
        let (source, target) = (symbolOf[Int(side.rawValue)][link.source], symbolOf[Int(side.rawValue)][link.target])
        guard source >= 0, target >= 0, source != target else { continue }
        let key = LinkKey(source: source, target: target, label: link.label, isTie: link.kind == .tie)
        if let same = known[key] {
          if side == .old { merged.links[same].mark = .same }
          continue
        }
        known[key] = merged.links.count
        merged.links.append(
          MergedDiagram.Link(
            kind: link.kind, source: source, target: target, label: link.label,
            group: link.group * 2 + Int(side.rawValue), mark: side == .new ? .added : .removed))
      }
    }
    uniteRenamed()
    regroup()
  }

  /// A way that leads as before under another name is one that changed.
  private mutating func uniteRenamed() {
    var removed: [LinkKey: [Int]] = [:]
    func place(_ link: MergedDiagram.Link) -> LinkKey {
      LinkKey(source: link.source, target: link.target, label: "", isTie: link.kind == .tie)
    }
    for (index, link) in merged.links.enumerated() where link.mark == .removed {
      removed[place(link), default: []].append(index)
    }
    guard !removed.isEmpty else { return }
    var gone: Set<Int> = []
    for index in merged.links.indices where merged.links[index].mark == .added {
      guard let old = removed[place(merged.links[index])]?.popLast() else { continue }
      merged.links[index].mark = .altered
      merged.links[index].oldLabel = merged.links[old].label
      gone.insert(old)
    }
    merged.links = merged.links.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// Lines of different marks never share a way out.
  private mutating func regroup() {
    for index in merged.links.indices {
      merged.links[index].group =
        merged.links[index].group * MergedDiagram.Mark.allCases.count
        + merged.links[index].mark.rawValue
    }
  }
}
