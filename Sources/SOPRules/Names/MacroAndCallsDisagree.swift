import SOPDiagnostics
import SOPModel
import SOPText

/// `sifat: makro` and what the rows are do not fit together.
enum MacroAndCallsDisagree: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP115", name: "makro-bukan-panggilan", family: .names, severity: .advice,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (SOP makro dan SOP mikro)", en: "PermenPAN-RB 35/2012 (makro and mikro SOPs)"))

  static let summary = Wording(
    id: "SOP makro tidak memanggil SOP lain, atau SOP yang hanya memanggil tidak bersifat makro.",
    en: "A makro SOP calls no other, or an SOP of nothing but calls is not makro.")

  static let why = Wording(
    id: "SOP makro merangkai SOP mikro. Bila sifatnya tidak sesuai dengan barisnya, pembaca mencari rincian di tempat "
      + "yang salah.",
    en: "A makro SOP joins mikro SOPs. Where its rows say something else, readers look for details in the wrong place.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sifat: [publik, makro]
      #               ^^^^^ SOP115
      """),
    .bad(
      """
      pelaksana: {}
      langkah:
        - {panggil: 470/032/SOP/DISDUKCAPIL/2026, waktu: 3 jam}
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP115
        - {panggil: 470/033/SOP/DISDUKCAPIL/2026, waktu: 1 jam}
      """),
    .fixed(
      """
      sifat: [publik, makro]
      pelaksana: {}
      langkah:
        - {panggil: 470/032/SOP/DISDUKCAPIL/2026, waktu: 3 jam}
        - {panggil: 470/033/SOP/DISDUKCAPIL/2026, waktu: 1 jam}
      """),
    .good(
      """
      sifat: [publik, makro]
      pelaksana: {loket: Petugas Loket}
      langkah:
        - {panggil: 470/032/SOP/DISDUKCAPIL/2026, waktu: 3 jam}
        - {kegiatan: Mencatat dalam register, pelaksana: loket, waktu: 5 menit, keluaran: catatan}
      """),
    .good(
      """
      pelaksana: {loket: Petugas Loket}
      langkah:
        - {panggil: 470/032/SOP/DISDUKCAPIL/2026, waktu: 3 jam}
        - {panggil: 470/033/SOP/DISDUKCAPIL/2026, kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 1 jam, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.steps.isEmpty, !procedure.hasLostSteps else { return }
    if procedure.identity.isMacro {
      guard !procedure.steps.contains(where: \.isCall) else { return }
      let word = procedure.texts(procedure.value(of: .sifat)).first { procedure.text($0) == "makro" }
      guard let word, word.source == .procedure else { return }
      report.add(finding(at: procedure.place(word), callsNothing, advice: call))
    } else {
      guard procedure.steps.count > 1, procedure.steps.allSatisfy(isOnlyCall) else { return }
      let related = procedure.steps.dropFirst().prefix(5).map {
        RelatedPlace(procedure.place($0.callee), onlyACall)
      }
      report.add(
        finding(
          at: procedure.place(procedure.steps[0].callee), callsOnly, label: onlyACall, related: related,
          advice: sayMacro))
    }
  }

  private static func isOnlyCall(_ step: Step) -> Bool {
    step.isCall && !step.activity.isWritten && !step.hasActorField
  }

  // MARK: Wording

  private static let callsNothing = Wording(
    id: "SOP ini bersifat makro, tetapi tidak memanggil SOP lain", en: "this SOP is makro but calls no other SOP")

  private static let callsOnly = Wording(
    id: "semua baris hanya memanggil SOP lain, tetapi SOP ini tidak bersifat makro",
    en: "all rows are only calls of other SOPs, but this SOP is not makro")

  private static let onlyACall = Wording(id: "hanya panggilan", en: "only a call")

  private static let call = Wording(
    id: "tulis 'panggil' pada baris yang mempunyai SOP sendiri, atau hapus 'makro' dari 'sifat'",
    en: "write 'panggil' at the rows that have an SOP of their own, or remove 'makro' from 'sifat'")

  private static let sayMacro = Wording(
    id: "tulis 'sifat: makro', atau beri baris itu 'kegiatan' dan 'pelaksana'",
    en: "write 'sifat: makro', or give the rows 'kegiatan' and 'pelaksana'")
}
