import SOPDiagnostics
import SOPModel
import SOPText

/// The order of columns names one of them twice.
enum SheetColumnTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP719", name: "kolom-ganda", family: .components, severity: .warning)

  static let summary = Wording(
    id: "'urutan' pada 'lembar' menyebut sebuah kolom dua kali.", en: "'urutan' of 'lembar' names a column twice.")

  static let why = Wording(
    id: "Urutan yang ganda tidak dapat dipakai; lembar dicetak dengan urutan baku.",
    en: "Such an order cannot be used; the form is printed in the standard one.")

  static let examples: [RuleExample] = [
    .bad(
      """
      lembar: {urutan: [kelengkapan, waktu, kelengkapan]}
      #                                     ^^^^^^^^^^^ SOP719
      """),
    .fixed(
      """
      lembar: {urutan: [kelengkapan, waktu, keluaran]}
      """),
    .bad(
      """
      nama: Dinas Contoh
      lembar: {kertas: F4, urutan: [waktu, waktu]}
      #                                    ^^^^^ SOP719
      """, in: .office),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let sheet = subject.sheet else { return }
    for (index, column) in sheet.order.enumerated() where subject.isOwn(column.text) {
      guard let value = column.value, let first = sheet.order[..<index].first(where: { $0.value == value }) else {
        continue
      }
      report.add(
        finding(
          at: subject.place(column.text), twice(value.rawValue),
          related: [RelatedPlace(subject.place(first.text), firstHere)], advice: once))
    }
  }

  // MARK: Wording

  private static func twice(_ column: String) -> Wording {
    Wording(id: "kolom '\(column)' sudah disebut", en: "the column '\(column)' is named already")
  }

  private static let firstHere = Wording(id: "yang pertama", en: "the first")
  private static let once = Wording(
    id: "sebut setiap kolom satu kali: 'urutan: [kelengkapan, waktu, keluaran]'",
    en: "name each column once: 'urutan: [kelengkapan, waktu, keluaran]'")
}
