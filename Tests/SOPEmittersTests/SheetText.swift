import SOPText

/// A printed sheet taken apart again: cells by row and column, lines by the arms of their characters.
struct SheetText {
  /// One character for each column; the second half of a wide one is `nil`.
  let rows: [[Character?]]
  let lines: [Substring]

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    rows = lines.map { line in
      line.reduce(into: []) { row, character in
        row.append(character)
        if DisplayWidth.of(character) == 2 { row.append(nil) }
      }
    }
  }

  var widths: Set<Int> { Set(lines.map { DisplayWidth.of($0) }) }

  /// Weights of the arms of a box-drawing character: left, up, right, down.
  struct Arms: Equatable {
    var left = 0
    var up = 0
    var right = 0
    var down = 0
  }

  /// By Unicode's own table, written down apart from the emitter's.
  private static let arms: [Character: Arms] = [
    "─": Arms(left: 1, right: 1), "│": Arms(up: 1, down: 1), "┌": Arms(right: 1, down: 1),
    "┐": Arms(left: 1, down: 1), "└": Arms(up: 1, right: 1), "┘": Arms(left: 1, up: 1),
    "├": Arms(up: 1, right: 1, down: 1), "┤": Arms(left: 1, up: 1, down: 1), "┬": Arms(left: 1, right: 1, down: 1),
    "┴": Arms(left: 1, up: 1, right: 1), "┼": Arms(left: 1, up: 1, right: 1, down: 1),
    "━": Arms(left: 2, right: 2), "┃": Arms(up: 2, down: 2), "┏": Arms(right: 2, down: 2),
    "┓": Arms(left: 2, down: 2), "┗": Arms(up: 2, right: 2), "┛": Arms(left: 2, up: 2),
    "┣": Arms(up: 2, right: 2, down: 2), "┫": Arms(left: 2, up: 2, down: 2), "┳": Arms(left: 2, right: 2, down: 2),
    "┻": Arms(left: 2, up: 2, right: 2), "╋": Arms(left: 2, up: 2, right: 2, down: 2),
    "┿": Arms(left: 2, up: 1, right: 2, down: 1), "╂": Arms(left: 1, up: 2, right: 1, down: 2),
    "╭": Arms(right: 1, down: 1), "╮": Arms(left: 1, down: 1), "╰": Arms(up: 1, right: 1), "╯": Arms(left: 1, up: 1),
    "┰": Arms(left: 1, right: 1, down: 2), "╍": Arms(left: 2, right: 2), "╏": Arms(up: 2, down: 2),
    "╻": Arms(down: 2), "╹": Arms(up: 2),
  ]

  /// What is wrong with the lines: an arm that meets nothing, or a character that should not be needed.
  func brokenJoins() -> [String] {
    var faults: [String] = []
    for y in rows.indices {
      for x in rows[y].indices {
        guard let character = rows[y][x], Self.isBoxDrawing(character) else { continue }
        guard let arms = Self.arms[character] else {
          faults.append("line \(y + 1), column \(x + 1): \(character)")
          continue
        }
        for (weight, neighbour, side, place) in [
          (arms.left, cell(x - 1, y), \Arms.right, "left of"), (arms.up, word(x, y - 1), \Arms.down, "above"),
          (arms.right, cell(x + 1, y), \Arms.left, "right of"), (arms.down, word(x, y + 1), \Arms.up, "below"),
        ] where !joins(weight, neighbour, side, isRound: "╭╮╰╯".contains(character)) {
          faults.append("line \(y + 1), column \(x + 1): nothing \(place) \(character)")
        }
      }
    }
    return faults
  }

  private func cell(_ x: Int, _ y: Int) -> Character? {
    guard rows.indices.contains(y), rows[y].indices.contains(x) else { return " " }
    return rows[y][x]
  }

  /// The cell; where that is the space between two words of a name, the word.
  private func word(_ x: Int, _ y: Int) -> Character? {
    let own = cell(x, y)
    return own == " " && cell(x - 1, y)?.isLetter == true && cell(x + 1, y)?.isLetter == true ? cell(x + 1, y) : own
  }

  /// A border meets a line of its own weight. A line of the flow may also meet an arrowhead, a side of a diamond, or a
  /// name in the line; a corner of a terminator the words that fill it in a narrow lane.
  private func joins(_ weight: Int, _ neighbour: Character?, _ side: KeyPath<Arms, Int>, isRound: Bool) -> Bool {
    guard weight > 0 else { return true }
    guard let neighbour else { return true }
    if let arms = Self.arms[neighbour] { return arms[keyPath: side] == weight }
    return isRound || weight == 2 && neighbour != " "
  }

  private static func isBoxDrawing(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return false }
    return 0x2500...0x257F ~= scalar && character != "╱" && character != "╲"
  }
}
