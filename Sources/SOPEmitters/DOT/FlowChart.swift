import SOPModel

/// The picture of a procedure, before any format: lanes side by side, rows below each other as on the form, symbols
/// where they cross, and lines between symbols.
///
/// Everything the graph says is here once; what is silent in it (a block's entry that decides nothing) is gone.
/// Symbols, lanes and lines are named by their positions.
struct FlowChart {
  /// A column of the form.
  struct Lane {
    /// `.none` for the lane of rows that name no actor.
    var actor: ActorID
    var symbols: [Int32] = []
    /// Those that stand below each other in its middle, from the top; all but labels, no two in one row.
    var column: [Int32] = []
  }

  struct Symbol {
    enum Kind {
      case start(channel: Int32)
      case end(EndID)
      /// The row's own symbol, in the lane of its (first) actor.
      case step(StepID)
      /// The same row in the lane of another of its actors, by position in `Step.actors`.
      case share(StepID, Int32)
      /// Initials (`paraf`) in a row.
      case initials(StepID)
      /// The diamond of a row that another actor decides (`diputus`).
      case verdict(StepID)
      /// Where several ways part or meet that are all taken.
      case bar
      /// Where the flow parts or meets without a deed.
      case point
      /// A way that is not settled (`belum diatur`).
      case open
      /// What is written beside a way, on its own so that it covers nothing; by position of the line that leads to it.
      case label(line: Int32)
      /// Where a long line joins the straight part of its way; invisible.
      case bend
      /// Keeps the middle of a lane free between labels.
      case spacer
      /// In place of a line that would be very long: off to a row far away, and into it. The second names the rows it
      /// comes from, in `FlowChart.jumps`.
      case jump(to: StepID)
      case landing(jumps: Range<Int32>)
    }

    var kind: Kind
    var lane: Int32
    /// From the top, 0 the first.
    var row: Int32 = 0
    /// Shown as a decision: ways of `jika` leave from here.
    var isDecision = false
  }

  struct Line {
    enum Kind {
      /// One after the other, with or without a written label.
      case flow
      /// Into a row or block that may be passed over: labelled with its condition.
      case entry(StepCondition)
      case bypass(StepCondition)
      /// The time limit of the step has run out.
      case timeout(StepID)
      /// The way before may not be taken again; how often it might.
      case exhausted(Int32)
      /// From one to the next of those who do a step one after the other.
      case turn
      /// Joint work: plain, between symbols side by side.
      case tie
    }

    var source: Int32
    var target: Int32
    var kind: Kind
    /// Goes back to something already done.
    var isRework = false
    /// Another line goes on from where it leads (a label, a bend): it has no head.
    var goesOn = false
    /// Runs straight along its lane.
    var isVertical = false
    /// Position in `ProcessGraph.edges` of the edge whose label, limit and condition it shows; -1 for none.
    var edge: Int32 = -1
  }

  var lanes: [Lane] = []
  var symbols: [Symbol] = []
  var lines: [Line] = []
  /// Labels of the ways out of one symbol, from left to right, with the label or spacer in the middle of the lane.
  var labelRows: [(source: Int32, labels: [Int32])] = []
  /// Steps that very long lines would come from, those to one target together.
  var jumps: [StepID] = []
  /// For each step the stage (`tahap`) that begins with it, `.none` for the others.
  var stages: [BlockID] = []
  var rowCount: Int32 = 0
}
