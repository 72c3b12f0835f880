import SOPDiagnostics
import SOPModel
import SOPText

/// `sejak`, `sampai` or a deadline names an event that does not exist.
enum UnknownEvent: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP404", name: "peristiwa-tak-dikenal", family: .timing, severity: .error)

  static let summary = Wording(
    id: "'sejak', 'sampai', atau tenggat menyebut peristiwa yang tidak ada.",
    en: "'sejak', 'sampai' or a deadline names an event that does not exist.")

  static let why = Wording(
    id: "Waktu yang dihitung dari atau sampai peristiwa yang tidak ada tidak dapat diperiksa maupun dipenuhi.",
    en: "A time counted from or to an event that does not exist can be neither checked nor kept.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohnan}
      #                                         ^^^^^^^^^ SOP404
      """),
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa.lengkp}
      #                                         ^^^^^^^^^^^^^^ SOP404
      langkah:
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          keluaran: kutipan
          jika: {lengkap: lanjut, kurang: selesai}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa.lengkap}
      langkah:
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          keluaran: kutipan
          jika: {lengkap: lanjut, kurang: selesai}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .bad(
      """
      - id: tagih
        kegiatan: Menerbitkan tagihan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tagihan
      - kegiatan: Menyerahkan bukti bayar
        pelaksana: pemohon
        batas: {waktu: 7 hari kalender, sejak: tagihan, lewat: selesai}
        #                                      ^^^^^^^ SOP404
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      peristiwa: [rapat evaluasi]
      jangka_waktu: {maks: 3 hari kerja, sejak: permohonan}
      langkah:
        - id: bahan
          kegiatan: Menyusun bahan
          pelaksana: loket
          waktu: 1 jam
          paling_lambat: H-3 hari kerja rapat evaluasi
          keluaran: bahan rapat
        - kegiatan: Membahas bahan
          pelaksana: [loket, pemohon]
          waktu: 1 jam
          paling_cepat: 1 hari kerja sejak bahan
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let unknown = procedure.eventUses.filter { $0.meaning == .unknown }
    guard !unknown.isEmpty else { return }
    var names = EventNames(procedure)
    var found: [UnknownName] = []
    var positions: [String: Int] = [:]
    for use in unknown {
      let name = procedure.text(of: use)
      guard isName(name, &names) else { continue }
      if let index = positions[name] {
        found[index].places.append(use.place)
      } else {
        positions[name] = found.count
        found.append(UnknownName(name: name, places: [use.place], declarations: nil))
      }
    }
    for name in found { report.add(finding(name, &names)) }
  }

  /// Whether a text that fits no event is meant as a name: one word, or nearly a name there is. All else is prose.
  static func isName(_ text: String, _ names: inout EventNames) -> Bool {
    let start = "mulai "
    let rest = text.hasPrefix(start) ? text.dropFirst(start.count) : text[...]
    return !rest.contains(" ") || names.stepBeforePoint(text) != nil || names.nearest(to: text) != nil
  }

  private static func finding(_ unknown: UnknownName, _ names: inout EventNames) -> Diagnostic {
    let shown = unknown.name.shortened
    if unknown.name == "selesai" {
      return finding(at: unknown.first, noSuchEvent(shown), related: unknown.otherUses, advice: everyEnd)
    }
    if NearestName.nearest(to: unknown.name, among: ["permohonan", "mulai"]) != nil {
      return finding(
        at: unknown.first, noSuchEvent(shown), label: UnknownName.meant("permohonan"), related: unknown.otherUses,
        advice: UnknownName.replace(with: "permohonan"), fixes: [unknown.replacing(with: "permohonan")])
    }
    if let event = names.nearest(to: unknown.name) {
      let related = [RelatedPlace(event.place, thisEvent(event.name))] + unknown.otherUses
      // Inside a sentence quotation marks would be part of the name.
      let fixes = event.name.asYAML == event.name ? [unknown.replacing(with: event.name)] : []
      return finding(
        at: unknown.first, noSuchEvent(shown), label: UnknownName.meant(event.name), related: related,
        advice: UnknownName.replace(with: event.name), fixes: fixes)
    }
    let advice =
      names.stepBeforePoint(unknown.name).map { outcomes(of: $0, names.outcomes(of: $0)) } ?? advice(names, shown)
    return finding(at: unknown.first, noSuchEvent(shown), related: unknown.otherUses, advice: advice)
  }

  // MARK: Wording

  private static func noSuchEvent(_ name: String) -> Wording {
    Wording(id: "tidak ada peristiwa '\(name)'", en: "there is no event '\(name)'")
  }

  private static func thisEvent(_ name: String) -> Wording {
    Wording(id: "peristiwa '\(name)'", en: "the event '\(name)'")
  }

  private static let everyEnd = Wording(
    id: "hapus 'sampai': tanpa itu janji berlaku sampai setiap akhir; atau sebut nama salah satu 'hasil'",
    en: "remove 'sampai': without it the promise reaches to every end; or name one of the 'hasil'")

  private static func outcomes(of id: String, _ list: Wording) -> Wording {
    Wording(
      id: "tulis salah satu pilihan hasil langkah '\(id)': \(words: list.id)",
      en: "write one of the outcomes of the step '\(id)': \(words: list.en)")
  }

  private static func advice(_ names: EventNames, _ name: String) -> Wording {
    if names.isEmpty {
      return Wording(
        id:
          "tulis 'permohonan', atau beri langkah yang dimaksud sebuah id dan tulis id itu; peristiwa dari luar alur didaftarkan: 'peristiwa: [\(name)]'",
        en:
          "write 'permohonan', or give the step you mean an id and write that id; an event from outside the flow is declared: 'peristiwa: [\(name)]'"
      )
    }
    let list = names.listed
    return Wording(
      id:
        "tulis 'permohonan' atau salah satu dari: \(words: list.id); peristiwa dari luar alur didaftarkan: 'peristiwa: [\(name)]'",
      en:
        "write 'permohonan' or one of: \(words: list.en); an event from outside the flow is declared: 'peristiwa: [\(name)]'"
    )
  }
}
