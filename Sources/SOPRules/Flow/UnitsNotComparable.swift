import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// One value is compared in units that do not turn into each other.
enum UnitsNotComparable: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP243", name: "satuan-tak-sebanding", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "Satu nilai dibandingkan dalam satuan yang tidak dapat disamakan.",
    en: "One value is compared in units that do not turn into each other.")

  static let why = Wording(
    id: "'30 hari' dan '1 bulan' tidak selalu sama, sehingga tidak dapat dipastikan bahwa setiap perkara cocok dengan "
      + "tepat satu pilihan.",
    en: "'30 hari' and '1 bulan' are not always the same, so that it cannot be made sure that each case fits exactly "
      + "one outcome.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa keterlambatan
      #           ^^^^^^^^^^^^^^^^^^^^^^^ SOP243
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          tepat waktu: {ke: lanjut, bila: keterlambatan <= 60 hari}
          terlambat: {ke: selesai, bila: keterlambatan > 2 bulan}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa keterlambatan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          tepat waktu: {ke: lanjut, bila: keterlambatan <= 60 hari}
          terlambat: {ke: selesai, bila: keterlambatan > 60 hari}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          bayi: {ke: lanjut, bila: umur < 24 bulan}
          lainnya: {ke: selesai, bila: umur >= 2 tahun}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for decision in subject.decisions {
      for mixed in decision.mixedUnits {
        let places = mixed.outcomes.map { RelatedPlace(procedure.conditionPlace(of: $0), comparedHere) }
        let units = mixed.units.map { "'\(CaseWords.name(of: $0))'" }.joined(separator: ", ")
        report.add(
          finding(
            at: procedure.place(ofRow: decision.step), inUnits(mixed.name, units), related: places, advice: advice))
      }
    }
  }

  // MARK: Wording

  private static func inUnits(_ name: String, _ units: String) -> Wording {
    Wording(
      id: "'\(name)' dibandingkan dalam satuan yang berbeda: \(words: units)",
      en: "'\(name)' is compared in different units: \(words: units)")
  }

  private static let comparedHere = Wording(id: "dibandingkan di sini", en: "compared here")

  private static let advice = Wording(
    id: "tulis semua angka dalam satu satuan", en: "write all numbers in one unit")
}
