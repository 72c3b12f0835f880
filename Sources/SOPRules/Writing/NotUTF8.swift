import SOPDiagnostics
import SOPSyntax
import SOPText

/// Bytes that are not UTF-8.
enum NotUTF8: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP001", name: "bukan-utf8", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas tidak disimpan sebagai UTF-8, sehingga sebagian hurufnya tidak terbaca.",
    en: "The file is not saved as UTF-8, so that some of its letters cannot be read.")

  static let why = Wording(
    id: "Huruf yang rusak tercetak sebagai tanda tanya, termasuk pada nama dan nomor peraturan.",
    en: "Broken letters are printed as question marks, in names and numbers of regulations too.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    let places = subject.problems.filter { $0.kind == .invalidUTF8 }.map { Place(subject.sourceID, $0.span) }
    guard let first = places.first else { return }
    let related = places.dropFirst().prefix(5).map { RelatedPlace($0, alsoHere) }
    let edits = places.compactMap { edit(at: $0, subject.source.bytes) }
    let fix = Fix(.review, readAsWindows, source: subject.sourceID, edits: edits)
    report.add(
      finding(
        at: first, broken(places.count), label: unreadable, related: related, advice: saveAgain,
        fixes: edits.count == places.count ? [fix] : []))
  }

  /// What the bytes are in the Windows code page of western languages, 1252; `nil` for a byte it does not use.
  private static func edit(at place: Place, _ bytes: [UInt8]) -> TextEdit? {
    var text = ""
    for byte in bytes[place.span.range] {
      guard byte >= 0x80, let scalar = byte < 0xA0 ? windows[Int(byte - 0x80)] : Unicode.Scalar(byte) else {
        return nil
      }
      text.unicodeScalars.append(scalar)
    }
    return TextEdit(span: place.span, replacement: text)
  }

  /// 0x80...0x9F of code page 1252 (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
  private static let windows: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
    "—",
    "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  // MARK: Wording

  private static func broken(_ count: Int) -> Wording {
    Wording(
      id: "berkas tidak disimpan sebagai UTF-8: \(count) bagian tidak terbaca",
      en: "the file is not saved as UTF-8: unreadable in \(count) places")
  }

  private static let unreadable = Wording(id: "huruf di sini tidak terbaca", en: "the letter here cannot be read")
  private static let alsoHere = Wording(id: "juga di sini", en: "here too")

  private static let readAsWindows = Wording(
    id: "baca huruf itu menurut enkode Windows (1252), lalu periksa hasilnya",
    en: "read the letters in the Windows encoding (1252), and look at the result")

  static let saveAgain = Wording(
    id: "buka berkas dengan program yang menulisnya, pilih Simpan Sebagai dengan enkode UTF-8, lalu periksa hurufnya",
    en: "open the file in the program that wrote it, choose Save As with the encoding UTF-8, and look at the letters")
}
