import SOPModel
import SOPText

/// What an office adds to the fourteen components.
enum OtherComponentsChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB710", name: "komponen-lain-berubah", family: .components)
  static let summary = Wording(
    id: "Komponen tambahan dari kantor berubah.",
    en: "A component that the office adds changed.")
  static let keywords: [Keyword] = [.komponenLain]
}
