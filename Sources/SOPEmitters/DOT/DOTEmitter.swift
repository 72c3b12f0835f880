public import SOPModel
public import SOPText

/// The flow as a picture for Graphviz: lanes side by side in order of first use, the form's symbols in them.
///
/// Colour never says anything alone; shapes and kinds of line do:
///
/// | drawn as | is |
/// |---|---|
/// | rounded box | a start or an end |
/// | box | an activity |
/// | diamond | a decision |
/// | pentagon | another SOP: called, or handed over to |
/// | bar | ways that are all taken part or meet |
/// | point | a case goes in or passes by |
/// | dashed line, open arrow | back to something already done |
/// | dotted line | passed over |
/// | line that begins with a circle | the time limit has run out |
/// | line that begins with a crossbar | the way before is used up |
/// | lane with a dashed border | outside the office |
///
/// Names of the file are data: they stand in labels only, escaped; ids are numbers of our own.
public struct DOTEmitter: Emitter {
  public init() {}

  public var name: String { "dot" }
  public var fileExtension: String { "dot" }
  public var title: Wording { Wording(id: "diagram alir (Graphviz)", en: "flowchart (Graphviz)") }

  public func emit(_ procedure: Procedure, from source: SourceText, options: EmitOptions) -> [UInt8] {
    var writer = DOTWriter(procedure, FlowChartBuilder.chart(of: procedure), options)
    writer.writeAll()
    return writer.bytes
  }
}
