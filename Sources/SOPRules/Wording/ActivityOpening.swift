import SOPDiagnostics
import SOPModel
import SOPSyntax

/// How the text of an activity begins.
enum ActivityOpening {
  /// With an active verb, or in a way about which nothing certain can be said.
  case fitting
  /// With who does it: the words of the subject, and the verb behind them.
  case subject(Range<Int>, verb: Word)
  /// With another word.
  case other(Word)
}

extension Procedure {
  /// How the activity of a step begins.
  func opening(of step: Step) -> ActivityOpening {
    var words = words(of: step.activity)
    guard var first = words.firstLetters() else { return .fitting }
    if first.key.isActiveVerb { return .fitting }
    if first.key.opensClause || isQuestion(step) { return .fitting }
    while first.key.isAdverb {
      guard let next = words.next() else { return .fitting }
      first = next
      if first.key.isActiveVerb { return .fitting }
    }
    guard let verb = words.firstVerb(within: 6) else { return .other(first) }
    let subject = first.range.lowerBound..<words.endOfWordBefore(verb)
    return first.key.isRole || isActorName(subject) ? .subject(subject, verb: verb) : .other(first)
  }

  /// Whether words of a text are the name of one of the actors; capitals do not matter.
  func isActorName(_ range: Range<Int>) -> Bool { actors.contains { isName($0, range) } }

  func isName(_ actor: Actor, _ range: Range<Int>) -> Bool {
    guard let name = bytes(ofName: actor), name.count == range.count else { return false }
    return name.elementsEqual(tree.bytes[range]) { $0.inLowerCase == $1.inLowerCase }
  }

  /// Whether the name of an actor begins with a word.
  func hasActor(beginningWith word: WordKey) -> Bool {
    actors.contains { actor in
      guard let name = bytes(ofName: actor) else { return false }
      return WordKey(name.prefix { $0.isOfWord }) == word
    }
  }

  private func bytes(ofName actor: Actor) -> ArraySlice<UInt8>? {
    guard actor.name.isWritten else { return nil }
    let tree = actor.name.source == .office ? office?.keyed.tree : tree
    return tree.map { $0.bytes[$0.textRange(of: actor.name.node)] }
  }

  /// The text of a decision may ask what is decided.
  private func isQuestion(_ step: Step) -> Bool {
    guard step.isDecision, step.activity.source == .procedure else { return false }
    let text = tree.bytes[tree.textRange(of: step.activity.node)]
    return text.last { $0 > 0x20 && $0 != UInt8(ascii: ")") } == UInt8(ascii: "?")
  }
}

extension WordScanner {
  /// The first word that is no number and no letter of a list ('1.', 'a.').
  mutating func firstLetters() -> Word? {
    while let word = next() {
      if word.key.count > 1, !word.key[0].isDigit { return word }
    }
    return nil
  }

  /// The first active verb among the next words, in the main clause.
  mutating func firstVerb(within limit: Int) -> Word? {
    for _ in 0..<limit {
      guard let word = next(), !word.key.opensClause, word.mark != UInt8(ascii: ".") else { return nil }
      if word.key.isActiveVerb, !word.isBracketed { return word }
    }
    return nil
  }

  /// Where the text before a word ends, without the blanks.
  func endOfWordBefore(_ word: Word) -> Int {
    var end = word.range.lowerBound
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}

extension WordKey {
  /// A word that names a role, with which a subject begins.
  var isRole: Bool { Self.roles.contains(self) }

  private static let roles: WordSet = [
    "petugas", "pemohon", "staf", "staff", "kepala", "sekretaris", "sekdin", "sekdis", "sekda", "camat", "lurah",
    "kades", "bupati", "walikota", "gubernur", "direktur", "manajer", "kasi", "kabid", "kabag", "kasubbag", "kasubag",
    "kasubbid", "kadis", "kadin", "admin", "administrator", "operator", "verifikator", "validator", "panitia", "tim",
    "pejabat", "pimpinan", "pegawai", "pengguna", "pelapor", "pengadu", "pasien", "keluarga", "masyarakat", "warga",
    "peserta", "bendahara", "arsiparis", "resepsionis", "dokter", "perawat", "bidan", "apoteker", "kasir", "pengelola",
    "pengolah", "pelaksana", "penyedia", "pokja", "analis", "auditor", "inspektur", "pengawas", "koordinator", "ketua",
    "anggota", "asisten", "ajudan", "satpam", "notaris", "guru", "siswa", "mahasiswa", "dosen", "dekan", "rektor",
    "konsumen", "pelanggan", "pengunjung", "tamu", "wajib-pajak",
  ]
}
