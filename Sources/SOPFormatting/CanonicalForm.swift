import SOPDiagnostics
import SOPModel
public import SOPSyntax
public import SOPText

/// What the formatter makes of one file.
///
/// The canonical form: two spaces of indentation; lists of steps and the map of the file in block style, other lists and
/// maps as their author wrote them, a flow list or map broken up where it does not fit `CanonicalForm.width` columns;
/// known keys in the order of the vocabulary, names the author chose in the author's; values in the one spelling of
/// their type where the key says the type and the text reads as one; a list of one text as a text; quotes where they are
/// needed; one blank line at most; comments where they belong. It means what the text meant, and is its own canonical
/// form.
public enum CanonicalForm: Sendable, Equatable {
  case text([UInt8])
  /// Nothing can be moved in this file with certainty.
  case refused(FormattingObstacle)

  /// Columns a line in flow style may take.
  public static let width = 120
}

/// Which of the two kinds of files a text is.
public enum FileKind: Sendable {
  case procedure
  case office
}

/// Why a file is left as it is, and where.
public struct FormattingObstacle: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The text cannot be read as YAML without repair.
    case notReadable
    /// Twice the same key in one map: which of them counts depends on their order.
    case repeatedKey
    /// The file is a text or a list, not keys with values.
    case notKeysWithValues
    /// Something of YAML that no SOP needs and that is not rewritten: a directive, a line break of another script, a key
    /// without a text.
    case unusualYAML
  }

  public let kind: Kind
  /// In order; never empty.
  public let spans: [Span]

  init(_ kind: Kind, _ span: Span) {
    self.init(kind, [span])
  }

  init(_ kind: Kind, _ spans: [Span]) {
    self.kind = kind
    self.spans = spans
  }

  /// Whether something found at a place is about this.
  public func touches(_ span: Span) -> Bool {
    spans.contains { $0.start <= span.end && span.start <= $0.end }
  }
}

/// The canonical form of one file. Pure, any bytes are allowed; linear in the size of the text.
public func canonicalForm(
  of source: SourceText, as kind: FileKind, limits: YAMLLimits = YAMLLimits()
) -> CanonicalForm {
  let document = composeYAML(source, limits: limits)
  guard document.problems.isEmpty else {
    return .refused(FormattingObstacle(.notReadable, document.problems.map(\.span)))
  }
  do throws(FormattingObstacle) {
    let reading = FileReading(source, document, as: kind)
    guard reading.repeatedKeys.isEmpty else { throw FormattingObstacle(.repeatedKey, reading.repeatedKeys) }
    let marks = try SourceMarks(source.bytes, document.tree)
    var builder = LayoutBuilder(bytes: source.bytes, tree: document.tree, marks: marks)
    var layout = try builder.layout()
    Canonicalizer(reading: reading, hasAnchors: !marks.anchors.isEmpty).apply(to: &layout)
    var writer = LayoutWriter(bytes: source.bytes, tree: document.tree)
    return .text(writer.text(of: layout))
  } catch {
    return .refused(error)
  }
}

/// A file read as what it is: its keys recognised, and the events that a promise may name.
struct FileReading {
  let kind: FileKind
  let keyed: KeyedTree
  let procedure: Procedure?
  /// Keys that stand in their map a second time.
  let repeatedKeys: [Span]

  init(_ source: SourceText, _ document: YAMLDocument, as kind: FileKind) {
    self.kind = kind
    let faults: [ModelFault]
    switch kind {
    case .procedure:
      let procedure = Procedure(reading: source, document, office: nil)
      (self.procedure, keyed, faults) = (procedure, procedure.keyed, procedure.faults)
    case .office:
      let office = Office(source, document)
      (procedure, keyed, faults) = (nil, office.keyed, office.faults)
    }
    repeatedKeys = faults.filter { if case .duplicateKey = $0.kind { true } else { false } }.map(\.place.span).sorted()
  }
}
