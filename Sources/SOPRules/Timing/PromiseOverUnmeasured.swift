import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Times that are no number stand in the way of a promise. Steps without any time are SOP401's, units that nobody counts
/// SOP415's. One finding for a promise.
enum PromiseOverUnmeasured: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP421", name: "janji-lewat-waktu-tak-terukur", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Jalur sebuah janji melewati waktu yang tidak terukur.",
    en: "The way of a promise leads through times that are no measure.")

  static let why = Wording(
    id:
      "'sesuai jadwal', 'segera', dan 'min 1 jam' tidak berbatas atas: jumlahnya tidak terhitung, sehingga janji tidak dapat dibuktikan.",
    en:
      "'sesuai jadwal', 'segera' and 'min 1 jam' have no upper limit: their sum is unknown, so that the promise cannot be proved."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^ SOP421
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: sesuai antrean, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: maks 2 jam, keluaran: kutipan}
      """),
    .good(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan, sampai: serah}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: sesuai antrean, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
        - {kegiatan: Mengarsipkan berkas, pelaksana: loket, waktu: sesuai jadwal, keluaran: arsip}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var reported: Set<Int> = []
    for judgement in subject.promises {
      guard case .undecided(.unmeasuredSteps(let steps, let view)) = judgement.verdict else { continue }
      let unmeasured = steps.filter { $0.doubts.isDisjoint(with: .uncounted) && $0.doubts != .missing }
      guard !unmeasured.isEmpty, reported.insert(judgement.promise).inserted else { continue }
      report.add(
        finding(procedure.promises[judgement.promise], unmeasured.map(\.edge.source), view.view.kind, procedure))
    }
  }

  private static func finding(
    _ promise: Promise, _ nodes: [GraphNodeID], _ kind: CaseKind, _ procedure: Procedure
  ) -> Diagnostic {
    let words = PathWords(procedure: procedure)
    let related = Set(nodes.compactMap { words.place(of: $0, for: kind) }).sorted()
    return finding(
      at: procedure.place(promise.text), headline(words.time(of: promise), related.count),
      related: related.map { RelatedPlace($0, unmeasured) }, advice: advice,
      discriminator: procedure.text(promise.name))
  }

  // MARK: Wording

  private static func headline(_ time: Wording, _ count: Int) -> Wording {
    Wording(
      id: "jangka waktu \(words: time.id) tidak dapat dibuktikan: waktu \(count) langkah pada jalurnya tidak terukur",
      en: "the time limit of \(words: time.en) cannot be proved: the time of \(count) steps on its way is no measure")
  }

  private static let unmeasured = Wording(id: "tidak berbatas atas", en: "without an upper limit")

  private static let advice = Wording(
    id: "beri batas atas, misalnya 'maks 2 jam', atau 'batas: {waktu: 3 hari kerja, lewat: ...}'",
    en: "give an upper limit, for example 'maks 2 jam' or 'batas: {waktu: 3 hari kerja, lewat: ...}'")
}
