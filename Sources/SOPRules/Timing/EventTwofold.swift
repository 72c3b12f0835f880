import SOPDiagnostics
import SOPModel
import SOPText

/// An event whose name or wording fits two things.
enum EventTwofold: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP405", name: "peristiwa-bermakna-ganda", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Peristiwa pada 'sejak', 'sampai', atau tenggat dapat berarti dua hal.",
    en: "The event behind 'sejak', 'sampai' or a deadline can mean two things.")

  static let why = Wording(
    id: "Waktu yang dihitung dari peristiwa yang berbeda berakhir pada saat yang berbeda pula.",
    en: "A time counted from another event ends at another moment.")

  static let examples: [RuleExample] = [
    .bad(
      """
      hasil: {terbit: kutipan, ditolak: Surat penolakan}
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan, sampai: terbit}
      #                                                             ^^^^^^ SOP405
      langkah:
        - {id: putus, kegiatan: Memutuskan permohonan, pelaksana: loket, waktu: 5 menit, keluaran: Surat penolakan, jika: {setuju: lanjut, tolak: selesai ditolak}}
        - {id: terbit, kegiatan: Menerbitkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
    .fixed(
      """
      hasil: {terbit: kutipan, ditolak: Surat penolakan}
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan, sampai: terbit}
      langkah:
        - {id: putus, kegiatan: Memutuskan permohonan, pelaksana: loket, waktu: 5 menit, keluaran: Surat penolakan, jika: {setuju: lanjut, tolak: selesai ditolak}}
        - {id: cetak, kegiatan: Menerbitkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
    .bad(
      """
      jangka_waktu: 1 hari kerja sejak berkas lengkap
      #                                ^^^^^^^^^^^^^^ SOP405
      langkah:
        - {id: terima, kegiatan: Menerima berkas, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: berkas, jika: {lengkap: lanjut, kurang: selesai}}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan, jika: {lengkap: lanjut, kurang: selesai}}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: terima.lengkap}
      langkah:
        - {id: terima, kegiatan: Menerima berkas, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: berkas, jika: {lengkap: lanjut, kurang: selesai}}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan, jika: {lengkap: lanjut, kurang: selesai}}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for use in procedure.eventUses {
      guard case .ambiguous(let first, let second) = use.meaning else { continue }
      report.add(finding(use, [first, second], in: procedure))
    }
  }

  private static func finding(_ use: EventUse, _ meanings: [Event], in procedure: Procedure) -> Diagnostic {
    let written = procedure.text(of: use)
    let related = meanings.compactMap { event in
      procedure.place(of: event).map { RelatedPlace($0, thisIsMeant) }
    }
    // In other words than these, which fit both.
    let names = meanings.compactMap { procedure.name(of: $0) }.filter { $0 != written }
    let fixes = names.filter { $0.asYAML == $0 }.map { name in
      Fix(
        .manual, UnknownName.replace(with: name), source: use.place.source,
        edits: [TextEdit(span: use.place.span, replacement: name)])
    }
    let advice = names.count == meanings.count ? choose(names[0], names[1]) : rename
    return finding(at: use.place, twoMeanings(written.shortened), related: related, advice: advice, fixes: fixes)
  }

  // MARK: Wording

  private static func twoMeanings(_ name: String) -> Wording {
    Wording(id: "'\(name)' dapat berarti dua peristiwa", en: "'\(name)' can mean two events")
  }

  private static let thisIsMeant = Wording(id: "bisa berarti ini", en: "this may be meant")

  private static func choose(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "tulis salah satunya dengan namanya: '\(first)' atau '\(second)'",
      en: "write one of them by its name: '\(first)' or '\(second)'")
  }

  private static let rename = Wording(
    id: "beri langkah atau peristiwa itu nama lain, sehingga masing-masing hanya berarti satu hal",
    en: "give the step or the event another name, so that each means one thing only")
}
