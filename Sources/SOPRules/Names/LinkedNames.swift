import SOPDiagnostics
import SOPModel
import SOPText

/// How rules about other SOPs speak of them.
extension LinkedProcedure {
  /// The file without folders and `.sop.yaml`, as `panggil` names it.
  var fileName: String { file.source.fileName }

  /// `'Pencetakan Dokumen' (pencetakan-dokumen)`, or the name of the file alone.
  var shownName: String { title.isEmpty ? "'\(fileName.shortened)'" : "'\(title.shortened)' (\(fileName.shortened))" }
}

extension SourceText {
  /// Without folders and `.sop.yaml`.
  var fileName: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".sop.yaml") ? String(last.dropLast(".sop.yaml".count)) : last
  }
}

/// How an SOP that is called can end, read once for all calls of it.
struct CalledResults {
  let called: LinkedProcedure
  /// Ends with a name from which a case comes back to the SOP that called, in order; those that hand over do not.
  let returning: [(name: String, end: End)]
  private let returningNames: Set<String>
  private let all: Set<String>

  init(_ called: LinkedProcedure) {
    self.called = called
    let procedure = called.procedure
    returning = procedure.ends.filter { $0.name.isWritten && !$0.handsOverTo.isWritten }
      .map { (procedure.text($0.name), $0) }
    returningNames = Set(returning.map(\.name))
    all = Set(procedure.endNames)
  }

  var isEmpty: Bool { all.isEmpty }

  func contains(_ name: String) -> Bool { all.contains(name) }

  /// Whether each end from which a case comes back is among some names.
  func areAll(among names: Set<String>) -> Bool { names.count { returningNames.contains($0) } == returningNames.count }

  /// The place of an end in the SOP that is called.
  func place(of end: End) -> Place? { called.place(end.name) }
}

/// A call that leads to another SOP and comes back.
struct ReturningCall {
  let step: Step
  /// Where the SOP is named.
  let place: Place
  let results: CalledResults
}

extension Subject {
  /// In the order of the file.
  func forEachReturningCall(_ body: (Procedure, ReturningCall) -> Void) {
    guard let procedure else { return }
    var known: [Int: CalledResults] = [:]
    for link in procedure.links.own {
      guard case .call(let step) = link.reference.site, case .procedure(let index) = link.target, !link.isCircular
      else { continue }
      let results = known[index] ?? CalledResults(procedure.links.procedures[index])
      known[index] = results
      body(
        procedure,
        ReturningCall(
          step: procedure.steps[Int(step.index)], place: procedure.place(link.reference.name), results: results))
    }
  }
}

extension ProcedureLinks {
  /// The way from an SOP back to the one that was compiled, as the links to follow, the fewest there are; `nil` if there
  /// is none. Linear in what is reached.
  func wayBack(from start: Int, following isFollowed: (ProcedureLink) -> Bool) -> [(from: Int, link: ProcedureLink)]? {
    var cameFrom: [Int: (from: Int, link: ProcedureLink)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for link in procedures[current].links where isFollowed(link) {
        switch link.target {
        case .itself:
          var way = [(from: current, link: link)]
          while let first = way.first, first.from != start, let before = cameFrom[first.from] {
            way.insert(before, at: 0)
          }
          return way
        case .procedure(let index) where index != start && cameFrom[index] == nil:
          cameFrom[index] = (current, link)
          queue.append(index)
        case .procedure, .unresolved, .beyondLimit: break
        }
      }
    }
    return nil
  }
}
