import SOPDiagnostics
import SOPModel
import SOPText

/// The officer who decides on the application also takes the money.
enum DeciderTakesMoney: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP559", name: "pemutus-menerima-uang", family: .fees, severity: .advice)

  static let summary = Wording(
    id: "Petugas yang memutuskan permohonan juga menerima uangnya.",
    en: "The officer who decides on the application also takes the money.")

  static let why = Wording(
    id: "Bila satu petugas dapat menolak sekaligus menerima uang, keputusannya tidak lagi terlihat bebas.",
    en: "If one officer can refuse and take money, the decision no longer looks free.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      pelaksana: {loket: Petugas Loket}
      langkah:
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: keputusan
          jika: {setuju: lanjut, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
        - {id: bayar, kegiatan: Menerima pembayaran, pelaksana: loket, waktu: 5 menit, keluaran: bukti}
        #                       ^^^^^^^^^^^^^^^^^^^ SOP559
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      pelaksana: {loket: Petugas Loket, kasir: Kasir}
      langkah:
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: keputusan
          jika: {setuju: lanjut, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
        - {id: bayar, kegiatan: Menerima pembayaran, pelaksana: kasir, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.ends.count > 1 else { return }
    let payments = procedure.stepsWithMoney()
    guard !payments.isEmpty else { return }
    var deciding: [ActorID: StepID] = [:]
    for step in procedure.decisionsThatRefuse() {
      for actor in procedure.deciders(of: step) where deciding[actor] == nil { deciding[actor] = step }
    }
    for step in payments {
      let row = procedure.steps[Int(step.index)]
      for actor in procedure.officers(procedure.actorUses[row.actors.indices]) {
        guard let decision = deciding[actor], !procedure.isSeveral(actor) else { continue }
        let name = procedure.text(procedure.actors[Int(actor.index)].name).shortened
        report.add(
          finding(
            at: procedure.place(ofRow: step), headline(name),
            related: [RelatedPlace(procedure.place(ofRow: decision), decidesHere)], advice: advice,
            discriminator: name))
      }
    }
  }

  // MARK: Wording

  private static func headline(_ actor: String) -> Wording {
    Wording(
      id: "'\(actor)' menerima uang di sini dan juga memutuskan permohonan",
      en: "'\(actor)' takes money here and also decides on the application")
  }

  private static let decidesHere = Wording(id: "ia juga memutuskan di sini", en: "decides here as well")

  private static let advice = Wording(
    id:
      "serahkan penerimaan uang kepada bendahara, kasir, atau bank; bila orangnya memang berbeda, pisahkan menjadi dua pelaksana atau tulis 'jumlah'-nya",
    en:
      "leave the money to a treasurer, a cashier or a bank; if they are different persons, make two actors of them or write 'jumlah'"
  )
}

extension Procedure {
  /// Steps at which an applicant pays for good.
  func stepsWithMoney() -> [StepID] {
    var steps = Set(fees.filter { !$0.paidAtStep.isNone && $0.isAboveZero(in: self) }.map(\.paidAtStep))
    for index in self.steps.indices where asksForMoney(StepID(index)) { steps.insert(StepID(index)) }
    return steps.sorted()
  }

  /// The role is filled by two people or more, who can share what one of them must not do.
  func isSeveral(_ actor: ActorID) -> Bool {
    guard let count = actors[Int(actor.index)].headcount.value else { return false }
    return count.upper.map { $0 > 1 } ?? true
  }
}
