import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A role has fewer people than its work of a year needs.
enum TooFewStaff: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP431", name: "kekurangan-pelaksana", family: .timing, severity: .warning,
    basis: Wording(same: "PermenPAN-RB 1/2020"))

  static let summary = Wording(
    id: "Pekerjaan setahun menurut 'volume' tidak cukup dikerjakan oleh orang sebanyak 'jumlah'.",
    en: "The work of a year by 'volume' is too much for as many people as 'jumlah' says.")

  static let why = Wording(
    id:
      "Kebutuhan orang adalah volume setahun kali waktu satu perkara, dibagi waktu kerja efektif. Bila orangnya kurang, antrean memanjang dan janji waktu tidak tercapai walaupun setiap langkah tepat waktu.",
    en:
      "The need is the volume of a year times the time for one case, divided by the effective working time. With too few people the queue grows and promises are not kept though every step is on time."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      volume: 20000 per tahun
      #       ^^^^^^^^^^^^^^^ SOP431
      pelaksana: {pemohon: Pemohon, loket: {nama: Petugas Loket, jumlah: 2}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 10 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      volume: 20000 per tahun
      pelaksana: {pemohon: Pemohon, loket: {nama: Petugas Loket, jumlah: 3}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 10 menit, keluaran: kutipan}
      """),
    .good(
      """
      volume: 20000 per tahun
      pelaksana: {pemohon: Pemohon, loket: {nama: Petugas Loket, jumlah: 2}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 5-10 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let volume = procedure.volume, let load = Workload(procedure) else {
      return
    }
    for role in load.roles where load.verdict(on: role) == .tooFew {
      let actor = procedure.actors[Int(role.actor.index)]
      let related = role.steps.prefix(3).compactMap { step -> RelatedPlace? in
        let row = procedure.steps[Int(step.index)]
        guard let time = procedure.times[row.times.indices].first else { return nil }
        return RelatedPlace(procedure.place(time.text), work)
      }
      let people = RelatedPlace(procedure.place(actor.headcount.text), here)
      report.add(
        finding(
          at: procedure.place(volume.text), headline(procedure.text(actor.name).shortened, role, load),
          label: volumeLabel,
          related: (related + [people]).sorted { $0.place < $1.place }, advice: advice,
          discriminator: procedure.text(actor.id)))
    }
  }

  // MARK: Wording

  private static func headline(_ name: String, _ role: RoleLoad, _ load: Workload) -> Wording {
    let (people, cases) = (role.people ?? 0, load.cases.lowerBound)
    let tenths = Int((load.need(role).least * 10).rounded(.up))
    let (whole, part) = tenths.quotientAndRemainder(dividingBy: 10)
    return Wording(
      id:
        "'\(name)' hanya \(people) orang; \(cases) perkara setahun memerlukan sedikitnya \(words: "\(whole),\(part)") orang",
      en: "'\(name)' has \(people) people only; \(cases) cases a year need \(words: "\(whole).\(part)") at least")
  }

  private static let volumeLabel = Wording(id: "sebanyak ini", en: "so many")
  private static let here = Wording(id: "orangnya", en: "the people")
  private static let work = Wording(id: "pekerjaannya", en: "the work")

  private static let advice = Wording(
    id: "tambah 'jumlah', persingkat langkahnya, atau betulkan 'volume'; lihat tabel beban kerja dengan 'sop time'",
    en: "raise 'jumlah', shorten the steps, or correct 'volume'; 'sop time' shows the load of each role")
}
