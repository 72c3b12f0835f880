import SOPDiagnostics
import SOPText

/// What a check does with findings that have a fix.
struct Fixing: Sendable {
  /// `safe`, or `review` for both.
  let grade: Fix.Grade
  /// The changes are shown and nothing is written.
  let showsDiff: Bool
  /// `nil` for an output that programs read: they get every byte as it is.
  let terminalStyle: Style?

  /// For standard output.
  func diff(between old: SourceText, and new: SourceText) -> [UInt8] {
    let diff = UnifiedDiff.between(old, and: new)
    guard let terminalStyle else { return diff }
    var page = StyledText(terminalStyle)
    for line in diff.split(separator: UInt8(ascii: "\n")) {
      page.append(PrintableText.of(String(decoding: line, as: UTF8.self)), Self.tint(of: line.first))
      page.endLine()
    }
    return Array(page.text.utf8)
  }

  private static func tint(of mark: UInt8?) -> Tint? {
    switch mark {
    case UInt8(ascii: "-"): .removed
    case UInt8(ascii: "+"): .added
    case UInt8(ascii: "@"): .frame
    default: nil
    }
  }
}
