/// One sentence in both languages of the tool, written side by side where it is used.
///
/// Both must mention the same values; a debug build stops where they do not.
public struct Wording: Hashable, Sendable {
  public let id: String
  public let en: String

  public init(id: Phrase, en: Phrase) {
    assert(
      Set(id.values) == Set(en.values),
      "the two languages mention different values: \(id.values) and \(en.values) in '\(id.text)'")
    self.id = id.text
    self.en = en.text
  }

  /// The same text in both languages: a code, a citation, a name.
  public init(same text: String) {
    id = text
    en = text
  }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}

/// The language of messages.
public enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// A sentence that remembers which values were put into it.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
  public let text: String
  let values: [String]

  public init(stringLiteral value: String) {
    text = value
    values = []
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// One sentence written in two pieces.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(text: left.text + right.text, values: left.values + right.values)
  }

  private init(text: String, values: [String]) {
    self.text = text
    self.values = values
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// A value: a name, a number, a place. Both languages must mention it.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
      values.append(value.description)
    }

    /// Words that differ between the languages (a unit, a plural, a list joined by "dan"); not compared.
    public mutating func appendInterpolation(words: String) {
      text += words
    }
  }
}
