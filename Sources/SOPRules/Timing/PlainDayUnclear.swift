import SOPDiagnostics
import SOPModel
import SOPText

/// A bare `hari` where the office does not say whether it means working or calendar days. One finding for the file.
enum PlainDayUnclear: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP403", name: "hari-tak-jelas", family: .timing, severity: .warning,
    basis: Wording(
      id: "UU 30/2014 dan UU 14/2008 menulis 'hari kerja', UU 25/2009 menulis 'hari'",
      en: "UU 30/2014 and UU 14/2008 say 'hari kerja', UU 25/2009 says 'hari'"))

  static let summary = Wording(
    id: "'hari' ditulis tanpa keterangan hari kerja atau hari kalender.",
    en: "'hari' does not say whether working or calendar days are meant.")

  static let why = Wording(
    id: "'hari' dapat berarti hari kerja atau hari kalender; selisihnya beberapa hari bagi pemohon.",
    en: "'hari' may mean working or calendar days; for the applicant they are days apart.")

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari_kerja: 5}
      jangka_waktu: {maks: 3 hari, sejak: permohonan}
      #                    ^^^^^^ SOP403
      """),
    .fixed(
      """
      kalender: {hari_kerja: 5, hari: kerja}
      jangka_waktu: {maks: 3 hari, sejak: permohonan}
      """),
    .good(
      """
      kalender: {hari_kerja: 5}
      jangka_waktu: {maks: 3 hari kerja, sejak: permohonan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.plainDay == nil else { return }
    var places: [Place] = []
    for promise in procedure.promises where promise.duration?.usesPlainDays == true {
      places.append(procedure.place(promise.text))
    }
    for time in procedure.times where time.duration.usesPlainDays { places.append(procedure.place(time.text)) }
    guard let first = places.min() else { return }
    let others = places.filter { $0 != first }.sorted().map { RelatedPlace($0, alsoHere) }
    report.add(finding(at: first, headline(places.count), related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int) -> Wording {
    Wording(
      id: "'hari' ditulis tanpa keterangan hari kerja atau hari kalender (\(count) tempat)",
      en: "'hari' does not say whether working or calendar days are meant (\(count) places)")
  }

  private static let alsoHere = Wording(id: "di sini juga", en: "here too")

  private static let advice = Wording(
    id: "tulis 'hari kerja' atau 'hari kalender', atau sekali saja di opd.yaml: 'kalender: {hari: kerja}'",
    en: "write 'hari kerja' or 'hari kalender', or once in opd.yaml: 'kalender: {hari: kerja}'")
}
