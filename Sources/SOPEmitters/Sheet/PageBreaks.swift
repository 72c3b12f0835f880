/// A line of the flow that goes on, on another page: the off-page connector (segilima) with the same number at the foot
/// of the one page and at the head of the next.
struct PageConnector: Sendable, Hashable {
  var number: Int
  /// Column of the page where the line runs.
  var column: Int
  /// Inner columns of its lane, which it does not leave.
  var lane: Range<Int>
  /// Below which connectors of the same strip it stands, because they are too close.
  var tier = 0

  static let height = 3

  var width: Int { String(number).utf8.count + 2 }
  var columns: Range<Int> {
    let first = max(lane.lowerBound, min(column - width / 2, lane.upperBound - width))
    return first..<first + width
  }
}

/// Which rows stand on which page, and what crosses from one to the next.
struct PageBreaks: Sendable {
  struct Page: Sendable {
    var rows: Range<Int>
    /// The identity block stands on top.
    var hasIdentity = false
    var head: [PageConnector] = []
    var foot: [PageConnector] = []
  }

  private(set) var pages: [Page] = []

  /// Lines that stand on every page with rows: head of the table and its bottom border.
  struct Sizes {
    var page: Int
    var identity: Int
    var header: Int
    /// Of the total below the last row.
    var total: Int
  }

  /// As many rows on a page as there is room for, at least one.
  init(_ table: FlowTable, _ sizes: Sizes) {
    let heights = table.lines.rowHeights
    let crossings = Self.crossings(table)
    var number = 0
    var row = 0
    var head: [PageConnector] = []
    var isFirst = true
    repeat {
      var room = sizes.page - sizes.header - 1 - Self.strip(head)
      if isFirst {
        let besideIdentity = room - sizes.identity - 1
        let first = heights.first.map { $0 + 1 + (crossings[0].isEmpty ? 0 : PageConnector.height) } ?? 0
        if besideIdentity < first {
          pages.append(Page(rows: 0..<0, hasIdentity: true))
        } else {
          room = besideIdentity
        }
      }
      let isBesideIdentity = isFirst && pages.isEmpty
      isFirst = false
      let end = Self.lastRow(from: row, heights, crossings, room: room, total: sizes.total)
      let foot = end < heights.count ? Self.connectors(crossings[end - 1], after: &number) : []
      pages.append(Page(rows: row..<end, hasIdentity: isBesideIdentity, head: head, foot: foot))
      (row, head) = (end, foot)
    } while row < heights.count
  }

  /// Lines of a strip of connectors with its border.
  static func strip(_ connectors: [PageConnector]) -> Int {
    connectors.isEmpty ? 0 : ((connectors.map(\.tier).max() ?? 0) + 1) * PageConnector.height + 1
  }

  private static func lastRow(
    from row: Int, _ heights: [Int], _ crossings: [[Crossing]], room: Int, total: Int
  ) -> Int {
    var used = 0
    var best = row
    for end in row..<heights.count {
      used += heights[end] + (end > row ? 1 : 0)
      if used > room { break }
      let isLast = end == heights.count - 1
      var number = 0
      let foot = isLast ? total : strip(connectors(crossings[end], after: &number))
      if used + foot <= room { best = end + 1 }
    }
    return min(heights.count, max(best, row + 1))
  }

  /// Where a line of the flow crosses the border below a row.
  private struct Crossing {
    var column: Int
    var lane: Range<Int>
  }

  /// Columns of the lines of the flow that cross the border below each row, from the left.
  private static func crossings(_ table: FlowTable) -> [[Crossing]] {
    var columns: [[Crossing]] = Array(repeating: [], count: table.lines.rowHeights.count)
    for route in table.painter.routes {
      guard let route else { continue }
      for (from, to) in route.segments where from.x == to.x {
        let first = table.lines.rowOfBand[FlowGrid.band(ofRow: min(from.y, to.y))]
        let last = table.lines.rowOfBand[FlowGrid.band(ofRow: max(from.y, to.y))]
        let column = table.columns.column(ofTrack: from.x, on: table.painter.grid)
        let start = table.columns.start(ofLane: table.painter.grid.lane(ofTrack: from.x))
        let crossing = Crossing(column: column, lane: start..<start + table.columns.lanes.width)
        for row in first..<last { columns[row].append(crossing) }
      }
    }
    return columns.map { $0.sorted { $0.column < $1.column } }
  }

  private static func connectors(_ crossings: [Crossing], after number: inout Int) -> [PageConnector] {
    var connectors: [PageConnector] = []
    for crossing in crossings where connectors.last?.column != crossing.column {
      number += 1
      var connector = PageConnector(number: number, column: crossing.column, lane: crossing.lane)
      while connectors.contains(where: { $0.tier == connector.tier && $0.columns.overlaps(connector.columns) }) {
        connector.tier += 1
      }
      connectors.append(connector)
    }
    return connectors
  }
}
