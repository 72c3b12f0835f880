import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Some cases fit no outcome of a decision that compares values.
enum OutcomesLeaveGap: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP240", name: "pilihan-bercelah", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Ada nilai yang tidak cocok dengan pilihan hasil mana pun.",
    en: "Some values fit no outcome of the decision.")

  static let why = Wording(
    id: "Perkara dengan nilai itu tidak punya jalan: petugas harus menebak, dan pemohon yang sama dapat diperlakukan "
      + "berbeda.",
    en: "A case with that value has no way on: officers must guess, and equal applicants may be treated differently.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa umur anak
      #           ^^^^^^^^^^^^^^^^^^^ SOP240
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur < 17 tahun}
          dewasa: {ke: selesai, bila: umur > 17 tahun}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur < 17 tahun}
          dewasa: {ke: selesai, bila: umur >= 17 tahun}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa nilai pengadaan
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^ SOP240
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          kecil: {ke: lanjut, bila: nilai paling banyak Rp50 juta}
          besar: {ke: selesai, bila: nilai lebih dari Rp100.000.000}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa nilai pengadaan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          kecil: {ke: lanjut, bila: nilai paling banyak Rp50 juta}
          sedang: {ke: lanjut, bila: nilai di atas Rp50.000.000 sampai dengan Rp100.000.000}
          lainnya: selesai
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
          anak: {ke: lanjut, bila: umur < 17 tahun}
          ditolak: {ke: selesai, bila: berkas tidak lengkap}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for decision in subject.decisions {
      guard let first = decision.gaps.first else { continue }
      let words = CaseWords.value(first)
      let conditions = procedure.conditionPlaces(of: decision.step).map { RelatedPlace($0, covers) }
      report.add(
        finding(
          at: procedure.place(ofRow: decision.step), fitsNone(words, decision.gaps.count - 1), related: conditions,
          advice: advice))
    }
  }

  // MARK: Wording

  private static func fitsNone(_ value: Wording, _ others: Int) -> Wording {
    guard others > 0 else {
      return Wording(
        id: "\(words: value.id) tidak cocok dengan pilihan hasil mana pun", en: "\(words: value.en) fits no outcome")
    }
    return Wording(
      id: "\(words: value.id) tidak cocok dengan pilihan hasil mana pun (dan \(others) celah lain)",
      en: "\(words: value.en) fits no outcome (and \(others) more gaps)")
  }

  private static let covers = Wording(id: "hanya mencakup ini", en: "covers this only")

  private static let advice = Wording(
    id: "perluas salah satu 'bila' sehingga nilai itu termasuk (misalnya '>=' sebagai ganti '>'), atau tambahkan satu "
      + "pilihan tanpa 'bila' untuk sisanya",
    en: "widen one 'bila' so that the value is in it ('>=' instead of '>', say), or add one outcome without 'bila' for "
      + "the rest")
}
