/// What a lane measures in columns of characters: its inner width, its symbols, and where lines run beside them.
struct LaneMetrics: Sendable, Hashable {
  /// Odd, so that there is a middle.
  let width: Int

  static let widest = 17
  static let narrowest = 7
  /// A diamond is this wide whatever the lane, and three lines high as every symbol.
  static let diamondWidth = 5
  static let symbolHeight = 3

  init(width: Int) {
    self.width = width | 1
  }

  var middle: Int { width / 2 }
  var boxWidth: Int { width >= 13 ? 7 : 5 }
  /// A terminator has words in it.
  var terminatorWidth: Int { width >= 15 ? 11 : width >= 9 ? 9 : width }

  /// Tracks next to the middle that a terminator covers.
  var tracksUnderTerminator: Int {
    leftTracks.count { $0 >= (width - terminatorWidth) / 2 }
  }

  /// Columns of the tracks left of the symbols, from the border inwards.
  var leftTracks: [Int] {
    switch (width - boxWidth) / 2 {
    case ..<2: []
    case 2: [0]
    case 3: [1]
    case 4: [0, 2]
    default: [1, 3]
    }
  }

  var tracksPerSide: Int { leftTracks.count }

  /// Column of a track of the grid inside its lane.
  func column(ofTrack track: Int) -> Int {
    let side = leftTracks.count
    if track < side { return leftTracks[track] }
    if track == side { return middle }
    return width - 1 - leftTracks[side * 2 - track]
  }

  /// Words of a terminator; where there is little room they run to its edges.
  var terminatorWordWidth: Int { width >= 9 ? terminatorWidth - 2 : terminatorWidth }

  func width(of kind: FlowDiagram.Symbol.Kind) -> Int {
    switch kind {
    case .start, .end: terminatorWidth
    case .activity, .call: boxWidth
    case .decision: Self.diamondWidth
    }
  }
}
