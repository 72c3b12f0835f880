import SOPText

/// The lines of one text that a finding speaks of, with marks under them, in the order of the file.
struct Excerpt {
  enum Row {
    /// Lines left out.
    case gap
    /// A line and what of it is shown.
    case line(number: Int, text: String)
    case mark(Mark)
  }

  struct Mark {
    /// Columns before it, and columns it covers: at least one.
    let column: Int
    let width: Int
    let isPrimary: Bool
    /// Printable; empty for none.
    let label: String
  }

  /// `path:line:column` of the first place.
  let location: String
  let rows: [Row]
  /// Digits of the largest line number.
  let gutterWidth: Int

  /// One excerpt for each text in which the finding has places: first that of the finding itself, then the others as
  /// they come.
  static func all(of diagnostic: Diagnostic, _ language: Language, _ places: inout PlaceFinder) -> [Excerpt] {
    var sources = [diagnostic.place.source]
    for related in diagnostic.related where !sources.contains(related.place.source) {
      sources.append(related.place.source)
    }
    var requests = [Request(place: diagnostic.place, isPrimary: true, label: diagnostic.label?(language) ?? "")]
    requests += diagnostic.related.map { Request(place: $0.place, isPrimary: false, label: $0.label(language)) }
    return sources.compactMap { source in
      Excerpt(requests.filter { $0.place.source == source }, &places)
    }
  }

  private struct Request {
    let place: Place
    let isPrimary: Bool
    let label: String
  }

  private init?(_ requests: [Request], _ places: inout PlaceFinder) {
    guard let first = requests.first, let source = places.source(first.place.source),
      let lines = places.lines(of: first.place.source)
    else { return nil }
    location = places.location(of: first.place)
    let marked = requests.map { (line: lines.lineNumber(of: $0.place.span.start), request: $0) }
    let order = marked.indices.sorted {
      (marked[$0].line, marked[$0].request.place.span.start, $0)
        < (marked[$1].line, marked[$1].request.place.span.start, $1)
    }
    var rows: [Row] = []
    var shown: (line: Int, text: String)?
    for (line, request) in order.map({ marked[$0] }) {
      let view = LineView(source, lines.span(ofLine: line), around: request.place.span)
      if shown?.line != line || shown?.text != view.text {
        if let shown, line != shown.line + 1 { rows.append(.gap) }
        rows.append(.line(number: line, text: view.text))
        shown = (line, view.text)
      }
      let label = PrintableText.of(request.label)
      rows.append(.mark(Mark(column: view.column, width: view.width, isPrimary: request.isPrimary, label: label)))
    }
    self.rows = rows
    gutterWidth = String(shown?.line ?? 1).count
  }
}

/// What is shown of a line around one span: all of it, or of a long line a window that begins shortly before the span.
private struct LineView {
  let text: String
  /// Columns of `text` before the span, and columns of the span: at least one.
  let column: Int
  let width: Int

  /// A line of at most this many bytes is shown whole.
  private static let longestWhole = 160
  /// Of a longer line, columns shown before the start of the span, and from it on.
  private static let columnsBefore = 40
  private static let columnsAfter = 80

  init(_ source: SourceText, _ wholeLine: Span, around span: Span) {
    let line = Self.withoutByteOrderMark(source, wholeLine)
    let start = min(max(span.start, line.start), line.end)
    let end = min(max(span.end, start), line.end)
    let isWhole = line.length <= Self.longestWhole

    var before = PrintableText.of(source.string(Span(max(line.start, start &- min(start, Self.reach)), start)))
    var marked = PrintableText.of(source.string(Span(start, min(end, start &+ Self.reach))))
    var after = PrintableText.of(source.string(Span(end, min(line.end, end &+ Self.reach))))
    if !isWhole {
      let cut = before.suffix(within: Self.columnsBefore)
      let isCut = cut.count < before.count || start - line.start > Self.reach
      before = isCut ? "…" + cut : before
      let isMarkedCut = marked.cut(to: Self.columnsAfter) || end - start > Self.reach
      let room = max(0, Self.columnsAfter - DisplayWidth.of(marked))
      let isAfterCut = isMarkedCut ? true : after.cut(to: room) || line.end - end > Self.reach
      after = isMarkedCut ? "…" : after + (isAfterCut ? "…" : "")
    }
    var text = before + marked + after
    while text.last == " " { text.removeLast() }
    self.text = text
    column = DisplayWidth.of(before)
    width = max(1, DisplayWidth.of(marked))
  }

  /// Bytes looked at on each side of the start of a span: enough for the columns shown, whatever the letters.
  private static let reach: UInt32 = 1024

  private static func withoutByteOrderMark(_ source: SourceText, _ line: Span) -> Span {
    guard line.start == 0, source.bytes.starts(with: SourceText.byteOrderMark) else { return line }
    return Span(3, line.end)
  }
}

extension String {
  /// The longest end of the text that is at most so many columns wide.
  fileprivate func suffix(within columns: Int) -> Substring {
    var start = endIndex
    var width = 0
    while start > startIndex {
      let previous = index(before: start)
      width += DisplayWidth.of(self[previous])
      if width > columns { break }
      start = previous
    }
    return self[start...]
  }

  /// Cuts the text to so many columns; true if something was cut.
  fileprivate mutating func cut(to columns: Int) -> Bool {
    var end = startIndex
    var width = 0
    while end < endIndex {
      width += DisplayWidth.of(self[end])
      if width > columns { break }
      end = index(after: end)
    }
    guard end < endIndex else { return false }
    self = String(self[..<end])
    return true
  }
}
