import SOPDiagnostics
import SOPModel
import SOPText

/// Steps with a time of their own inside a group that has one time for all of them. One finding for each group.
enum TimeInsideStage: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP411", name: "waktu-dalam-tahap", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Langkah di dalam tahap yang sudah mempunyai waktu menulis waktunya sendiri.",
    en: "A step inside a stage that has a time gives a time of its own.")

  static let why = Wording(
    id: "Waktu tahap adalah waktu semua langkah di dalamnya. Ditambah waktu langkahnya, ia terhitung dua kali.",
    en: "The time of a stage is that of all its steps. With times of the steps it counts twice.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - tahap: Verifikasi
        waktu: 1 hari kerja
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 30 menit, keluaran: berkas terverifikasi}
          #                                                       ^^^^^^^^ SOP411
          - {kegiatan: Memeriksa data, pelaksana: loket, keluaran: kutipan}
      """, in: .steps),
    .fixed(
      """
      - tahap: Verifikasi
        waktu: 1 hari kerja
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, keluaran: berkas terverifikasi}
          - {kegiatan: Memeriksa data, pelaksana: loket, keluaran: kutipan}
      """, in: .steps),
    .good(
      """
      - tahap: Verifikasi
        langkah:
          - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 30 menit, keluaran: berkas terverifikasi}
          - {kegiatan: Memeriksa data, pelaksana: loket, waktu: 30 menit, keluaran: kutipan}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.blocks.contains(where: { !$0.times.isEmpty }) else { return }
    var inside: [BlockID: [Place]] = [:]
    for step in procedure.steps {
      let time = step.times.isEmpty ? step.waits : step.times
      guard !time.isEmpty, let stage = procedure.timedStage(around: step.position) else { continue }
      inside[stage, default: []].append(procedure.place(procedure.times[time.indices.lowerBound].text))
    }
    for (stage, places) in inside.sorted(by: { $0.value[0] < $1.value[0] }) {
      let time = procedure.times[procedure.blocks[Int(stage.index)].times.indices.lowerBound].text
      let others = places.dropFirst().map { RelatedPlace($0, alsoHere) }
      report.add(
        finding(
          at: places[0], headline(procedure.text(time).shortened),
          related: [RelatedPlace(procedure.place(time), timeOfAll)] + others, advice: advice))
    }
  }

  // MARK: Wording

  private static func headline(_ time: String) -> Wording {
    Wording(
      id: "langkah ini sudah termasuk dalam waktu tahapnya, '\(time)'",
      en: "this step is part of the time of its stage, '\(time)'")
  }

  private static let timeOfAll = Wording(id: "waktu seluruh tahap", en: "the time of the whole stage")
  private static let alsoHere = Wording(id: "juga di sini", en: "here too")

  private static let advice = Wording(
    id: "hapus waktu pada langkah-langkah di dalam tahap, atau hapus 'waktu' pada tahapnya",
    en: "remove the times of the steps inside the stage, or 'waktu' of the stage")
}
