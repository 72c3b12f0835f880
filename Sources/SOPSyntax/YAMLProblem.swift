public import SOPText

/// Something wrong with the text as YAML. Facts only; rules in SOPRules/Writing give them words.
public struct YAMLProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Bytes that are not UTF-8 start here. They are read as `?`.
    case invalidUTF8
    /// The file starts like UTF-16 or UTF-32 (as "Unicode" in older Windows editors). Nothing else is read.
    case wideEncoding
    /// A character YAML forbids (NUL, escape, other controls), with its scalar value. It is read as a space.
    case controlCharacter(UInt32)
    /// A tab used as indentation or before a token, where YAML wants spaces.
    case tab
    /// Nothing but blank lines and comments.
    case emptyFile
    /// A second document after `---`; it is not read.
    case secondDocument
    /// Nested deeper than the bound, given; what is inside is not read.
    case tooDeep(limit: Int)
    /// Aliases would expand to more nodes than the bound, given; this alias is not read.
    case aliasExpansion(limit: Int)
    /// More bytes than the bound, given in bytes; nothing is read.
    case fileTooLarge(limit: Int)
    /// More faults of syntax than the bound, given; the rest of the file is not read.
    case tooManyProblems(limit: Int)
    /// `*name` without `&name` before it, or inside its own anchor.
    case unknownAlias
    case aliasInsideItsAnchor
    case mergeKey
    case customTag
    /// A key that is a list or a map.
    case complexKey
    /// An opening quote without its closing one; the span is the opening quote.
    case quoteNeverClosed
    /// `[` or `{` never closed; the span is the bracket.
    case bracketNeverClosed
    /// Text after a closing quote: `"Surat" asli`; the span is that text. All of it is read as one text, with quotes.
    case textAfterQuote
    /// A second `: ` in a plain value, read by YAML as a map inside a text; the span is the colon.
    case colonInText
    /// A value that starts with a character reserved in YAML, given: `*`, `&`, `!`, `%`, `@`, `` ` ``, `>`, `|`; a dash
    /// before blank space (`waktu: -`) or a bracket that is not the whole value (`{urut}/SOP`) too. The span is the
    /// character; the value is read as text.
    case reservedStart(UInt8)
    /// A line indented so that it fits no list or map above it; the span is the blank space in front of it.
    case indentation
    /// A line in a map that has no `: `; the span is its text, or the colon of `kunci:nilai`.
    case colonMissing
    /// A list item where a key was expected (the span is its dash), or a key or text between list items.
    case listAndMapMixed
    /// `-KK` without the space after the dash; the span is the dash. The item is read without it.
    case dashWithoutSpace
    /// A wrong escape in double quotes; the span is the backslash and the character after it, read as they stand.
    case unknownEscape
    /// Any other complaint of the YAML parser, in its own (English) words.
    case other(String)
  }

  public let kind: Kind
  public let span: Span
  /// Where the construct began that could not be finished, if it helps.
  public let context: Span?

  public init(_ kind: Kind, _ span: Span, context: Span? = nil) {
    self.kind = kind
    self.span = span
    self.context = context
  }
}

/// Bounds on what one file may ask for.
public struct YAMLLimits: Sendable {
  public var fileSize = 16 << 20
  public var depth = 64
  /// Nodes a document may have after its aliases are expanded, beyond those written.
  public var aliasedNodes = 20_000
  public var problems = 50

  public init() {}
}
