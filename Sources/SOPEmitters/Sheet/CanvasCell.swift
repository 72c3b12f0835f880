/// How a line is drawn.
enum Stroke: Sendable {
  /// Borders of the form.
  case light
  /// Symbols and the lines of the flow: they must not be taken for borders.
  case heavy
  /// The outline of a terminator: light, with round corners.
  case round
  /// The outline of what may be passed over.
  case brokenHeavy

  var weight: UInt32 {
    switch self {
    case .light, .round: 1
    case .heavy, .brokenHeavy: 2
    }
  }
}

/// The lines that meet in one cell.
struct CellArms: Sendable, Hashable {
  /// Two bits each, left first, in the order of `Direction`: 0 nothing, 1 light, 2 heavy.
  var weights: UInt8
  var isRound: Bool
  var isBroken: Bool

  func weight(_ direction: Direction) -> UInt8 { weights >> UInt8(direction.rawValue * 2) & 3 }
}

extension TextCanvas {
  /// Four bytes: a text character, or the arms of lines.
  struct Cell: Hashable {
    private var raw: UInt32

    private static let isText: UInt32 = 1 << 31
    private static let isCluster: UInt32 = 1 << 30
    private static let isRound: UInt32 = 1 << 8
    private static let isBroken: UInt32 = 1 << 9

    static let blank = Cell(raw: 0)
    /// The second half of a wide character.
    static let covered = Cell(raw: isText)

    private init(raw: UInt32) { self.raw = raw }

    init(scalar: Unicode.Scalar) { raw = Self.isText | scalar.value }

    init(cluster index: Int) { raw = Self.isText | Self.isCluster | UInt32(truncatingIfNeeded: index) & 0x3FFF_FFFF }

    enum Content {
      case nothing
      case covered
      case lines(CellArms)
      case scalar(Unicode.Scalar)
      case cluster(Int)
    }

    var content: Content {
      if raw == 0 { return .nothing }
      if self == .covered { return .covered }
      guard raw & Self.isText != 0 else {
        return .lines(
          CellArms(
            weights: UInt8(truncatingIfNeeded: raw), isRound: raw & Self.isRound != 0,
            isBroken: raw & Self.isBroken != 0))
      }
      if raw & Self.isCluster != 0 { return .cluster(Int(raw & 0x3FFF_FFFF)) }
      return Unicode.Scalar(raw & 0x1F_FFFF).map { .scalar($0) } ?? .nothing
    }

    /// The heavier of two lines wins; a line does not show through a text.
    mutating func add(_ direction: Direction, _ stroke: Stroke) {
      guard raw & Self.isText == 0 else { return }
      let shift = UInt32(direction.rawValue * 2)
      let weight = max(raw >> shift & 3, stroke.weight)
      raw = raw & ~(3 << shift) | weight << shift
      switch stroke {
      case .round: raw |= Self.isRound
      case .brokenHeavy: raw |= Self.isBroken
      case .light, .heavy: break
      }
    }

    /// The same on a canvas with other clusters before its own.
    func moved(by clusters: Int) -> Cell {
      guard case .cluster(let index) = content else { return self }
      return Cell(cluster: index + clusters)
    }
  }
}
