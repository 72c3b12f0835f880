import SOPDiagnostics
import SOPModel
import SOPText

/// A destination or a wait that names no step.
enum UnknownStep: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP101", name: "langkah-tak-dikenal", family: .names, severity: .error)

  static let summary = Wording(
    id: "Tujuan atau 'setelah' menyebut langkah yang tidak ada.",
    en: "A destination or 'setelah' names a step that does not exist.")

  static let why = Wording(
    id: "Alur tidak dapat digambar dan diperiksa bila tujuannya tidak ada.",
    en: "The flow can be neither drawn nor checked while it leads to something that does not exist.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: serh
          #        ^^^^ SOP101
          kurang: {ke: periksa, maks: 2 kali, lewat: serah}
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: lanjut
          kurang: {ke: memeriksa berkas, maks: 2 kali, lewat: belum diatur}
          #            ^^^^^^^^^^^^^^^^ SOP101
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: serah
          kurang: {ke: periksa, maks: 2 kali, lewat: serah}
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let unknown = UnknownName.all(of: .step, in: subject.faults)
    guard !unknown.isEmpty, let procedure = subject.procedure else { return }
    var steps = StepNames(procedure)
    for name in unknown { report.add(finding(name, &steps, subject.source)) }
  }

  private static func finding(_ unknown: UnknownName, _ steps: inout StepNames, _ source: SourceText) -> Diagnostic {
    let shown = unknown.name.shortened
    if let step = steps.unnamed.nearest(to: unknown.name) {
      let id = steps.freshID(for: step.title)
      let related = [RelatedPlace(step.place, meantStep)] + unknown.otherUses
      return finding(
        at: unknown.first, noSuchStep(shown), label: existsWithoutID, related: related, advice: giveID(id),
        fixes: steps.naming(step, id, unknown, source).map { [$0] } ?? [])
    }
    if let step = steps.named.nearest(to: unknown.name) {
      let related = [RelatedPlace(step.place, thisStep(step.name))] + unknown.otherUses
      return finding(
        at: unknown.first, noSuchStep(shown), label: UnknownName.meant(step.name), related: related,
        advice: UnknownName.replace(with: step.name), fixes: [unknown.replacing(with: step.name, among: steps.named)])
    }
    if let role = steps.roles[unknown.name] {
      return finding(
        at: unknown.first, noSuchStep(shown), label: isRole,
        related: [RelatedPlace(role, declaredAsRole)] + unknown.otherUses, advice: advice(steps.named))
    }
    let list = steps.named.listMeant(by: unknown.name)
    return finding(
      at: unknown.first, noSuchStep(shown), related: unknown.otherUses,
      advice: list.map(writeList) ?? advice(steps.named))
  }

  // MARK: Wording

  private static func noSuchStep(_ name: String) -> Wording {
    Wording(id: "tidak ada langkah dengan id '\(name)'", en: "there is no step with the id '\(name)'")
  }

  private static let existsWithoutID = Wording(
    id: "langkahnya ada, tetapi belum punya id", en: "the step exists but has no id")
  private static let meantStep = Wording(id: "langkah ini yang dimaksud?", en: "is this the step?")
  private static let isRole = Wording(id: "ini pelaksana, bukan langkah", en: "this is an actor, not a step")
  private static let declaredAsRole = Wording(id: "pelaksana ini", en: "this actor")

  private static func thisStep(_ id: String) -> Wording {
    Wording(id: "langkah '\(id)'", en: "step '\(id)'")
  }

  private static func giveID(_ id: String) -> Wording {
    Wording(
      id: "tambahkan 'id: \(id)' pada langkah itu, lalu tulis '\(id)' di sini",
      en: "add 'id: \(id)' to that step and write '\(id)' here")
  }

  private static func writeList(_ list: String) -> Wording {
    Wording(id: "tulis sebagai daftar: '\(list)'", en: "write it as a list: '\(list)'")
  }

  private static func advice(_ steps: DeclaredNames) -> Wording {
    guard !steps.entries.isEmpty else {
      return Wording(
        id: "beri langkah yang dituju sebuah id, misalnya 'id: periksa', lalu tulis id itu di sini",
        en: "give the step you mean an id, such as 'id: periksa', and write that id here")
    }
    let list = steps.listed
    return Wording(
      id: "tulis salah satu id yang ada, atau beri id pada langkah yang dituju; yang ada: \(words: list.id)",
      en: "write one of the ids there are, or give the step you mean an id; there are: \(words: list.en); "
        + "'lanjut', 'mulai', 'selesai' and 'belum diatur' can always be written")
  }
}
