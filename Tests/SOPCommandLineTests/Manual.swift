import SOPTestSupport
import Testing

/// A manual in Markdown, cut into what can be held against the program.
///
/// A comment right above a block says more about it: `temuan: CODE ...` are the findings it gives (otherwise none),
/// `berkas: NAME` is the file it is saved as for the commands below it, `baris: N` says that it replaces as many lines
/// of that file from line N on. Above a table, `kunci: TITLE, ...` are the kinds of map whose keys it lists; `nilai:` says
/// that it lists spellings of values.
struct Manual: Sendable, CustomTestStringConvertible {
  let path: String
  private var lines: [String] = []
  private(set) var blocks: [Block] = []
  private(set) var tables: [KeyTable] = []
  private(set) var spellings: [Spellings] = []
  private(set) var headings: [String] = []
  /// Where links inside the manual lead, without `#`.
  private(set) var anchors: [String] = []
  /// The files that links name.
  private(set) var files: [String] = []

  enum Block: Sendable {
    case example(ManualExample)
    case transcript(ManualTranscript)
  }

  /// Rows whose first column names keys.
  struct KeyTable: Sendable {
    /// Titles of kinds of map.
    var contexts: [String]
    var keys: [String]
  }

  /// A row of spellings of one kind of value.
  struct Spellings: Sendable, CustomTestStringConvertible {
    /// The first column, up to a colon.
    var kind: String
    var texts: [String]

    var testDescription: String { "\(kind): \(texts.joined(separator: ", "))" }
  }

  var testDescription: String { path }

  var examples: [ManualExample] {
    blocks.compactMap { if case .example(let example) = $0 { example } else { nil } }
  }

