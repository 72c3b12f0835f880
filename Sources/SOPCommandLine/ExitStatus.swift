/// How a run ends; the same for every command.
enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the failing severity.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The command line is wrong.
  case wrongUse = 2
  /// A file could not be read or written; the others are still done.
  case unreadable = 3
  /// A proof met its bound: whether the SOP is sound is not known.
  case undecided = 4

  /// Of two parts of one run: what could not be done weighs more than what was found.
  func combined(with other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
