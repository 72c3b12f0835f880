/// Nodes while a tree is built: they are added at the end and changed in place.
struct NodeArena: ~Copyable {
  private var base: UnsafeMutablePointer<YAMLNode>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ node: YAMLNode) -> NodeID {
    if count == capacity { grow() }
    (base + count).initialize(to: node)
    count &+= 1
    return NodeID(count &- 1)
  }

  subscript(id: NodeID) -> YAMLNode {
    @inline(__always) unsafeAddress {
      precondition(Int(id.index) < count)
      return UnsafePointer(base + Int(id.index))
    }
    @inline(__always) unsafeMutableAddress {
      precondition(Int(id.index) < count)
      return base + Int(id.index)
    }
  }

  /// The last node that has a property.
  func last(where hasProperty: (YAMLNode) -> Bool) -> YAMLNode? {
    UnsafeBufferPointer(start: base, count: count).last(where: hasProperty)
  }

  /// A copy of the nodes.
  var array: [YAMLNode] { Array(UnsafeBufferPointer(start: base, count: count)) }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<YAMLNode>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
