import SOPSyntax
import SOPText

/// A file as it is going to be written: its lists and maps in the order of their lines, each entry with its comments.
struct Layout {
  /// Comments on the file as a whole, above its first key.
  var header: [CommentLine] = []
  var isHeaderSetApart = false
  var root: LayoutNode
}

/// A comment on a line of its own.
struct CommentLine {
  let span: Span
  var isAfterBlankLine: Bool
  let isSuppression: Bool
}

/// A scalar, list or map with what is written in it.
struct LayoutNode {
  enum Form {
    case scalar
    case alias
    case sequence
    case mapping
  }

  let id: NodeID
  let form: Form
  /// In flow style in the source.
  let isFlow: Bool
  /// Of a list or map in block style: bytes before each of its entries in their lines of the source.
  var column: Int
  /// With its `&`.
  var anchor: Span?
  var entries: [LayoutEntry] = []
  /// Comments behind the last entry that belong to the list or map.
  var foot: [CommentLine] = []

  /// Of a scalar: what to write in place of its content.
  var spelling: [UInt8]?
  var quoting = Quoting.asNeeded
  /// May not stand in flow style: the file, and lists of steps.
  var mustBreak = false
  /// Stands in one line or in the lines of its author whatever their length, since a comment speaks of the line.
  var keepsLines = false
  /// Whether blank lines between entries are kept.
  var keepsBlankLines = true
  /// A list of one text, to be written as the text.
  var becomesText = false

  enum Quoting {
    case asNeeded
    /// The spelling is written as it is.
    case never
    /// The text is read as a value of its type: quotes that only keep other programs from taking it for a number go.
    case typed
    case always
  }

  /// A list or map in block style in the source.
  var isBlock: Bool { (form == .sequence || form == .mapping) && !isFlow }
}

/// An item of a list, or a key of a map with its value.
struct LayoutEntry {
  /// Of a map.
  var key: LayoutNode?
  var value: LayoutNode
  /// Above it.
  var leading: [CommentLine] = []
  var isAfterBlankLine = false
  /// Below it, with a blank line between them and what comes next.
  var below: [CommentLine] = []
  /// At the end of its line, in order.
  var trailing: [CommentLine] = []

  /// A suppression speaks of the line it begins in: what stands in that line is left as it is.
  var isSuppressed = false

  /// The same, counting the keys of an item that is a map: the first of them stands in its line.
  var beginsSuppressed: Bool {
    isSuppressed || (key == nil && value.isBlock && value.entries.first?.beginsSuppressed == true)
  }

  /// The blank line above the entry and its comments.
  var isSetApart: Bool {
    get { leading.first?.isAfterBlankLine ?? isAfterBlankLine }
    set { if leading.isEmpty { isAfterBlankLine = newValue } else { leading[0].isAfterBlankLine = newValue } }
  }

  /// Keeps what stands in its line.
  mutating func suppress() {
    isSuppressed = true
    if !value.isBlock { value.keepsLines = true }
    if key == nil, value.isBlock, !value.entries.isEmpty { value.entries[0].suppress() }
  }
}
