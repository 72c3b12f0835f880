import SOPDiagnostics
import SOPText

/// The headings and sentences that stand around what a rule says of itself.
enum ExplanationWords {
  static let severity = Wording(id: "tingkat", en: "severity")
  static let family = Wording(id: "kelompok", en: "family")
  static let reason = Wording(id: "sebab", en: "why")
  static let basis = Wording(id: "dasar", en: "basis")
  static let examples = Wording(id: "contoh", en: "examples")
  static let suppressing = Wording(id: "mengabaikan", en: "suppressing")

  /// What an example shows.
  static func title(of example: RuleExample, isRepeated: Bool) -> Wording {
    let title =
      switch (example.kind, isRepeated) {
      case (.bad, false): Wording(id: "salah", en: "wrong")
      case (.bad, true): Wording(id: "salah juga", en: "also wrong")
      case (.fixed, _): Wording(id: "benar", en: "right")
      case (.good, _): Wording(id: "tidak dipersoalkan", en: "nothing is found")
      }
    guard example.frame == .office else { return title }
    return Wording(id: "\(words: title.id) (opd.yaml)", en: "\(words: title.en) (opd.yaml)")
  }

  /// Another SOP that an example needs.
  static func beside(_ neighbour: RuleExample.Neighbour) -> Wording {
    Wording(
      id: "di folder yang sama, '\(neighbour.name).sop.yaml'", en: "in the same folder, '\(neighbour.name).sop.yaml'")
  }

  static let comment = Wording(
    id: "Untuk satu temuan: tulis komentar di akhir barisnya, atau sendiri di baris atasnya, beserta alasannya.",
    en: "For one finding: write a comment at the end of its line, or alone on the line above, with the reason.")

  static let aboutWholeFile = Wording(
    id: "Temuan ini menyangkut berkas secara keseluruhan, sehingga tidak dapat diabaikan dengan komentar.",
    en: "The finding is about the file as a whole, so no comment can suppress it.")

  static let aboutChecking = Wording(
    id: "Temuan ini tentang pemeriksaan itu sendiri, sehingga tidak dapat diabaikan dengan komentar.",
    en: "The finding is about the checking itself, so no comment can suppress it.")

  static let policy = Wording(
    id: "Untuk semua SOP satu kantor: tulis tingkatnya (galat, peringatan, saran, atau mati) di opd.yaml.",
    en: "For all SOPs of an office: write its severity (galat, peringatan, saran or mati) in opd.yaml.")

  /// How a comment can suppress the findings of a rule, or why it cannot.
  static func comment(about rule: any Rule.Type) -> Wording {
    if rule.acceptsComments { return comment }
    return rule.profile.family == .housekeeping ? aboutChecking : aboutWholeFile
  }

  static let manual = Wording(id: "Aturan pemeriksaan", en: "Rules of the check")

  static let introduction = Wording(
    id: """
      Setiap temuan `sop check` membawa kode dan nama aturannya. `sop explain KODE` menampilkan halaman yang sama di \
      terminal. Tingkatnya: *galat* berarti keluarannya tidak dapat dipercaya atau standar dilanggar, *peringatan* \
      berarti pelayanan atau keluarannya terpengaruh, *saran* berarti bukan keduanya.
      """,
    en: """
      Every finding of `sop check` bears the code and name of its rule. `sop explain CODE` shows the same page on a \
      terminal. Severities: *error* means that the output cannot be trusted or the standard is broken, *warning* that \
      service or output is affected, *advice* neither.
      """)

  static let code = Wording(id: "kode", en: "code")
  static let name = Wording(id: "nama", en: "name")
  static let finds = Wording(id: "yang ditemukan", en: "what it finds")
}

extension String {
  /// As a heading begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
