/// Which pieces of a grid the routes of a diagram run on, and which slots of each band have to be there for them.
struct GridUse {
  let grid: FlowGrid
  /// From each point one step down, and one step right.
  private var down: [Bool]
  private var right: [Bool]
  /// Slots that a line runs along, by slot row.
  private(set) var hasLineAlong: [Bool]

  init(_ grid: FlowGrid, _ routes: [Route?]) {
    self.grid = grid
    down = Array(repeating: false, count: grid.width * grid.height)
    right = down
    hasLineAlong = Array(repeating: false, count: grid.height)
    for route in routes {
      for (from, to) in route?.segments ?? [] { note(from, to) }
    }
  }

  private mutating func note(_ from: GridPoint, _ to: GridPoint) {
    if from.y == to.y {
      for x in min(from.x, to.x)..<max(from.x, to.x) { right[from.y * grid.width + x] = true }
      hasLineAlong[from.y] = true
    } else {
      for y in min(from.y, to.y)..<max(from.y, to.y) { down[y * grid.width + from.x] = true }
    }
  }

  /// A line runs from this point one slot down.
  func runsDown(_ x: Int, _ y: Int) -> Bool { down[y * grid.width + x] }

  /// A line runs from this point one track right.
  func runsRight(_ x: Int, _ y: Int) -> Bool { right[y * grid.width + x] }

  /// Some line touches the point.
  func touches(_ x: Int, _ y: Int) -> Bool {
    runsDown(x, y) || runsRight(x, y) || (x > 0 && runsRight(x - 1, y)) || (y > 0 && runsDown(x, y - 1))
  }
}
