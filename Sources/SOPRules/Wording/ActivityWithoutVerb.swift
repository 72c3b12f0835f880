import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Activities that do not begin with an active verb.
enum ActivityWithoutVerb: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP801", name: "kegiatan-tanpa-kata-kerja", family: .wording, severity: .advice,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (kegiatan ditulis dengan kata kerja)",
      en: "PermenPAN-RB 35/2012 (an activity is written with a verb)"))

  static let summary = Wording(
    id: "Sebuah kegiatan tidak diawali kata kerja aktif.",
    en: "An activity does not begin with an active verb.")

  static let why = Wording(
    id:
      "Kata kerja aktif di awal menyuruh seseorang berbuat; kata benda atau bentuk pasif hanya menyebut peristiwanya.",
    en: "An active verb in front says what is to be done; a noun or a passive only names what happens.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Pemeriksaan kelengkapan berkas
      #           ^^^^^^^^^^^ SOP801
        pelaksana: [loket, pemohon]
        waktu: 10 menit
        keluaran: berkas lengkap
      - kegiatan: Cetak kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa kelengkapan berkas
        pelaksana: [loket, pemohon]
        waktu: 10 menit
        keluaran: berkas lengkap
      - kegiatan: Mencetak kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Kutipan ditandatangani kepala dinas
      #           ^^^^^^^ SOP801
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Datang membawa berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Berkas lengkap?
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {ya: lanjut, tidak: {ke: mulai, maks: 1 kali, lewat: selesai}}
      - kegiatan: Segera me-review berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  /// A place where an activity begins otherwise, and the verb to begin with, if known.
  private struct Beginning {
    let written: TextRef
    let word: Word
    let verb: String?
    let form: OfficeVerb.Form?
  }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var found: [Beginning] = []
    for step in subject.steps(with: .beginsOtherwise) {
      guard case .other(let word) = procedure.opening(of: step) else { continue }
      let known = OfficeVerb.named(procedure.tree.bytes[word.range])
      found.append(
        Beginning(
          written: step.activity, word: word, verb: known.map { "\($0.verb.active)".capitalizedFirst },
          form: known?.form))
    }
    guard !found.isEmpty else { return }
    // Those with an answer are one finding, so that its fix leaves nothing of it.
    let isAnswered: (Beginning) -> Bool = { $0.verb != nil && $0.form != .passive }
    add(found.filter(isAnswered), in: procedure, into: &report)
    add(found.filter { !isAnswered($0) }, in: procedure, into: &report)
  }

  private static func add(_ found: [Beginning], in procedure: Procedure, into report: inout Report) {
    guard let first = found.first else { return }
    let others = found.dropFirst().map {
      RelatedPlace(procedure.place(of: $0.word.range, in: $0.written), label($0))
    }
    report.add(
      finding(
        at: procedure.place(of: first.word.range, in: first.written),
        headline(found.count, of: procedure.steps.count), label: label(first), related: others, advice: advice,
        fixes: fixes(found, in: procedure)))
  }

  private static func fixes(_ found: [Beginning], in procedure: Procedure) -> [Fix] {
    let edits = found.compactMap { beginning in
      beginning.form == .passive
        ? nil : beginning.verb.flatMap { procedure.edit(of: beginning.word.range, in: beginning.written, $0) }
    }
    return edits.count == found.count ? [Fix(.review, beginWithVerb, edits: edits)] : []
  }

  // MARK: Wording

  private static func headline(_ count: Int, of all: Int) -> Wording {
    Wording(
      id: "\(count) dari \(all) kegiatan tidak diawali kata kerja aktif",
      en: "\(count) of \(all) activities do not begin with an active verb")
  }

  private static func label(_ beginning: Beginning) -> Wording {
    guard let verb = beginning.verb else {
      return Wording(id: "bukan kata kerja aktif", en: "not an active verb")
    }
    return switch beginning.form {
    case .passive: Wording(id: "bentuk pasif dari '\(verb)'", en: "passive of '\(verb)'")
    case .root, .noun, nil: Wording(id: "tulis '\(verb)'", en: "write '\(verb)'")
    }
  }

  private static let beginWithVerb = Wording(
    id: "awali kegiatan dengan kata kerja aktifnya", en: "begin the activities with their active verbs")

  private static let advice = Wording(
    id:
      "awali dengan kata kerja berawalan 'me-' atau 'ber-', tanpa menyebut pelaksananya: 'Memeriksa kelengkapan berkas', 'Berkoordinasi dengan kecamatan'",
    en:
      "begin with a verb in 'me-' or 'ber-', without the actor: 'Memeriksa kelengkapan berkas', 'Berkoordinasi dengan kecamatan'"
  )
}
