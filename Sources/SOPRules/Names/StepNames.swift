import SOPDiagnostics
import SOPModel
import SOPText

/// What a wrong name of a step may have meant: an id, or the wording of a step that has none.
struct StepNames {
  /// Steps and blocks with an id; steps by their wording too.
  var named = DeclaredNames()
  /// Steps without an id, by their wording.
  var unnamed = DeclaredNames()
  /// Roles and where they are declared.
  var roles: [String: Place] = [:]
  private var ids: Set<String> = []
  private var nodes: [Place: Span] = [:]

  init(_ procedure: Procedure) {
    for step in procedure.steps {
      let title = procedure.text(step.activity.isWritten ? step.activity : step.callee)
      if step.id.isWritten {
        named.add(procedure.text(step.id), title, at: procedure.place(step.id))
      } else if step.activity.isWritten {
        let place = procedure.place(step.activity)
        unnamed.add("", title, at: place)
        nodes[place] = procedure.place(step.node).span
      }
    }
    for block in procedure.blocks where block.id.isWritten {
      named.add(procedure.text(block.id), "", at: procedure.place(block.id))
    }
    for actor in procedure.actors { roles[procedure.text(actor.id)] = procedure.place(actor.id) }
    ids = Set(named.entries.map(\.name))
  }

  /// An id for a step of this wording that no other step has.
  func freshID(for title: String) -> String {
    let stem = title.asID.isEmpty ? "langkah" : title.asID
    if !ids.contains(stem) { return stem }
    var number = 2
    while ids.contains("\(stem)_\(number)") { number += 1 }
    return "\(stem)_\(number)"
  }

  /// Gives a step an id and writes it where the step was meant.
  func naming(_ step: DeclaredNames.Entry, _ id: String, _ unknown: UnknownName, _ source: SourceText) -> Fix? {
    guard let node = nodes[step.place], step.place.source == unknown.first.source else { return nil }
    let start = Int(node.start)
    guard start < source.bytes.count else { return nil }
    let insertion: TextEdit
    if source.bytes[start] == UInt8(ascii: "{") {
      insertion = TextEdit(span: Span(start: start + 1, end: start + 1), replacement: "id: \(id), ")
    } else {
      insertion = source.line("id: \(id)", above: node)
    }
    let edits = [insertion] + unknown.places.map { TextEdit(span: $0.span, replacement: id) }
    return Fix(.review, Self.nameIt(id), source: step.place.source, edits: edits.sorted { $0.span < $1.span })
  }

  // MARK: Wording

  private static func nameIt(_ id: String) -> Wording {
    Wording(id: "beri langkah itu id '\(id)'", en: "give that step the id '\(id)'")
  }
}
