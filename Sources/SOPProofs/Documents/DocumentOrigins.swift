import SOPModel

/// Documents that are there without a step that makes them: brought by the applicant, or the office's own.
struct DocumentOrigins {
  enum Origin {
    case none
    /// There in every case.
    case always
    /// Brought in some kinds of cases only; into `Procedure.requirements`.
    case requirements([Int])
  }

  private let procedure: Procedure
  private var names: DocumentNames
  private var isAlways: [Bool] = []
  private var requirements: [[Int]] = []

  init(_ procedure: Procedure) {
    self.procedure = procedure
    names = DocumentNames(minimumCapacity: procedure.requirements.count + 16)
    for (index, requirement) in procedure.requirements.enumerated() {
      let isForAll = requirement.only.isEmpty && requirement.except.isEmpty
      add(requirement.name, isForAll ? nil : index)
    }
    for key in [Keyword.peralatan, .dasarHukum] {
      for text in procedure.texts(procedure.value(of: key)) { add(text, nil) }
    }
    for document in procedure.forms { addDocument(document) }
    for document in procedure.documentUses[procedure.intake.indices] { addDocument(document) }
    for actor in procedure.actors where actor.kind == .application {
      add(actor.id, nil)
      add(actor.name, nil)
    }
  }

  private mutating func add(_ written: TextRef, _ requirement: Int?) {
    let name = names.insert(procedure.textBytes(of: written))
    guard name >= 0 else { return }
    if name == isAlways.count {
      isAlways.append(false)
      requirements.append([])
    }
    if let requirement { requirements[name].append(requirement) } else { isAlways[name] = true }
  }

  private mutating func addDocument(_ document: DocumentUse) {
    add(document.name, nil)
    for part in procedure.details(of: document)?.contains.entries ?? [] { add(part, nil) }
  }

  /// Where a document comes from that a step works with.
  mutating func origin(of written: TextRef) -> Origin {
    let text = procedure.textBytes(of: written)
    let name = names.find(text)
    if name >= 0, isAlways[name] { return .always }
    if name >= 0 { return .requirements(requirements[name]) }
    guard let citation = Citation.read(Array(text).span).value, citation.kind != .free else { return .none }
    return .always
  }

  /// Whether it is there in such a case before anything is done; `nil` for a case of any kind.
  mutating func isThere(_ written: TextRef, for kind: CaseKind?) -> Bool {
    switch origin(of: written) {
    case .none: return false
    case .always: return true
    case .requirements(let indexes):
      guard let kind else { return false }
      return indexes.contains { procedure.isOn(procedure.requirements[$0], for: kind) }
    }
  }
}
