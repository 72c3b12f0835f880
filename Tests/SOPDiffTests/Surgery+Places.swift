import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Places in an SOP where a mutation can be made without anything else being broken.
extension Surgery {
  /// The first of these in which a cut succeeds.
  func firstResult<Elements: Sequence>(
    of elements: Elements, _ cut: (Elements.Element) -> [UInt8]?
  ) -> [UInt8]? {
    for element in elements {
      if let text = cut(element) { return text }
    }
    return nil
  }

  /// Steps that only follow and are followed: no decision, no way of their own, no name that others use, no end.
  var plainSteps: [Step] {
    procedure.steps.filter { step in
      let isNamed = step.id.isWritten && isUsed(text(step.id.node))
      return !step.isDecision && step.next.isNone && step.after.isEmpty && step.end.isNone && !isNamed && !step.isCall
        && isOwn(step.node) && !isLast(step)
    }
  }

  /// The name of a step stands somewhere else too: as a target, an event, the place of a fee, in a scenario.
  private func isUsed(_ id: String) -> Bool {
    var count = 0
    for index in tree.nodes.indices where tree.nodes[index].kind == .scalar {
      let text = tree.string(of: NodeID(index))
      if text == id || text.hasPrefix(id + ".") || text.contains(" " + id) { count += 1 }
    }
    return count > 1
  }

  private func isLast(_ step: Step) -> Bool {
    Int(step.position.index) == procedure.lists[Int(step.position.list.index)].items.count - 1
  }

  func firstTime(_ change: (Duration) -> String) -> [UInt8]? {
    firstResult(of: procedure.steps) { step in
      guard let node = value("waktu", of: step.node), tree[node].kind == .scalar,
        let time = procedure.times[step.times.indices].first, time.duration.isMeasured, time.duration.per == nil,
        let upper = time.duration.upper, upper.isOnOneClock, !upper.isZero
      else { return nil }
      return replacing(node, with: change(time.duration))
    }
  }

  func firstFee(_ cut: (Fee) -> [UInt8]) -> [UInt8]? {
    for fee in procedure.fees {
      guard let money = fee.money, money.isMeasured, money.per == nil, money.lower > 1, money.upper == money.lower,
        isOwn(fee.tariff.node), fee.tariff.source == .procedure
      else { continue }
      return cut(fee)
    }
    return nil
  }

  func firstPromise(_ change: (TimeAmount) -> String?) -> [UInt8]? {
    for promise in procedure.promises {
      guard let upper = promise.duration?.upper, upper.isOnOneClock, !upper.isZero,
        promise.since.isNone || isMap(promise),
        let text = change(upper)
      else { continue }
      return replacing(promise.text.node, with: text)
    }
    return nil
  }

  /// Its start stands under a key of its own, so that the text is a length alone.
  private func isMap(_ promise: Promise) -> Bool {
    promise.entry != promise.text && !text(promise.text.node).contains("sejak")
      && !text(promise.text.node).contains("sampai")
  }

  /// Half of it, or a little less where it is short.
  func shortened(_ amount: TimeAmount) -> String? {
    let half = TimeAmount(
      minutes: amount.minutes / 2, workingDays: amount.workingDays / 2, calendarDays: amount.calendarDays / 2,
      months: amount.months / 2, elapsedMinutes: amount.elapsedMinutes / 2, plainDays: amount.plainDays / 2)
    return half.isZero ? nil : "\(half)"
  }

  /// Without the last entry of a list of several.
  func removingEntry(of path: [String]) -> [UInt8]? {
    var node = tree.root
    for key in path {
      guard let value = value(key, of: node) else { return nil }
      node = value
    }
    guard tree[node].kind == .sequence, children(of: node).count > 1, let last = children(of: node).last else {
      return nil
    }
    if tree[node].style == .flow { return removing(flowEntry: children(of: node)[0]) }
    return removing(entry: last)
  }
}
