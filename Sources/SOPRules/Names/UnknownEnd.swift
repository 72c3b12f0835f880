import SOPDiagnostics
import SOPModel
import SOPText

/// `selesai` names an end that the SOP does not have.
enum UnknownEnd: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP104", name: "hasil-tak-dikenal", family: .names, severity: .error)

  static let summary = Wording(
    id: "'selesai' menyebut hasil yang tidak terdaftar.",
    en: "'selesai' names a result that is not declared.")

  static let why = Wording(
    id: "Setiap akhir alur harus diketahui hasilnya, agar pemohon tahu apa yang ia terima.",
    en: "Every end of the flow needs a known result, so that applicants know what they receive.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      hasil: {terbit: Kutipan terlegalisasi, ditolak: {produk: tidak ada}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika:
            lengkap: lanjut
            palsu: selesai tolak
            #              ^^^^^ SOP104
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: Kutipan terlegalisasi
          selesai: terbit
      """),
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      hasil: {terbit: Kutipan terlegalisasi, ditolak: {produk: tidak ada}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika: {lengkap: lanjut, palsu: selesai ditolak}
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: Kutipan terlegalisasi
          selesai: Kutipan terlegalisasi
          #        ^^^^^^^^^^^^^^^^^^^^^ SOP104
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket}
      hasil: {terbit: Kutipan terlegalisasi, ditolak: {produk: tidak ada}}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika: {lengkap: lanjut, palsu: selesai ditolak}
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: Kutipan terlegalisasi
          selesai: terbit
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let unknown = UnknownName.all(of: .end, in: subject.faults)
    guard !unknown.isEmpty, let procedure = subject.procedure else { return }
    var ends = DeclaredNames()
    for end in procedure.ends where end.name.isWritten {
      ends.add(procedure.text(end.name), procedure.text(end.product), at: procedure.place(end.name))
    }
    var steps: [String: Place] = [:]
    for step in procedure.steps where step.id.isWritten { steps[procedure.text(step.id)] = procedure.place(step.id) }
    for name in unknown { report.add(finding(name, &ends, steps)) }
  }

  private static func finding(
    _ unknown: UnknownName, _ ends: inout DeclaredNames, _ steps: [String: Place]
  ) -> Diagnostic {
    let shown = unknown.name.shortened
    if let end = ends.nearest(to: unknown.name) {
      let related = [RelatedPlace(end.place, thisEnd(end.name))] + unknown.otherUses
      return finding(
        at: unknown.first, noSuchEnd(shown), label: UnknownName.meant(end.name), related: related,
        advice: UnknownName.replace(with: end.name), fixes: [unknown.replacing(with: end.name, among: ends)])
    }
    if let step = steps[unknown.name] {
      return finding(
        at: unknown.first, noSuchEnd(shown), label: isStep, related: [RelatedPlace(step, thisStep)] + unknown.otherUses,
        advice: leadToStep(shown))
    }
    let declarations = unknown.declarations.map { [RelatedPlace($0, declaredHere)] } ?? []
    return finding(
      at: unknown.first, noSuchEnd(shown), related: declarations + unknown.otherUses,
      advice: declare(unknown.name, ends))
  }

  // MARK: Wording

  private static func noSuchEnd(_ name: String) -> Wording {
    Wording(id: "hasil '\(name)' belum terdaftar", en: "the result '\(name)' is not declared")
  }

  private static let declaredHere = Wording(id: "hasil didaftarkan di sini", en: "results are declared here")
  private static let isStep = Wording(id: "ini id langkah, bukan hasil", en: "this is the id of a step, not a result")
  private static let thisStep = Wording(id: "langkah ini", en: "this step")

  private static func thisEnd(_ name: String) -> Wording {
    Wording(id: "hasil '\(name)'", en: "result '\(name)'")
  }

  private static func leadToStep(_ id: String) -> Wording {
    Wording(
      id: "untuk menuju langkah itu tulis 'lanjut: \(id)', atau '\(id)' saja pada pilihan hasil keputusan",
      en: "to go to that step write 'lanjut: \(id)', or just '\(id)' behind an outcome")
  }

  private static func declare(_ name: String, _ ends: DeclaredNames) -> Wording {
    let id = name.asID.isEmpty ? "terbit" : name.asID
    guard !ends.entries.isEmpty else {
      return Wording(
        id: "daftarkan dengan kunci hasil, misalnya 'hasil: {\(id): nama produknya}'; "
          + "bila SOP hanya punya satu akhir, tulis 'selesai: ya'",
        en: "declare it with the key hasil, for example 'hasil: {\(id): nama produknya}'; "
          + "if the SOP has only one end, write 'selesai: ya'")
    }
    let list = ends.listed
    return Wording(
      id: "pakai salah satu hasil yang terdaftar, atau tambahkan '\(id)' di bawah kunci hasil; "
        + "yang terdaftar: \(words: list.id)",
      en: "use one of the declared results, or add '\(id)' under the key hasil; declared are: \(words: list.en)")
  }
}
