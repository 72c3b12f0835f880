import ArgumentParser
import SOPText

/// The program: reads the command line, runs a command, gives the exit code.
public enum CommandLineTool {
  /// - Parameter arguments: without the program's own name.
  public static func run(_ arguments: [String]) -> Int32 {
    run(arguments, Streams()).rawValue
  }

  static func run(_ arguments: [String], _ streams: Streams) -> ExitStatus {
    // Asked for by scripts and editors again and again: answered before the parser of options is set up.
    if arguments == ["--version"] {
      var console = Console(language: .indonesian, streams: streams)
      console.write("sop \(SOPCommand.version)\n")
      console.flush()
      return console.hasFailed ? .unreadable : .clean
    }
    return execute(arguments, streams)
  }

  private static func execute(_ arguments: [String], _ streams: Streams) -> ExitStatus {
    let language = Language.chosen(arguments: arguments) { Environment[$0] }
    let arguments = verbFirst(arguments)
    if let verb = arguments.first, !verb.hasPrefix("-"), !SOPCommand.verbs.contains(verb) {
      var console = Console(language: language, streams: streams)
      console.complain(unknownVerb(verb))
      return .wrongUse
    }
    do {
      var command = try SOPCommand.parseAsRoot(arguments)
      if let command = command as? any Executable { return command.execute(streams) }
      try command.run()
      return .clean
    } catch {
      return answer(error, isForShell: isForShell(arguments), Console(language: language, streams: streams))
    }
  }

  /// What shells ask for when they learn or make completions: no words for people.
  private static func isForShell(_ arguments: [String]) -> Bool {
    arguments.contains { $0.hasPrefix("--generate-completion-script") } || arguments.first == "---completion"
  }

  /// `sop --lang en check FILE` is `sop check --lang en FILE`: what every command understands may stand before its name.
  private static func verbFirst(_ arguments: [String]) -> [String] {
    var shared = 0
    while shared < arguments.count, let option = ["--lang", "--color"].first(where: arguments[shared].hasPrefix) {
      shared += arguments[shared] == option ? 2 : 1
    }
    guard shared < arguments.count, SOPCommand.verbs.contains(arguments[shared]) else { return arguments }
    return [arguments[shared]] + arguments[..<shared] + arguments[(shared + 1)...]
  }

  /// Help that was asked for goes to standard output, a mistake to standard error.
  private static func answer(_ error: any Error, isForShell: Bool, _ console: consuming Console) -> ExitStatus {
    let message = SOPCommand.fullMessage(for: error)
    let text = ParserWords.translated(message, console.language) + "\n"
    guard SOPCommand.exitCode(for: error) == .success else {
      console.report(text)
      return .wrongUse
    }
    console.write(isForShell ? message + "\n" : text)
    console.flush()
    return console.hasFailed ? .unreadable : .clean
  }

  private static func unknownVerb(_ verb: String) -> Wording {
    let name = PrintableText.of(verb)
    if let near = NearestName.nearest(to: verb, among: SOPCommand.verbs) {
      return Wording(
        id: "perintah '\(name)' tidak dikenal; mungkin maksudnya '\(near)'",
        en: "there is no command '\(name)'; did you mean '\(near)'?")
    }
    if case .success = FileAccess.status(of: FilePath(argument: verb)) {
      return Wording(
        id: "'\(name)' bukan perintah; untuk memeriksanya tulis 'sop check \(words: name)'",
        en: "'\(name)' is no command; to check it write 'sop check \(words: name)'")
    }
    return Wording(
      id: "perintah '\(name)' tidak dikenal; daftar perintah: sop --help",
      en: "there is no command '\(name)'; for a list: sop --help")
  }
}
