import SOPDiagnostics
import SOPModel
import SOPText

/// A time or a fee per unit whose number in a case is not declared.
enum UnitNotDeclared: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP415", name: "satuan-tak-dikenal", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Waktu atau biaya ditulis per satuan, tetapi banyaknya satuan itu dalam satu perkara tidak disebut.",
    en: "A time or a fee is written per unit, but how many units a case has is not said.")

  static let why = Wording(
    id: "Tanpa 'satuan', waktu dan biayanya paling sedikit untuk satu satuan dan tidak ada batas atasnya.",
    en: "Without 'satuan' time and fee are those of one unit at least, and nothing limits them.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: [loket, pemohon]
        waktu: 2 menit per berkas
        #                  ^^^^^^ SOP415
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      biaya: {tarif: Rp5.000 per lembar, dasar: Perda 3/2024}
      #                          ^^^^^^ SOP415
      """),
    .fixed(
      """
      satuan: {berkas: 1-20}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: 2 menit per berkas
          keluaran: kutipan
      """),
    .bad(
      """
      satuan: {berkas: 1-20}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: 2 menit per bekas
          #                  ^^^^^ SOP415
          keluaran: kutipan
      """),
    .fixed(
      """
      satuan: {berkas: 1-20}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: 2 menit per berkas
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let rates = procedure.times.compactMap { time in time.duration.per.map { (time.text, $0) } } + feeRates(procedure)
    guard !rates.isEmpty else { return }
    var declared = DeclaredNames()
    for unit in procedure.units { declared.add(procedure.text(unit.name), "", at: procedure.place(unit.name)) }
    var unknown: [UnknownName] = []
    var positions: [String: Int] = [:]
    for (text, range) in rates where procedure.unit(range, of: text) < 0 {
      let (name, place) = subject.part(of: text, range, in: procedure)
      if let index = positions[name] {
        unknown[index].places.append(place)
      } else {
        positions[name] = unknown.count
        unknown.append(UnknownName(name: name, places: [place], declarations: nil))
      }
    }
    for unit in unknown { report.add(finding(unit, &declared)) }
  }

  private static func feeRates(_ procedure: Procedure) -> [(TextRef, Range<Int>)] {
    procedure.fees.compactMap { fee in fee.money?.per.map { (fee.tariff, $0) } }
      + procedure.tariffs.compactMap { row in row.money?.per.map { (row.text, $0) } }
  }

  private static func finding(_ unit: UnknownName, _ declared: inout DeclaredNames) -> Diagnostic {
    let name = unit.name.shortened
    guard let near = declared.nearest(to: unit.name) else {
      return finding(at: unit.first, notDeclared(name), related: unit.otherUses, advice: declare(name))
    }
    let fixes = near.name.asYAML == near.name ? [unit.replacing(with: near.name)] : []
    return finding(
      at: unit.first, notDeclared(name), label: UnknownName.meant(near.name),
      related: [RelatedPlace(near.place, declaredHere)] + unit.otherUses,
      advice: UnknownName.replace(with: near.name), fixes: fixes)
  }

  // MARK: Wording

  private static func notDeclared(_ unit: String) -> Wording {
    Wording(id: "satuan '\(unit)' belum disebut banyaknya", en: "how many '\(unit)' a case has is not said")
  }

  private static let declaredHere = Wording(id: "satuan yang ada", en: "the unit there is")

  private static func declare(_ unit: String) -> Wording {
    Wording(
      id: "tambahkan di tingkat teratas, misalnya 'satuan: {\(unit): 1-20}'",
      en: "add at the top level, for example 'satuan: {\(unit): 1-20}'")
  }
}
