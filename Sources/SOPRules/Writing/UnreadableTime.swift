import SOPDiagnostics
import SOPModel
import SOPText

/// A time of a step or a promised time that cannot be read.
enum UnreadableTime: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP060", name: "waktu-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Waktu langkah atau jangka waktu yang dijanjikan tidak terbaca.",
    en: "The time of a step or a promised time cannot be read.")

  static let why = Wording(
    id: "Waktu yang tidak terbaca tidak ikut dihitung, sehingga janji kepada pemohon tidak dapat dibuktikan.",
    en: "A time that cannot be read is not counted, so the promise to applicants cannot be proved.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 15 menitt
        #         ^^^^^^ SOP060
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 15
        #      ^^ SOP060
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      jangka_waktu: {maks: "3 (lima) hari kerja", sejak: permohonan}
      #                        ^^^^ SOP060
      """),
    .bad(
      """
      jangka_waktu: 3 hari krja sejak permohonan
      #                    ^^^^^^^^^^^^^^^^^^^^^ SOP060
      """),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 15 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 1 jam 30 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: paling lama 2 jam
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(let value, let kind, let text) = fault.kind,
        value == .duration || value == .promise || value == .offset, !subject.isReportedDash(fault.place),
        !subject.isCutByComma(fault.place)
      else { continue }
      report.add(finding(at: fault.place, value, kind, text, subject.source))
    }
  }

  private static func finding(
    at place: Place, _ value: ModelFault.ExpectedValue, _ kind: ValueFault.Kind, _ text: String, _ source: SourceText
  ) -> Diagnostic {
    let part = source.shortString(place.span)
    let headline = unreadable(value, ValueFaultWording.reason(kind, part))
    if kind == .unknownUnit, let unit = NearestName.nearest(to: part, among: Duration.unitNames) {
      let edit = TextEdit(span: place.span, replacement: unit)
      let fix = Fix(.review, ValueFaultWording.replace(with: unit), source: place.source, edits: [edit])
      return finding(
        at: place, headline, label: ValueFaultWording.meant(unit), advice: ValueFaultWording.replace(with: unit),
        fixes: [fix])
    }
    if let fix = ValueFaultWording.trailingMark(kind, part, at: place) ?? missingUnit(kind, at: place, source) {
      return finding(at: place, headline, advice: fix.title, fixes: [fix])
    }
    if text == "tidak ada" || text == "-" { return finding(at: place, headline, advice: notCounted) }
    if kind == .unexpectedText, let (span, word) = kindOfDay(at: place, source) {
      let fix = Fix(
        .review, ValueFaultWording.replace(with: "hari \(word)"), source: place.source,
        edits: [TextEdit(span: span, replacement: word)])
      return finding(
        at: place, headline, label: ValueFaultWording.meant("hari \(word)"), advice: fix.title, fixes: [fix])
    }
    return finding(at: place, headline, advice: ValueFaultWording.advice(value, kind, part))
  }

  /// Minutes: behind a sign for them (`30'`), and behind hours (`1 jam 30`).
  private static func missingUnit(_ kind: ValueFault.Kind, at place: Place, _ source: SourceText) -> Fix? {
    guard kind == .unitMissing else { return nil }
    let end = Int(place.span.end)
    let sign = ["'", "\u{2019}", "\u{2032}"].first { sign in
      source.bytes[min(end, source.bytes.count)...].starts(with: sign.utf8)
    }
    let before = source.string(Span(place.span.start - min(4, place.span.start), place.span.start))
    guard sign != nil || before == "jam " else { return nil }
    let span = Span(start: end, end: end + (sign?.utf8.count ?? 0))
    let title = ValueFaultWording.replace(with: source.shortString(place.span) + " menit")
    return Fix(.review, title, source: place.source, edits: [TextEdit(span: span, replacement: " menit")])
  }

  /// The misspelt second word of `hari kerja` or `hari kalender`, which a place begins with.
  private static func kindOfDay(at place: Place, _ source: SourceText) -> (span: Span, word: String)? {
    let rest = source.shortString(place.span)
    let written = String(rest.prefix { $0.isLetter })
    let before = source.string(Span(place.span.start - min(5, place.span.start), place.span.start))
    guard before.hasSuffix("hari "), let word = NearestName.nearest(to: written, among: ["kerja", "kalender"])
    else { return nil }
    return (Span(place.span.start, place.span.start + UInt32(written.utf8.count)), word)
  }

  // MARK: Wording

  private static func unreadable(_ value: ModelFault.ExpectedValue, _ reason: Wording) -> Wording {
    switch value {
    case .promise:
      Wording(
        id: "jangka waktu tidak terbaca: \(words: reason.id)",
        en: "the promised time cannot be read: \(words: reason.en)")
    case .offset:
      Wording(
        id: "tenggat tidak terbaca: \(words: reason.id)", en: "the deadline cannot be read: \(words: reason.en)")
    default:
      Wording(id: "waktu tidak terbaca: \(words: reason.id)", en: "the time cannot be read: \(words: reason.en)")
    }
  }

  private static let notCounted = Wording(
    id: "tulis 'tidak dihitung' bila waktunya sengaja tidak dihitung, 'belum diatur' bila belum ditentukan, "
      + "atau lamanya, seperti '15 menit'",
    en: "write 'tidak dihitung' if it is left out on purpose, 'belum diatur' if it is not settled yet, "
      + "or how long it takes, such as '15 menit'")
}
