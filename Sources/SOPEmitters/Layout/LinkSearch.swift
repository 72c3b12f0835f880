/// Finds the cheapest way of one link on a grid whose other lines are known: shortest path over points and directions
/// of arrival. Deterministic: equal costs are settled by position.
struct LinkSearch {
  private let grid: FlowGrid
  /// Points looked at by the last search.
  private(set) var visited = 0

  /// States of the window being searched: point times direction of arrival.
  private var costs: [Int32] = []
  /// Number of the search that each state was last reached in; others are as good as new.
  private var searches: [Int32] = []
  private var search: Int32 = 0
  private var parents: [Int32] = []
  private var heap = CostHeap()
  private var window: ClosedRange<Int> = 0...0

  init(_ grid: FlowGrid) {
    self.grid = grid
  }

  /// What makes a way long for a reader. A lane is six wide and a band four high.
  private enum Cost {
    static let corner: Int32 = 5
    static let crossing: Int32 = 9
    /// A slot of its own makes the row higher.
    static let slot: Int32 = 4
    /// A long name has no place beside a line at the edge of a lane.
    static let crampedName: Int32 = 12
    static let sideTrack: Int32 = 1
    static let sideEntry: Int32 = 2
    static let bottomEntry: Int32 = 14
    static let sideExit: Int32 = 1
    /// More than this beyond the plain distance is a maze.
    static let detour: Int32 = 48
  }

  private struct Task {
    var link: FlowDiagram.Link
    var source: GridPoint
    var target: GridPoint
    var isDecision: Bool
    var traits: Traits
    var limit: Int32
  }

  struct Traits {
    /// Another link of the group has a route already.
    var sharesGroup: Bool
    /// Another line leads to the same symbol already.
    var mayMerge: Bool
    /// Its name is long.
    var needsRoom: Bool
  }

  /// - Parameter limit: how many points may be looked at.
  mutating func route(
    _ index: Int, _ link: FlowDiagram.Link, _ symbols: [FlowDiagram.Symbol], _ occupancy: GridOccupancy,
    _ traits: Traits, limit: Int
  ) -> Route? {
    let source = grid.point(of: symbols[link.source])
    let target = grid.point(of: symbols[link.target])
    guard source != target else { return nil }
    let distance = abs(target.y - source.y) + abs(target.x - source.x) * Int(stepAcross)
    let task = Task(
      link: link, source: source, target: target, isDecision: symbols[link.source].kind == .decision,
      traits: traits, limit: Int32(clamping: distance) + Cost.detour)
    openWindow(from: source, to: target)
    start(task, occupancy)
    guard let last = run(task, occupancy, limit: limit) else { return nil }
    return trace(last, index, target)
  }

  // MARK: States

  private var stepAcross: Int32 { Int32(6 / grid.tracksPerLane) }

  private mutating func openWindow(from source: GridPoint, to target: GridPoint) {
    let first = max(0, FlowGrid.band(ofRow: min(source.y, target.y)) - 1)
    let last = min(grid.bandCount - 1, FlowGrid.band(ofRow: max(source.y, target.y)) + 1)
    window = first * FlowGrid.slotCount...(last + 1) * FlowGrid.slotCount - 1
    let count = window.count * grid.width * 4
    if costs.count < count {
      costs = Array(repeating: 0, count: count)
      parents = costs
      searches = costs
      search = 0
    }
    search += 1
    heap.removeAll()
    visited = 0
  }

  private func state(_ point: GridPoint, _ direction: Direction) -> Int {
    ((point.y - window.lowerBound) * grid.width + point.x) * 4 + direction.rawValue
  }

  private func point(ofState state: Int) -> GridPoint {
    let position = state / 4
    return GridPoint(x: position % grid.width, y: position / grid.width + window.lowerBound)
  }

  private mutating func offer(_ point: GridPoint, _ direction: Direction, cost: Int32, from parent: Int, _ task: Task) {
    let state = state(point, direction)
    guard cost <= task.limit, searches[state] != search || cost < costs[state] else { return }
    searches[state] = search
    costs[state] = cost
    parents[state] = Int32(truncatingIfNeeded: parent)
    heap.push(cost: cost + leastRest(from: point, task), state: state)
  }

  /// No way to the target is shorter than this; lines to meet on the way may be anywhere.
  private func leastRest(from point: GridPoint, _ task: Task) -> Int32 {
    if task.traits.mayMerge { return 0 }
    return Int32(clamping: abs(point.y - task.target.y) + abs(point.x - task.target.x) * Int(stepAcross))
  }

  // MARK: Search

