import SOPText

/// Lines and columns in the texts of one compilation; a text's lines are counted when first asked for.
struct PlaceFinder {
  private let sources: [SourceText]
  private var tables: [LineTable?]

  init(_ sources: [SourceText]) {
    self.sources = sources
    tables = Array(repeating: nil, count: sources.count)
  }

  /// `nil` for a place in a text that is not at hand.
  func source(_ id: SourceID) -> SourceText? {
    Int(id.index) < sources.count ? sources[Int(id.index)] : nil
  }

  mutating func lines(of id: SourceID) -> LineTable? {
    guard let source = source(id) else { return nil }
    if let table = tables[Int(id.index)] { return table }
    let table = LineTable(source)
    tables[Int(id.index)] = table
    return table
  }

  /// `path:line:column`, safe to print.
  mutating func location(of place: Place) -> String {
    guard let source = source(place.source), let lines = lines(of: place.source) else { return "?" }
    let position = lines.position(of: place.span.start)
    return "\(PrintableText.of(source.name)):\(position.line):\(position.column)"
  }

  /// Both ends of a place; `nil` in a text that is not at hand.
  mutating func range(of place: Place) -> PlacedRange? {
    guard let source = source(place.source), let lines = lines(of: place.source) else { return nil }
    return PlacedRange(
      path: source.name, span: place.span, start: lines.position(of: place.span.start),
      end: lines.position(of: place.span.end))
  }
}

/// A place with its file and the positions of its ends.
struct PlacedRange {
  let path: String
  let span: Span
  let start: Position
  /// Of the first character behind it.
  let end: Position
}
