import SOPModel

/// The lists of 2024 to 2026, by the joint decrees (SKB) of the ministers of religion, of manpower and of administrative
/// reform. Dates and numbers were compared with two public lists each; the agreement with `holidays` of PyPI is tested.
///
/// There is no list for another year, and none is guessed: whoever asks is told (`UnlistedYears`).
extension HolidayList {
  public static let decreed: [HolidayList] = [year2024, year2025, year2026]

  private typealias Entry = (month: Int, day: Int, occasion: Holiday.Occasion)

  private static let year2024 = HolidayList(
    2024, "SKB 855/3/4 Tahun 2023",
    amendments: [Amendment(decree: "SKB 236/1/2 Tahun 2024", date: nil)],
    national: [
      (1, 1, .newYear), (2, 8, .ascensionOfTheProphet), (2, 10, .chineseNewYear), (3, 11, .nyepi),
      (3, 29, .goodFriday), (3, 31, .easter), (4, 10, .eidAlFitr), (4, 11, .eidAlFitr), (5, 1, .labourDay),
      (5, 9, .ascensionOfChrist), (5, 23, .vesak), (6, 1, .pancasila), (6, 17, .eidAlAdha), (7, 7, .islamicNewYear),
      (8, 17, .independence), (9, 16, .birthOfTheProphet), (12, 25, .christmas),
    ],
    jointLeave: [
      (2, 9, .chineseNewYear), (3, 12, .nyepi), (4, 8, .eidAlFitr), (4, 9, .eidAlFitr), (4, 12, .eidAlFitr),
      (4, 15, .eidAlFitr), (5, 10, .ascensionOfChrist), (5, 24, .vesak), (6, 18, .eidAlAdha), (12, 26, .christmas),
    ],
    // Days of voting are decreed one by one, outside the joint decree.
    later: [
      (.national, "Keppres 10/2024", (2, 14, .election)), (.national, "Keppres 33/2024", (11, 27, .regionalElection)),
    ])

  private static let year2025 = HolidayList(
    2025, "SKB 1017/2/2 Tahun 2024",
    amendments: [Amendment(decree: "SKB 933/1/3 Tahun 2025", date: CivilDate(year: 2025, month: 8, day: 7))],
    national: [
      (1, 1, .newYear), (1, 27, .ascensionOfTheProphet), (1, 29, .chineseNewYear), (3, 29, .nyepi), (3, 31, .eidAlFitr),
      (4, 1, .eidAlFitr), (4, 18, .goodFriday), (4, 20, .easter), (5, 1, .labourDay), (5, 12, .vesak),
      (5, 29, .ascensionOfChrist), (6, 1, .pancasila), (6, 6, .eidAlAdha), (6, 27, .islamicNewYear),
      (8, 17, .independence), (9, 5, .birthOfTheProphet), (12, 25, .christmas),
    ],
    jointLeave: [
      (1, 28, .chineseNewYear), (3, 28, .nyepi), (4, 2, .eidAlFitr), (4, 3, .eidAlFitr), (4, 4, .eidAlFitr),
      (4, 7, .eidAlFitr), (5, 13, .vesak), (5, 30, .ascensionOfChrist), (6, 9, .eidAlAdha), (12, 26, .christmas),
    ],
    later: [(.jointLeave, "SKB 933/1/3 Tahun 2025", (8, 18, .independence))])

  private static let year2026 = HolidayList(
    2026, "SKB 1497/2/5 Tahun 2025", amendments: [],
    national: [
      (1, 1, .newYear), (1, 16, .ascensionOfTheProphet), (2, 17, .chineseNewYear), (3, 19, .nyepi),
      (3, 21, .eidAlFitr), (3, 22, .eidAlFitr), (4, 3, .goodFriday), (4, 5, .easter), (5, 1, .labourDay),
      (5, 14, .ascensionOfChrist), (5, 27, .eidAlAdha), (5, 31, .vesak), (6, 1, .pancasila), (6, 16, .islamicNewYear),
      (8, 17, .independence), (8, 25, .birthOfTheProphet), (12, 25, .christmas),
    ],
    jointLeave: [
      (2, 16, .chineseNewYear), (3, 18, .nyepi), (3, 20, .eidAlFitr), (3, 23, .eidAlFitr), (3, 24, .eidAlFitr),
      (5, 15, .ascensionOfChrist), (5, 28, .eidAlAdha), (12, 24, .christmas),
    ])

  /// - Parameter later: days that another decree than the year's own made free.
  private init(
    _ year: Int, _ decree: String, amendments: [Amendment], national: [Entry], jointLeave: [Entry],
    later: [(Holiday.Kind, String, Entry)] = []
  ) {
    self.year = year
    self.decree = decree
    self.amendments = amendments
    let all =
      national.map { (Holiday.Kind.national, decree, $0) } + jointLeave.map { (Holiday.Kind.jointLeave, decree, $0) }
      + later
    days = all.compactMap { kind, decree, entry in
      CivilDate(year: year, month: entry.month, day: entry.day).map {
        Holiday(date: $0, kind: kind, occasion: entry.occasion, decree: decree)
      }
    }
    .sorted { $0.date < $1.date }
  }
}
