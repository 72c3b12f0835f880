import SOPDiagnostics
import SOPModel
import SOPText

/// `jika` of a call names other outcomes than the results of the SOP that is called.
enum OutcomesOfCallDiffer: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP113", name: "hasil-panggilan-tak-dikenal", family: .names, severity: .error)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "Cabang sebuah panggilan tidak sama dengan hasil SOP yang dipanggil.",
    en: "The ways of a call are not the results of the SOP that is called.")

  static let why = Wording(
    id: "Cabang yang bukan hasil SOP itu tidak pernah ditempuh, dan hasil tanpa cabang tidak tahu ke mana.",
    en: "A way that is no result of that SOP is never taken, and a result without a way leads nowhere.")

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
        - id: cetak
          panggil: cetak
          keluaran: kutipan
          jika:
            tercetak: lanjut
            rusakk: {ke: cetak, maks: 2 kali, lewat: selesai}
            #^^^^^ SOP113
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """, beside: twoResults),
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - panggil: cetak
          #        ^^^^^ SOP113
          keluaran: kutipan
          jika:
            tercetak: lanjut
            hilang: selesai
          # ^^^^^^ SOP113
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
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    subject.forEachReturningCall { procedure, call in
      let ways = procedure.outcomes[call.step.outcomes.indices].map {
        (label: procedure.text($0.label), place: procedure.place($0.label))
      }
      guard let first = ways.first else { return }
      if call.results.isEmpty {
        let name = call.results.called.shownName
        return report.add(finding(at: first.place, withoutResults(name), advice: adviceWithoutResults))
      }
      let written = Set(ways.map(\.label))
      guard !call.results.areAll(among: written) || !written.allSatisfy(call.results.contains) else { return }
      for finding in report.hasRoom ? findings(ways, written, call) : [] { report.add(finding) }
    }
  }

  /// A way that nearly has the name of a result without one is that result, misspelt.
  private static func findings(
    _ ways: [(label: String, place: Place)], _ written: Set<String>, _ call: ReturningCall
  ) -> [Diagnostic] {
    let results = call.results
    var missing = results.returning.filter { !written.contains($0.name) }
    var findings: [Diagnostic] = []
    var comparisonsLeft = 10_000
    for way in ways where !results.contains(way.label) {
      comparisonsLeft -= missing.count
      let nearest = comparisonsLeft < 0 ? nil : NearestName.nearest(to: way.label, among: missing.lazy.map(\.name))
      let meant = nearest.flatMap { name in missing.firstIndex { $0.name == name } }
      findings.append(unknown(way.label, at: way.place, meant.map { missing.remove(at: $0) }, results))
    }
    guard let first = missing.first else { return findings }
    let related = results.place(of: first.end).map { [RelatedPlace($0, declaredHere)] } ?? []
    let names = missing.prefix(6).map(\.name)
    return findings + [
      finding(at: call.place, withoutWay(names, results.called.shownName), related: related, advice: addWays(names))
    ]
  }

  private static func unknown(
    _ label: String, at place: Place, _ meant: (name: String, end: End)?, _ results: CalledResults
  ) -> Diagnostic {
    let headline = noSuchResult(label.shortened, results.called.shownName)
    guard let meant else {
      return finding(at: place, headline, advice: choose(results.returning.prefix(12).map(\.name)))
    }
    let fix = Fix(
      .review, UnknownName.replace(with: meant.name), source: place.source,
      edits: [TextEdit(span: place.span, replacement: meant.name.asYAML)])
    return finding(
      at: place, headline, label: UnknownName.meant(meant.name),
      related: results.place(of: meant.end).map { [RelatedPlace($0, declaredHere)] } ?? [],
      advice: UnknownName.replace(with: meant.name), fixes: [fix])
  }

  // MARK: Wording

  private static func noSuchResult(_ name: String, _ called: String) -> Wording {
    Wording(id: "SOP \(called) tidak mempunyai hasil '\(name)'", en: "the SOP \(called) has no result '\(name)'")
  }

  private static func withoutResults(_ called: String) -> Wording {
    Wording(
      id: "SOP \(called) hanya mempunyai satu akhir tanpa nama, sehingga tidak dapat dicabangkan",
      en: "the SOP \(called) has only one end without a name, so that a call of it cannot branch")
  }

  private static func withoutWay(_ names: [String], _ called: String) -> Wording {
    let list = names.map { "'\($0.shortened)'" }.joined(separator: ", ")
    return Wording(
      id: "hasil \(list) dari SOP \(called) tidak mempunyai cabang di sini",
      en: "the result \(list) of the SOP \(called) has no way here")
  }

  private static let declaredHere = Wording(id: "hasil SOP yang dipanggil", en: "result of the SOP that is called")

  private static let adviceWithoutResults = Wording(
    id: "hapus 'jika' di sini, atau beri SOP itu beberapa 'hasil' yang bernama",
    en: "remove 'jika' here, or give that SOP several named results under 'hasil'")

  private static func choose(_ names: [String]) -> Wording {
    let list = names.map(\.shortened).joined(separator: ", ")
    return Wording(
      id: "pakai hasil SOP itu: \(list)", en: "use the results of that SOP: \(list)")
  }

  private static func addWays(_ names: [String]) -> Wording {
    let lines = names.map { "\($0.shortened.asYAML): ..." }.joined(separator: ", ")
    return Wording(
      id: "tambahkan di bawah 'jika': '\(lines)', dengan tujuannya",
      en: "add under 'jika': '\(lines)', with where it leads")
  }
}
