import ArgumentParser
import SOPText

/// `sop test`, `sop uji`.
struct TestCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: Interface.say(
      Wording(
        id: "Menjalankan contoh perkara (uji) yang ditulis dalam SOP.", en: "Plays the scenarios (uji) written in SOPs."
      )),
    usage: Interface.say(
      Wording(id: "sop test [<opsi>] [<berkas> ...]", en: "sop test [<options>] [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop test Examples/contoh
            sop test akta-kelahiran.sop.yaml --propose
            sop test . --format junit --min-coverage 80

          Setiap uji menyusuri alur menurut pilihannya; yang tidak disebut dibiarkan terbuka dan semua kemungkinannya \
          harus memenuhi harapan. Cabang yang tidak dilalui uji mana pun disebut; --propose menuliskan uji siap tempel \
          untuknya. Kode keluar 1 bila ada uji yang gagal.
          """,
        en: """
          Examples:
            sop test Examples/contoh
            sop test akta-kelahiran.sop.yaml --propose
            sop test . --format junit --min-coverage 80

          Each scenario follows the flow by its choices; what it does not name is open, and all ways must satisfy what \
          is expected. Branches that no scenario goes through are named; --propose writes ready scenarios for them. \
          Exits with 1 if a scenario fails.
          """)),
    aliases: ["uji"])

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Bentuk keluaran.", en: "Form of the output.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "form"))))
  var format: Form = .text

  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Tuliskan uji siap tempel untuk cabang yang belum dilalui.",
          en: "Write ready scenarios for branches that none goes through."))))
  var propose = false

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Gagal bila cabang yang diuji kurang dari sekian persen.",
          en: "Fail if fewer branches are covered, in per cent.")),
      valueName: "n"))
  var minCoverage: Int?

  @OptionGroup var shared: SharedOptions

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
  }

  func validate() throws {
    guard let minCoverage, !(0...100).contains(minCoverage) else { return }
    throw ValidationError(
      Interface.say(
        Wording(
          id: "--min-coverage \(minCoverage) di luar batas: dari 0 sampai 100",
          en: "--min-coverage \(minCoverage) is out of bounds: from 0 to 100")))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    let report: any ScenarioReport =
      switch format {
      case .text: ScenarioText(language: console.language, style: console.style, proposes: propose)
      case .json: ScenarioJSON(language: console.language)
      case .junit: ScenarioJUnit(language: console.language)
      }
    return ScenarioRun(report: report, leastCoverage: minCoverage).run(shared.makeWorkList(), console: &console)
  }
}
