import ArgumentParser
import SOPText

/// A command that can be run with a console.
protocol Executable: ParsableCommand {
  func execute(_ streams: Streams) -> ExitStatus
}

/// How a command speaks; every command understands it.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Bahasa pesan.", en: "Language of messages.")),
      valueName: Interface.say(Wording(id: "bahasa", en: "language"))))
  var lang: LanguageName?

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Kapan memakai warna.", en: "When to use colour.")),
      valueName: Interface.say(Wording(id: "kapan", en: "when"))))
  var color: ColorChoice = .auto

  func makeConsole(_ streams: Streams) -> Console {
    let language = lang.map { $0 == .en ? Language.english : .indonesian } ?? Interface.language
    return Console(language: language, color: color, streams: streams)
  }
}

/// What every command that reads files understands.
struct SharedOptions: ParsableArguments {
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Nama dan tempat bagi masukan baku ('-').", en: "Name and place of what comes from standard input ('-').")
      ),
      valueName: Interface.say(Wording(id: "nama", en: "name"))))
  var stdinPath: String?

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Berkas, folder, atau '-'; tanpa ini folder yang sekarang.",
          en: "Files, folders or '-'; the current folder if none is given.")),
      valueName: Interface.say(Wording(id: "berkas", en: "paths"))),
    completion: .file(extensions: ["yaml"]))
  var paths: [String] = []

  func makeConsole(_ streams: Streams) -> Console { messages.makeConsole(streams) }

  /// The texts that the paths stand for, without the offices above them.
  func makeDiscovery() -> FileDiscovery {
    let paths = paths.isEmpty ? [FilePath("")] : paths.map(FilePath.init(argument:))
    return FileDiscovery(paths, standardInputPath: stdinPath.map(FilePath.init(argument:)))
  }

  func makeWorkList() -> WorkList {
    WorkList(paths.map(FilePath.init(argument:)), standardInputPath: stdinPath.map(FilePath.init(argument:)))
  }
}

enum LanguageName: String, ExpressibleByArgument, CaseIterable {
  case id
  case en
}

extension ColorChoice: ExpressibleByArgument {}

extension FilePath {
  /// The bytes of an argument. One that is not UTF-8 comes here with its bytes repaired; it is looked up where they are
  /// still whole.
  init(argument text: String) {
    guard text.unicodeScalars.contains("\u{FFFD}") else {
      self.init(text)
      return
    }
    let whole = (0..<Int(CommandLine.argc)).lazy.compactMap { CommandLine.unsafeArgv[$0] }
      .first { String(cString: $0) == text }
    guard let whole else {
      self.init(text)
      return
    }
    var bytes: [UInt8] = []
    while case let byte = whole[bytes.count], byte != 0 { bytes.append(UInt8(bitPattern: byte)) }
    self.init(bytes: bytes)
  }
}
