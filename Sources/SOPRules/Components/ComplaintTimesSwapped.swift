import SOPDiagnostics
import SOPModel
import SOPText

/// Complaints are settled before they are answered.
enum ComplaintTimesSwapped: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP705", name: "waktu-pengaduan-tertukar", family: .components, severity: .warning)

  static let summary = Wording(
    id: "Waktu menjawab pengaduan lebih lama daripada waktu menyelesaikannya.",
    en: "Answering a complaint takes longer than settling it.")

  static let why = Wording(
    id: "Jawaban mendahului penyelesaian; bila waktunya terbalik, masyarakat membaca janji yang tidak mungkin.",
    en: "The answer comes before the settlement; with swapped times the public reads a promise that cannot be.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 14 hari kerja, selesai: 5 hari kerja}
      #                                                             ^^^^^^^^^^^^^ SOP705
      """),
    .fixed(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}
      """),
    .good(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 2x24 jam, selesai: 1 hari kerja}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let complaints = subject.complaints else { return }
    let (answer, settlement) = (complaints.answer, complaints.settlement)
    guard subject.isOwn(answer.text) || subject.isOwn(settlement.text), let first = answer.value?.upper,
      let last = settlement.value?.upper, last != first, last.isAtMost(first)
    else { return }
    let place = subject.place(subject.isOwn(answer.text) ? answer.text : settlement.text)
    let other = subject.place(subject.isOwn(answer.text) ? settlement.text : answer.text)
    report.add(
      finding(
        at: place, swapped(subject.text(answer.text).shortened, subject.text(settlement.text).shortened),
        related: [RelatedPlace(other, theOther)], advice: swap, fixes: fix(place, other, subject)))
  }

  /// Each in the place of the other, where both stand in this file.
  private static func fix(_ place: Place, _ other: Place, _ subject: Subject) -> [Fix] {
    guard place.source == subject.sourceID, other.source == subject.sourceID else { return [] }
    let edits = [(place, other), (other, place)].sorted { $0.0 < $1.0 }.map { target, source in
      TextEdit(span: target.span, replacement: subject.source.string(source.span))
    }
    return [Fix(.review, swapThem, source: subject.sourceID, edits: edits)]
  }

  // MARK: Wording

  private static func swapped(_ answer: String, _ settlement: String) -> Wording {
    Wording(
      id: "pengaduan dijawab dalam \(answer), tetapi selesai dalam \(settlement)",
      en: "complaints are answered within \(answer) but settled within \(settlement)")
  }

  private static let theOther = Wording(id: "waktu yang lain", en: "the other time")
  private static let swapThem = Wording(id: "tukar kedua waktu itu", en: "swap the two times")
  private static let swap = Wording(
    id: "tukar kedua waktu itu, atau betulkan salah satunya", en: "swap the two times, or correct one of them")
}
