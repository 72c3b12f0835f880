import SOPDiagnostics
import SOPModel

/// Finds everything an SOP leads to: the SOPs it names, those they name, and so on, each once. Linear in the SOPs and
/// names that are reached; without recursion.
struct Linker {
  /// SOPs that are followed from one.
  static let limit = 500

  private let library: any ProcedureLibrary
  private let root: LibraryPlace
  private var files: [LibraryProcedure] = []
  /// What the names in each file mean.
  private var targets: [[ProcedureLink.Target]] = []
  private var known: [LibraryID: ProcedureLink.Target] = [:]
  private var isCut = false

  /// `none` for an SOP that names no other, and for one whose place nobody knows.
  static func links(of procedure: Procedure, in library: any ProcedureLibrary) -> ProcedureLinks {
    let references = procedure.references()
    guard !references.isEmpty, let place = library.place else { return .none }
    var linker = Linker(library, place)
    var answers = NameAnswers(library, place)
    let own = references.map { linker.target(of: answers[procedure.text($0.name)]) }
    linker.readAll()
    return linker.ordered(references, own)
  }

  private init(_ library: any ProcedureLibrary, _ root: LibraryPlace) {
    self.library = library
    self.root = root
    known[root.id] = .itself
  }

  private mutating func readAll() {
    while targets.count < files.count {
      targets.append(files[targets.count].references.map { target(of: $0.answer) })
    }
  }

  private mutating func target(of answer: LibraryAnswer) -> ProcedureLink.Target {
    guard case .found(let id) = answer else { return .unresolved(answer) }
    if let target = known[id] { return target }
    guard files.count < Self.limit else {
      isCut = true
      return .beyondLimit
    }
    let target: ProcedureLink.Target
    switch library.procedure(id) {
    case .failure(let problem): target = .unresolved(.unreadable(cause: problem.cause))
    case .success(let file):
      target = .procedure(files.count)
      files.append(file)
    }
    known[id] = target
    return target
  }

  // MARK: Order

  /// Brings those that are called before those that call.
  private func ordered(_ references: [ProcedureReference], _ own: [ProcedureLink.Target]) -> ProcedureLinks {
    let rootIndex = files.count
    var calls = zip(files, targets).map { file, targets in
      Self.called(file.references.map(\.reference), targets, root: rootIndex)
    }
    calls.append(Self.called(references, own, root: rootIndex))
    let components = StrongComponents(of: calls)
    let order = files.indices.sorted { (components[$0], $0) < (components[$1], $1) }
    var position = [Int](repeating: 0, count: files.count)
    for (new, old) in order.enumerated() { position[old] = new }

    func link(_ reference: ProcedureReference, _ target: ProcedureLink.Target, from source: Int) -> ProcedureLink {
      let office = source == rootIndex ? root.office : files[source].place.office
      let index = Self.index(of: target, root: rootIndex)
      let targetOffice = index.flatMap { $0 == rootIndex ? root.office : files[$0].place.office }
      var moved = target
      if case .procedure(let old) = target { moved = .procedure(position[old]) }
      return ProcedureLink(
        reference, moved, leadsToOtherOffice: targetOffice != nil && targetOffice != office,
        isCircular: reference.isCall && index.map { components[$0] == components[source] } == true)
    }
    let procedures = order.enumerated().map { new, old in
      LinkedProcedure(
        files[old], source: SourceID(UInt16(Int(SourceID.office.index) + 1 + new)),
        links: zip(files[old].references, targets[old]).map { link($0.reference, $1, from: old) })
    }
    return ProcedureLinks(
      procedures: procedures, own: zip(references, own).map { link($0, $1, from: rootIndex) }, isCut: isCut)
  }

  private static func called(
    _ references: [ProcedureReference], _ targets: [ProcedureLink.Target], root: Int
  ) -> [Int] {
    zip(references, targets).compactMap { $0.isCall ? index(of: $1, root: root) : nil }
  }

  private static func index(of target: ProcedureLink.Target, root: Int) -> Int? {
    switch target {
    case .procedure(let index): index
    case .itself: root
    case .unresolved, .beyondLimit: nil
    }
  }
}

/// Groups of nodes that reach each other, numbered so that an edge never leads to a higher number (Tarjan 1972). Linear
/// in nodes and edges; without recursion.
struct StrongComponents {
  private var number: [Int]

  init(of edges: [[Int]]) {
    number = Array(repeating: -1, count: edges.count)
    var walk = Walk(edges)
    for node in edges.indices where walk.order[node] < 0 { walk.visit(node, &number) }
  }

  subscript(node: Int) -> Int { number[node] }

  private struct Walk {
    let edges: [[Int]]
    /// When a node was first met; -1 before.
    var order: [Int]
    private var lowest: [Int]
    private var open: [Int] = []
    private var isOpen: [Bool]
    private var count = 0
    private var components = 0

    init(_ edges: [[Int]]) {
      self.edges = edges
      order = Array(repeating: -1, count: edges.count)
      lowest = order
      isOpen = Array(repeating: false, count: edges.count)
    }

    mutating func visit(_ start: Int, _ number: inout [Int]) {
      var path: [(node: Int, next: Int)] = []
      enter(start, &path)
      while let (node, next) = path.last {
        if next < edges[node].count {
          path[path.count - 1].next += 1
          let target = edges[node][next]
          if order[target] < 0 {
            enter(target, &path)
          } else if isOpen[target] {
            lowest[node] = min(lowest[node], order[target])
          }
        } else {
          path.removeLast()
          if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
          if lowest[node] == order[node] { close(node, &number) }
        }
      }
    }

    private mutating func enter(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
      order[node] = count
      lowest[node] = count
      count += 1
      open.append(node)
      isOpen[node] = true
      path.append((node, 0))
    }

    private mutating func close(_ node: Int, _ number: inout [Int]) {
      while let member = open.popLast() {
        isOpen[member] = false
        number[member] = components
        if member == node { break }
      }
      components += 1
    }
  }
}
