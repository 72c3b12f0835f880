import SOPModel
import SOPText

/// When the public is served: hours of a week, more or fewer.
enum ServiceHoursChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB702", name: "jam-layanan-berubah", family: .components)
  static let summary = Wording(id: "Jam layanan berubah.", en: "The service hours changed.")
  static let keywords: [Keyword] = [.jamLayanan]

  static func effect(_ divergence: ComponentComparison.Divergence, _ pair: ProcedurePair) -> Effect? {
    guard let before = minutes(pair.old), let after = minutes(pair.new) else { return nil }
    var effect = Effect.procedure
    effect.benefits = (after - before).signum()
    return effect
  }

  /// Of one week; `nil` where hours are told in prose or not at all.
  private static func minutes(_ procedure: Procedure) -> Int? {
    guard let hours = procedure.serviceHours, !hours.isProse else { return nil }
    return CivilDate.Weekday.allCases.reduce(0) { sum, day in
      let isWorked = procedure.calendar?.works(on: day) ?? (day.rawValue <= 5)
      return sum + (hours.hours(on: day, isWorked: isWorked)?.minutes ?? 0)
    }
  }
}
