import SOPModel
import SOPText

/// What the applicant meets in the office.
enum FacilitiesChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB705", name: "sarana-berubah", family: .components)
  static let summary = Wording(
    id: "Sarana, sarana khusus, atribut, atau penghargaan berubah.",
    en: "Facilities, attributes or awards changed.")
  static let keywords: [Keyword] = [.sarana, .saranaKhusus, .atribut, .penghargaan]
}
