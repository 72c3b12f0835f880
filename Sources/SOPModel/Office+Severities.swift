public import SOPDiagnostics
import SOPSyntax

extension Office {
  /// One line of `pemeriksaan`.
  public struct SeverityLine: Sendable {
    /// A code, name or family, and where it stands.
    public let key: String
    public let keyPlace: Place
    public let word: String
    public let wordPlace: Place
    /// `nil` for a word the language does not have.
    public let setting: SeverityPolicy.Setting?
  }

  /// `pemeriksaan`: what the office says about findings, in the order of the file.
  public var severityLines: [SeverityLine] {
    let map = value(of: .pemeriksaan)
    guard !map.isNone, keyed.tree[map].kind == .mapping else { return [] }
    var lines: [SeverityLine] = []
    var key = keyed.tree[map].firstChild
    while !key.isNone {
      let value = keyed.tree[key].next
      guard !value.isNone else { break }
      let word = keyed.tree.string(of: value)
      lines.append(
        SeverityLine(
          key: keyed.tree.string(of: key), keyPlace: keyed.place(of: key), word: word,
          wordPlace: keyed.place(of: value), setting: .init(keyword: word)))
      key = keyed.tree[value].next
    }
    return lines
  }

  /// The lines that say something, as the policy wants them.
  public var severityEntries: [SeverityPolicy.Entry] {
    severityLines.compactMap { line in line.setting.map { SeverityPolicy.Entry(line.key, $0) } }
  }
}
