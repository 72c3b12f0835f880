import SOPDiagnostics
import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// When escapes for colour are written.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto
  case always
  case never
}

/// Where a run writes: the descriptors of its output and of its messages.
struct Streams: Sendable {
  var output = STDOUT_FILENO
  var messages = STDERR_FILENO
}

/// The output, written in large pieces, and messages beside it.
///
/// A reader that goes away (`sop check | head`) ends the run without a word.
struct Console: ~Copyable {
  let language: Language
  let style: Style
  let streams: Streams
  private var pending: [UInt8] = []
  /// The output could not be written.
  private(set) var hasFailed = false

  private static let pieceSize = 64 << 10

  init(language: Language, color: ColorChoice = .auto, streams: Streams = Streams()) {
    self.language = language
    self.streams = streams
    style = Self.style(color, streams)
  }

  private static func style(_ choice: ColorChoice, _ streams: Streams) -> Style {
    switch choice {
    case .always: return .colored
    case .never: return .plain
    case .auto:
      let isRefused = !(Environment["NO_COLOR"] ?? "").isEmpty || Environment["TERM"] == "dumb"
      return !isRefused && isatty(streams.output) == 1 ? .colored : .plain
    }
  }

  /// The output is read by a person as it comes.
  var isTerminal: Bool { isatty(streams.output) == 1 }

  /// Columns of the terminal that the output is; `nil` elsewhere.
  var width: Int? {
    var size = winsize()
    guard ioctl(streams.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(40, Int(size.ws_col))
  }

  mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize { flush() }
  }

  mutating func write(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.pieceSize { flush() }
  }

  /// Must be called at the end; before that only to keep the order beside messages.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    let isWritten = hasFailed || pending.withUnsafeBytes { FileAccess.writeAll($0, to: streams.output) }
    if !isWritten {
      hasFailed = true
      if errno != EPIPE { complain(FileProblem(.write, FilePath("stdout"))) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// A sentence beside the output.
  mutating func complain(_ wording: Wording) {
    flush()
    let line = Array("sop: \(wording(language))\n".utf8)
    _ = line.withUnsafeBytes { FileAccess.writeAll($0, to: streams.messages) }
  }

  /// Findings beside an output that is something else.
  mutating func report(_ findings: String) {
    flush()
    let bytes = Array(findings.utf8)
    _ = bytes.withUnsafeBytes { FileAccess.writeAll($0, to: streams.messages) }
  }

  mutating func complain(_ problem: FileProblem) {
    complain(problem.wording)
  }
}

/// Variables of the environment.
enum Environment {
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Language {
  /// The language of messages, from the command line and the environment: `--lang`, then `SOP_LANG`, then a locale for
  /// messages that was set on purpose and is not Indonesian.
  ///
  /// `LC_ALL` and `LC_MESSAGES` are set on purpose, except to `C` and `POSIX`, which ask for stable output; `LANG` is
  /// what a machine was installed with and says nothing about its user.
  static func chosen(arguments: some Sequence<String>, environment: (String) -> String?) -> Language {
    if let named = afterOption(in: arguments) { return named }
    if let named = environment("SOP_LANG").flatMap(Language.init(locale:)) { return named }
    for variable in ["LC_ALL", "LC_MESSAGES"] {
      guard let locale = environment(variable), !locale.isEmpty else { continue }
      let isNeutral = locale == "C" || locale.hasPrefix("C.") || locale == "POSIX"
      return isNeutral || Language(locale: locale) == .indonesian ? .indonesian : .english
    }
    return .indonesian
  }

  /// Of `id`, `id_ID.UTF-8`, `en`, `en_US` and the like.
  private init?(locale: String) {
    self.init(rawValue: locale.prefix { $0.isLetter }.lowercased())
  }

  private static func afterOption(in arguments: some Sequence<String>) -> Language? {
    var isNext = false
    for argument in arguments {
      if isNext { return Language(rawValue: argument) }
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      isNext = argument == "--lang"
    }
    return nil
  }
}
