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
    guard let procedure = subject.procedure else { return }
    for (step, link, called) in subject.returningCalls() {
      let outcomes = procedure.outcomes[procedure.steps[Int(step.index)].outcomes.indices]
      guard !outcomes.isEmpty else { continue }
      compare(outcomes, link, called, procedure, into: &report)
    }
  }

  private static func compare(
    _ outcomes: ArraySlice<Outcome>, _ link: ProcedureLink, _ called: LinkedProcedure, _ procedure: Procedure,
    into report: inout Report
  ) {
    let all = Set(called.procedure.endNames)
    let written = Set(outcomes.map { procedure.text($0.label) })
    var missing = called.returningEnds.filter { !written.contains(called.procedure.text($0.name)) }
    if all.isEmpty, let first = outcomes.first {
      return report.add(
        finding(at: procedure.place(first.label), withoutResults(called.shownName), advice: adviceWithoutResults))
    }
    for outcome in outcomes {
      let label = procedure.text(outcome.label)
      guard !all.contains(label) else { continue }
      let names = missing.map { called.procedure.text($0.name) }
      let nearest = NearestName.nearest(to: label, among: names)
      let meant = nearest.flatMap { name in missing.firstIndex { called.procedure.text($0.name) == name } }
      let end = meant.map { missing.remove(at: $0) }
      report.add(unknown(label, at: procedure.place(outcome.label), end, called))
    }
    guard let first = missing.first else { return }
    let names = missing.map { called.procedure.text($0.name) }
    let related = called.place(first.name).map { [RelatedPlace($0, declaredHere)] } ?? []
    report.add(
      finding(
        at: procedure.place(link.reference.name), withoutWay(names, called.shownName), related: related,
        advice: addWays(names)))
  }

  private static func unknown(_ label: String, at place: Place, _ end: End?, _ called: LinkedProcedure) -> Diagnostic {
    guard let end else {
      let names = called.returningEnds.map { called.procedure.text($0.name) }
      return finding(at: place, noSuchResult(label.shortened, called.shownName), advice: choose(names))
    }
    let name = called.procedure.text(end.name)
    let fix = Fix(
      .review, UnknownName.replace(with: name), source: place.source,
      edits: [TextEdit(span: place.span, replacement: name.asYAML)])
    return finding(
      at: place, noSuchResult(label.shortened, called.shownName), label: UnknownName.meant(name),
      related: called.place(end.name).map { [RelatedPlace($0, declaredHere)] } ?? [],
      advice: UnknownName.replace(with: name), fixes: [fix])
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
    let list = names.prefix(6).map { "'\($0.shortened)'" }.joined(separator: ", ")
    return Wording(
      id: "hasil \(list) dari SOP \(called) tidak mempunyai cabang di sini",
      en: "the result \(list) of the SOP \(called) has no way here")
  }

  private static let declaredHere = Wording(id: "hasil SOP yang dipanggil", en: "result of the SOP that is called")

  private static let adviceWithoutResults = Wording(
    id: "hapus 'jika' di sini, atau beri SOP itu beberapa 'hasil' yang bernama",
    en: "remove 'jika' here, or give that SOP several named results under 'hasil'")

  private static func choose(_ names: [String]) -> Wording {
    let list = names.prefix(12).map(\.shortened).joined(separator: ", ")
    return Wording(
      id: "pakai hasil SOP itu: \(list)", en: "use the results of that SOP: \(list)")
  }

  private static func addWays(_ names: [String]) -> Wording {
    let lines = names.prefix(6).map { "\($0.shortened.asYAML): ..." }.joined(separator: ", ")
    return Wording(
      id: "tambahkan di bawah 'jika': '\(lines)', dengan tujuannya",
      en: "add under 'jika': '\(lines)', with where it leads")
  }
}
