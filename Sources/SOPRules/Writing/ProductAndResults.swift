import SOPDiagnostics
import SOPModel
import SOPText

/// `produk` beside `hasil`.
enum ProductAndResults: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP059", name: "produk-dan-hasil", family: .writing, severity: .error)

  static let summary = Wording(
    id: "'produk' dan 'hasil' ditulis bersamaan dalam satu SOP.",
    en: "'produk' and 'hasil' are both written in one SOP.")

  static let why = Wording(
    id: "'produk' berarti SOP hanya punya satu akhir; bersama 'hasil' tidak jelas akhir mana yang menghasilkannya.",
    en: "'produk' says that the SOP has one end; beside 'hasil' it is not clear which end it belongs to.")

  static let examples: [RuleExample] = [
    .bad(
      """
      produk: kutipan
      #^^^^^ SOP059
      hasil: {terbit: kutipan}
      """),
    .fixed(
      """
      hasil: {terbit: kutipan}
      """),
    .good(
      """
      produk: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults where fault.kind == .productAndResults {
      let related = fault.related.map { [RelatedPlace($0, results)] } ?? []
      report.add(finding(at: fault.place, both, related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static let both = Wording(
    id: "'produk' dan 'hasil' ditulis bersamaan", en: "'produk' and 'hasil' are written side by side")
  private static let results = Wording(id: "hasil yang sudah ada", en: "the results there are")

  private static let advice = Wording(
    id: "tulis produk pada tiap hasil, seperti 'hasil: {terbit: Kutipan akta}', lalu hapus 'produk'",
    en: "write the product of each result, as in 'hasil: {terbit: Kutipan akta}', and remove 'produk'")
}
