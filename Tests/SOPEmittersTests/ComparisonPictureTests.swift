import SOPDiff
import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

@Suite("Two flows in one picture")
struct ComparisonPictureTests {
  private func merged(_ pair: ComparedPair) -> MergedDiagram {
    MergedDiagramBuilder.diagram(of: pair.comparison, ComparisonWords(.indonesian))
  }

  @Test("of an SOP with itself has no marks", arguments: ComparedPair.examples)
  func same(_ path: String) throws {
    let read = try ReadProcedure(path: path)
    let merged = merged(ComparedPair(read, read))
    let plain = FlowDiagramBuilder.diagram(of: read.procedure)
    #expect(merged.lanes.allSatisfy { $0.mark == .same })
    #expect(merged.rows.allSatisfy { $0.mark == .same })
    #expect(merged.symbols.allSatisfy { $0.mark == .same })
    #expect(merged.links.allSatisfy { $0.mark == .same })
    #expect(merged.lanes.count == plain.lanes.count)
    #expect(merged.symbols.count == plain.symbols.count)
  }

  @Test("holds every step, lane and symbol of both sides", arguments: ComparedPair.neighbours)
  func complete(_ pair: ComparedPair) {
    let merged = merged(pair)
    let (old, new) = (pair.comparison.old.procedure, pair.comparison.new.procedure)
    #expect(merged.rows.compactMap(\.old).count == old.steps.count)
    #expect(merged.rows.compactMap(\.new).count == new.steps.count)
    #expect(merged.rows.compactMap(\.new).map(\.index) == Array(0..<Int32(new.steps.count)))
    for symbol in merged.symbols {
      #expect(merged.lanes.indices.contains(symbol.lane))
      #expect(merged.rows[symbol.row].bands.contains(symbol.band))
    }
    struct Place: Hashable { var lane: Int, band: Int }
    let places = merged.symbols.map { Place(lane: $0.lane, band: $0.band) }
    #expect(Set(places).count == places.count, "two symbols in one place")
    for link in merged.links { #expect(link.source != link.target) }
  }

  @Test("marks what was added, removed and changed")
  func marks() throws {
    let merged = merged(try ComparedPair(fixture: "legalisasi"))
    func row(_ words: String) -> MergedDiagram.Row? {
      merged.rows.first { $0.activity.contains { $0.text.contains(words) } }
    }
    #expect(row("pembayaran")?.mark == .added)
    #expect(row("Mencocokkan")?.mark == .removed)
    #expect(row("Mencocokkan")?.number == "(3)")
    #expect(row("Mengesahkan")?.mark == .altered)
    #expect(row("Menyerahkan berkas")?.mark == .same)
    #expect(row("Mengesahkan")?.times.map(\.signed) == ["+ 20 menit", "− 10 menit"])
    #expect(Set(merged.lanes.map(\.mark)).isSuperset(of: [.same, .added]))
    #expect(merged.links.contains { $0.mark == .removed } && merged.links.contains { $0.mark == .added })
  }

  @Test("an outcome under another name is a way that changed")
  func renamed() throws {
    let merged = merged(try ComparedPair(fixture: "izin"))
    let altered = merged.links.filter { $0.mark == .altered }
    #expect(altered.map(\.label) == ["tidak disetujui"])
    #expect(altered.map(\.oldLabel) == ["ditolak"])
  }

  @Test("no line goes on as one of another kind", arguments: ComparedPair.neighbours)
  func layers(_ pair: ComparedPair) {
    let picture = FlowPicture(merged(pair))
    var ends: [GridPoint: Set<MergedDiagram.Mark>] = [:]
    for (link, route) in zip(picture.merged.links, picture.routes) {
      guard let route, !route.reachesTarget, let last = route.corners.last else { continue }
      ends[last, default: []].insert(link.mark)
    }
    for (point, marks) in ends {
      var through: Set<MergedDiagram.Mark> = []
      for (link, route) in zip(picture.merged.links, picture.routes) {
        guard let route, route.corners.last != point else { continue }
        for (from, to) in route.segments where point.isBetween(from, to) { through.insert(link.mark) }
      }
      for mark in marks { #expect(through.contains(.same) || through.contains(mark)) }
      if marks.contains(.same) { #expect(through.contains(.same)) }
    }
  }

  @Test("Graphviz draws it without a word", arguments: ComparedPair.neighbours)
  func graphviz(_ pair: ComparedPair) throws {
    try expectPicture(pair)
  }

  @Test("Graphviz takes names as data", arguments: ComparedPair.hostileNames)
  func hostile(_ name: String) throws {
    try expectPicture(ComparedPair.hostile(name))
  }

  private func expectPicture(_ pair: ComparedPair, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let drawn = try OtherProgram.run(["dot", "-Tsvg"], input: Array(pair.text("dot").utf8))
    #expect(drawn.status == 0, sourceLocation: sourceLocation)
    #expect(drawn.complaints == "", sourceLocation: sourceLocation)
    #expect(drawn.output.hasSuffix("</svg>\n"), sourceLocation: sourceLocation)
  }
}

extension GridPoint {
  fileprivate func isBetween(_ from: GridPoint, _ to: GridPoint) -> Bool {
    (min(from.x, to.x)...max(from.x, to.x)).contains(x) && (min(from.y, to.y)...max(from.y, to.y)).contains(y)
  }
}
