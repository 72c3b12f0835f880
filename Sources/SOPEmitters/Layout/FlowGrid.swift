/// The grid that lines of a diagram run on. Across, each lane has a track through the middle of its symbols and some
/// tracks on either side of them; down, each band has four slots: above its symbols, through their middle, and two
/// below. What the grid measures on paper is for the painter to say.
struct FlowGrid: Sendable, Hashable {
  let laneCount: Int
  let bandCount: Int
  /// Tracks between a symbol and the border of its lane, on each side.
  let tracksPerSide: Int
  /// How many of them, next to the middle, lie under a terminator, which is wider than the other symbols.
  let tracksUnderTerminator: Int
  /// A terminator reaches from border to border: lines meet it from above and below alone.
  let terminatorsFillLanes: Bool

  enum Slot: Int, Sendable, CaseIterable {
    case above
    case middle
    case below
    case lowest
  }

  static let slotCount = Slot.allCases.count

  var tracksPerLane: Int { tracksPerSide * 2 + 1 }
  var width: Int { laneCount * tracksPerLane }
  var height: Int { bandCount * Self.slotCount }

  func center(ofLane lane: Int) -> Int { lane * tracksPerLane + tracksPerSide }
  func lane(ofTrack x: Int) -> Int { x / tracksPerLane }
  func isCenter(_ x: Int) -> Bool { x % tracksPerLane == tracksPerSide }

  static func row(_ slot: Slot, ofBand band: Int) -> Int { band * slotCount + slot.rawValue }
  static func band(ofRow y: Int) -> Int { y / slotCount }
  static func slot(ofRow y: Int) -> Slot { Slot(rawValue: y % slotCount) ?? .middle }

  func point(of symbol: FlowDiagram.Symbol) -> GridPoint {
    GridPoint(x: center(ofLane: symbol.lane), y: Self.row(.middle, ofBand: symbol.band))
  }
}

/// Track and slot row.
struct GridPoint: Sendable, Hashable {
  var x: Int
  var y: Int

  func moved(_ direction: Direction, by count: Int = 1) -> GridPoint {
    GridPoint(x: x + direction.dx * count, y: y + direction.dy * count)
  }

  /// The direction towards a point of the same track or slot row; `nil` for the point itself.
  func direction(to other: GridPoint) -> Direction? {
    if other.x != x { return other.x > x ? .right : .left }
    if other.y != y { return other.y > y ? .down : .up }
    return nil
  }
}

enum Direction: Int, Sendable, CaseIterable {
  case left
  case up
  case right
  case down

  var dx: Int { self == .left ? -1 : self == .right ? 1 : 0 }
  var dy: Int { self == .up ? -1 : self == .down ? 1 : 0 }
  var isHorizontal: Bool { self == .left || self == .right }

  var opposite: Direction {
    switch self {
    case .left: .right
    case .up: .down
    case .right: .left
    case .down: .up
    }
  }

  /// As a bit in a set of arms.
  var bit: UInt8 { 1 << UInt8(rawValue) }
}

/// The way of one link on the grid: its corners, both ends included. It starts at its source's middle, or on a line of
/// its own group; it ends at its target's middle, or on a line that leads there.
struct Route: Sendable {
  var link: Int
  var corners: [GridPoint]
  /// It ends at the target itself, with an arrowhead, rather than on another line.
  var reachesTarget: Bool

  /// The bands it runs through.
  var bands: Range<Int> {
    let rows = corners.map { FlowGrid.band(ofRow: $0.y) }
    return (rows.min() ?? 0)..<(rows.max() ?? -1) + 1
  }

  /// The straight pieces, in order.
  var segments: [(from: GridPoint, to: GridPoint)] {
    zip(corners, corners.dropFirst()).map { ($0, $1) }
  }
}
