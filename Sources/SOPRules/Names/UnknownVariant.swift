import SOPDiagnostics
import SOPModel
import SOPText

/// `untuk`, `kecuali` or a time by variant names a variant that is not declared.
enum UnknownVariant: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP105", name: "varian-tak-dikenal", family: .names, severity: .error)

  static let summary = Wording(
    id: "'untuk', 'kecuali', atau waktu per varian menyebut varian yang tidak terdaftar.",
    en: "'untuk', 'kecuali' or a time by variant names a variant that is not declared.")

  static let why = Wording(
    id: "Langkah, syarat, biaya dan waktu untuk varian yang tidak terdaftar tidak berlaku bagi siapa pun.",
    en: "Steps, requirements, fees and times for a variant that is not declared apply to no one.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {umum: Umum, terlambat: Pelaporan lebih dari 60 hari}
      persyaratan:
        - KTP-el
        - {syarat: Keputusan Kepala Dinas, untuk: telambat}
        #                                         ^^^^^^^^ SOP105
      """),
    .bad(
      """
      persyaratan:
        - {syarat: Keputusan Kepala Dinas, untuk: terlambat}
        #                                         ^^^^^^^^^ SOP105
      """),
    .fixed(
      """
      varian: {umum: Umum, terlambat: Pelaporan lebih dari 60 hari}
      persyaratan:
        - KTP-el
        - {syarat: Keputusan Kepala Dinas, untuk: terlambat}
      """),
    .good(
      """
      varian:
        waktu: {tepat: Tepat waktu, terlambat: Terlambat}
        asal: {wni: WNI, wna: WNA}
      persyaratan:
        - {syarat: Keputusan Kepala Dinas, untuk: waktu.terlambat}
        - {syarat: Paspor, untuk: wna}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let unknown = UnknownName.all(of: .variant, in: subject.faults)
    guard !unknown.isEmpty, let procedure = subject.procedure else { return }
    var variants = DeclaredNames()
    for variant in procedure.variants {
      variants.add(procedure.text(variant.id), procedure.text(variant.title), at: procedure.place(variant.id))
    }
    for channel in procedure.channels where channel.name.isWritten {
      variants.add(procedure.text(channel.name), "", at: procedure.place(channel.name))
    }
    for name in unknown { report.add(finding(name, &variants)) }
  }

  private static func finding(_ unknown: UnknownName, _ variants: inout DeclaredNames) -> Diagnostic {
    let shown = unknown.name.shortened
    if let variant = variants.nearest(to: unknown.name) {
      let related = [RelatedPlace(variant.place, thisVariant(variant.name))] + unknown.otherUses
      return finding(
        at: unknown.first, noSuchVariant(shown), label: UnknownName.meant(variant.name), related: related,
        advice: UnknownName.replace(with: variant.name), fixes: [unknown.replacing(with: variant.name, among: variants)]
      )
    }
    let declarations = unknown.declarations.map { [RelatedPlace($0, declaredHere)] } ?? []
    let list = variants.listMeant(by: unknown.name)
    return finding(
      at: unknown.first, noSuchVariant(shown), related: declarations + unknown.otherUses,
      advice: list.map(writeList) ?? declare(unknown.name, variants))
  }

  // MARK: Wording

  private static func noSuchVariant(_ name: String) -> Wording {
    Wording(id: "varian '\(name)' belum terdaftar", en: "the variant '\(name)' is not declared")
  }

  private static let declaredHere = Wording(id: "varian didaftarkan di sini", en: "variants are declared here")

  private static func thisVariant(_ name: String) -> Wording {
    Wording(id: "varian '\(name)'", en: "variant '\(name)'")
  }

  private static func writeList(_ list: String) -> Wording {
    Wording(
      id: "beberapa varian ditulis sebagai daftar: '\(list)'", en: "several variants are written as a list: '\(list)'")
  }

  private static func declare(_ name: String, _ variants: DeclaredNames) -> Wording {
    let line = "\(name.asID.isEmpty ? "umum" : name.asID): \(name.shortened.asYAML)"
    guard !variants.entries.isEmpty else {
      return Wording(
        id: "daftarkan dengan kunci varian, misalnya 'varian: {\(line)}'; "
          + "bila yang dimaksud sebuah syarat, tulis sebagai 'bila'",
        en: "declare it with the key varian, for example 'varian: {\(line)}'; "
          + "if a condition is meant, write it as 'bila'")
    }
    let list = variants.listed
    return Wording(
      id: "pakai salah satu yang terdaftar, atau tambahkan '\(line)' di bawah kunci varian; "
        + "yang terdaftar: \(words: list.id)",
      en: "use one that is declared, or add '\(line)' under the key varian; declared are: \(words: list.en)")
  }
}
