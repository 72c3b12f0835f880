/// What a piece of text is, for its colour.
public enum Tint: Sendable {
  case error
  case warning
  case advice
  case frame
  case strong
  case removed
  case added

  public init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .advice: self = .advice
    }
  }

  /// Parameters of the escape that switches it on (ECMA-48, SGR).
  var parameters: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .advice: "1;34"
    case .frame: "34"
    case .strong: "1"
    case .removed: "31"
    case .added: "32"
    }
  }
}

/// Text that grows by tinted pieces; without colour the pieces alone.
public struct StyledText: Sendable {
  public private(set) var text = ""
  private let style: Style

  public init(_ style: Style) {
    self.style = style
  }

  public mutating func append(_ piece: String, _ tint: Tint? = nil) {
    switch (style, tint) {
    case (.colored, let tint?) where !piece.isEmpty: text += "\u{1B}[\(tint.parameters)m\(piece)\u{1B}[0m"
    default: text += piece
    }
  }

  public mutating func endLine() {
    text += "\n"
  }
}
