/// Lays the links of a diagram on a grid so that each can be followed with the eye: short ways, few corners, few
/// crossings, never through a symbol, never along another line unless both lead to the same symbol or leave the same
/// one together. A link with no such way stays without a route, to be shown by a mark at both ends.
///
/// Each link is a bounded search of its own, short links first; together they may look at a number of points that is
/// linear in the number of links.
struct LinkRouter {
  /// Route of each link; `nil` where none was found.
  private(set) var routes: [Route?]

  private let diagram: FlowDiagram
  private let grid: FlowGrid
  private var occupancy: GridOccupancy
  private var search: LinkSearch
  private let needsRoom: @Sendable (String) -> Bool
  private var routedGroups: Set<Int> = []
  private var routedTargets: Set<Int> = []
  /// Points still to be looked at.
  private var budget: Int

  /// Farther than this a reader loses the line.
  static let longestSpan = 16

  /// - Parameter needsRoom: whether a name is too long to stand beside a line at the edge of a lane.
  static func routes(
    of diagram: FlowDiagram, on grid: FlowGrid, needsRoom: @escaping @Sendable (String) -> Bool
  ) -> [Route?] {
    var router = LinkRouter(diagram, grid, needsRoom)
    router.routeAll()
    return router.routes
  }

  private init(_ diagram: FlowDiagram, _ grid: FlowGrid, _ needsRoom: @escaping @Sendable (String) -> Bool) {
    self.needsRoom = needsRoom
    self.diagram = diagram
    self.grid = grid
    routes = Array(repeating: nil, count: diagram.links.count)
    occupancy = GridOccupancy(grid, symbols: diagram.symbols)
    search = LinkSearch(grid)
    budget = 50_000 + diagram.links.count * 120
  }

  private mutating func routeAll() {
    for link in order() where span(of: link) <= Self.longestSpan {
      guard budget > 0 else { return }
      let group = diagram.links[link].group
      let traits = LinkSearch.Traits(
        sharesGroup: routedGroups.contains(group), mayMerge: routedTargets.contains(diagram.links[link].target),
        needsRoom: needsRoom(diagram.links[link].label))
      let found = search.route(link, diagram.links[link], diagram.symbols, occupancy, traits, limit: budget)
      budget -= search.visited
      guard let route = found else { continue }
      let source = diagram.symbols[diagram.links[link].source]
      occupancy.occupy(route, diagram.links[link], sourceBand: source.band)
      routedGroups.insert(group)
      routedTargets.insert(diagram.links[link].target)
      routes[link] = route
    }
  }

  private func span(of link: Int) -> Int {
    let link = diagram.links[link]
    return abs(diagram.symbols[link.source].band - diagram.symbols[link.target].band)
  }

  /// Ties and what runs straight first, then by length; on the same length forward before back, and in the order of
  /// the file.
  private func order() -> [Int] {
    diagram.links.indices.map { link in (layer: diagram.links[link].layer, rank: rank(of: link), link: link) }
      .sorted { ($0.layer, $0.rank, $0.link) < ($1.layer, $1.rank, $1.link) }.map(\.link)
  }

  private func rank(of index: Int) -> Int {
    let link = diagram.links[index]
    if link.kind == .tie { return 0 }
    let (source, target) = (diagram.symbols[link.source], diagram.symbols[link.target])
    let isForward = target.band > source.band
    let span = span(of: index)
    if span == 0 { return 1 }
    let isStraight = isForward && span == 1 && source.lane == target.lane
    return isStraight ? 2 : 3 + span * 2 + (isForward ? 0 : 1)
  }
}