  /// From the free sides of the source, never upwards, and from the lines of the same group.
  private mutating func start(_ task: Task, _ occupancy: GridOccupancy) {
    let origin = occupancy.index(task.source)
    for direction in [Direction.down, .right, .left] where occupancy.isFree(direction, at: origin) {
      let isSide = direction.isHorizontal && !task.isDecision && task.link.kind != .tie
      step(
        from: task.source, direction, cost: isSide ? Cost.sideExit : 0, parent: -1 - startMark(task.source), task,
        occupancy)
    }
    guard task.traits.sharesGroup else { return }
    for y in window {
      for x in 0..<grid.width {
        let point = GridPoint(x: x, y: y)
        let index = occupancy.index(point)
        guard occupancy.comes(fromGroup: task.link.group, at: index), !occupancy.isSymbol(index) else { continue }
        for direction in Direction.allCases where occupancy.isFree(direction, at: index) {
          let corner = cornerCost(direction, at: point, task)
          step(from: point, direction, cost: corner, parent: -1 - startMark(point), task, occupancy)
        }
      }
    }
  }

  private func startMark(_ point: GridPoint) -> Int { (point.y - window.lowerBound) * grid.width + point.x }

  private mutating func run(_ task: Task, _ occupancy: GridOccupancy, limit: Int) -> Int? {
    while let next = heap.pop() {
      let point = point(ofState: next.state)
      let cost = next.cost - leastRest(from: point, task)
      guard costs[next.state] == cost else { continue }
      visited += 1
      if visited > limit { return nil }
      guard let direction = Direction(rawValue: next.state % 4) else { return nil }
      if point == task.target { return next.state }
      let index = occupancy.index(point)
      if canMerge(index, task, occupancy) { return next.state }
      let isOpen = occupancy.isEmpty(index)
      for number in 0..<4 {
        guard let turn = Direction(rawValue: number), turn != direction.opposite, turn == direction || isOpen else {
          continue
        }
        let corner = turn == direction ? 0 : cornerCost(turn, at: point, task)
        step(from: point, turn, cost: cost + corner, parent: next.state, task, occupancy)
      }
    }
    return nil
  }

  /// Lines that lead to the same symbol may meet on the way, but not where one of them has its name, which would be
  /// read for the other too.
  private func canMerge(_ index: Int, _ task: Task, _ occupancy: GridOccupancy) -> Bool {
    task.link.kind == .arrow && occupancy.leads(to: task.link.target, at: index) && !occupancy.isNamed(index)
      && !occupancy.isSymbol(index) && occupancy.isJoinable(fromLayer: task.link.layer, at: index)
  }

  /// One step of the grid in a direction, if it is open.
  private mutating func step(
    from point: GridPoint, _ direction: Direction, cost: Int32, parent: Int, _ task: Task, _ occupancy: GridOccupancy
  ) {
    let next = point.moved(direction)
    guard next.x >= 0, next.x < grid.width, window.contains(next.y) else { return }
    let index = occupancy.index(next)
    guard occupancy.isFree(direction.opposite, at: index) else { return }
    var cost = cost + (direction.isHorizontal ? stepAcross : 1)
    if next == task.target {
      guard let entry = entryCost(direction, task) else { return }
      return offer(next, direction, cost: cost + entry, from: parent, task)
    }
    guard !occupancy.isSymbol(index) else { return }
    if !occupancy.isEmpty(index), !canMerge(index, task, occupancy) {
      guard occupancy.isCrossable(direction, at: index) else { return }
      cost += Cost.crossing
    }
    if !direction.isHorizontal, !grid.isCenter(next.x) { cost += Cost.sideTrack }
    offer(next, direction, cost: cost, from: parent, task)
  }

  private func cornerCost(_ turn: Direction, at point: GridPoint, _ task: Task) -> Int32 {
    let isOutsideMiddle = FlowGrid.slot(ofRow: point.y) != .middle
    if turn.isHorizontal { return Cost.corner + (isOutsideMiddle ? Cost.slot : 0) }
    let isCramped = task.traits.needsRoom && point.y == task.source.y && !grid.isCenter(point.x)
    return Cost.corner + (isCramped ? Cost.crampedName : 0)
  }

  private func entryCost(_ direction: Direction, _ task: Task) -> Int32? {
    switch direction {
    case .down: 0
    case .left, .right: task.link.kind == .tie ? 0 : Cost.sideEntry
    case .up: task.target.y < task.source.y ? Cost.bottomEntry : nil
    }
  }

  // MARK: Way back

  private func trace(_ last: Int, _ link: Int, _ target: GridPoint) -> Route {
    var points = [point(ofState: last)]
    var state = last
    while true {
      let parent = Int(parents[state])
      guard parent >= 0 else {
        let start = -1 - parent
        points.append(GridPoint(x: start % grid.width, y: start / grid.width + window.lowerBound))
        break
      }
      points.append(point(ofState: parent))
      state = parent
    }
    points.reverse()
    return Route(link: link, corners: Self.corners(of: points), reachesTarget: points.last == target)
  }

  private static func corners(of points: [GridPoint]) -> [GridPoint] {
    var corners: [GridPoint] = []
    for (index, point) in points.enumerated() {
      let isInside = index > 0 && index < points.count - 1
      if isInside, points[index - 1].direction(to: point) == point.direction(to: points[index + 1]) { continue }
      corners.append(point)
    }
    return corners
  }
}
