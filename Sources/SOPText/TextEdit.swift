/// One replacement in one source text.
public struct TextEdit: Hashable, Sendable {
  public let span: Span
  public let replacement: String

  public init(span: Span, replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
