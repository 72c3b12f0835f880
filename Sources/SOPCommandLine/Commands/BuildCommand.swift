import ArgumentParser
import SOPEmitters
import SOPText

/// `sop build`, `sop buat`.
struct BuildCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Interface.say(
      Wording(id: "Membuat bagan, lembar resmi dan bentuk lain.", en: "Makes charts, sheets and more.")),
    usage: Interface.say(
      Wording(
        id: "sop build --to <bentuk> [<opsi>] [<berkas> ...]", en: "sop build --to <forms> [<options>] [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop build legalisasi.sop.yaml --to sheet
            sop build legalisasi.sop.yaml --to dot | dot -Tpng -o legalisasi.png
            sop build Examples --to dot,sheet -o keluaran

          Satu bentuk tanpa -o dicetak ke keluaran baku. SOP yang mempunyai galat tidak dibuat, kecuali sebagai DRAF \
          dengan --force.
          """,
        en: """
          Examples:
            sop build legalisasi.sop.yaml --to sheet
            sop build legalisasi.sop.yaml --to dot | dot -Tpng -o legalisasi.png
            sop build Examples --to dot,sheet -o out

          One form without -o goes to standard output. An SOP with errors is refused, unless --force makes it a draft \
          (DRAF).
          """)),
    aliases: ["buat"])

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Bentuk yang dibuat; beberapa dipisah dengan koma.",
          en: "Forms to make; several with commas.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "forms"))))
  var to: FormList

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      Interface.say(Wording(id: "Folder keluaran; dibuat bila belum ada.", en: "Output folder; made if missing.")),
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(
    help: ArgumentHelp(Interface.say(Wording(id: "Tetap buat, bertanda DRAF.", en: "Make it anyway, marked DRAF."))))
  var force = false

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Lebar lembar dalam kolom; bawaan: lebar terminal, atau 132.",
          en: "Columns of a sheet; by default the terminal's, or 132.")),
      valueName: "n"))
  var width: Int?

  @Flag(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Gambar dengan huruf ASCII saja.", en: "Draw with ASCII letters only."))))
  var ascii = false

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Baris setiap halaman lembar.", en: "Lines of a page of a sheet.")), valueName: "n"))
  var pageLines: Int?

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if output == nil, to.emitters.count > 1 {
      throw ValidationError(
        Interface.say(
          Wording(
            id: "beberapa bentuk sekaligus memerlukan folder keluaran: tambahkan -o FOLDER",
            en: "several forms need an output folder: add -o FOLDER")))
    }
    for (name, value, range) in [("--width", width, 40...2000), ("--page-lines", pageLines, 10...10_000)] {
      guard let value, !range.contains(value) else { continue }
      throw ValidationError(
        Interface.say(
          Wording(
            id: "\(name) \(value) di luar batas: dari \(range.lowerBound) sampai \(range.upperBound)",
            en: "\(name) \(value) is out of bounds: from \(range.lowerBound) to \(range.upperBound)")))
    }
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    var options = EmitOptions()
    options.language = console.language
    options.width = width ?? (output == nil ? console.width : nil) ?? options.width
    options.isASCII = ascii
    options.pageLines = pageLines
    let run = BuildRun(
      emitters: to.emitters, options: options, folder: output.map(FilePath.init(argument:)), isForced: force)
    return run.run(shared.makeWorkList(), console: &console)
  }
}

/// The emitters named after `--to`, in that order, each once.
struct FormList: ExpressibleByArgument {
  let emitters: [any Emitter]

  init?(argument: String) {
    var emitters: [any Emitter] = []
    for name in argument.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let emitter = EmitterRegistry.emitter(named: String(name)) else { return nil }
      if !emitters.contains(where: { $0.name == emitter.name }) { emitters.append(emitter) }
    }
    guard !emitters.isEmpty else { return nil }
    self.emitters = emitters
  }

  static var allValueStrings: [String] { EmitterRegistry.all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
