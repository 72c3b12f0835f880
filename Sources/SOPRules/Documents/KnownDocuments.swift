import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The documents an SOP makes, asks for and supplies, to look for the one that was meant by a name that is nearly its.
struct KnownDocuments {
  private struct Known {
    let words: [Substring]
    let written: TextRef
  }

  /// Names that are compared with each other at the most; beyond that a file has other worries.
  private static let limit = 400

  private var known: [Known] = []

  init(_ procedure: Procedure) {
    for step in procedure.steps {
      for output in step.outputs.indices { add(procedure.documentUses[output].name, procedure) }
    }
    for requirement in procedure.requirements { add(requirement.name, procedure) }
    for form in procedure.forms { add(form.name, procedure) }
    for document in procedure.documentUses[procedure.intake.indices] { add(document.name, procedure) }
    for tool in procedure.texts(procedure.value(of: .peralatan)) { add(tool, procedure) }
  }

  private mutating func add(_ written: TextRef, _ procedure: Procedure) {
    guard known.count < Self.limit else { return }
    known.append(Known(words: Self.words(procedure.text(written)), written: written))
  }

  /// The one whose name has the same words but for a slip in one or two, or the same letters parted otherwise.
  func nearest(to use: DocumentProof.Use, in procedure: Procedure) -> TextRef? {
    let words = Self.words(procedure.text(procedure.documentUses[use.document].name))
    guard !words.isEmpty else { return nil }
    return known.first { Self.areNear($0.words, words) }?.written
  }

  /// The part of a name that counts: up to the first comma or bracket.
  static func compared(_ name: String) -> String {
    var text = name.prefix { !",([{".contains($0) }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func words(_ name: String) -> [Substring] {
    compared(name).lowercased().split { $0 == " " || $0 == "-" || $0 == "\n" || $0 == "\t" }
  }

  private static func areNear(_ left: [Substring], _ right: [Substring]) -> Bool {
    if left == right || left.joined() == right.joined() { return left != [] }
    guard left.count == right.count else { return false }
    var slips = 0
    for (one, other) in zip(left, right) where one != other {
      slips += 1
      let shortest = min(one.count, other.count)
      let hasDigit = (one + other).contains { $0.isNumber }
      guard shortest >= 5, !hasDigit, slips <= 2 else { return false }
      if NearestName.distance(from: String(one), to: String(other)) > (shortest >= 9 ? 2 : 1) { return false }
    }
    return slips > 0
  }
}

extension Procedure {
  /// What a step calls a document, short enough for a sentence.
  func documentName(_ use: DocumentProof.Use) -> String { text(documentUses[use.document].name).shortened }

  func place(of use: DocumentProof.Use) -> Place { place(documentUses[use.document].name) }
}
