/// Who runs where on a grid: which arms of each point are taken, and by which lines.
struct GridOccupancy {
  let grid: FlowGrid
  /// Arms taken at each point, as bits of `Direction`.
  private var arms: [UInt8]
  /// Source group and target of the line at each point: -1 for none, -2 for lines of different ones.
  private var groups: [Int32]
  private var targets: [Int32]
  /// Layer of the lines at each point, in the same way.
  private var layers: [Int32]
  private var hasSymbol: [Bool]
  /// Points of a line with a name, in the band where it is written.
  private var hasName: [Bool]

  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  init(_ grid: FlowGrid, symbols: [FlowDiagram.Symbol]) {
    self.grid = grid
    let count = grid.width * grid.height
    arms = Array(repeating: 0, count: count)
    groups = Array(repeating: Self.nobody, count: count)
    targets = groups
    layers = groups
    hasSymbol = Array(repeating: false, count: count)
    hasName = hasSymbol
    for symbol in symbols {
      let point = grid.point(of: symbol)
      hasSymbol[index(point)] = true
      guard symbol.kind == .start || symbol.kind == .end else { continue }
      if grid.terminatorsFillLanes { arms[index(point)] |= Direction.left.bit | Direction.right.bit }
      for track in 0..<grid.tracksUnderTerminator {
        hasSymbol[index(point.moved(.left, by: track + 1))] = true
        hasSymbol[index(point.moved(.right, by: track + 1))] = true
      }
    }
  }

  @inline(__always)
  func index(_ point: GridPoint) -> Int { point.y * grid.width + point.x }

  func isSymbol(_ index: Int) -> Bool { hasSymbol[index] }

  func isNamed(_ index: Int) -> Bool { hasName[index] }

  func isFree(_ direction: Direction, at index: Int) -> Bool { arms[index] & direction.bit == 0 }

  /// Nothing runs here.
  func isEmpty(_ index: Int) -> Bool { arms[index] == 0 }

  /// Only a straight line runs here, across the direction: it can be crossed.
  func isCrossable(_ direction: Direction, at index: Int) -> Bool {
    let vertical = Direction.up.bit | Direction.down.bit
    let horizontal = Direction.left.bit | Direction.right.bit
    return arms[index] == (direction.isHorizontal ? vertical : horizontal)
  }

  /// Every line here leads to this target.
  func leads(to target: Int, at index: Int) -> Bool { targets[index] == Int32(truncatingIfNeeded: target) }

  /// Every line here is of layer 0, or every one of this layer.
  func isJoinable(fromLayer layer: Int, at index: Int) -> Bool {
    layers[index] == 0 || layers[index] == Int32(truncatingIfNeeded: layer)
  }

  /// Every line here comes from this group.
  func comes(fromGroup group: Int, at index: Int) -> Bool { groups[index] == Int32(truncatingIfNeeded: group) }

  mutating func occupy(_ route: Route, _ link: FlowDiagram.Link, sourceBand: Int) {
    for (from, to) in route.segments {
      guard let direction = from.direction(to: to) else { continue }
      var point = from
      while point != to {
        take(direction, at: point, link, sourceBand)
        point = point.moved(direction)
        take(direction.opposite, at: point, link, sourceBand)
      }
    }
  }

  private mutating func take(_ direction: Direction, at point: GridPoint, _ link: FlowDiagram.Link, _ sourceBand: Int) {
    let index = index(point)
    arms[index] |= direction.bit
    guard !hasSymbol[index] else { return }
    if !link.label.isEmpty, FlowGrid.band(ofRow: point.y) == sourceBand { hasName[index] = true }
    // A tie leads nowhere: no arrow may join it.
    Self.note(link.kind == .tie ? Int(Self.several) : link.group, in: &groups[index])
    Self.note(link.kind == .tie ? Int(Self.several) : link.target, in: &targets[index])
    Self.note(link.layer, in: &layers[index])
  }

  private static func note(_ value: Int, in slot: inout Int32) {
    let value = Int32(truncatingIfNeeded: value)
    if slot == nobody { slot = value } else if slot != value { slot = several }
  }
}
