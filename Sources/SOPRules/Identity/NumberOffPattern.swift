import SOPDiagnostics
import SOPModel
import SOPText

/// A number that does not follow the pattern the office gives (`pola_nomor`).
enum NumberOffPattern: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP603", name: "nomor-di-luar-pola", family: .identity, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (nomor SOP menurut tata naskah dinas)",
      en: "PermenPAN-RB 35/2012 (SOP number after the office's rules of correspondence)"))

  static let summary = Wording(
    id: "Nomor SOP tidak mengikuti pola nomor kantor.",
    en: "The number of the SOP does not follow the pattern of the office.")

  static let why = Wording(
    id: "Nomor yang menyimpang dari pola kantor sulit dicari dan mudah tertukar dengan SOP lain.",
    en: "A number off the office's pattern is hard to find and easily taken for another SOP.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pola_nomor: 470/{urut}/SOP/DISDUKCAPIL/{tahun}
      nomor: 470/XII/SOP/DISDUKCAPIL/2026
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP603
      """),
    .fixed(
      """
      pola_nomor: 470/{urut}/SOP/DISDUKCAPIL/{tahun}
      nomor: 470/031/SOP/DISDUKCAPIL/2026
      """),
    .good(
      """
      pola_nomor: "{kode}/{urut}/{bulan}/{tahun}"
      nomor: 470.1/12/VI/2026
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let (pattern, number) = (procedure.value(of: .polaNomor), procedure.identity.number)
    guard says(pattern, procedure), says(number, procedure) else { return }
    let written = procedure.text(number)
    let wanted = procedure.text(pattern)
    guard !NumberPattern(wanted).matches(written) else { return }
    let related = [RelatedPlace(procedure.place(pattern), patternHere)]
    report.add(finding(at: procedure.place(number), off(written, wanted), related: related, advice: advice(wanted)))
  }

  private static func says(_ value: TextRef, _ procedure: Procedure) -> Bool {
    value.isWritten && !procedure.isNoneOnPurpose(value) && !procedure.isUnsettled(value)
  }

  // MARK: Wording

  private static func off(_ number: String, _ pattern: String) -> Wording {
    Wording(
      id: "nomor '\(number)' tidak mengikuti pola '\(pattern)'",
      en: "number '\(number)' does not follow the pattern '\(pattern)'")
  }

  private static let patternHere = Wording(id: "pola nomor kantor", en: "the office's pattern")

  private static func advice(_ pattern: String) -> Wording {
    Wording(
      id: "betulkan nomornya, atau 'pola_nomor: \(pattern)' bila polanya yang sudah berubah",
      en: "correct the number, or 'pola_nomor: \(pattern)' if the pattern has changed")
  }
}

/// `470/{urut}/SOP/{tahun}`: text that stands as it is, and parts in braces: `urut` digits, `tahun` four digits, `bulan` a
/// month in digits or Roman numerals, any other name something without a slash.
struct NumberPattern {
  private enum Part {
    case literal([Character])
    case field(String)
  }

  private var parts: [Part] = []

  init(_ pattern: String) {
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.literal(Array(rest[..<open]))) }
      parts.append(.field(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(Array(rest))) }
  }

  /// Linear for patterns in which a literal follows each field, as in all real ones: a field ends where the literal
  /// after it begins.
  func matches(_ number: String) -> Bool {
    var rest = Array(number)[...]
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let text):
        guard rest.starts(with: text) else { return false }
        rest = rest.dropFirst(text.count)
      case .field(let name):
        var end: Character?
        if index + 1 < parts.count, case .literal(let next) = parts[index + 1] { end = next.first }
        let value = rest.prefix { $0 != end && $0 != "/" || $0 == "/" && end == nil && index + 1 == parts.count }
        guard Self.fits(value, name) else { return false }
        rest = rest.dropFirst(value.count)
      }
    }
    return rest.isEmpty
  }

  private static func fits(_ value: ArraySlice<Character>, _ name: String) -> Bool {
    let isNumber = value.allSatisfy { $0.isASCII && $0.isNumber }
    switch name {
    case "urut": return !value.isEmpty && isNumber
    case "tahun": return value.count == 4 && isNumber
    case "bulan":
      if isNumber { return (1...12).contains(Int(String(value.prefix(3))) ?? 0) }
      return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].contains(String(value))
    default: return !value.isEmpty
    }
  }
}
