import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A legal basis that is nearly a citation: its year or number is missing, or it cites a second regulation.
enum IncompleteCitation: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP071", name: "peraturan-tak-lengkap", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "Sebuah dasar hukum tidak menyebut tepat satu peraturan dengan nomor dan tahunnya.",
    en: "A legal basis does not cite exactly one regulation with its number and year.")

  static let why = Wording(
    id: "Pembaca menemukan peraturan melalui jenis, nomor, dan tahunnya; "
      + "peraturan kedua dalam satu teks tidak menjadi butir sendiri.",
    en: "Readers find a regulation by its kind, number and year; "
      + "a second one in the same text is no item of its own.")

  static let examples: [RuleExample] = [
    .bad(
      """
      dasar_hukum:
        - UU 25/2009, PP 96/2012
        #             ^^^^^^^^^^ SOP071
        - Perda 3/2024
      """),
    .fixed(
      """
      dasar_hukum:
        - UU 25/2009
        - PP 96/2012
        - Perda 3/2024
      """),
    .bad(
      """
      dasar_hukum: [UU 24 tentang Administrasi Kependudukan, Permendagri 109/2019]
      #                ^^ SOP071
      """),
    .bad(
      """
      dasar_hukum: UU 25/2009, PP 96/2012
      #                        ^^^^^^^^^^ SOP071
      """),
    .good(
      """
      dasar_hukum:
        - UU Nomor 24 Tahun 2013 tentang Administrasi Kependudukan
        - Peraturan Kepala Desa
        - SK 800/12/2026
        - UU 24/2013 jo. UU 23/2006
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let keyed = subject.keyed else { return }
    for index in keyed.tree.nodes.indices {
      guard let keyword = keyed.keyword(of: NodeID(index)), keyword == .dasarHukum || keyword == .dasar else {
        continue
      }
      let value = keyed.tree.nodes[index].next
      guard !value.isNone else { continue }
      check(value, in: .none, keyed.tree, subject, into: &report)
      var item = keyed.tree[value].kind == .sequence ? keyed.tree[value].firstChild : .none
      while !item.isNone {
        check(item, in: value, keyed.tree, subject, into: &report)
        item = keyed.tree[item].next
      }
    }
  }

  /// - Parameter list: the list that the text is an item of, or `.none`.
  private static func check(
    _ text: NodeID, in list: NodeID, _ tree: YAMLTree, _ subject: Subject, into report: inout Report
  ) {
    guard tree[text].kind == .scalar, !tree[text].isAlias,
      let fault = Citation.read(tree.bytes.span.extracting(tree.textRange(of: text))).fault
    else { return }
    let span = YAMLPositions.sourceSpan(of: fault.range, in: tree[text], tree: tree, source: subject.source.bytes)
    let fix = fault.kind == .secondCitation ? split(text, in: list, tree, subject) : nil
    let part = fault.range.isEmpty ? tree.string(of: text).shortened : subject.source.shortString(span)
    report.add(
      finding(
        at: Place(subject.sourceID, span), headline(fault.kind, part), advice: fix?.title ?? advice(fault.kind),
        fixes: fix.map { [$0] } ?? []))
  }

  /// Each regulation as an item of its own, where all parts between commas cite one.
  private static func split(_ text: NodeID, in list: NodeID, _ tree: YAMLTree, _ subject: Subject) -> Fix? {
    let parts = tree.string(of: text).split(separator: ",").flatMap { $0.split(separator: ";") }.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let items = parts.map(\.asYAML)
    guard parts.count > 1, parts.allSatisfy(citesOne) else { return nil }
    let span = tree.span(of: text)
    let replacement: String
    if list.isNone {
      replacement = "[" + items.joined(separator: ", ") + "]"
    } else if tree[list].style == .flow {
      replacement = items.joined(separator: ", ")
    } else {
      guard let lines = separator(before: Int(span.start), subject.source.bytes) else { return nil }
      replacement = items.joined(separator: lines)
    }
    let title = writeEach("[\(items.joined(separator: ", ").shortened)]")
    return Fix(.review, title, source: subject.sourceID, edits: [TextEdit(span: span, replacement: replacement)])
  }

  private static func citesOne(_ text: String) -> Bool {
    guard case .value(let citation, _) = Citation.read(text.utf8Span.span) else { return false }
    return citation.kind != .free
  }

  /// The line break, indentation and dash that begin another item like the one at a place.
  private static func separator(before place: Int, _ bytes: [UInt8]) -> String? {
    let start = bytes[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let front = String(decoding: bytes[start..<place], as: UTF8.self)
    guard front.filter({ $0 != " " }) == "-" else { return nil }
    let isCarriage = bytes.contains(0x0D)
    return (isCarriage ? "\r\n" : "\n") + front
  }

  // MARK: Wording

  private static func headline(_ kind: ValueFault.Kind, _ part: String) -> Wording {
    switch kind {
    case .secondCitation:
      Wording(
        id: "'\(part)' adalah peraturan kedua dalam satu teks", en: "'\(part)' is a second regulation in one text")
    case .citationYearMissing:
      Wording(id: "tahun peraturan nomor '\(part)' belum ditulis", en: "regulation number '\(part)' has no year")
    case .citationNumberMissing:
      Wording(id: "nomor peraturan '\(part)' belum ditulis", en: "the regulation '\(part)' has no number")
    default:
      Wording(
        id: "'\(part)' bukan tahun peraturan", en: "'\(part)' is not the year of a regulation")
    }
  }

  private static func advice(_ kind: ValueFault.Kind) -> Wording {
    kind == .secondCitation
      ? Wording(id: "tulis setiap peraturan sebagai butir sendiri", en: "write each regulation as an item of its own")
      : Wording(
        id: "tulis jenis, nomor, dan tahunnya, seperti 'UU 25/2009' atau 'UU Nomor 25 Tahun 2009'",
        en: "write its kind, number and year, such as 'UU 25/2009' or 'UU Nomor 25 Tahun 2009'")
  }

  private static func writeEach(_ list: String) -> Wording {
    Wording(
      id: "tulis setiap peraturan sebagai butir sendiri: \(list)",
      en: "write each regulation as an item of its own: \(list)")
  }
}
