import SOPModel

/// Days off whose date is the same every year: Keppres 8/2024 names them, and no list of a year is needed to know them.
extension HolidayList {
  private static let fixedDays: [(month: Int, day: Int, occasion: Holiday.Occasion)] = [
    (1, 1, .newYear), (5, 1, .labourDay), (6, 1, .pancasila), (8, 17, .independence), (12, 25, .christmas),
  ]

  /// So many years after the last list are told; a date beyond them is as uncertain as one can be.
  private static let yearsAhead = 25

  /// The fixed days of the years after the last of these lists. Such a year stays unlisted: its other days off, and its
  /// joint leave, are not known.
  static func fixedDays(after lists: [HolidayList]) -> [Holiday] {
    guard let last = lists.map(\.year).max(), last < CivilDate.latest.year else { return [] }
    let years = last + 1...min(last.addingSaturated(yearsAhead), CivilDate.latest.year)
    return years.flatMap { year in
      fixedDays.compactMap { month, day, occasion in
        CivilDate(year: year, month: month, day: day).map {
          Holiday(date: $0, kind: .national, occasion: occasion, decree: "Keppres 8/2024")
        }
      }
    }
  }
}
