import SOPSyntax

/// What a name of a variant means: variants and channels by name, and by `axis.name`. A look-up costs the same however
/// many there are.
struct VariantNames {
  private var variants = NameTable()
  private var channels = NameTable()
  /// Another variant of the same name, by the position of the first.
  private var others: [Int32: TextRef] = [:]
  /// Built when a name is first found nowhere else.
  private var qualified: [String: Int32]?

  /// - Parameter tree: where the names are written.
  init(_ variants: [Variant], _ channels: [Channel], in tree: YAMLTree) {
    for (index, variant) in variants.enumerated() {
      if let first = self.variants.insert(variant.id, Int32(index), in: tree), others[first.value] == nil {
        others[first.value] = variant.id
      }
    }
    for (index, channel) in channels.enumerated() where channel.name.isWritten {
      _ = self.channels.insert(channel.name, Int32(index), in: tree)
    }
  }

  /// A variant, a variant written `axis.name`, or a channel, which is one more axis; and what else of that name there is.
  mutating func meaning(
    of name: TextRef, in procedure: Procedure
  ) -> (meaning: NameUse.Meaning, other: TextRef?) {
    let tree = procedure.tree(of: name)
    let range = tree.textRange(of: name.node)
    let channel = channels.value(spelt: range, in: tree.bytes)
    if let variant = variants.value(spelt: range, in: tree.bytes) {
      let other = others[variant] ?? channel.map { procedure.channels[Int($0)].name }
      return (.variant(VariantID(Int(variant))), other)
    }
    if let channel { return (.channel(channel), nil) }
    if qualified == nil { qualified = Self.qualifiedNames(procedure) }
    let found = qualified?[procedure.text(name)]
    return (found.map { .variant(VariantID(Int($0))) } ?? .unknown, nil)
  }

  /// A channel of this name, by position.
  func channel(named name: TextRef, in tree: YAMLTree) -> Int32? {
    channels.value(spelt: tree.textRange(of: name.node), in: tree.bytes)
  }

  /// Another variant of the name, on another axis.
  func otherVariant(than meaning: NameUse.Meaning) -> TextRef? {
    if case .variant(let id) = meaning { others[id.index] } else { nil }
  }

  private static func qualifiedNames(_ procedure: Procedure) -> [String: Int32] {
    var names: [String: Int32] = [:]
    for (index, variant) in procedure.variants.enumerated() where variant.axis.isWritten {
      let name = "\(procedure.text(variant.axis)).\(procedure.text(variant.id))"
      if names[name] == nil { names[name] = Int32(index) }
    }
    return names
  }
}
