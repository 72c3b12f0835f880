import SOPDiagnostics
import SOPModel
import SOPText

/// A step names a role that neither the SOP nor the office declares.
enum UnknownActor: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP103", name: "pelaksana-tak-dikenal", family: .names, severity: .error)

  static let summary = Wording(
    id: "Sebuah langkah menyebut pelaksana yang tidak terdaftar di SOP maupun di opd.yaml.",
    en: "A step names an actor that neither the SOP nor opd.yaml declares.")

  static let why = Wording(
    id: "Setiap pelaksana mendapat satu kolom pada lembar SOP; yang tidak terdaftar tidak punya kolom.",
    en: "Every actor has a lane on the sheet; one that is not declared has none.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: lokt
        #          ^^^^ SOP103
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: Petugas Loket
        #          ^^^^^^^^^^^^^ SOP103
        waktu: 5 menit
        keluaran: kutipan terlegalisasi
      - kegiatan: Menyerahkan kutipan
        pelaksana: Petugas Loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let unknown = UnknownName.all(of: .actor, in: subject.faults)
    guard !unknown.isEmpty, let procedure = subject.procedure else { return }
    var roles = DeclaredNames()
    for role in procedure.nameableRoles() {
      roles.add(procedure.text(role.id), procedure.text(role.title), at: procedure.place(role.id))
    }
    for name in unknown { report.add(finding(name, &roles)) }
  }

  private static func finding(_ unknown: UnknownName, _ roles: inout DeclaredNames) -> Diagnostic {
    let shown = unknown.name.shortened
    if let role = roles.nearest(to: unknown.name) {
      let related = [RelatedPlace(role.place, thisRole(role.name))] + unknown.otherUses
      return finding(
        at: unknown.first, noSuchRole(shown), label: UnknownName.meant(role.name), related: related,
        advice: replaceOrDeclare(role.name, shown, roles.listed),
        fixes: [unknown.replacing(with: role.name, among: roles)])
    }
    let declarations = unknown.declarations.map { [RelatedPlace($0, declaredHere)] } ?? []
    let list = roles.listMeant(by: unknown.name)
    let fix = list.map { list in
      Fix(
        .safe, writeList(list), source: unknown.first.source,
        edits: unknown.places.sorted().map { TextEdit(span: $0.span, replacement: list) })
    }
    return finding(
      at: unknown.first, noSuchRole(shown), related: declarations + unknown.otherUses,
      advice: list.map(writeList) ?? declare(unknown.name, roles), fixes: fix.map { [$0] } ?? [])
  }

  // MARK: Wording

  private static func noSuchRole(_ name: String) -> Wording {
    Wording(id: "pelaksana '\(name)' belum terdaftar", en: "the actor '\(name)' is not declared")
  }

  private static let declaredHere = Wording(id: "pelaksana didaftarkan di sini", en: "actors are declared here")

  private static func thisRole(_ id: String) -> Wording {
    Wording(id: "pelaksana '\(id)'", en: "actor '\(id)'")
  }

  private static func replaceOrDeclare(_ id: String, _ written: String, _ list: Wording) -> Wording {
    Wording(
      id:
        "ganti dengan '\(id)', atau daftarkan '\(written)' di bawah kunci pelaksana; yang terdaftar: \(words: list.id)",
      en: "replace it with '\(id)', or declare '\(written)' under the key pelaksana; declared are: \(words: list.en)")
  }

  private static func writeList(_ list: String) -> Wording {
    Wording(
      id: "beberapa pelaksana ditulis sebagai daftar: '\(list)'", en: "several actors are written as a list: '\(list)'")
  }

  private static func declare(_ name: String, _ roles: DeclaredNames) -> Wording {
    let id = name.asID.isEmpty ? "petugas" : name.asID
    let line = "\(id): \(name.shortened.asYAML)"
    guard !roles.entries.isEmpty else {
      return Wording(
        id: "daftarkan di bawah kunci pelaksana, misalnya '\(line)', lalu sebut '\(id)' di sini",
        en: "declare it under the key pelaksana, for example '\(line)', and name '\(id)' here")
    }
    let list = roles.listed
    return Wording(
      id: "daftarkan di bawah kunci pelaksana, misalnya '\(line)', lalu sebut '\(id)' di sini; "
        + "yang terdaftar: \(words: list.id)",
      en: "declare it under the key pelaksana, for example '\(line)', and name '\(id)' here; "
        + "declared are: \(words: list.en)")
  }
}
