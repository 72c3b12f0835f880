import SOPDiagnostics
import SOPSyntax
import SOPText

/// Aliases that repeat more than is read.
enum TooManyAliases: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP008", name: "alias-berlebihan", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Alias (nama dengan tanda *) mengulang lebih banyak isian daripada yang dibaca.",
    en: "Aliases (names with a *) repeat more entries than are read.")

  static let why = Wording(
    id: "Alias yang mengulang alias berlipat ganda sampai jutaan isian dan membuat program pembaca mana pun macet.",
    en: "Aliases of aliases multiply to millions of entries and stall any program that reads them.")

  static let examples: [RuleExample] = [
    .bad(
      """
      komponen_lain:
        a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        e: [*d, *d]
        #   ^^ SOP008
      """)
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var first: (limit: Int, place: Place)?
    var others: [RelatedPlace] = []
    for problem in subject.problems {
      guard case .aliasExpansion(let limit) = problem.kind else { continue }
      let place = Place(subject.sourceID, problem.span)
      if first == nil {
        first = (limit, place)
      } else if others.count < 5 {
        others.append(RelatedPlace(place, alsoHere))
      }
    }
    guard let first else { return }
    report.add(finding(at: first.place, tooMany(first.limit), label: notRead, related: others, advice: advice))
  }

  // MARK: Wording

  private static func tooMany(_ limit: Int) -> Wording {
    Wording(
      id: "alias di berkas ini mengulang lebih dari \(limit) isian",
      en: "the aliases of the file repeat more than \(limit) entries")
  }

  private static let notRead = Wording(id: "alias ini tidak dibaca", en: "this alias is not read")
  private static let alsoHere = Wording(id: "juga tidak dibaca", en: "not read either")

  private static let advice = Wording(
    id: "tulis isinya langsung tanpa alias (nama dengan tanda *)",
    en: "write what it stands for instead of the alias (the name with *)")
}
