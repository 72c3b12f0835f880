import SOPMerge
import SOPText

/// What a merge tells people, beside the merged text.
struct MergeReport {
  private let result: MergeResult
  private let name: String
  private let language: Language

  init(_ result: MergeResult, name: String, language: Language) {
    self.result = result
    self.name = name
    self.language = language
  }

  // MARK: How it was merged

  var remarks: [Wording] {
    guard case .lines(let obstacle) = result.method else { return [] }
    let cause: Wording
    switch obstacle {
    case .base(let line):
      cause = Wording(
        id: "baris \(line) naskah semula tidak terbaca sebagai isian SOP",
        en: "line \(line) of the base cannot be read as an SOP")
    case .ours(let line):
      cause = Wording(
        id: "baris \(line) naskah kami tidak terbaca sebagai isian SOP",
        en: "line \(line) of ours cannot be read as an SOP")
    case .theirs(let line):
      cause = Wording(
        id: "baris \(line) naskah mereka tidak terbaca sebagai isian SOP",
        en: "line \(line) of theirs cannot be read as an SOP")
    case .unusual:
      cause = Wording(
        id: "tulisan YAML-nya tidak lazim, sehingga isiannya tidak dapat dipindahkan dengan pasti",
        en: "it is unusual YAML, whose entries cannot be moved with certainty")
    }
    return [
      Wording(
        id: "'\(name)' digabung baris demi baris seperti oleh git, tanpa melihat maknanya: \(words: cause.id)",
        en: "'\(name)' was merged line by line as git does, without a look at its meaning: \(words: cause.en)")
    ]
  }

  // MARK: Conflicts

  /// Every conflict with what the three texts say.
  var conflicts: String {
    let count = result.conflicts.count
    let mark = result.method == .structure ? "# sop: bentrok" : "<<<<<<<"
    let title = Wording(
      id: "sop: '\(name)': \(count) bentrok, ditandai '\(mark)'; putuskan satu per satu, lalu periksa dengan sop check",
      en: "sop: '\(name)': \(count) conflicts, marked '\(mark)'; decide on each, then run sop check")
    return title(language) + "\n" + result.conflicts.enumerated().map { paragraph($0 + 1, $1) }.joined()
  }

  private func paragraph(_ number: Int, _ conflict: MergeConflict) -> String {
    let sides = [
      (Wording(id: "semula", en: "base  "), conflict.base), (Wording(id: "kami  ", en: "ours  "), conflict.ours),
      (Wording(id: "mereka", en: "theirs"), conflict.theirs),
    ]
    return "\n  \(number). \(PrintableText.of(conflict.headline(language)))\n"
      + sides.map { "     \(lines($0.1, $0.0(language)))\n" }.joined()
  }

  private func lines(_ part: MergeConflict.Part?, _ side: String) -> String {
    guard let part else { return "\(side): \(Wording(id: "(tidak ada)", en: "(nothing)")(language))" }
    let place = Wording(id: "baris \(part.line)", en: "line \(part.line)")(language)
    let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false).map { PrintableText.of(String($0)) }
    if lines.count == 1 { return "\(side) (\(place)): \(lines[0])" }
    let shown = lines.prefix(Self.mostLines) + (lines.count > Self.mostLines ? ["..."] : [])
    return "\(side) (\(place)):" + shown.map { "\n       \($0)" }.joined()
  }

  private static let mostLines = 12

  // MARK: Meaning

  func clash(_ count: Int) -> Wording {
    Wording(
      id: """
        '\(name)': perubahan kedua pihak tergabung, tetapi maknanya bentrok: \(count) galat yang tidak ada pada naskah \
        kami maupun mereka
        """,
      en: """
        '\(name)': the changes of both sides were merged, but their meaning clashes: \(count) errors that neither ours \
        nor theirs has
        """)
  }
}
