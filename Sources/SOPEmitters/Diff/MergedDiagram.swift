import SOPDiff
import SOPModel

/// Two flows as one picture: what both have stands once, what one of them has stands where it is or was. Every part knows
/// which side it is of.
///
/// Lanes stand side by side, rows below each other as on the form, one for each step of either side; bands are the strips
/// of symbols that a row is high.
struct MergedDiagram {
  enum Mark: Int, CaseIterable {
    case same
    case added
    case removed
    case altered

    /// As a sign before a text; empty for what stays.
    var sign: String {
      switch self {
      case .same: ""
      case .added: "+"
      case .removed: "−"
      case .altered: "~"
      }
    }
  }

  struct Lane {
    /// Of the actor on each side; `nil` for one that the side does not draw.
    var old: ActorID?
    var new: ActorID?
    /// What it is called on each side, once where both call it the same.
    var names: [Note] = []
    var mark = Mark.same
  }

  struct Row {
    var old: StepID?
    var new: StepID?
    /// As the new form prints it; of a step that is gone the old one, in brackets.
    var number: String
    /// What the row says on each side, what both say once.
    var activity: [Note] = []
    var times: [Note] = []
    var mark = Mark.same
    /// Into `Comparison.changes`: what is told of this step.
    var changes: [Int] = []
    var bands: Range<Int> = 0..<0
    /// Conditions, and ways that no line shows: limits, timers, unsettled ones.
    var notes: [Note] = []
  }

  /// A text of both sides, or of one.
  struct Note: Hashable {
    var text: String
    var mark: Mark

    /// The new text, then the old one; one of both where they are the same.
    static func both(old: String?, new: String?) -> [Note] {
      if old == new { return new.map { [Note(text: $0, mark: .same)] } ?? [] }
      return [new.map { Note(text: $0, mark: .added) }, old.map { Note(text: $0, mark: .removed) }].compactMap { $0 }
    }

    /// With its sign.
    var signed: String { mark == .same ? text : "\(mark.sign) \(text)" }
  }

  struct Symbol {
    var kind: FlowDiagram.Symbol.Kind
    var lane: Int
    var band: Int
    var row: Int
    var caption: String
    var detail: String
    var isConditional: Bool
    var mark: Mark
  }

  struct Link {
    var kind: FlowDiagram.Link.Kind
    /// Into `symbols`.
    var source: Int
    var target: Int
    var label: String
    /// What was written there before, where only that has changed.
    var oldLabel: String?
    var group: Int
    var mark: Mark
  }

  var lanes: [Lane] = []
  var rows: [Row] = []
  var symbols: [Symbol] = []
  var links: [Link] = []
  var bandCount = 0

  /// The same without marks, for the router of lines.
  var plain: FlowDiagram {
    var diagram = FlowDiagram()
    diagram.lanes = lanes.map { $0.new ?? $0.old ?? .none }
    diagram.bandCount = bandCount
    diagram.symbols = symbols.map {
      FlowDiagram.Symbol(kind: $0.kind, lane: $0.lane, band: $0.band, step: StepID($0.row), caption: $0.caption)
    }
    diagram.links = links.map {
      FlowDiagram.Link(
        kind: $0.kind, source: $0.source, target: $0.target, label: $0.label, group: $0.group,
        layer: $0.mark.rawValue)
    }
    return diagram
  }
}
