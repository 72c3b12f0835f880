import SOPDiff
import SOPText

/// The list above the comparisons of two trees: which SOPs changed, the heaviest first, which are new, which are gone.
struct TreeSummary {
  let comparison: TreeComparison
  let names: (old: String, new: String)
  let language: Language

  var text: String {
    var rows = comparison.pairs.map { (impact(of: $0), path(of: $0), remark(on: $0)) }
    rows += comparison.added.map { (Self.added(language), shown($0.path), PrintableText.of($0.title)) }
    rows += comparison.removed.map { (Self.removed(language), shown($0.path), PrintableText.of($0.title)) }
    let title = "\(PrintableText.of(names.old)) -> \(PrintableText.of(names.new)): \(count(language))\n"
    guard !rows.isEmpty else { return title }
    let widths = (rows.map { DisplayWidth.of($0.0) }.max() ?? 0, rows.map { DisplayWidth.of($0.1) }.max() ?? 0)
    let lines = rows.map { row in
      var line = "  " + padded(row.0, widths.0) + "  " + padded(row.1, widths.1) + "  " + row.2
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    return title + "\n" + lines.joined()
  }

  private var count: Wording {
    let (changed, added, removed) = (comparison.pairs.count, comparison.added.count, comparison.removed.count)
    if changed + added + removed == 0 {
      return Wording(id: "tidak ada SOP yang berubah", en: "no SOP changed")
    }
    return Wording(
      id: "\(changed) SOP berubah, \(added) ditambahkan, \(removed) dihapus",
      en: "\(changed) \(words: changed == 1 ? "SOP" : "SOPs") changed, \(added) added, \(removed) removed")
  }

  private func impact(of pair: TreeComparison.Pair) -> String {
    if pair.comparison.isSameProcedure { return Wording(id: "isi sama", en: "same meaning")(language) }
    return pair.comparison.impact?.name(language) ?? Wording(id: "tidak pasti", en: "not certain")(language)
  }

  private func path(of pair: TreeComparison.Pair) -> String {
    guard pair.isRenamed else { return shown(pair.new) }
    let old = shown(pair.old)
    return shown(pair.new) + " " + Wording(id: "(dahulu \(old))", en: "(was \(old))")(language)
  }

  private func remark(on pair: TreeComparison.Pair) -> String {
    if pair.comparison.isSameProcedure { return "" }
    let count = pair.comparison.changes.count
    return Wording(id: "\(count) perubahan", en: "\(count) \(words: count == 1 ? "change" : "changes")")(language)
  }

  private func shown(_ path: FilePath) -> String { PrintableText.of(path.text) }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  // MARK: Wording

  private static let added = Wording(id: "ditambahkan", en: "added")
  private static let removed = Wording(id: "dihapus", en: "removed")
}
