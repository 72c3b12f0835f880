public import SOPText

/// The words that renderers add around findings, both languages side by side.
extension Severity {
  public func word(_ language: Language) -> String {
    switch (self, language) {
    case (.error, .indonesian): "galat"
    case (.error, .english): "error"
    case (.warning, .indonesian): "peringatan"
    case (.warning, .english): "warning"
    case (.advice, .indonesian): "saran"
    case (.advice, .english): "advice"
    }
  }
}

/// What stands beside a finding that a comment in the file takes out.
enum SuppressionWord {
  static let suppressed = Wording(id: "diabaikan", en: "suppressed")
  static let reason = Wording(id: "alasan", en: "reason")
}

/// The sentences under an excerpt, in the order in which they are printed.
enum NoteWord: CaseIterable {
  case path
  case example
  case reason
  case basis
  case advice

  init(_ kind: Note.Kind) {
    switch kind {
    case .path: self = .path
    case .example: self = .example
    case .reason: self = .reason
    case .advice: self = .advice
    }
  }

  func word(_ language: Language) -> String {
    switch (self, language) {
    case (.path, .indonesian): "jalur"
    case (.path, .english): "path"
    case (.example, .indonesian): "contoh"
    case (.example, .english): "example"
    case (.reason, .indonesian): "sebab"
    case (.reason, .english): "why"
    case (.basis, .indonesian): "dasar"
    case (.basis, .english): "basis"
    case (.advice, .indonesian): "saran"
    case (.advice, .english): "help"
    }
  }
}

extension Summary {
  /// One sentence that closes a run: `2 galat, 1 peringatan dalam 3 berkas (14 berkas lain bersih)`.
  func sentence(_ language: Language) -> String {
    let wording = findings == 0 ? cleanWording : foundWording
    return wording(language) + remarks.map { "; " + $0(language) }.joined()
  }

  private var cleanWording: Wording {
    switch files {
    case 0: Wording(id: "tidak ada berkas yang diperiksa", en: "no file was checked")
    case 1 where known > 0:
      Wording(id: "bersih: tidak ada temuan baru di berkas ini", en: "clean: nothing new in this file")
    case _ where known > 0:
      Wording(
        id: "bersih: \(files) berkas diperiksa, tidak ada temuan baru", en: "clean: \(files) files checked, nothing new"
      )
    case 1: Wording(id: "bersih: berkas ini tidak bermasalah", en: "clean: nothing to report in this file")
    default:
      Wording(
        id: "bersih: \(files) berkas diperiksa, tidak ada temuan", en: "clean: \(files) files checked, no findings")
    }
  }

  private var foundWording: Wording {
    let counts = [
      (errors, "galat", errors == 1 ? "error" : "errors"),
      (warnings, "peringatan", warnings == 1 ? "warning" : "warnings"),
      (advice, "saran", "advice"),
    ].filter { $0.0 > 0 }
    let indonesian = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let english = counts.map { "\($0.0) \($0.2)" }.joined(separator: ", ")
    let found = filesWithFindings
    let clean = files - filesWithFindings
    guard clean > 0 else {
      return Wording(
        id: "\(words: indonesian) dalam \(found) berkas",
        en: "\(words: english) in \(found) \(words: found == 1 ? "file" : "files")")
    }
    return Wording(
      id: "\(words: indonesian) dalam \(found) berkas (\(clean) berkas lain bersih)",
      en: "\(words: english) in \(found) \(words: found == 1 ? "file" : "files") (\(clean) clean)")
  }

  private var remarks: [Wording] {
    var remarks = repairRemarks
    if suppressed > 0 {
      remarks.append(
        Wording(id: "\(suppressed) temuan diabaikan dengan alasan", en: "\(suppressed) suppressed with a reason"))
    }
    if known > 0 {
      remarks.append(Wording(id: "\(known) temuan lama tidak dihitung", en: "\(known) known and not counted"))
    }
    if unreadable > 0 {
      remarks.append(Wording(id: "\(unreadable) berkas tidak terbaca", en: "\(unreadable) could not be read"))
    }
    return remarks
  }

  /// What has been fixed, and what can be.
  private var repairRemarks: [Wording] {
    var remarks: [Wording] = []
    if fixed > 0 {
      remarks.append(Wording(id: "\(fixed) temuan telah diperbaiki", en: "\(fixed) fixed"))
    }
    return remarks + openRepairs
  }

  /// What a run without writing says of its repairs: `3 temuan akan diperbaiki; 2 lagi dengan --fix-unsafe`.
  public var repairSentence: Wording {
    let first =
      fixed == 0
      ? Wording(id: "tidak ada yang akan diperbaiki", en: "nothing would be fixed")
      : Wording(id: "\(fixed) temuan akan diperbaiki", en: "\(fixed) would be fixed")
    let sentences = [first] + openRepairs
    return Wording(
      id: "\(words: sentences.map(\.id).joined(separator: "; "))",
      en: "\(words: sentences.map(\.en).joined(separator: "; "))")
  }

  private var openRepairs: [Wording] {
    var remarks: [Wording] = []
    if fixable > 0 {
      remarks.append(Wording(id: "\(fixable) dapat diperbaiki dengan --fix", en: "\(fixable) can be fixed with --fix"))
    }
    if fixableUnsafely > 0 {
      remarks.append(
        Wording(
          id: "\(fixableUnsafely) dapat dicoba dengan --fix-unsafe", en: "\(fixableUnsafely) may be with --fix-unsafe"))
    }
    if heldBack > 0 {
      remarks.append(
        Wording(
          id: "\(heldBack) perbaikan ditahan karena akan memunculkan galat lain",
          en: "\(heldBack) held back, since their fix would bring up another error"))
    }
    return remarks
  }
}
