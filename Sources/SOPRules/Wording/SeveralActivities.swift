import SOPDiagnostics
import SOPModel
import SOPText

/// One row that holds two activities.
enum SeveralActivities: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP803", name: "dua-kegiatan-satu-baris", family: .wording, severity: .advice)

  static let summary = Wording(
    id: "Satu baris memuat dua kegiatan.",
    en: "One row holds two activities.")

  static let why = Wording(
    id:
      "Waktu dan keluaran satu baris tidak dapat dibagi: tidak terlihat pekerjaan mana yang lambat, dan yang kedua mudah terlewat.",
    en:
      "The time and the output of one row cannot be divided: which work is slow stays hidden, and the second is easily missed."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memverifikasi berkas dan menandatangani kutipan
      #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP803
        pelaksana: [pemohon, loket]
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memverifikasi berkas
        pelaksana: [pemohon, loket]
        waktu: 5 menit
        keluaran: berkas terverifikasi
      - kegiatan: Menandatangani kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - kegiatan: Berkas dicatat, kemudian diteruskan ke kepala seksi
      #           ^^^^^^ SOP801
      #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP803
        pelaksana: [pemohon, loket]
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa kelengkapan dan kebenaran berkas
        pelaksana: [pemohon, loket]
        waktu: 10 menit
        keluaran: berkas lengkap
      - kegiatan: Meminta pemohon melengkapi dan mengembalikan berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: permintaan
      - kegiatan: Menyerahkan kutipan dan berita acara serta media penyimpanan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in subject.steps(with: .joint) {
      var words = procedure.words(of: step.activity)
      guard let (joint, second) = words.secondActivity() else { continue }
      let place = procedure.place(of: joint..<words.end, in: step.activity)
      let rest = words.string(second..<words.end).capitalizedFirst.shortened
      report.add(finding(at: place, headline, label: ofItsOwn, advice: advice(rest)))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "baris ini memuat dua kegiatan", en: "this row holds two activities")

  private static let ofItsOwn = Wording(id: "kegiatan kedua", en: "a second activity")

  private static func advice(_ second: String) -> Wording {
    Wording(
      id: "jadikan '\(second)' langkah tersendiri, dengan pelaksana, waktu, dan keluarannya",
      en: "make '\(second)' a step of its own, with its actor, time and output")
  }
}

extension WordScanner {
  /// Where the second of two joined activities begins, with its joining word and without; `nil` if there is one only.
  ///
  /// Two verbs of the main clause are joined by 'dan', 'serta', 'lalu', 'kemudian' or a comma. The first must be the only
  /// verb before: in 'meminta pemohon melengkapi dan mengirim' others do both.
  mutating func secondActivity() -> (joint: Int, verb: Int)? {
    var verbs = 0
    var joint: Int?
    while let word = next() {
      if word.isBracketed { continue }
      if word.key.opensSubordinate { return nil }
      if word.mark == UInt8(ascii: ",") || word.mark == UInt8(ascii: "&") {
        joint = joint ?? word.range.lowerBound
      }
      if word.key.joinsActivities {
        joint = joint ?? word.range.lowerBound
        continue
      }
      if word.key.isAdverb, joint != nil { continue }
      if isVerb(word) {
        if let joint, verbs == 1, !word.key.isVerbOfState { return (joint, word.range.lowerBound) }
        verbs += 1
        if verbs > 1 { return nil }
      }
      joint = nil
    }
    return nil
  }

  private func isVerb(_ word: Word) -> Bool {
    word.key.isActiveVerb || word.key.begins(with: "di") && OfficeVerb.isPassive(bytes[word.range])
  }
}

extension WordKey {
  fileprivate var joinsActivities: Bool { Self.joints.contains(self) }

  /// What follows is part of what the first verb speaks of.
  fileprivate var opensSubordinate: Bool { opensClause || Self.subordinates.contains(self) }

  private static let joints: WordSet = ["dan", "serta", "lalu", "kemudian", "selanjutnya", "sekaligus"]

  private static let subordinates: WordSet = [
    "yang", "untuk", "guna", "agar", "supaya", "bahwa", "karena", "sehingga", "sampai", "hingga", "sambil", "cara",
    "tanpa",
  ]
}
