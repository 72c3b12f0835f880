import SOPModel
import SOPText

/// Where the columns of the flow table stand: No, Kegiatan, the lanes, Mutu Baku, Keterangan.
struct SheetColumns: Sendable {
  /// Columns of the whole page.
  let width: Int
  let lanes: LaneMetrics
  let laneCount: Int
  /// Columns of words from the left, those of Mutu Baku between the lanes and the last.
  let words: [SheetOptions.Column]
  /// Inner width of column No, and of the columns of words.
  let numberWidth: Int
  let wordWidths: [Int]
  /// Columns where the borders stand, the first 0 and the last `width - 1`.
  let borders: [Int]

  /// What the words of a column need.
  struct Demand: Sendable {
    /// Narrower than this the title or usual words are broken.
    var least: Int
    /// Wider than this is no use.
    var most: Int
    /// Size of each cell.
    var sizes: [Int]
  }

  /// Space at both sides of words.
  static let padding = 1
  /// What the flow costs in lines a row; cells should not be higher.
  private static let usualLines = 5

  /// - Parameter labelWidth: the widest word that stands beside a line of the flow.
  init(
    width: Int, laneCount: Int, laneTitleWidth: Int, labelWidth: Int, numberWidth: Int,
    quality: [SheetOptions.Column], demands: [SheetOptions.Column: Demand]
  ) {
    let words = [.activity] + quality + [.remarks]
    let needs = words.map { demands[$0] ?? Demand(least: 8, most: 8, sizes: []) }
    self.words = words
    self.laneCount = laneCount
    self.numberWidth = numberWidth
    let fixed = laneCount + words.count + 2 + numberWidth + Self.padding * 2 * (words.count + 1)
    let least = needs.reduce(0) { $0 + $1.least }
    self.width = max(width, Self.leastWidth(laneCount, numberWidth, needs))
    let free = self.width - fixed
    let wanted = max(labelWidth * 2 + 3, laneTitleWidth, 13)
    lanes = Self.lanes(laneCount, free: free, least: least, comfort: Self.comfort(needs), wanted: wanted)
    wordWidths = Self.share(free - laneCount * lanes.width, among: needs)
    borders = Self.borders(numberWidth, laneCount, lanes.width, wordWidths)
  }

  /// The narrowest page that this table fits on.
  static func leastWidth(_ laneCount: Int, _ numberWidth: Int, _ needs: [Demand]) -> Int {
    let fixed = laneCount + needs.count + 2 + numberWidth + padding * 2 * (needs.count + 1)
    return fixed + needs.reduce(0) { $0 + $1.least } + laneCount * LaneMetrics.narrowest
  }

  /// Wide lanes while the words have room, narrow ones before words are broken.
  private static func lanes(_ count: Int, free: Int, least: Int, comfort: Int, wanted: Int) -> LaneMetrics {
    guard count > 0 else { return LaneMetrics(width: LaneMetrics.narrowest) }
    let most = min(LaneMetrics.widest, max(13, wanted | 1))
    for width in stride(from: most, through: LaneMetrics.narrowest, by: -2) {
      let words = width > 11 ? comfort : width > 9 ? (comfort + least) / 2 : least
      if free - count * width >= words { return LaneMetrics(width: width) }
    }
    return LaneMetrics(width: LaneMetrics.narrowest)
  }

  /// Words are read at ease at a quarter more than the least width, less where there are few.
  private static func comfort(_ needs: [Demand]) -> Int {
    needs.reduce(0) { $0 + max($1.least, min($1.most, $1.least * 5 / 4)) }
  }

  /// One column after the other goes where the cells are highest, then where there is most to say.
  private static func share(_ space: Int, among needs: [Demand]) -> [Int] {
    var widths = needs.map(\.least)
    var rest = space - widths.reduce(0, +)
    while rest > 0 {
      var best = 0
      var bestPressure = -1
      for index in needs.indices {
        let isFull = widths[index] >= needs[index].most
        let pressure = isFull ? 0 : self.pressure(needs[index], widths[index])
        if pressure > bestPressure { (best, bestPressure) = (index, pressure) }
      }
      if bestPressure == 0 { break }
      widths[best] += 1
      rest -= 1
    }
    if rest > 0 { spread(rest, over: &widths) }
    return widths
  }

  /// What is left when every text has its room goes to all, most to the first and last.
  private static func spread(_ rest: Int, over widths: inout [Int]) {
    guard !widths.isEmpty else { return }
    for index in 0..<rest { widths[[0, widths.count - 1, 1, widths.count - 2][index % 4] % widths.count] += 1 }
  }

  private static func pressure(_ need: Demand, _ width: Int) -> Int {
    var high = 0
    var total = 0
    for size in need.sizes {
      let lines = (size + width - 1) / width
      total += lines
      high += max(0, lines - usualLines + 1)
    }
    return high * 1000 + total + 1
  }

  private static func borders(_ number: Int, _ laneCount: Int, _ lane: Int, _ words: [Int]) -> [Int] {
    var borders = [0, number + padding * 2 + 1]
    func add(_ width: Int) { borders.append((borders.last ?? 0) + width + 1) }
    for (index, width) in words.enumerated() {
      add(width + padding * 2)
      if index == 0 { for _ in 0..<laneCount { add(lane) } }
    }
    return borders
  }

  // MARK: Places

  /// Border left of a lane.
  func border(ofLane lane: Int) -> Int { borders[2 + lane] }

  /// First inner column of a lane.
  func start(ofLane lane: Int) -> Int { border(ofLane: lane) + 1 }

  /// Column of a track of the grid on the page.
  func column(ofTrack x: Int, on grid: FlowGrid) -> Int {
    start(ofLane: grid.lane(ofTrack: x)) + lanes.column(ofTrack: x % grid.tracksPerLane)
  }

  /// Index of the border left of a column of words.
  func borderIndex(ofWords index: Int) -> Int { index == 0 ? 1 : 1 + laneCount + index }
}
