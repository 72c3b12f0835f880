import SOPDiagnostics
import SOPModel
import SOPText

/// `selain_itu: ya` in two promises for the same cases, or beside a condition.
enum RestPromiseUnclear: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP409", name: "sisa-janji-tak-jelas", family: .timing, severity: .error)

  static let summary = Wording(
    id: "'selain_itu: ya' ditulis pada dua janji bagi perkara yang sama, atau beserta 'bila'.",
    en: "'selain_itu: ya' stands in two promises for the same cases, or beside 'bila'.")

  static let why = Wording(
    id: "'selain_itu' berarti semua keadaan yang belum disebut janji lain; itu hanya dapat satu, dan tanpa syarat.",
    en: "'selain_itu' means all that no other promise names; there can be one such promise, without a condition.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu:
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan, selain_itu: ya}
        - {nama: Lainnya, maks: 5 hari kerja, sejak: permohonan, selain_itu: ya}
        #        ^^^^^^^ SOP409
      """),
    .fixed(
      """
      jangka_waktu:
        - {nama: Ditinjau, maks: 5 hari kerja, sejak: permohonan, bila: lokasi perlu ditinjau}
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan, selain_itu: ya}
      """),
    .bad(
      """
      jangka_waktu:
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan}
        - {nama: Lainnya, maks: 5 hari kerja, sejak: permohonan, bila: ditinjau, selain_itu: ya}
        #        ^^^^^^^ SOP409
      """),
    .fixed(
      """
      jangka_waktu:
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan, selain_itu: ya}
        - {nama: Lainnya, maks: 5 hari kerja, sejak: permohonan, bila: ditinjau}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let rests = procedure.promises.filter(\.isRest)
    guard !rests.isEmpty else { return }
    for promise in rests where promise.condition.isWritten {
      let related = [RelatedPlace(procedure.place(promise.condition), conditionHere)]
      report.add(finding(at: place(of: promise, procedure), withCondition, related: related, advice: chooseOne))
    }
    guard rests.count > 1 else { return }
    let free = rests.filter { $0.condition.isNone }
    for (promise, other) in PromiseStretch.firstClashes(among: free, procedure, procedure.caseKinds().kinds) {
      let related = [RelatedPlace(place(of: other, procedure), firstRest)]
      report.add(finding(at: place(of: promise, procedure), second, related: related, advice: nameIt))
    }
  }

  private static func place(of promise: Promise, _ procedure: Procedure) -> Place {
    procedure.place(promise.name.isWritten ? promise.name : promise.text)
  }

  // MARK: Wording

  private static let second = Wording(
    id: "'selain_itu: ya' sudah ditulis pada janji lain", en: "'selain_itu: ya' stands in another promise already")
  private static let firstRest = Wording(id: "janji untuk keadaan selebihnya", en: "the promise for the rest")
  private static let nameIt = Wording(
    id: "tulis 'bila' pada salah satunya, dan biarkan 'selain_itu: ya' pada yang lain",
    en: "write 'bila' in one of them and leave 'selain_itu: ya' in the other")

  private static let withCondition = Wording(
    id: "'selain_itu: ya' tidak dapat berdampingan dengan 'bila'", en: "'selain_itu: ya' cannot stand beside 'bila'")
  private static let conditionHere = Wording(id: "keadaannya di sini", en: "the condition")
  private static let chooseOne = Wording(
    id: "hapus salah satunya: 'bila' untuk keadaan tertentu, 'selain_itu: ya' untuk semua keadaan selebihnya",
    en: "remove one of them: 'bila' is for a certain case, 'selain_itu: ya' for all the rest")
}
