/// `ya` or `tidak`: the only spellings of truth in the language.
public enum Truth: UInt8, Hashable, Sendable {
  case no, yes

  /// Case and blank space around it do not matter. Truth in other words is a fault that says what was meant.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Truth> {
    .reading(text) { $0.takeTruth() }
  }

  public init(_ value: Bool) {
    self = value ? .yes : .no
  }

  public var isTrue: Bool { self == .yes }

  public var canonical: String { isTrue ? "ya" : "tidak" }

  fileprivate static let otherWords: [(words: StaticString, meant: Truth)] = [
    ("yes", .yes), ("true", .yes), ("y", .yes), ("on", .yes), ("iya", .yes), ("benar", .yes), ("betul", .yes),
    ("ada", .yes), ("1", .yes), ("no", .no), ("false", .no), ("n", .no), ("off", .no), ("tdk", .no), ("salah", .no),
    ("bukan", .no), ("tidak ada", .no), ("0", .no), ("t", .no),
  ]
}

extension ValueCursor {
  fileprivate mutating func takeTruth() -> Truth? {
    let start = position
    if takePhrase("ya"), isAtEnd { return .yes }
    position = start
    if takePhrase("tidak"), isAtEnd { return .no }
    position = start
    for other in Truth.otherWords {
      if takePhrase(other.words), isAtEnd { return fail(.truthInOtherWords(meant: other.meant), start..<end) }
      position = start
    }
    return nil
  }
}
