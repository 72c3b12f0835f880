import SOPDiagnostics
import SOPSyntax
import SOPText

/// A character that no text should hold.
enum ControlCharacter: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP003", name: "karakter-kendali", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas memuat karakter kendali yang tidak terlihat di layar.",
    en: "The file holds control characters, which no screen shows.")

  static let why = Wording(
    id:
      "Karakter kendali tidak terlihat di layar, tetapi merusak cetakan dan pencarian; biasanya terbawa saat menyalin.",
    en: "Control characters are not seen on the screen but spoil prints and searches; they come with copied text.")

  static let examples: [RuleExample] = [
    .bad(
      """
      nomor: 470/031\u{0B}/SOP
      #             ^ SOP003
      """),
    .fixed(
      """
      nomor: 470/031/SOP
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let found = subject.problems.compactMap { problem -> (value: UInt32, place: Place)? in
      guard case .controlCharacter(let value) = problem.kind else { return nil }
      return (value, Place(subject.sourceID, problem.span))
    }
    guard let first = found.first else { return }
    let edits = found.map { TextEdit(span: $0.place.span, replacement: "") }
    let isMark = found.allSatisfy { $0.value == byteOrderMark }
    report.add(
      finding(
        at: first.place, holds(name(first.value), found.count),
        related: found.dropFirst().prefix(5).map { RelatedPlace($0.place, alsoHere) }, advice: remove,
        fixes: [Fix(isMark ? .safe : .review, remove, source: subject.sourceID, edits: edits)]))
  }

  private static let byteOrderMark: UInt32 = 0xFEFF

  /// `U+000B`
  private static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  // MARK: Wording

  private static func holds(_ name: String, _ count: Int) -> Wording {
    count == 1
      ? Wording(
        id: "berkas memuat karakter kendali \(name) yang tidak terlihat",
        en: "the file holds the invisible control character \(name)")
      : Wording(
        id: "berkas memuat karakter kendali yang tidak terlihat di \(count) tempat, yang pertama \(name)",
        en: "the file holds invisible control characters in \(count) places, the first is \(name)")
  }

  private static let alsoHere = Wording(id: "juga di sini", en: "here too")

  private static let remove = Wording(
    id: "hapus karakter itu, lalu ketik ulang teks di sekitarnya bila perlu",
    en: "remove the character and type the text around it again if need be")
}
