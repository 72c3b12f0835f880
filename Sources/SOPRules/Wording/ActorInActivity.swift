import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Activities that name who carries them out.
enum ActorInActivity: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP802", name: "pelaksana-dalam-kegiatan", family: .wording, severity: .advice,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (kegiatan tanpa subjek; pelaksana pada kolomnya sendiri)",
      en: "PermenPAN-RB 35/2012 (activities without a subject; actors in columns of their own)"))

  static let summary = Wording(
    id: "Sebuah kegiatan menyebut pelaksananya.",
    en: "An activity names who carries it out.")

  static let why = Wording(
    id:
      "Pelaksana sudah ada pada kolomnya. Bila disebut dua kali, keduanya dapat berbeda setelah salah satunya diubah.",
    en: "The actor already has a column. Named twice, the two can differ once one of them is changed.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Petugas loket memeriksa berkas
      #           ^^^^^^^^^^^^^ SOP802
        pelaksana: loket
        waktu: 10 menit
        keluaran: berkas lengkap
      - kegiatan: Pemohon menerima kutipan
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 10 menit
        keluaran: berkas lengkap
      - kegiatan: Menerima kutipan
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Menilai berkas oleh tim penilai
      #                          ^^^^^^^^^^^^^^^^ SOP802
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Memanggil pemohon
        pelaksana: loket
        waktu: 5 menit
        keluaran: panggilan
      - kegiatan: Mengambil kutipan yang ditandatangani oleh Kepala Dinas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  /// An actor named in an activity.
  private struct Mention {
    let written: TextRef
    /// The words that name it.
    let range: Range<Int>
    /// The activity without them; `nil` where only the author can say.
    let rest: String?
    let edit: TextEdit?
  }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let subjects = subject.steps(with: .beginsOtherwise).compactMap { subjectMention(of: $0, in: procedure) }
    let agents = subject.steps(with: .agent).compactMap { agentMention(of: $0, in: procedure) }
    let found = (subjects + agents).sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !found.isEmpty else { return }
    // Those with a certain answer are one finding, so that its fix leaves nothing of it.
    add(found.filter { $0.edit != nil }, in: procedure, into: &report)
    add(found.filter { $0.edit == nil }, in: procedure, into: &report)
  }

  private static func subjectMention(of step: Step, in procedure: Procedure) -> Mention? {
    guard case .subject(let range, let verb) = procedure.opening(of: step) else { return nil }
    let words = procedure.words(of: step.activity)
    let start = words.string(verb.range).capitalizedFirst
    // The lane says the same: nothing is lost.
    let isOwn = step.actors.indices.contains {
      let actor = procedure.actorUses[$0].actor
      return !actor.isNone && procedure.isName(procedure.actors[Int(actor.index)], range)
    }
    let named = range.lowerBound..<verb.range.upperBound
    return Mention(
      written: step.activity, range: range, rest: start + words.string(verb.range.upperBound..<words.end),
      edit: isOwn ? procedure.edit(of: named, in: step.activity, start) : nil)
  }

  /// 'oleh' and a role behind an active verb. Behind a passive it belongs to what is spoken of.
  private static func agentMention(of step: Step, in procedure: Procedure) -> Mention? {
    guard case .fitting = procedure.opening(of: step) else { return nil }
    var words = procedure.words(of: step.activity)
    while let word = words.next() {
      if word.key == "yang" || word.key.begins(with: "di") || word.key.begins(with: "ter") { return nil }
      guard word.key == "oleh" else { continue }
      guard let role = words.next(), role.key.isRole || procedure.hasActor(beginningWith: role.key) else { return nil }
      return Mention(written: step.activity, range: word.range.lowerBound..<words.end, rest: nil, edit: nil)
    }
    return nil
  }

  private static func add(_ found: [Mention], in procedure: Procedure, into report: inout Report) {
    guard let first = found.first else { return }
    let edits = found.compactMap(\.edit)
    report.add(
      finding(
        at: procedure.place(of: first.range, in: first.written), headline(found.count, of: procedure.steps.count),
        label: label(first),
        related: found.dropFirst().map { RelatedPlace(procedure.place(of: $0.range, in: $0.written), label($0)) },
        advice: advice, fixes: edits.isEmpty ? [] : [Fix(.safe, leaveOut, edits: edits)]))
  }

  // MARK: Wording

  private static func headline(_ count: Int, of all: Int) -> Wording {
    Wording(
      id: "\(count) dari \(all) kegiatan menyebut pelaksananya",
      en: "\(count) of \(all) activities name who carries them out")
  }

  private static func label(_ mention: Mention) -> Wording {
    guard let rest = mention.rest?.shortened else {
      return Wording(id: "sudah ada pada kolom pelaksana", en: "the column of actors says so")
    }
    return Wording(id: "cukup '\(rest)'", en: "'\(rest)' is enough")
  }

  private static let leaveOut = Wording(
    id: "hapus pelaksana dari kalimat kegiatan", en: "leave the actor out of the activity")

  private static let advice = Wording(
    id: "tulis kegiatan mulai dari kata kerjanya, dan pelaksananya pada 'pelaksana'",
    en: "write the activity from its verb on, and who carries it out under 'pelaksana'")
}
