/// The characters that lines and symbols are printed with.
struct GlyphSet: Sendable {
  let isASCII: Bool
  /// UTF-8 of each combination of four arms with three weights, the first byte lowest.
  private let lines: [UInt32]

  init(isASCII: Bool) {
    self.isASCII = isASCII
    lines =
      isASCII
      ? (0..<81).map { UInt32(Self.plain(Self.weights(of: $0))) } : Self.boxDrawing.map { Self.packed($0) }
  }

  /// Box-drawing characters (U+2500...U+257F) by left + 3 x up + 9 x right + 27 x down.
  private static let boxDrawing = Array(
    " ╴╸╵┘┙╹┚┛╶─╾└┴┵┖┸┹╺╼━┕┶┷┗┺┻" + "╷┐┑│┤┥╿┦┩┌┬┭├┼┽┞╀╃┍┮┯┝┾┿┡╄╇"
      + "╻┒┓╽┧┪┃┨┫┎┰┱┟╁╅┠╂╉┏┲┳┢╆╈┣╊╋")

  private static func packed(_ character: Character) -> UInt32 {
    character.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private struct Weights {
    var left: Int
    var up: Int
    var right: Int
    var down: Int
  }

  private static func weights(of index: Int) -> Weights {
    Weights(left: index % 3, up: index / 3 % 3, right: index / 9 % 3, down: index / 27)
  }

  /// A line of the flow that crosses a border passes over it.
  private static func plain(_ arms: Weights) -> UInt8 {
    let isHorizontal = arms.left > 0 || arms.right > 0
    let isVertical = arms.up > 0 || arms.down > 0
    guard isHorizontal, isVertical else {
      return isHorizontal ? UInt8(ascii: "-") : isVertical ? UInt8(ascii: "|") : UInt8(ascii: " ")
    }
    let isCrossing = arms.left == arms.right && arms.up == arms.down
    if isCrossing, arms.up > arms.left { return UInt8(ascii: "|") }
    if isCrossing, arms.left > arms.up { return UInt8(ascii: "-") }
    return UInt8(ascii: "+")
  }

  /// UTF-8, the first byte lowest; unused bytes are 0.
  func glyph(of arms: CellArms) -> UInt32 {
    let (left, up) = (Int(arms.weight(.left)), Int(arms.weight(.up)))
    let (right, down) = (Int(arms.weight(.right)), Int(arms.weight(.down)))
    let index = left + 3 * up + 9 * right + 27 * down
    if arms.isRound, let corner = roundCorner(index) { return corner }
    if arms.isBroken, let broken = brokenLine(index) { return broken }
    return lines.indices.contains(index) ? lines[index] : UInt32(UInt8(ascii: "+"))
  }

  private func roundCorner(_ index: Int) -> UInt32? {
    switch index {
    case 36: Self.packed(isASCII ? "/" : "╭")
    case 28: Self.packed(isASCII ? "\\" : "╮")
    case 12: Self.packed(isASCII ? "\\" : "╰")
    case 4: Self.packed(isASCII ? "/" : "╯")
    default: nil
    }
  }

  private func brokenLine(_ index: Int) -> UInt32? {
    switch index {
    case 20: Self.packed(isASCII ? "=" : "╍")
    case 60: isASCII ? nil : Self.packed("╏")
    default: nil
    }
  }

  /// An arrowhead or a side of a diamond.
  enum Sign: Sendable {
    case arrow(Direction)
    case rising
    case falling
    case leftTip
    case rightTip
  }

  func text(_ sign: Sign) -> String {
    switch sign {
    case .arrow(.down): isASCII ? "v" : "▼"
    case .arrow(.up): isASCII ? "^" : "▲"
    case .arrow(.left): isASCII ? "<" : "◄"
    case .arrow(.right): isASCII ? ">" : "►"
    case .rising: isASCII ? "/" : "╱"
    case .falling: isASCII ? "\\" : "╲"
    case .leftTip: "<"
    case .rightTip: ">"
    }
  }
}
