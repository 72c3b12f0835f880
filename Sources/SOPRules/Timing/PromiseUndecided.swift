import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The search for the longest way met its bound: the promise is neither proved nor refuted.
enum PromiseUndecided: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP429", name: "janji-tak-dapat-diputuskan", family: .timing, severity: .error, isUndecided: true)

  static let summary = Wording(
    id: "Putaran yang saling menyilang terlalu banyak untuk mencari jalur terpanjang.",
    en: "Loops that cross each other are too many to find the longest way.")

  static let why = Wording(
    id:
      "Janji baru boleh disebut tepat bila semua jalur sudah dihitung. Di sini jumlah keadaannya melampaui batas pemeriksaan.",
    en: "A promise may be called kept only when all ways have been counted. Here their number is beyond the bound.")

  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for judgement in subject.promises {
      guard case .undecided(.bound) = judgement.verdict else { continue }
      let promise = procedure.promises[judgement.promise]
      let time = PathWords(procedure: procedure).time(of: promise)
      let headline = Wording(
        id: "jangka waktu \(words: time.id) tidak dapat diputuskan: putarannya terlalu banyak dan saling menyilang",
        en: "the time limit of \(words: time.en) cannot be decided: too many loops cross each other")
      report.add(
        finding(
          at: procedure.place(promise.text), headline, advice: advice, discriminator: procedure.text(promise.name)))
      return
    }
  }

  // MARK: Wording

  private static let advice = Wording(
    id: "kurangi 'maks' pada putaran, atau pecah SOP ini menjadi beberapa SOP yang saling memanggil",
    en: "lower 'maks' of the loops, or cut this SOP into several that call each other")
}
