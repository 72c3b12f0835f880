import SOPDiagnostics
public import SOPModel
public import SOPText

/// What one SOP says that is held against the other SOPs of its office. Small: an office may have thousands of them.
public struct SurveyEntry: Sendable {
  /// A text and where it stands in the SOP's own file.
  public struct Word: Sendable, Hashable {
    public let text: String
    public let span: Span
  }

  /// `nomor`.
  public let number: Word?
  /// Names of the lanes that the SOP declares itself.
  public let lanes: [Word]

  public init(_ procedure: Procedure) {
    let number = procedure.identity.number
    let isNumbered = !procedure.isNoneOnPurpose(number) && !procedure.isUnsettled(number)
    self.number = isNumbered ? Self.word(number, in: procedure) : nil
    lanes = procedure.actors.compactMap { $0.isDeclaredHere ? Self.word($0.name, in: procedure) : nil }
  }

  private static func word(_ written: TextRef, in procedure: Procedure) -> Word? {
    guard written.isWritten, written.source == .procedure else { return nil }
    let text = procedure.text(written)
    return text.isEmpty ? nil : Word(text: text, span: procedure.place(written).span)
  }
}

/// A place in one of the SOPs of an office, by the number its surveyor gave it.
public struct SurveyedPlace: Sendable, Hashable {
  public let file: Int
  public let span: Span
}
