import SOPModel
import SOPText

/// What the office guarantees and pledges.
enum GuaranteesChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB703", name: "jaminan-berubah", family: .components)
  static let summary = Wording(
    id: "Jaminan pelayanan, jaminan keamanan, atau maklumat berubah.",
    en: "The guarantees or the pledge changed.")
  static let keywords: [Keyword] = [.jaminanPelayanan, .jaminanKeamanan, .maklumat]
}