  init(path: String) throws {
    self.path = path
    lines = String(decoding: try Checkout.bytes(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var saved: [String: [String]] = [:]
    var notes: [String: String] = [:]
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("```") {
        let body = Array(lines[index...].prefix { !$0.hasPrefix("```") })
        add(body, in: String(line.dropFirst(3)), at: index + 1, notes, &saved)
        index += body.count + 1
      } else if line.hasPrefix("|"), !notes.isEmpty {
        let rows = lines[index...].prefix { $0.hasPrefix("|") }
        add(rows.dropFirst().map { $0.split(separator: "|").map(String.init) }, notes)
        index += rows.count
      } else if line.hasPrefix("#") {
        headings.append(String(line.drop { $0 == "#" || $0 == " " }))
      }
      addLinks(of: line)
      notes = Self.notes(line)
    }
  }

  private mutating func add(
    _ body: [String], in language: String, at line: Int, _ notes: [String: String], _ saved: inout [String: [String]]
  ) {
    switch language {
    case "yaml":
      var text = body
      if let name = notes["berkas"] {
        if let first = notes["baris"].flatMap({ Int($0) }), let file = saved[name] {
          text = file
          text.replaceSubrange(((first - 1)..<(first - 1 + body.count)).clamped(to: file.indices), with: body)
        }
        saved[name] = text
      }
      blocks.append(.example(ManualExample(path: path, line: line, own: text, notes)))
    case "console": blocks.append(.transcript(ManualTranscript(line: line, body)))
    default: break
    }
  }

  /// Rows below the head of a table, cell by cell.
  private mutating func add(_ rows: [[String]], _ notes: [String: String]) {
    if let contexts = notes["kunci"] {
      let keys = rows.flatMap { Self.code(in: $0.first ?? "") }
      tables.append(KeyTable(contexts: contexts.split(separator: ", ").map(String.init), keys: keys))
    }
    if notes["nilai"] != nil {
      for row in rows where row.count > 1 {
        let kind = row[0].prefix { $0 != ":" }.split(separator: " ").joined(separator: " ")
        spellings.append(Spellings(kind: kind, texts: Self.code(in: row[1])))
      }
    }
  }

  /// The text with what commands really print.
  func text(printing outputs: [(transcript: ManualTranscript, lines: [String])]) -> String {
    var lines = lines
    for output in outputs.reversed() {
      let start = output.transcript.line
      lines.replaceSubrange(start..<(start + output.transcript.output.count), with: output.lines)
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Lines

  /// `<!-- berkas: a.sop.yaml temuan: SOP050 -->`: words that end in a colon, each with the words after it.
  private static func notes(_ line: String) -> [String: String] {
    guard line.hasPrefix("<!--"), line.hasSuffix("-->") else { return [:] }
    var notes: [String: String] = [:]
    var key = ""
    for word in line.dropFirst(4).dropLast(3).split(separator: " ") {
      if word.hasSuffix(":") {
        key = String(word.dropLast())
        notes[key] = ""
      } else {
        notes[key, default: ""] += (notes[key, default: ""].isEmpty ? "" : " ") + word
      }
    }
    return notes
  }

  /// What stands in backticks.
  private static func code(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private mutating func addLinks(of line: String) {
    for part in line.split(separator: "](").dropFirst() {
      let target = part.prefix { $0 != ")" }
      if target.hasPrefix("#") {
        anchors.append(String(target.dropFirst()))
      } else {
        files.append(String(target.prefix { $0 != "#" }))
      }
    }
  }

  /// As links name a heading: small letters, no punctuation, hyphens for spaces.
  static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
        .map { $0 == " " ? "-" : $0 })
  }
}

/// A YAML block: a whole SOP, an office (`# opd.yaml`), a list of steps, or some top-level keys.
struct ManualExample: Sendable, CustomTestStringConvertible {
  let path: String
  /// Of the block's first line, from 1.
  let line: Int
  /// The block, completed to a whole file.
  let text: String
  let isOffice: Bool
  /// Codes of the findings it gives, sorted.
  let codes: [String]
  /// The file it is saved as.
  let fileName: String?

  init(path: String, line: Int, own: [String], _ notes: [String: String]) {
    self.path = path
    self.line = line
    isOffice = own.first == "# opd.yaml"
    text = (isOffice ? own : Self.completed(own)).joined(separator: "\n") + "\n"
    codes = (notes["temuan"] ?? "").split(separator: " ").map(String.init).sorted()
    fileName = notes["berkas"]
  }

  /// Roles that no line declares are the office's.
  private static func completed(_ own: [String]) -> [String] {
    let written = CleanProcedure.keys(writtenBy: own)
    if written.contains("nama") { return own }
    if written.isEmpty, own.contains(where: { $0.hasPrefix("- ") }) {
      return CleanProcedure.lines(without: ["langkah", "pelaksana"]) + ["langkah:"]
        + own.map { $0.isEmpty ? $0 : "  " + $0 }
    }
    return CleanProcedure.lines(without: written.union(["pelaksana"])) + own
  }

  var testDescription: String { "\(path):\(line)" }
}

/// A command and what it prints; a line `[...]` stands for any number of lines.
struct ManualTranscript: Sendable {
  /// Of the command, from 1.
  let line: Int
  /// Without the prompt.
  let command: [String]
  let output: [String]

  init(line: Int, _ body: [String]) {
    self.line = line
    command = Self.words(of: body.first ?? "")
    output = Array(body.dropFirst())
  }

  /// As a shell parts them: at blanks that do not stand in single quotes.
  private static func words(of command: String) -> [String] {
    var words = [""]
    for (index, part) in command.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        words[words.count - 1] += part
      } else {
        let pieces = part.split(separator: " ", omittingEmptySubsequences: false)
        words[words.count - 1] += pieces.first ?? ""
        words += pieces.dropFirst().map(String.init)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Whether lines are the output, but for blanks at the ends of lines and lines left out.
  func matches(_ printed: [String]) -> Bool {
    let wanted = output.map { Self.trimmed($0[...]) }
    let chunks = wanted.split(separator: "[...]", omittingEmptySubsequences: false).map(Array.init)
    var rest = printed[...]
    guard let first = chunks.first, let last = chunks.last else { return rest.isEmpty }
    guard chunks.count > 1 else { return first == Array(rest) }
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for chunk in chunks.dropFirst().dropLast() {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: chunk) }) else { return false }
      rest = rest[(start + chunk.count)...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// Without the blanks at its end.
  static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
