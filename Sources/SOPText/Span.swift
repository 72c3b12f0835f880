/// A piece of a source text: byte offsets, half open, counted from the start of the file (a BOM included).
@frozen
public struct Span: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  @inlinable
  public init(start: Int, end: Int) {
    self.init(UInt32(clamping: start), UInt32(clamping: end))
  }

  /// Number of bytes.
  @inlinable
  public var length: Int { Int(end - start) }

  @inlinable
  public var isEmpty: Bool { start == end }

  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }

  @inlinable
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that holds both.
  @inlinable
  public func union(_ other: Span) -> Span {
    Span(Swift.min(start, other.start), Swift.max(end, other.end))
  }
}

extension Span: Comparable {
  @inlinable
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
