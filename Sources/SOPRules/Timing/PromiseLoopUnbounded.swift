import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A case can go round as often as it likes while the clock of a promise runs. One finding for a promise.
enum PromiseLoopUnbounded: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP420", name: "janji-dengan-putaran-tanpa-batas", family: .timing, severity: .warning,
    basis: Wording(id: "UU 25/2009 Pasal 21 huruf d", en: "UU 25/2009 article 21 d"))

  static let summary = Wording(
    id: "Selama waktu janji berjalan, berkas dapat dikembalikan tanpa batas.",
    en: "While the time of a promise runs, a case can be sent back without end.")

  static let why = Wording(
    id:
      "Pengembalian tanpa batas dapat memakan waktu berapa pun, sehingga janji kepada pemohon tidak dapat dibuktikan.",
    en: "Without a limit going back can take any time, so that the promise to the applicant cannot be proved.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^ SOP420
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: susun, kegiatan: Menyusun kutipan, pelaksana: loket, waktu: 15 menit, keluaran: draf}
        - kegiatan: Memeriksa kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {sesuai: selesai, tidak sesuai: susun}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: susun, kegiatan: Menyusun kutipan, pelaksana: loket, waktu: 15 menit, keluaran: draf}
        - kegiatan: Memeriksa kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {sesuai: selesai, tidak sesuai: {ke: susun, maks: 3 kali, lewat: selesai}}
      """),
    .good(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa.lengkap}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terverifikasi
          jika: {lengkap: lanjut, kurang: mulai}
        - {kegiatan: Menerbitkan kutipan, pelaksana: loket, waktu: 1 jam, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !subject.hasUnreadableCount else { return }
    var reported: Set<Int> = []
    for judgement in subject.promises {
      guard case .undecided(.endlessLoops(let nodes, _)) = judgement.verdict,
        reported.insert(judgement.promise).inserted
      else { continue }
      let ways = Self.ways(back: nodes, procedure)
      guard !ways.isEmpty else { continue }
      report.add(finding(procedure.promises[judgement.promise], ways, procedure))
    }
  }

  /// None where it is no written way that goes round: two steps that wait for each other.
  private static func ways(back nodes: [GraphNodeID], _ procedure: Procedure) -> [Place] {
    let places = nodes.flatMap { node in
      procedure.graph.outgoing(node).filter {
        $0.isRework && $0.limit == nil && $0.kind != .after && $0.written.isWritten
      }
      .map { procedure.place($0.written) }
    }
    return Set(places).sorted()
  }

  private static func finding(_ promise: Promise, _ ways: [Place], _ procedure: Procedure) -> Diagnostic {
    let words = PathWords(procedure: procedure)
    return finding(
      at: procedure.place(promise.text), headline(words.time(of: promise), ways.count),
      related: ways.map { RelatedPlace($0, goesBack) }, advice: advice, discriminator: procedure.text(promise.name))
  }

  // MARK: Wording

  private static func headline(_ time: Wording, _ count: Int) -> Wording {
    let places = count > 1 ? (id: " di \(count) tempat", en: " in \(count) places") : (id: "", en: "")
    return Wording(
      id: "jangka waktu \(words: time.id) tidak dapat dibuktikan: berkas dapat kembali tanpa batas\(places.id)",
      en: "the time limit of \(words: time.en) cannot be proved: a case can go back without end\(places.en)")
  }

  private static let goesBack = Wording(id: "kembali tanpa batas", en: "goes back without end")

  private static let advice = Wording(
    id: "batasi, misalnya '{ke: mulai, maks: 2 kali, lewat: tolak}', atau hitung janji sejak berkas lengkap",
    en: "limit it, for example '{ke: mulai, maks: 2 kali, lewat: tolak}', or count the promise from complete papers")
}

extension Subject {
  /// A number that was written cannot be read, maybe the one that limits a loop.
  fileprivate var hasUnreadableCount: Bool {
    faults.contains { if case .unreadable(.count, _, _) = $0.kind { true } else { false } }
  }
}
