/// What is known of a case when it is brought in: its variant on each axis, and its channel.
public struct CaseKind: Sendable, Hashable {
  /// By axis (`Variant.axisIndex`); `.none` for an axis that nothing in the SOP depends on.
  public let variants: [VariantID]
  /// Into `Procedure.channels`.
  public let channel: Int32

  public init(variants: [VariantID], channel: Int32) {
    self.variants = variants
    self.channel = channel
  }
}

/// All kinds of cases an SOP can get: every combination of the variants and channels that make a difference in it.
/// An axis that no `untuk`, `kecuali` or time by variant names makes none.
public struct CaseKinds: Sendable {
  /// More combinations than this are not made: `kinds` and `homeless` are then empty, and nothing can be said of all.
  public static let limit = 1_000
  /// Axes beyond this number count as too many combinations.
  static let axisLimit = 63

  /// The variants of each axis that makes a difference, in order of the file.
  public let axes: [[VariantID]]
  /// How many combinations there are, closed channels included; stops at `Int.max`.
  public let count: Int
  /// The combinations that are open to a case, those of the first axis slowest, channels fastest.
  public let kinds: [CaseKind]
  /// Combinations of variants that no channel takes in: one of each, with its first channel.
  public let homeless: [CaseKind]

  /// There are too many to look at one by one.
  public var areTooMany: Bool { count > Self.limit }
}

extension Procedure {
  /// Linear in the size of the SOP and in the number of combinations, of which `CaseKinds.limit` are made at the most.
  public func caseKinds() -> CaseKinds {
    let axes = axesThatMatter()
    let channels = max(self.channels.count, 1)
    var count = channels
    for axis in axes { count = count.multipliedSaturated(by: axis.count) }
    if variants.contains(where: { Int($0.axisIndex) >= CaseKinds.axisLimit }) { count = .max }
    guard count <= CaseKinds.limit else { return CaseKinds(axes: axes, count: count, kinds: [], homeless: []) }
    var kinds: [CaseKind] = []
    var homeless: [CaseKind] = []
    for number in 0..<(count / channels) {
      let variants = combination(number, of: axes)
      let all = (0..<channels).map { CaseKind(variants: variants, channel: Int32(truncatingIfNeeded: $0)) }
      let open = all.filter { isOpen($0) }
      kinds += open
      if open.isEmpty { homeless.append(all[0]) }
    }
    return CaseKinds(axes: axes, count: count, kinds: kinds, homeless: homeless)
  }

  /// The variants of each axis that some name in the SOP belongs to.
  private func axesThatMatter() -> [[VariantID]] {
    guard let last = variants.map(\.axisIndex).max() else { return [] }
    var matters = [Bool](repeating: false, count: Int(last) + 1)
    func note(_ meaning: NameUse.Meaning) {
      if case .variant(let variant) = meaning { matters[Int(variants[Int(variant.index)].axisIndex)] = true }
    }
    for name in names { note(name.meaning) }
    for time in times { note(time.meaning) }
    var axes = [[VariantID]](repeating: [], count: matters.count)
    for (index, variant) in variants.enumerated() where matters[Int(variant.axisIndex)] {
      axes[Int(variant.axisIndex)].append(VariantID(index))
    }
    return axes.filter { !$0.isEmpty }
  }

  /// The combination with this number, by axis.
  private func combination(_ number: Int, of axes: [[VariantID]]) -> [VariantID] {
    var chosen = [VariantID](repeating: .none, count: variants.map { Int($0.axisIndex) + 1 }.max() ?? 0)
    var rest = number
    for axis in axes.reversed() {
      let variant = axis[rest % axis.count]
      rest /= axis.count
      chosen[Int(variants[Int(variant.index)].axisIndex)] = variant
    }
    return chosen
  }

  /// Whether the channel takes in such a case: one of the steps it starts with is on. Without `mulai` an SOP starts with
  /// the first of its steps that is on, whichever it is.
  private func isOpen(_ kind: CaseKind) -> Bool {
    guard channels.indices.contains(Int(kind.channel)) else { return true }
    let starts = channels[Int(kind.channel)].starts
    return starts.isEmpty || starts.indices.contains { isOn(start: names[$0].meaning, for: kind) }
  }

  /// What a start names is looked at by itself: a start inside a block is a fault of its own.
  func isOn(start: NameUse.Meaning, for kind: CaseKind) -> Bool {
    switch start {
    case .step(let step): isOn(steps[Int(step.index)].condition, for: kind)
    case .block(let block): isOn(blocks[Int(block.index)].condition, for: kind)
    case .variant, .channel, .unknown: true
    }
  }
}

// MARK: What holds for a case

extension Procedure {
  /// Names of one axis are alternatives, names of different axes must hold together; channels are one more axis.
  /// `kecuali` is the opposite of the same list. Names that are not declared, which is reported, are left out.
  public func isOn(only: PoolRange, except: PoolRange, for kind: CaseKind) -> Bool {
    (only.isEmpty || holds(only, for: kind)) && (except.isEmpty || !holds(except, for: kind, whenUnknown: false))
  }

  private func holds(_ list: PoolRange, for kind: CaseKind, whenUnknown: Bool = true) -> Bool {
    let channelAxis: UInt64 = 1 << 63
    var named: UInt64 = 0
    var met: UInt64 = 0
    for index in list.indices {
      switch names[index].meaning {
      case .variant(let variant):
        let axis = Int(variants[Int(variant.index)].axisIndex)
        guard axis < CaseKinds.axisLimit, axis < kind.variants.count else { continue }
        named |= 1 << UInt64(axis)
        if kind.variants[axis] == variant { met |= 1 << UInt64(axis) }
      case .channel(let channel):
        named |= channelAxis
        if channel == kind.channel { met |= channelAxis }
      case .step, .block, .unknown: break
      }
    }
    return named == 0 ? whenUnknown : named == met
  }

  /// Whether `untuk` and `kecuali` of a step or block let it act for such a case; it may still be skipped (`opsional`,
  /// `bila`).
  public func isOn(_ condition: StepCondition, for kind: CaseKind) -> Bool {
    isOn(only: condition.only, except: condition.except, for: kind)
  }

  public func isOn(_ requirement: Requirement, for kind: CaseKind) -> Bool {
    isOn(only: requirement.only, except: requirement.except, for: kind)
  }

  public func isOn(_ fee: Fee, for kind: CaseKind) -> Bool { isOn(only: fee.only, except: fee.except, for: kind) }

  public func isOn(_ promise: Promise, for kind: CaseKind) -> Bool {
    isOn(only: promise.only, except: promise.except, for: kind)
  }

  public func isOn(_ document: DocumentUse, for kind: CaseKind) -> Bool {
    isOn(only: document.only, except: document.except, for: kind)
  }

  /// The times of a range that hold for such a case: the one for all, or that of its variant or channel; none where the
  /// variant is left out.
  public func times(_ range: PoolRange, for kind: CaseKind) -> [TimeEntry] {
    times[range.indices].filter { entry in
      guard entry.variant.isWritten else { return true }
      switch entry.meaning {
      case .variant(let variant): return kind.variants.contains(variant)
      case .channel(let channel): return channel == kind.channel
      case .step, .block, .unknown: return false
      }
    }
  }

  /// The names of what is known of such a case: its variants in order of axes, and its channel where there are several.
  public func names(of kind: CaseKind) -> [TextRef] {
    var names: [TextRef] = []
    for variant in kind.variants where !variant.isNone { names.append(variants[Int(variant.index)].id) }
    if channels.count > 1 { names.append(channels[Int(kind.channel)].name) }
    return names
  }
}
