import SOPDiagnostics
import SOPModel
import SOPText

/// A complaint may wait longer for its answer, or for its end, than the law allows.
enum ComplaintAnswerTooLate: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP704", name: "pengaduan-terlalu-lama", family: .components, severity: .error,
    basis: Wording(
      id: "UU 25/2009 Pasal 44 ayat (3) dan Pasal 50", en: "UU 25/2009 article 44 paragraph (3) and article 50"))

  static let summary = Wording(
    id: "Waktu menjawab atau menyelesaikan pengaduan melebihi batas undang-undang.",
    en: "The time for answering or settling complaints is beyond the limit of the law.")

  static let why = Wording(
    id:
      "Pengaduan wajib ditanggapi paling lambat 14 hari sejak diterima dan diputus paling lambat 60 hari sejak berkasnya "
      + "lengkap.",
    en: "A complaint must be answered within 14 days of receipt and decided within 60 days of its file being complete.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 20 hari kerja}
      #                                                             ^^^^^^^^^^^^^ SOP704
      """),
    .fixed(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 14 hari kerja}
      """),
    .bad(
      """
      nama: Dinas Contoh
      pengaduan: {kanal: kotak saran, petugas: Sekretaris, selesai: 1 tahun}
      #                                                             ^^^^^^^ SOP704
      """, in: .office),
    .good(
      """
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris, jawab: 2x24 jam, selesai: 60 hari kerja}
      """),
  ]

  /// Days until the answer; until the end with all that the law allows in between: 14 to answer, 30 to complete the
  /// file, 60 to decide, 14 to deliver.
  private static let (answerDays, settlementDays) = (14, 118)

  static func check(_ subject: Subject, into report: inout Report) {
    guard let complaints = subject.complaints else { return }
    if let text = late(complaints.answer, after: answerDays, subject) {
      report.add(
        finding(at: subject.place(complaints.answer.text), answer(text, answerDays), advice: shorten(answerDays)))
    }
    if let text = late(complaints.settlement, after: settlementDays, subject) {
      report.add(
        finding(
          at: subject.place(complaints.settlement.text), settlement(text, settlementDays),
          advice: shorten(settlementDays)))
    }
  }

  /// The time as written, if it is certainly longer.
  private static func late(_ time: Written<Duration>, after days: Int, _ subject: Subject) -> String? {
    guard subject.isOwn(time.text), let longest = time.value?.upper, longest.certainlyExceeds(days: days) else {
      return nil
    }
    return subject.text(time.text).shortened
  }

  // MARK: Wording

  private static func answer(_ time: String, _ days: Int) -> Wording {
    Wording(
      id: "pengaduan dijawab dalam \(time), padahal paling lambat \(days) hari",
      en: "complaints are answered within \(time), which must be at most \(days) days")
  }

  private static func settlement(_ time: String, _ days: Int) -> Wording {
    Wording(
      id: "pengaduan selesai dalam \(time), padahal seluruh tahapnya paling lama \(days) hari",
      en: "complaints are settled within \(time), although all its stages take at most \(days) days")
  }

  private static func shorten(_ days: Int) -> Wording {
    Wording(
      id: "tulis waktu yang tidak melebihi \(days) hari, dan atur pekerjaannya agar dapat ditepati",
      en: "write a time of at most \(days) days, and arrange the work so that it can be kept")
  }
}

extension TimeAmount {
  /// Longer than so many days, whether the law's `hari` are working days or calendar days.
  fileprivate func certainlyExceeds(days: Int) -> Bool {
    let (same, longest) = (days * Self.thousandthsPerDay, days * 2 + 2)
    return plainDays > same || workingDays > same || calendarDays > longest * Self.thousandthsPerDay
      || months.multipliedReportingOverflow(by: 30).partialValue > longest || elapsedMinutes > longest * 1440
  }
}
