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
    guard !NumberPattern(procedure.textBytes(of: pattern)).matches(procedure.textBytes(of: number)) else { return }
    let written = procedure.text(number)
    let wanted = procedure.text(pattern)
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
  private let pattern: ArraySlice<UInt8>

  init(_ pattern: ArraySlice<UInt8>) { self.pattern = pattern }

  /// Linear for patterns in which a text follows each field, as in all real ones: a field ends where the text after it
  /// begins.
  func matches(_ number: ArraySlice<UInt8>) -> Bool {
    var (pattern, rest) = (pattern, number)
    while let next = pattern.first {
      guard let field = Self.field(at: pattern) else {
        guard rest.first == next else { return false }
        pattern.removeFirst()
        rest.removeFirst()
        continue
      }
      pattern = pattern[(field.endIndex + 1)...]
      let isLast = pattern.isEmpty
      let end = Self.field(at: pattern) == nil ? pattern.first : nil
      let value = rest.prefix { $0 == UInt8(ascii: "/") ? isLast : $0 != end }
      guard Self.fits(value, field) else { return false }
      rest = rest[value.endIndex...]
    }
    return rest.isEmpty
  }

  /// The name in the braces with which a pattern begins.
  private static func field(at pattern: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard pattern.first == UInt8(ascii: "{"), let close = pattern.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    return pattern[(pattern.startIndex + 1)..<close]
  }

  private static func fits(_ value: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    let isNumber = value.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    if name.elementsEqual("urut".utf8) { return !value.isEmpty && isNumber }
    if name.elementsEqual("tahun".utf8) { return value.count == 4 && isNumber }
    guard name.elementsEqual("bulan".utf8) else { return !value.isEmpty }
    if isNumber {
      let month = value.prefix(3).reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
      return (1...12).contains(month)
    }
    return romanMonths.contains { value.elementsEqual($0.utf8) }
  }

  private static let romanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
}
