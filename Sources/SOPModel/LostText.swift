public import SOPSyntax
public import SOPText

/// Where text could not be read as YAML, so that what stood there is absent from the tree. Few places, by the bound on
/// faults of YAML.
public struct LostText: Sendable {
  private let spans: [Span]
  private let source: SourceText

  public init(_ problems: [YAMLProblem], in source: SourceText) {
    spans = problems.filter(\.losesText).map(\.span)
    self.source = source
  }

  public var isEmpty: Bool { spans.isEmpty }

  /// Something was lost inside a part of the text, or on the line before or after it: it may have belonged there.
  public func touches(_ part: Span) -> Bool {
    spans.contains { span in
      if span.start < part.start { return lineBreaks(from: span.start, to: part.start) <= 1 }
      return span.start <= part.end || lineBreaks(from: part.end, to: span.start) <= 1
    }
  }

  /// Line breaks between two places, counted up to two.
  private func lineBreaks(from start: UInt32, to end: UInt32) -> Int {
    let count = source.bytes.count
    var breaks = 0
    for byte in source.bytes[min(Int(start), count)..<min(Int(end), count)] where byte == 0x0A {
      breaks += 1
      if breaks > 1 { break }
    }
    return breaks
  }
}

extension YAMLProblem {
  /// What stood at the place is not in the tree, at least not all of it where it belongs.
  public var losesText: Bool {
    switch kind {
    case .invalidUTF8, .controlCharacter, .tab, .colonInText, .textAfterQuote, .unknownEscape, .customTag,
      .quoteNeverClosed:
      false
    case .reservedStart, .wideEncoding, .emptyFile, .secondDocument, .tooDeep, .aliasExpansion, .fileTooLarge,
      .tooManyProblems, .unknownAlias, .aliasInsideItsAnchor, .mergeKey, .complexKey, .bracketNeverClosed, .indentation,
      .colonMissing, .listAndMapMixed, .dashWithoutSpace, .other:
      true
    }
  }
}
