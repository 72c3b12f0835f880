import SOPDiagnostics
import SOPModel
import SOPText

/// One officer examines an application, decides on it and issues what was asked for, and nobody else looks at it.
enum OneOfficerDecidesAlone: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP310", name: "pemeriksa-memutus-sendiri", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Satu petugas memeriksa, memutuskan, dan menerbitkan hasilnya tanpa orang kedua.",
    en: "One officer examines, decides and issues the result without a second person.")

  static let why = Wording(
    id:
      "Pemeriksaan oleh orang kedua sebelum keputusan menjaga pemohon dan petugas dari kekeliruan dan dari tuduhan pilih kasih.",
    en: "A second person who checks before the decision guards applicants and officers against errors and suspicion.")

  static let examples: [RuleExample] = [
    .bad(
      """
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas terverifikasi}
        - kegiatan: Memutuskan permohonan
          #         ^^^^^^^^^^^^^^^^^^^^^ SOP310
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {setuju: selesai terbit, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
      """),
    .fixed(
      """
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      pelaksana: {pemohon: Pemohon, loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas terverifikasi}
        - kegiatan: Memutuskan permohonan
          pelaksana: kasi
          waktu: 5 menit
          keluaran: kutipan
          jika: {setuju: selesai terbit, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
      """),
    .good(
      """
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      pelaksana: {pemohon: Pemohon, loket: {nama: Petugas Loket, jumlah: 3}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas terverifikasi}
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {setuju: selesai terbit, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
      """),
    .good(
      """
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      pelaksana: {pemohon: Pemohon, loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas terverifikasi}
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: keputusan
          jika: {setuju: lanjut, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
        - {kegiatan: Menandatangani kutipan, pelaksana: kasi, waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
  ]

  /// More decisions of one SOP are not looked at.
  private static let decisionBound = 64

  /// Linear for each decision that can refuse.
  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.ends.count > 1, !procedure.identity.isTechnical else { return }
    for decision in procedure.decisionsThatRefuse().prefix(decisionBound) {
      let deciders = procedure.deciders(of: decision)
      guard deciders.count == 1, !procedure.isSeveral(deciders[0]),
        let examined = examination(before: decision, by: deciders[0], procedure)
      else { continue }
      let name = procedure.text(procedure.actors[Int(deciders[0].index)].name).shortened
      report.add(
        finding(
          at: procedure.place(ofRow: decision), headline(name),
          related: [RelatedPlace(procedure.place(ofRow: examined), worksHere)], advice: advice, discriminator: name))
    }
  }

  /// The first row before the decision that the decider works in, if nobody else of any office works in what leads to the
  /// decision or follows it.
  private static func examination(before decision: StepID, by actor: ActorID, _ procedure: Procedure) -> StepID? {
    let reach = FlowReach(procedure.graph, isForward: false)
    let node = procedure.graph.node(of: decision)
    let (before, after) = (reach.nodes(before: node), reach.nodes(after: node))
    var first: StepID?
    for index in procedure.steps.indices {
      let id = StepID(index)
      let place = Int(procedure.graph.node(of: id).index)
      guard id == decision || before[place] || after[place] else { continue }
      let row = procedure.steps[index]
      guard !row.isCall, procedure.works(only: actor, in: row) else { return nil }
      let isOwn = procedure.actorUses[row.actors.indices].contains { $0.actor == actor }
      if first == nil, id != decision, before[place], isOwn { first = id }
    }
    return first
  }

  // MARK: Wording

  private static func headline(_ actor: String) -> Wording {
    Wording(
      id: "'\(actor)' memutuskan permohonan yang diperiksanya sendiri, tanpa orang kedua",
      en: "'\(actor)' decides on an application that nobody else examines")
  }

  private static let worksHere = Wording(id: "ia juga bekerja di sini", en: "works here as well")

  private static let advice = Wording(
    id:
      "serahkan keputusan atau pemeriksaannya kepada orang lain, atau tambahkan 'paraf' atau 'tanda_tangan' atasannya; bila peran ini diisi beberapa orang, tulis 'jumlah'-nya",
    en:
      "give the decision or the examination to someone else, or add the superior's 'paraf' or 'tanda_tangan'; if several people fill the role, write 'jumlah'"
  )
}

extension Procedure {
  /// Of those in a row only this actor, applicants and applications work; nobody else initials, signs or decides.
  fileprivate func works(only actor: ActorID, in row: Step) -> Bool {
    let others = [row.actors, row.initials, row.signatories].flatMap { actorUses[$0.indices].map(\.actor) }
    return (others + [row.decider]).allSatisfy { other in
      guard !other.isNone, other != actor else { return true }
      return actors[Int(other.index)].kind == .applicant || actors[Int(other.index)].kind == .application
    }
  }
}
