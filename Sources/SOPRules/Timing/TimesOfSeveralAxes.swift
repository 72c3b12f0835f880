import SOPDiagnostics
import SOPModel
import SOPText

/// A time by variant whose names belong to different axes, so that two of them hold at once.
enum TimesOfSeveralAxes: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP413", name: "waktu-varian-bercampur", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Waktu per varian memakai nama dari kelompok varian yang berbeda.",
    en: "A time by variant takes names from different axes.")

  static let why = Wording(
    id: "Satu perkara mempunyai satu varian dari setiap kelompok, sehingga dua waktu berlaku sekaligus baginya.",
    en: "A case has one variant of each axis, so that two of the times hold for it at once.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {pemohon: {orang: Perorangan, badan: Badan usaha}, luas: {kecil: Kecil, besar: Besar}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: {orang: 1 jam, besar: 2 jam}
          #                     ^^^^^ SOP413
          keluaran: kutipan
      """),
    .fixed(
      """
      varian: {pemohon: {orang: Perorangan, badan: Badan usaha}, luas: {kecil: Kecil, besar: Besar}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: {kecil: 1 jam, besar: 2 jam}
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for map in procedure.timeMaps { check(procedure.times[map.times.indices], procedure, into: &report) }
  }

  private static func check(_ times: ArraySlice<TimeEntry>, _ procedure: Procedure, into report: inout Report) {
    guard let first = times.first(where: { procedure.axis(of: $0) != nil }) else { return }
    let axis = procedure.axis(of: first)
    guard let other = times.first(where: { procedure.axis(of: $0).map { $0 != axis } ?? false }) else { return }
    let related = [RelatedPlace(procedure.place(first.variant), firstAxis)]
    let names = (procedure.text(first.variant).shortened, procedure.text(other.variant).shortened)
    report.add(finding(at: procedure.place(other.variant), mixed(names.0, names.1), related: related, advice: advice))
  }

  // MARK: Wording

  private static func mixed(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "'\(first)' dan '\(second)' bukan dari satu kelompok varian",
      en: "'\(first)' and '\(second)' do not belong to one axis")
  }

  private static let firstAxis = Wording(id: "dari kelompok lain", en: "of another axis")

  private static let advice = Wording(
    id: "pakai nama dari satu kelompok saja, atau pisahkan langkahnya dengan 'untuk'",
    en: "take the names of one axis only, or write the step twice with 'untuk'")
}

extension Procedure {
  /// Times written as a map by variant, and what they belong to.
  struct TimeMap {
    var times: PoolRange
    var row: TextRef
    var step: StepID?
    var block: BlockID?
  }

  var timeMaps: [TimeMap] {
    var maps: [TimeMap] = []
    func isMap(_ times: PoolRange) -> Bool { times.indices.contains { self.times[$0].variant.isWritten } }
    for (index, step) in steps.enumerated() where isMap(step.times) {
      maps.append(TimeMap(times: step.times, row: TextRef(step.node), step: StepID(index)))
    }
    for (index, block) in blocks.enumerated() where isMap(block.times) {
      maps.append(TimeMap(times: block.times, row: TextRef(block.node), block: BlockID(index)))
    }
    return maps
  }

  /// The axis a time by variant belongs to: -1 for channels; `nil` for a time of all, or of a name that is not declared.
  func axis(of time: TimeEntry) -> Int32? {
    switch time.meaning {
    case .variant(let variant): variants[Int(variant.index)].axisIndex
    case .channel: -1
    case .step, .block, .unknown: nil
    }
  }
}
