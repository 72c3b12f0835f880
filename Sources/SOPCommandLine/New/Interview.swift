import SOPDiagnostics
import SOPText

/// Questions and answers on a terminal, one line each. Nothing is written anywhere before the last of them.
struct Interview: ~Copyable {
  /// The person has ended it: the input is at its end.
  struct Ended: Error {}

  let language: Language
  private let streams: Streams
  /// The next line without its end; `nil` at the end of the input.
  private let nextLine: () -> String?

  init(language: Language, streams: Streams, nextLine: @escaping () -> String? = { readLine() }) {
    self.language = language
    self.streams = streams
    self.nextLine = nextLine
  }

  /// Something to be answered with a text.
  struct Question {
    let words: Wording
    /// How it is asked again when Enter keeps a doubtful answer.
    let again: Wording
    /// What Enter alone answers; `nil` where an answer is needed.
    let fallback: String?

    init(_ words: Wording, again: Wording? = nil, fallback: String? = nil) {
      self.words = words
      self.again = again ?? words
      self.fallback = fallback
    }
  }

  func say(_ wording: Wording) {
    print("\(wording(language))\n")
  }

  /// Asks until the answer will do. With a mere warning the same answer can be kept.
  /// - Parameter check: what is found in an answer.
  func text(_ question: Question, check: (String) -> [Diagnostic] = { _ in [] }) throws(Ended) -> String {
    var (words, fallback) = (question.words, question.fallback)
    while true {
      print(words(language) + (fallback.map { $0.isEmpty ? "" : " [\($0)]" } ?? "") + ": ")
      let answer = try line()
      guard let answer = answer.isEmpty ? fallback : answer else {
        say(Wording(id: "  ini perlu diisi", en: "  this is needed"))
        continue
      }
      // What was warned about has been read: Enter keeps it.
      if answer == fallback { return answer }
      let findings = check(answer)
      tell(findings)
      if findings.isEmpty { return answer }
      let isRefused = findings.contains { $0.severity == .error }
      (words, fallback) = isRefused ? (question.words, question.fallback) : (question.again, answer)
      if !isRefused { say(Self.keep) }
    }
  }

  /// Texts until an empty line; none means the fallback, at least one without a fallback.
  func texts(
    _ words: Wording, fallback: String?, check: (String) -> [Diagnostic] = { _ in [] }
  ) throws(Ended) -> [String] {
    let shown = fallback.map { " [\($0)]" } ?? ""
    print("\(words(language)), \(Self.oneEach(language))\(shown):\n")
    var answers: [String] = []
    while true {
      let isNeeded = answers.isEmpty && fallback == nil
      let number = Question(Wording(same: "  \(answers.count + 1)"), fallback: isNeeded ? nil : "")
      let answer = try text(number, check: check)
      if answer.isEmpty { return answers.isEmpty ? [fallback ?? answer] : answers }
      answers.append(answer)
    }
  }

  /// A question to be answered with yes or no.
  func isSo(_ words: Wording, fallback: Bool) throws(Ended) -> Bool {
    while true {
      let choice = Wording(id: "ya/tidak", en: "yes/no")
      let shown = Wording(id: fallback ? "ya" : "tidak", en: fallback ? "yes" : "no")
      print("\(words(language)) (\(choice(language))) [\(shown(language))]: ")
      switch try line().lowercased() {
      case "": return fallback
      case "ya", "y", "yes": return true
      case "tidak", "t", "no", "n": return false
      default: say(Wording(id: "  jawab 'ya' atau 'tidak'", en: "  answer 'yes' or 'no'"))
      }
    }
  }

  /// Findings in a few words: what is wrong and what to do.
  func tell(_ findings: [Diagnostic]) {
    for finding in findings {
      let label = finding.label.map { " (\(PrintableText.of($0(language))))" } ?? ""
      print("  \(Self.word(finding.severity)(language)): \(PrintableText.of(finding.headline(language)))\(label)\n")
      for note in finding.notes where note.kind == .advice {
        print("    \(PrintableText.of(note.wording(language)))\n")
      }
    }
  }

  private static func word(_ severity: Severity) -> Wording {
    switch severity {
    case .error: Wording(id: "belum benar", en: "not right")
    case .warning, .advice: Wording(id: "perhatikan", en: "note")
    }
  }

  private static let oneEach = Wording(
    id: "satu per baris; baris kosong bila selesai", en: "one a line; an empty line ends")

  private static let keep = Wording(
    id: "  Enter untuk tetap memakainya, atau tulis jawaban lain", en: "  Enter keeps it, or write another answer")

  private func line() throws(Ended) -> String {
    guard let line = nextLine() else { throw Ended() }
    return Self.cleaned(line)
  }

  /// Without the blanks around it and what no key writes on purpose.
  static func cleaned(_ line: String) -> String {
    let visible = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter {
      $0.value >= 0x20 && $0.value != 0x7F && $0.properties.generalCategory != .format
    }
    var text = String(String.UnicodeScalarView(visible))[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private func print(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { FileAccess.writeAll($0, to: streams.messages) }
  }
}
