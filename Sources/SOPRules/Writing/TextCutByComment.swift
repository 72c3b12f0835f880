import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A text that ends at ` #`, because a comment seems to begin there.
enum TextCutByComment: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP068", name: "teks-terpotong", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "Teks terpotong oleh tanda '#' yang didahului spasi.",
    en: "A text is cut by a '#' after a space.")

  static let why = Wording(
    id: "Spasi dan '#' memulai komentar; yang di belakangnya tidak dibaca dan tidak tercetak di lembar.",
    en: "A space and '#' begin a comment; what follows is not read and not printed on the sheet.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pencatatan: Buku register #2
      #                         ^^ SOP068
      """),
    .fixed(
      """
      pencatatan: "Buku register #2"
      """),
    .bad(
      """
      - kegiatan: Mengumumkan hasil dengan tagar #LaporMasyarakat
        #                                        ^^^^^^^^^^^^^^^^ SOP068
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      pencatatan: Register legalisasi
      peralatan: Cap dinas #tetap
      sarana: Ruang tunggu #disekat dari loket
      """),
    .good(
      """
      - kegiatan: Melegalisasi kutipan   # belum diukur
        pelaksana: loket                 #-
        waktu: 5 menit #2026
        keluaran: [kutipan, salinan C#]
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let keyed = subject.keyed else { return }
    let tree = keyed.tree
    var owners: OwnerKeys?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.kind == .scalar, node.style == .plain, !node.isAlias,
        let cut = cutOff(behind: Int(node.span.end), subject.source.bytes)
      else { continue }
      guard !isInOpenBracket(cut, subject) else { continue }
      if owners == nil { owners = OwnerKeys(tree) }
      let key = owners?.key(of: NodeID(index)) ?? .none
      guard !key.isNone, keyed.keyword(of: key)?.takesProse ?? true else { continue }
      report.add(finding(node.span, cut, subject))
    }
  }

  /// The comment behind a place, if it looks like the rest of a text: `#2`, or a tag, `#LaporMasyarakat`.
  private static func cutOff(behind end: Int, _ bytes: [UInt8]) -> Span? {
    guard end < bytes.count, bytes[end] == UInt8(ascii: " ") else { return nil }
    var start = end
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#") else { return nil }
    let first = bytes[start + 1]
    guard isDigit(first) || isLetter(first) else { return nil }
    var stop = start
    while stop < bytes.count, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
    while stop > start, bytes[stop - 1] == UInt8(ascii: " ") || bytes[stop - 1] == 0x09 { stop -= 1 }
    return isDigit(first) || isTag(bytes[(start + 1)..<stop]) ? Span(start: start, end: stop) : nil
  }

  /// One word with a capital letter after a small one.
  private static func isTag(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { isDigit($0) || isLetter($0) }
      && zip(word, word.dropFirst()).contains { $0 >= UInt8(ascii: "a") && $1 <= UInt8(ascii: "Z") && isLetter($1) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// The comment holds the end of a list, which is a fault of its own with the same answer.
  private static func isInOpenBracket(_ cut: Span, _ subject: Subject) -> Bool {
    subject.problems.contains { problem in
      problem.kind == .bracketNeverClosed && problem.span.end <= cut.start
        && !subject.source.bytes[Int(problem.span.end)..<Int(cut.start)].contains { $0 == 0x0A || $0 == 0x0D }
    }
  }

  private static func finding(_ text: Span, _ cut: Span, _ subject: Subject) -> Diagnostic {
    let place = Place(subject.sourceID, cut)
    let whole = subject.source.string(Span(text.start, cut.end))
    let headline = cutText(subject.source.shortString(cut))
    guard !whole.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return finding(at: place, headline, label: comment, advice: quote)
    }
    let quoted = whole.inQuotes
    let title = write(quoted.shortened)
    let edit = TextEdit(span: Span(text.start, cut.end), replacement: quoted)
    return finding(
      at: place, headline, label: comment, advice: title,
      fixes: [Fix(.review, title, source: subject.sourceID, edits: [edit])])
  }

  // MARK: Wording

  private static func cutText(_ cut: String) -> Wording {
    Wording(id: "teks terpotong sebelum '\(cut)'", en: "the text is cut before '\(cut)'")
  }

  private static let comment = Wording(id: "terbaca sebagai komentar", en: "read as a comment")

  private static let quote = Wording(
    id: "apit seluruh teks dengan tanda kutip; bila memang komentar, beri spasi setelah '#'",
    en: "put the whole text in quotes; if it is a comment, put a space after the '#'")

  private static func write(_ quoted: String) -> Wording {
    Wording(
      id: "apit seluruh teks dengan tanda kutip: \(quoted); bila memang komentar, beri spasi setelah '#'",
      en: "put the whole text in quotes: \(quoted); if it is a comment, put a space after the '#'")
  }
}
