import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A dash that stands for "none" where YAML reads it as a text: in quotes, between brackets, a long one.
enum DashAsText: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP072", name: "strip-sebagai-isi", family: .writing, severity: .warning)

  static let summary = Wording(
    id: "Sebuah isi hanya berupa tanda '-', seperti pada formulir kertas.",
    en: "A value is nothing but a dash, as on the paper form.")

  static let why = Wording(
    id: "Tanda '-' terbaca sebagai isi, sehingga yang sebenarnya tidak ada dianggap ada.",
    en: "The dash is read as a value, so that what there is none of counts as being there.")

  static let examples: [RuleExample] = [
    .bad(
      """
      keterkaitan: [-]
      #             ^ SOP072
      """),
    .fixed(
      """
      keterkaitan: tidak ada
      """),
    .bad(
      """
      sarana_khusus: "-"
      #              ^^^ SOP072
      """),
    .bad(
      """
      peralatan: [Komputer, –]
      #                     ^^^ SOP072
      """),
    .good(
      """
      keterkaitan: tidak ada
      pencatatan: Register - arsip
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let keyed = subject.keyed else { return }
    let tree = keyed.tree
    var owners: OwnerKeys?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.kind == .scalar, node.textEnd - node.textStart <= 9, !node.isAlias,
        isDash(tree.bytes[tree.textRange(of: NodeID(index))])
      else { continue }
      if owners == nil { owners = OwnerKeys(tree) }
      guard let owners, !subject.isReportedDash(Place(subject.sourceID, node.span)) else { continue }
      let key = owners.key(of: NodeID(index))
      guard !key.isNone, let keyword = keyed.keyword(of: key), keyword.takesProse else { continue }
      report.add(finding(NodeID(index), tree, owners, subject.sourceID))
    }
  }

  /// One to three dashes of any length.
  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "-") || first == 0xE2 else { return false }
    return String(decoding: text, as: UTF8.self).allSatisfy { "-–—".contains($0) }
  }

  private static func finding(
    _ dash: NodeID, _ tree: YAMLTree, _ owners: OwnerKeys, _ source: SourceID
  ) -> Diagnostic {
    let place = Place(source, tree.span(of: dash))
    var whole = dash
    while case let list = owners.list(of: whole), !list.isNone {
      guard tree[list].firstChild == whole, tree[whole].next.isNone else {
        return finding(at: place, loneDash, advice: removeItem)
      }
      whole = list
    }
    let edit = TextEdit(span: tree.span(of: whole), replacement: "tidak ada")
    return finding(
      at: place, loneDash, advice: writeNone, fixes: [Fix(.safe, writeNone, source: source, edits: [edit])])
  }

  // MARK: Wording

  static let loneDash = Wording(id: "tanda '-' terbaca sebagai isi", en: "the dash is read as a value")

  static let writeNone = Wording(id: "tulis 'tidak ada'", en: "write 'tidak ada'")

  private static let removeItem = Wording(
    id: "hapus butir ini, atau tulis isinya", en: "remove the item, or write what it is")
}
