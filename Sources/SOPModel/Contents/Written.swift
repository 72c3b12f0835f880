/// A value of a file and where it was written. `value` is `nil` where nothing is written, for `tidak ada` and
/// `belum diatur`, and for what could not be read, which has a fault of its own.
public struct Written<Value: Sendable>: Sendable {
  public var text: TextRef
  public var value: Value?

  public init(_ text: TextRef, _ value: Value?) {
    self.text = text
    self.value = value
  }

  public static var none: Written { Written(.none, nil) }

  public var isWritten: Bool { text.isWritten }

  /// This value where it is written, else the other.
  func or(_ other: Written) -> Written { isWritten ? self : other }
}

/// A text or a list of texts of a file; empty for `tidak ada` and `belum diatur`.
public struct WrittenList: Sendable {
  /// The whole value.
  public var text: TextRef = .none
  public var entries: [TextRef] = []

  public static let none = WrittenList()

  public var isWritten: Bool { text.isWritten }

  func or(_ other: WrittenList) -> WrittenList { isWritten ? self : other }
}

extension TextRef {
  func or(_ other: TextRef) -> TextRef { isWritten ? self : other }
}

/// A part of what a file says that an SOP completes from its office, key by key.
protocol Inheriting: Sendable {
  /// What is written here, and from the office what is not.
  func completed(from office: Self) -> Self
}
