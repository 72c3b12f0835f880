/// An example of a rule: a whole SOP file, or part of one that is completed from a template.
public struct RuleExample: Sendable {
  public enum Kind: Sendable, Hashable {
    /// Must be silent.
    case good
    /// Must give exactly the findings its marks say: `# ^^^^ SOP101` under the place, in a comment line of its own.
    case bad
    /// Is `bad` with its certain fixes applied, or as an author would repair it; must be silent.
    case fixed
  }

  /// What the text is a part of.
  public enum Frame: Sendable, Hashable {
    /// A whole SOP file.
    case file
    /// The list under `langkah`; everything else is filled in and clean.
    case steps
    /// Top-level keys beside a clean rest; keys written here replace those of the rest.
    case top
    /// A whole `opd.yaml`.
    case office
  }

  /// Another SOP in the same folder: top-level keys beside a clean rest, with a number of its own.
  public struct Neighbour: Sendable {
    /// Without `.sop.yaml`.
    public let name: String
    public let text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  public let kind: Kind
  public let frame: Frame
  public let text: String
  public let neighbours: [Neighbour]

  public static func good(_ text: String, in frame: Frame = .top, beside neighbours: Neighbour...) -> RuleExample {
    RuleExample(kind: .good, frame: frame, text: text, neighbours: neighbours)
  }

  public static func bad(_ text: String, in frame: Frame = .top, beside neighbours: Neighbour...) -> RuleExample {
    RuleExample(kind: .bad, frame: frame, text: text, neighbours: neighbours)
  }

  public static func fixed(_ text: String, in frame: Frame = .top, beside neighbours: Neighbour...) -> RuleExample {
    RuleExample(kind: .fixed, frame: frame, text: text, neighbours: neighbours)
  }
}
