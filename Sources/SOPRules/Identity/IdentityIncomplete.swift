import SOPDiagnostics
import SOPModel
import SOPText

/// Parts of the identity block that are not filled in. One finding for the SOP, naming each part.
enum IdentityIncomplete: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP601", name: "identitas-tidak-lengkap", family: .identity, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (bagian identitas)", en: "PermenPAN-RB 35/2012 (identity part)"))

  static let summary = Wording(
    id: "Bagian identitas SOP belum lengkap.",
    en: "The identity of the SOP is not complete.")

  static let why = Wording(
    id:
      "Bagian identitas menjadikan lembar SOP sah: tanpa nomor, tanggal, pengesah dan dasar hukum, lembar itu belum dapat diberlakukan.",
    en:
      "The identity block makes the sheet valid: without number, dates, approval and legal basis it cannot be put into force."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      nama: Legalisasi Kutipan Akta
      #     ^^^^^^^^^^^^^^^^^^^^^^^ SOP601
      nomor: tidak ada
      tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
      peringatan: belum diatur
      """),
    .fixed(
      """
      nama: Legalisasi Kutipan Akta
      nomor: 470/031/SOP/DISDUKCAPIL/2026
      tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
      peringatan: tidak ada
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.identity.title.isWritten, !subject.isUnreadable else { return }
    var missing = Part.all.filter { !$0.isFilled(procedure) }
    guard !missing.isEmpty else { return }
    let attempted = subject.attemptedKeys
    missing.removeAll { !attempted.isDisjoint(with: $0.keys) }
    guard !missing.isEmpty else { return }
    report.add(
      finding(at: procedure.place(procedure.identity.title), headline(missing), advice: advice(missing)))
  }

  /// A box or list of the identity block.
  private struct Part: Sendable {
    /// As the form calls it.
    let label: String
    /// The line to write; of a date, what stands inside `tanggal`.
    let line: String
    /// The keys under which it is written.
    let keys: Set<Keyword>
    let isFilled: @Sendable (Procedure) -> Bool

    private static let officialLine = "disahkan_oleh: {jabatan: ..., nama: ..., nip: \"...\"}"

    static let all: [Part] = [
      list("Nomor SOP", "nomor: ...", .nomor, mayBeNone: false),
      Part(label: "Tanggal Pembuatan", line: "pembuatan: 2026-01-31", keys: [.tanggal, .pembuatan]) {
        $0.identity.made.isFilled($0)
      },
      Part(label: "Tanggal Revisi", line: "revisi: tidak ada", keys: [.tanggal, .revisi]) {
        $0.identity.revised.isFilled($0) || $0.isNoneOnPurpose($0.identity.revised.text)
      },
      Part(label: "Tanggal Efektif", line: "efektif: 2026-01-31", keys: [.tanggal, .efektif]) {
        $0.identity.effective.isFilled($0)
      },
      list("Disahkan oleh", "disahkan_oleh: ...", .disahkanOleh, mayBeNone: false),
      Part(label: "Nama dan NIP pejabat pengesah", line: officialLine, keys: [.disahkanOleh, .nama, .nip]) {
        procedure in
        let official = procedure.identity.official
        return procedure.identity.approvedBy.isNone || (official.name.isWritten && official.nip.isWritten)
      },
      list("Dasar Hukum", "dasar_hukum: [...]", .dasarHukum, mayBeNone: false),
      list("Kualifikasi Pelaksana", "kualifikasi_pelaksana: [...]", .kualifikasiPelaksana),
      list("Keterkaitan", "keterkaitan: tidak ada", .keterkaitan),
      list("Peralatan/Perlengkapan", "peralatan: [...]", .peralatan),
      list("Peringatan", "peringatan: [...]", .peringatan),
      list("Pencatatan dan Pendataan", "pencatatan: [...]", .pencatatan),
    ]

    private static func list(_ label: String, _ line: String, _ keyword: Keyword, mayBeNone: Bool = true) -> Part {
      Part(label: label, line: line, keys: [keyword]) { procedure in
        let value = procedure.value(of: keyword)
        if value.isNone || procedure.isUnsettled(value) { return false }
        return mayBeNone || !procedure.isNoneOnPurpose(value)
      }
    }
  }

  // MARK: Wording

  private static func headline(_ missing: [Part]) -> Wording {
    let labels = missing.map(\.label).joined(separator: ", ")
    return Wording(
      id: "identitas SOP belum lengkap: \(labels)", en: "the identity of the SOP is not complete: \(labels)")
  }

  private static func advice(_ missing: [Part]) -> Wording {
    let dates = missing.filter { $0.keys.contains(.tanggal) }.map(\.line).joined(separator: ", ")
    var all = missing.filter { !$0.keys.contains(.tanggal) }.map(\.line)
    if !dates.isEmpty { all.append("tanggal: {\(dates)}") }
    let lines = all.map { "'\($0)'" }.joined(separator: "; ")
    return Wording(id: "tambahkan \(lines)", en: "add \(lines)")
  }
}

extension DateEntry {
  /// A date, or something that was already reported as no date.
  fileprivate func isFilled(_ procedure: Procedure) -> Bool {
    text.isWritten && !procedure.isNoneOnPurpose(text) && !procedure.isUnsettled(text)
  }
}
