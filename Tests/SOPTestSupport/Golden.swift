import Foundation
public import Testing

/// Comparison with a file that was read and committed.
public enum Golden {
  /// Expects the content of a golden file; with `UPDATE_GOLDEN=1` writes it instead. A missing golden is a failure.
  /// - Parameter path: from the top folder.
  public static func expect(
    _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isUpdating {
      try Data(actual.utf8).write(to: Checkout.url(path))
      return
    }
    let golden = try? String(decoding: Checkout.bytes(path), as: UTF8.self)
    guard let golden else {
      Issue.record("\(path) is missing: \(advice)", sourceLocation: sourceLocation)
      return
    }
    guard golden != actual else { return }
    Issue.record("\(path) \(difference(golden, actual))\n\(advice)", sourceLocation: sourceLocation)
  }

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  private static let advice = "UPDATE_GOLDEN=1 writes it; read it before you commit it"

  /// The first line that differs.
  private static func difference(_ golden: String, _ actual: String) -> String {
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, found).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
    return "differs in line \(line + 1):\n  golden: \(shown(wanted))\n  now:    \(shown(found))"
  }
}
