import SOPText

/// The comment that keeps an undecided conflict in a file which can still be read: ours stands in its place, and above it
/// what the others say. `sop check` does not let such a file pass.
enum ConflictMark {
  /// What every mark begins with, behind its `#`.
  static let opening = "sop: bentrok"

  /// Lines of a comment, each with its LF, `column` blanks before each.
  /// - Parameter number: of the conflict in its file, from 1.
  static func lines(of conflict: MergeConflict, number: Int, column: Int) -> [UInt8] {
    var lines = ["\(opening) \(number), \(conflict.headline.id)"]
    lines += part(conflict.base, "semula")
    lines +=
      conflict.ours.map { $0.text.contains("\n") } == true
      ? ["  kami  : di bawah ini"] : part(conflict.ours, "kami  ")
    lines += part(conflict.theirs, "mereka")
    lines.append("  pilih yang benar, lalu hapus komentar ini")
    let margin = String(repeating: " ", count: column)
    return Array(lines.map { "\(margin)# \(plain($0))\n" }.joined().utf8)
  }

  private static func part(_ part: MergeConflict.Part?, _ side: String) -> [String] {
    guard let part else { return ["  \(side): (tidak ada)"] }
    let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count == 1 { return ["  \(side): \(part.text)"] }
    return ["  \(side):"] + lines.map { "    \($0)" }
  }

  /// Nothing that would end the line for a reader of YAML, and no second mark or suppression inside of the comment.
  private static func plain(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x85, 0x2028, 0x2029, 0x0D: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
