import SOPModel
import SOPText

/// How the service standard was adopted and when it is reviewed.
enum AdoptionChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB708", name: "penetapan-berubah", family: .components)
  static let summary = Wording(
    id: "Penetapan standar pelayanan berubah.",
    en: "The adoption of the service standard changed.")
  static let keywords: [Keyword] = [.penetapan]
}
