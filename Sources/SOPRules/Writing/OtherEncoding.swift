import SOPDiagnostics
import SOPSyntax
import SOPText

/// A file in UTF-16 or UTF-32.
enum OtherEncoding: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP002", name: "enkode-lain", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas disimpan dengan enkode UTF-16 atau UTF-32, bukan UTF-8.",
    en: "The file is saved as UTF-16 or UTF-32 instead of UTF-8.")

  static let why = Wording(
    id: "Berkas dibaca sebagai UTF-8; dengan enkode lain tidak satu huruf pun terbaca.",
    en: "Files are read as UTF-8; in another encoding not a single letter can be read.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = [
    .bad(
      """
      n\u{0}a\u{0}m\u{0}a\u{0}:\u{0}
      #^^^ SOP002
      """, in: .file)
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .wideEncoding {
      let fix = text(of: subject.source.bytes).map { text in
        Fix(
          .safe, write, source: subject.sourceID,
          edits: [TextEdit(span: Span(start: 0, end: subject.source.bytes.count), replacement: text)])
      }
      report.add(
        finding(at: Place(subject.sourceID, problem.span), wide, advice: advice, fixes: fix.map { [$0] } ?? []))
    }
  }

  /// The same text, where all of it is UTF-16 of one byte order.
  private static func text(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    let isBigEndian = bytes[0] == 0xFE && bytes[1] == 0xFF || bytes[0] == 0
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    if units[0] == 0xFEFF { units.removeFirst() }
    let text = String(decoding: units, as: UTF16.self)
    let isText = !text.unicodeScalars.contains { $0 == "\u{FFFD}" || $0 == "\u{0}" }
    return isText ? text : nil
  }

  // MARK: Wording

  private static let wide = Wording(
    id: "berkas disimpan dengan enkode UTF-16 atau UTF-32, bukan UTF-8",
    en: "the file is saved as UTF-16 or UTF-32, not as UTF-8")

  private static let write = Wording(id: "simpan sebagai UTF-8", en: "save it as UTF-8")

  private static let advice = Wording(
    id: "pilih Simpan Sebagai di editor, lalu ganti enkode 'Unicode' atau 'UTF-16' dengan 'UTF-8'",
    en: "choose Save As in the editor and replace the encoding 'Unicode' or 'UTF-16' by 'UTF-8'")
}
