import SOPDiagnostics
import SOPModel
import SOPText

/// The SOP that is called can end in several ways, and the call does not say where each leads.
enum CallWithoutWays: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP112", name: "hasil-panggilan-tak-ditangani", family: .names, severity: .error)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "SOP yang dipanggil mempunyai beberapa hasil, tetapi panggilannya tidak bercabang.",
    en: "The SOP that is called has several results, but the call does not branch.")

  static let why = Wording(
    id: "Tanpa cabang, perkara yang ditolak di sana berjalan terus di sini seperti yang dikabulkan.",
    en: "Without ways of their own, cases that were refused there go on here like those that were granted.")

  private static let twoResults = RuleExample.Neighbour(
    "cetak",
    """
    hasil: {tercetak: kutipan, rusak: {produk: tidak ada}}
    langkah:
      - kegiatan: Mencetak kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {baik: selesai tercetak, buruk: selesai rusak}
    """)

  static let examples: [RuleExample] = [
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        #           ^^^^^ SOP112
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: twoResults),
    .fixed(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - id: cetak
          panggil: cetak
          keluaran: kutipan
          jika:
            tercetak: lanjut
            rusak: {ke: cetak, maks: 2 kali, lewat: selesai}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: twoResults),
    .good(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: .init("cetak", "produk: kutipan")),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    subject.forEachReturningCall { _, call in
      guard !call.step.isDecision, call.results.returning.count > 1 else { return }
      report.add(finding(call))
    }
  }

  private static func finding(_ call: ReturningCall) -> Diagnostic {
    let results = call.results
    let related = results.returning.prefix(6).compactMap { result in
      results.place(of: result.end).map { RelatedPlace($0, named(result.name)) }
    }
    return finding(
      at: call.place, several(results.called.shownName, results.returning.count), related: related,
      advice: branch(results.returning.map(\.name)))
  }

  // MARK: Wording

  private static func several(_ called: String, _ count: Int) -> Wording {
    Wording(
      id: "SOP \(called) mempunyai \(count) hasil, tetapi panggilan ini tidak bercabang",
      en: "the SOP \(called) has \(count) results, but this call does not branch")
  }

  private static func named(_ name: String) -> Wording {
    Wording(id: "hasil '\(name)'", en: "result '\(name)'")
  }

  private static func branch(_ names: [String]) -> Wording {
    let ways = names.prefix(6).enumerated().map { "\($1.shortened.asYAML): \($0 == 0 ? "lanjut" : "...")" }
    let rest = names.count > 6 ? ", ..." : ""
    let line = "jika: {\(ways.joined(separator: ", "))\(rest)}"
    return Wording(
      id: "tulis pada panggilan ini ke mana setiap hasil menuju: '\(line)'",
      en: "write at this call where each result leads: '\(line)'")
  }
}
