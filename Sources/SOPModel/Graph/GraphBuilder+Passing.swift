import SOPDiagnostics
import SOPSyntax

/// Ways past a step or block that is off or skipped.
extension GraphBuilder {
  /// A step or block that is off is passed as if its line were not there.
  mutating func addBypass(of origin: Origin, waitersOf awaited: GraphNodeID, choice: inout Int) {
    let before = graph.edges.count
    if let target = successor(of: origin.position, explicit: false, row: .none) ?? startedBySelf(origin) {
      add(origin.node, target, .bypass, choice: choice)
      if procedure.ends.count > 1, case .end = graph[target].kind { passedToEnd.append((origin.node, origin.row)) }
    }
    if !waiters.isEmpty {
      for waiter in waiters[awaited.index] ?? [] {
        add(origin.node, waiter.target, .bypass, choice: choice, waiter.name)
      }
    }
    if graph.edges.count == before { withoutWayPast.append((origin.node, origin.row)) }
    choice += 1
  }

  /// Closes the ways past that no case takes, and looks where the others lead.
  mutating func checkWaysPast() {
    let ways = waysPast()
    if let ways { graph.close(ways) }
    // Past the last of its list a case comes to the end of the file, which has no name where there are several `hasil`.
    for (node, row) in passedToEnd where ways?.isNeverPassed(node) != true {
      fault(.passedIntoUnnamedEnd, activity(of: row), TextRef(Office.key(.hasil, in: procedure.keyed)))
    }
    withoutWayPast.removeAll { ways?.isNeverPassed($0.node) == true }
    checkPassedIntoNothing()
  }

  private mutating func waysPast() -> WaysPast? {
    guard procedure.hasItemsForSome else { return nil }
    procedure.graph = graph
    // Not kept beside the graph that is built on.
    defer { procedure.graph = ProcessGraph() }
    return WaysPast(procedure)
  }

  /// Passed, some steps lead nowhere: nothing is lost where each was started beside others, which go on without it.
  private mutating func checkPassedIntoNothing() {
    guard !graph.isIncomplete, !withoutWayPast.isEmpty else { return }
    struct Start: Hashable {
      var source: GraphNodeID
      var choice: Int16
    }
    var takenTogether: [Start: Int] = [:]
    for edge in graph.edges { takenTogether[Start(source: edge.source, choice: edge.choice), default: 0] += 1 }
    for (node, row) in withoutWayPast {
      let isStartedAlone = graph.incoming(node).contains {
        takenTogether[Start(source: $0.source, choice: $0.choice)] == 1
      }
      if isStartedAlone { fault(.noWayPast, activity(of: row)) }
    }
  }

  /// The next item of the list, where the order of the file does not lead into it only because what is passed would have
  /// started it beside others: without its line it is the next like any other.
  private func startedBySelf(_ origin: Origin) -> GraphNodeID? {
    let list = procedure.lists[Int(origin.position.list.index)].items
    let next = Int(origin.position.index) + 1
    guard next < list.count, !waits(list[next]) else { return nil }
    let node = entry(of: list[next])
    let own = ownTargets(of: origin.node).reduce(0) { $0 + starts(of: node, by: procedure.targets[Int($1.index)].way) }
    return own > 0 && own == startedTogether[node.index] ? node : nil
  }

  private func starts(of node: GraphNodeID, by way: Target.Way) -> Int {
    guard case .names(let names) = way, names.count > 1 else { return 0 }
    return names.indices.count { entry(of: procedure.names[$0].meaning) == node }
  }

  private func ownTargets(of node: GraphNodeID) -> [TargetID] {
    switch graph[node].kind {
    case .step(let step):
      let step = procedure.steps[Int(step.index)]
      return (step.next.isNone ? [] : [step.next]) + procedure.outcomes[step.outcomes.indices].map(\.target)
    case .fork(let block), .enter(let block):
      let next = procedure.blocks[Int(block.index)].next
      return next.isNone ? [] : [next]
    case .start, .join, .leave, .restart, .end, .unsettled: return []
    }
  }

  private func waits(_ item: Item) -> Bool {
    switch item {
    case .step(let step): !procedure.steps[Int(step.index)].after.isEmpty
    case .block(let block): !procedure.blocks[Int(block.index)].after.isEmpty
    }
  }
}
