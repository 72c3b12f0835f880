import SOPModel
import SOPText

/// Who looks after the office: supervision, evaluation, records.
enum OversightChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB704", name: "pengawasan-berubah", family: .components)
  static let summary = Wording(
    id: "Pengawasan internal, evaluasi kinerja, atau pencatatan berubah.",
    en: "Internal supervision, evaluation or records changed.")
  static let keywords: [Keyword] = [.pengawasanInternal, .evaluasiKinerja, .pencatatan]
}
