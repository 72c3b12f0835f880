import SOPDiagnostics
import SOPModel
import SOPText

/// The same actor twice in one list of a step.
enum ActorTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP306", name: "pelaksana-ganda", family: .actors, severity: .warning)

  static let summary = Wording(
    id: "Pelaksana yang sama disebut dua kali dalam satu daftar.", en: "An actor is named twice in one list.")

  static let why = Wording(
    id: "Satu baris mempunyai satu simbol di setiap kolom; penyebutan kedua tidak menambah apa pun.",
    en: "A row has one symbol in each lane; naming the actor again adds nothing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Membahas berkas
        pelaksana: [loket, pemohon, loket]
        #                           ^^^^^ SOP306
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Membahas berkas
        pelaksana: [loket, pemohon]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menetapkan berkas
        pelaksana: [loket, pemohon]
        tanda_tangan: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in procedure.steps {
      for list in [step.actors, step.initials, step.signatories] where list.count > 1 {
        check(procedure.actorUses[list.indices], procedure, into: &report)
      }
    }
  }

  private static func check(_ uses: ArraySlice<ActorUse>, _ procedure: Procedure, into report: inout Report) {
    var seen: [ActorID: TextRef] = [:]
    for use in uses where !use.actor.isNone {
      guard let first = seen[use.actor] else {
        seen[use.actor] = use.text
        continue
      }
      let related = [RelatedPlace(procedure.place(first), namedFirst)]
      report.add(
        finding(
          at: procedure.place(use.text), twice(procedure.text(use.text).shortened), related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static func twice(_ name: String) -> Wording {
    Wording(id: "'\(name)' sudah disebut dalam daftar ini", en: "'\(name)' is in this list already")
  }

  private static let namedFirst = Wording(id: "pertama kali di sini", en: "named first here")

  private static let advice = Wording(
    id: "hapus salah satunya; bila ia bekerja dua kali, tulis dua langkah",
    en: "remove one of them; if the actor works twice, write two steps")
}
