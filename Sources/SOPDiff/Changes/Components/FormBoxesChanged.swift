import SOPModel
import SOPText

/// The boxes of the form beside the steps.
enum FormBoxesChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB707", name: "kotak-identitas-berubah", family: .components)
  static let summary = Wording(
    id:
      "Kualifikasi, keterkaitan, peralatan, peringatan, istilah, ruang lingkup, ringkasan, atau jumlah pelaksana berubah.",
    en: "Qualifications, related SOPs, equipment, warnings, terms, scope, summary or staff changed.")
  static let keywords: [Keyword] = [
    .kualifikasiPelaksana, .keterkaitan, .peralatan, .peringatan, .singkatanIstilah, .ruangLingkup, .ringkasan,
    .jumlahPelaksana,
  ]
}
