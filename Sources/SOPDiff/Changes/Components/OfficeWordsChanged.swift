import SOPModel
import SOPText

/// What the office says of itself and how it prints its forms.
enum OfficeWordsChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB709", name: "keterangan-kantor-berubah", family: .components)
  static let summary = Wording(
    id: "Nama, alamat, visi, misi, motto, atau bentuk lembar kantor berubah.",
    en: "The name, address, vision, mission, motto or sheet of the office changed.")
  static let keywords: [Keyword] = [.opd, .pemda, .alamat, .logo, .visi, .misi, .motto, .polaNomor, .lembar, .bentuk]
}
