/// Where each node stands: starts, then steps in the order of the file, then blocks (entry and exit), then the restart
/// node if there are several channels, then ends, then the unsettled one. Positions are arithmetic, not tables.
struct NodeLayout: Sendable {
  private let channels: Int
  private let steps: Int
  private let blocks: Int
  private let hasRestart: Bool
  private let ends: Int

  init(_ procedure: Procedure) {
    channels = procedure.channels.count
    steps = procedure.steps.count
    blocks = procedure.blocks.count
    hasRestart = channels > 1
    ends = procedure.ends.count
  }

  var count: Int { channels + steps + blocks * 2 + (hasRestart ? 1 : 0) + ends + 1 }

  func step(_ step: StepID) -> GraphNodeID { GraphNodeID(channels + Int(step.index)) }
  func enter(_ block: BlockID) -> GraphNodeID { GraphNodeID(channels + steps + Int(block.index) * 2) }
  func leave(_ block: BlockID) -> GraphNodeID { GraphNodeID(channels + steps + Int(block.index) * 2 + 1) }
  var restart: GraphNodeID { GraphNodeID(channels + steps + blocks * 2) }
  func end(_ end: EndID) -> GraphNodeID { GraphNodeID(count - 1 - ends + Int(end.index)) }
  var unsettled: GraphNodeID { GraphNodeID(count - 1) }

  func nodes(of procedure: Procedure) -> [ProcessGraph.Node] {
    var nodes: [ProcessGraph.Node] = []
    nodes.reserveCapacity(count)
    for channel in 0..<channels { nodes.append(.init(.start(Int32(channel)))) }
    for step in 0..<steps { nodes.append(.init(.step(StepID(step)))) }
    for block in 0..<blocks {
      let isParallel = procedure.blocks[block].isParallel
      nodes.append(.init(isParallel ? .fork(BlockID(block)) : .enter(BlockID(block))))
      nodes.append(.init(isParallel ? .join(BlockID(block)) : .leave(BlockID(block))))
    }
    if hasRestart { nodes.append(.init(.restart)) }
    for end in 0..<ends { nodes.append(.init(.end(EndID(end)))) }
    nodes.append(.init(.unsettled))
    return nodes
  }
}
