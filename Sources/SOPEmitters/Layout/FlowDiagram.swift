import SOPModel

/// The flow of a procedure as the official form draws it: rows, symbols in lanes, and links between symbols.
///
/// Positions are lanes (columns of pelaksana, from the left) and bands (strips of symbols, from the top; a row of the
/// form holds one or more). There are no characters or millimetres in it: text and graphic forms are laid out from the
/// same diagram.
struct FlowDiagram: Sendable {
  /// A column of the form. `.none` stands for the steps whose actor is not known.
  var lanes: [ActorID] = []
  var rows: [Row] = []
  var bandCount = 0
  var symbols: [Symbol] = []
  var links: [Link] = []
  /// Ways that lead to no symbol of their own: back to the start of one's channel, unsettled, or to very many steps.
  var stubs: [Stub] = []
  /// What the arrows cannot say, by step, in the order of the file: limits, conditions of ways, timers that run out.
  var wayNotes: [WayNote] = []
  /// Row of each step of the procedure.
  var rowOfStep: [Int] = []

  struct Row: Sendable {
    /// As printed in column No.
    var number: String
    /// More than one where steps share a `no`.
    var steps: [StepID]
    /// The strips of symbols the row is high.
    var bands: Range<Int> = 0..<0
  }

  struct Symbol: Sendable {
    /// The five symbols of the form, without the arrow and the off-page connector; a call is a box with double sides.
    enum Kind: Sendable {
      case start
      case end
      case activity
      case decision
      case call
    }

    var kind: Kind
    var lane: Int
    var band: Int
    /// The step it belongs to; a terminator belongs to the step beside it.
    var step: StepID
    /// Words inside or below the symbol: `Mulai`, `paraf`, `atau`.
    var caption = ""
    /// Of a terminator: the channel or the result.
    var detail = ""
    /// The end that a terminator stands for.
    var end = EndID.none
    /// The step may be passed over: drawn with a broken line.
    var isConditional = false
  }

  struct Link: Sendable {
    enum Kind: Sendable {
      case arrow
      /// A plain line between symbols of one row: joint work.
      case tie
    }

    var kind = Kind.arrow
    /// Into `symbols`.
    var source: Int
    var target: Int
    /// Outcome of a decision, or empty.
    var label = ""
    /// Links of one number leave their source together and may share a line.
    var group: Int
    /// Links of layer 0 are laid first; those of another join only them and their own, so that no line goes on as one of
    /// another kind.
    var layer = 0
  }

  enum Destination: Sendable, Hashable {
    case step(StepID)
    case end(EndID)
    /// The start of the case's own channel.
    case restart
    case unsettled
    /// More steps than can be named; the first of them.
    case many(StepID)
  }

  struct Stub: Sendable {
    /// Into `symbols`.
    var source: Int
    var label: String
    var destination: Destination
  }

  struct WayNote: Sendable {
    enum Cause: Sendable {
      /// `bila` of an outcome.
      case condition(TextRef)
      /// `maks`, and where the case goes afterwards.
      case limit(Int32, then: [Destination])
      /// `batas` has run out.
      case timeout([Destination])
    }

    var step: StepID
    var label: String
    var cause: Cause
  }
}

extension FlowDiagram.WayNote.Cause {
  /// Where the case goes because of it.
  var destinations: [FlowDiagram.Destination] {
    switch self {
    case .condition: []
    case .limit(_, let destinations), .timeout(let destinations): destinations
    }
  }
}
