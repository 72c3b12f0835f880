import SOPModel
import SOPText

/// When the office works. What it does to times shows in the summary.
enum CalendarChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB706", name: "kalender-berubah", family: .components)
  static let summary = Wording(
    id: "Kalender kantor berubah.",
    en: "The calendar of the office changed.")
  static let keywords: [Keyword] = [.kalender]
}
