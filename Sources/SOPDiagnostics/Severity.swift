/// How much a finding weighs: `error` = the output cannot be trusted or the standard is broken; `warning` = service or
/// output is affected; `advice` = neither.
public enum Severity: UInt8, Sendable, CaseIterable, Comparable {
  case advice
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
