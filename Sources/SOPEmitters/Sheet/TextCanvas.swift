import SOPText

/// A page of characters. Lines are kept as arms of each cell, so that lines which meet join by themselves; a text covers
/// what lies under it.
struct TextCanvas {
  let width: Int
  private(set) var height: Int
  private var cells: [Cell]
  /// Characters of more than one scalar.
  private var clusters: [Character] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: .blank, count: width * height)
  }

  // MARK: Lines

  /// A line from one cell to another of the same row; in the end cells only the inner half.
  mutating func horizontal(_ y: Int, _ from: Int, _ to: Int, _ stroke: Stroke) {
    let (left, right) = (min(from, to), max(from, to))
    guard left < right else { return }
    for x in left...right {
      if x > left { draw(.left, stroke, x, y) }
      if x < right { draw(.right, stroke, x, y) }
    }
  }

  /// A line from one cell to another of the same column; in the end cells only the inner half.
  mutating func vertical(_ x: Int, _ from: Int, _ to: Int, _ stroke: Stroke) {
    let (top, bottom) = (min(from, to), max(from, to))
    guard top < bottom else { return }
    for y in top...bottom {
      if y > top { draw(.up, stroke, x, y) }
      if y < bottom { draw(.down, stroke, x, y) }
    }
  }

  /// The outline of a box, corners included.
  mutating func box(_ x: Int, _ y: Int, width: Int, height: Int, _ stroke: Stroke) {
    horizontal(y, x, x + width - 1, stroke)
    horizontal(y + height - 1, x, x + width - 1, stroke)
    vertical(x, y, y + height - 1, stroke)
    vertical(x + width - 1, y, y + height - 1, stroke)
  }

  private mutating func draw(_ direction: Direction, _ stroke: Stroke, _ x: Int, _ y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    cells[y * width + x].add(direction, stroke)
  }

  // MARK: Texts

  /// Puts a text at a place; what does not fit on the row is cut off between characters.
  mutating func put(_ text: some StringProtocol, _ x: Int, _ y: Int) {
    guard y >= 0, y < height else { return }
    var x = x
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard x >= 0 else { return }
      for byte in text.utf8.prefix(max(0, width - x)) {
        cells[y * width + x] = Cell(scalar: Unicode.Scalar(byte))
        x += 1
      }
      return
    }
    for character in text {
      let size = DisplayWidth.of(character)
      guard x >= 0, x + size <= width else { return }
      guard size > 0 else { continue }
      cells[y * width + x] = cell(of: character)
      if size == 2 { cells[y * width + x + 1] = .covered }
      x += size
    }
  }

  mutating func clear(_ y: Int, _ columns: Range<Int>) {
    guard y >= 0, y < height else { return }
    for x in columns.clamped(to: 0..<width) { cells[y * width + x] = .blank }
  }

  private mutating func cell(of character: Character) -> Cell {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return Cell(scalar: first)
    }
    clusters.append(character)
    return Cell(cluster: clusters.count - 1)
  }

  // MARK: Output

  /// Rows as UTF-8, each exactly `width` columns wide and closed by a line feed.
  func write(rows: Range<Int>, into bytes: inout [UInt8], _ glyphs: GlyphSet) {
    for y in rows.clamped(to: 0..<height) {
      for cell in cells[y * width..<(y + 1) * width] {
        switch cell.content {
        case .nothing: bytes.append(UInt8(ascii: " "))
        case .covered: continue
        case .lines(let arms): Self.append(glyphs.glyph(of: arms), to: &bytes)
        case .scalar(let scalar): Self.append(scalar, to: &bytes)
        case .cluster(let index): bytes.append(contentsOf: clusters[index].utf8)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static func append(_ glyph: UInt32, to bytes: inout [UInt8]) {
    var rest = glyph
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension TextCanvas {
  /// Puts a text in the middle of some cells of a row.
  mutating func put(_ text: some StringProtocol, centeredIn columns: Range<Int>, _ y: Int) {
    put(text, columns.lowerBound + max(0, columns.count - DisplayWidth.of(text)) / 2, y)
  }
}

extension TextCanvas {
  /// Puts the rows of another canvas of the same width in place.
  mutating func paste(_ other: TextCanvas, at y: Int) {
    guard other.width == width, y >= 0, y + other.height <= height else { return }
    for (offset, cell) in other.cells.enumerated() {
      cells[y * width + offset] = cell.moved(by: clusters.count)
    }
    clusters += other.clusters
  }
}
