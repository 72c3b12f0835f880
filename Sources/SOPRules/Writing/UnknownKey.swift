import SOPDiagnostics
import SOPModel
import SOPText

/// A key that the language does not have where it stands.
enum UnknownKey: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP050", name: "kunci-tak-dikenal", family: .writing, severity: .error)

  static let why = Wording(
    id: "Isi di bawah kunci yang tidak dikenal tidak dibaca, sehingga tidak muncul di lembar SOP dan tidak diperiksa.",
    en: "What stands behind an unknown key is not read, so it is neither printed nor checked.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegitan: Menerima berkas
      # ^^^^^^^ SOP050
        kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unknownKey(let key, let context) = fault.kind else { continue }
      report.add(finding(at: fault.place, key: key, context: context))
    }
  }

  private static func finding(at place: Place, key: String, context: KeyContext) -> Diagnostic {
    let nearest = NearestName.nearest(to: key, among: context.keys)
    var fixes: [Fix] = []
    if let nearest {
      let edit = TextEdit(span: place.span, replacement: nearest)
      fixes = [Fix(.review, replace(with: nearest), source: place.source, edits: [edit])]
    }
    return finding(
      at: place, unknown(key, in: context), label: nearest.map(meant),
      advice: nearest.map(replace) ?? known(context.keys), fixes: fixes)
  }

  // MARK: Wording

  private static func unknown(_ key: String, in context: KeyContext) -> Wording {
    Wording(
      id: "kunci '\(key)' tidak dikenal pada \(words: context.title.id)",
      en: "unknown key '\(key)' in \(words: context.title.en)")
  }

  private static func meant(_ nearest: String) -> Wording {
    Wording(id: "mungkin maksudnya '\(nearest)'", en: "did you mean '\(nearest)'?")
  }

  private static func replace(with nearest: String) -> Wording {
    Wording(id: "ganti dengan '\(nearest)'", en: "replace it with '\(nearest)'")
  }

  private static func known(_ keys: [String]) -> Wording {
    let list = keys.joined(separator: ", ")
    return Wording(
      id: "pakai salah satu kunci yang ada di sini: \(list)", en: "use one of the keys of this place: \(list)")
  }
}
