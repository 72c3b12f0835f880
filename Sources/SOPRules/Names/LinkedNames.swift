import SOPDiagnostics
import SOPModel
import SOPText

/// How rules about other SOPs speak of them.
extension LinkedProcedure {
  /// The file without folders and `.sop.yaml`, as `panggil` names it.
  var fileName: String { file.source.fileName }

  /// `'Pencetakan Dokumen' (pencetakan-dokumen)`, or the name of the file alone.
  var shownName: String { title.isEmpty ? "'\(fileName.shortened)'" : "'\(title.shortened)' (\(fileName.shortened))" }

  /// Ends with a name from which a case comes back to the SOP that called: those that hand over do not.
  var returningEnds: [End] { procedure.ends.filter { $0.name.isWritten && !$0.handsOverTo.isWritten } }
}

extension SourceText {
  /// Without folders and `.sop.yaml`.
  var fileName: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".sop.yaml") ? String(last.dropLast(".sop.yaml".count)) : last
  }
}

extension Subject {
  /// The calls that lead to another SOP and come back, with the step they stand in.
  func returningCalls() -> [(step: StepID, link: ProcedureLink, called: LinkedProcedure)] {
    guard let links = procedure?.links else { return [] }
    return links.own.compactMap { link in
      guard case .call(let step) = link.reference.site, case .procedure(let index) = link.target, !link.isCircular
      else { return nil }
      return (step, link, links.procedures[index])
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
