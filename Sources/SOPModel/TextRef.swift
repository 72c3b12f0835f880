public import SOPDiagnostics
public import SOPSyntax

/// A value as it was written: which text of the compilation, which node. The empty reference is "not written".
///
/// Four bytes; text and place are looked up in the `Procedure` only when they are needed.
@frozen
public struct TextRef: Hashable, Sendable {
  @usableFromInline let raw: UInt32

  @usableFromInline
  init(raw: UInt32) { self.raw = raw }

  @inlinable
  public init(_ node: NodeID, in source: SourceID = .procedure) {
    raw = node.isNone ? UInt32.max : node.index | (source == .office ? 0x8000_0000 : 0)
  }

  public static var none: TextRef { @inlinable get { TextRef(raw: UInt32.max) } }

  @inlinable
  public var isNone: Bool { raw == UInt32.max }

  @inlinable
  public var isWritten: Bool { raw != UInt32.max }

  @inlinable
  public var node: NodeID { isNone ? .none : NodeID(raw & 0x7FFF_FFFF) }

  @inlinable
  public var source: SourceID { raw & 0x8000_0000 != 0 && !isNone ? .office : .procedure }
}

/// A run of elements in one of the pools of a `Procedure`.
@frozen
public struct PoolRange: Hashable, Sendable {
  public var start: Int32
  public var count: Int32

  @inlinable
  public init(start: Int, count: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  public static var empty: PoolRange { @inlinable get { PoolRange(start: 0, count: 0) } }

  @inlinable
  public var isEmpty: Bool { count == 0 }

  @inlinable
  public var indices: Range<Int> { Int(start)..<Int(start + count) }
}
