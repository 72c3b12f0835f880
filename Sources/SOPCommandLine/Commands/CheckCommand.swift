import ArgumentParser
import SOPDiagnostics
import SOPText

/// `sop check`, `sop periksa`.
struct CheckCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Interface.say(
      Wording(id: "Memeriksa SOP dan opd.yaml.", en: "Checks SOPs and opd.yaml files.")),
    usage: Interface.say(Wording(id: "sop check [<opsi>] [<berkas> ...]", en: "sop check [<options>] [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop check legalisasi.sop.yaml
            sop check Examples --format json
            cat konsep.yaml | sop check - --stdin-path Examples/contoh/konsep.sop.yaml

          Sebuah temuan diabaikan dengan komentar di akhir barisnya, atau sendiri di baris atasnya:
            # sop: abaikan KODE, alasan: ...
          """,
        en: """
          Examples:
            sop check legalisasi.sop.yaml
            sop check Examples --format json
            cat draft.yaml | sop check - --stdin-path Examples/contoh/draft.sop.yaml

          A finding is suppressed by a comment at the end of its line, or alone on the line above:
            # sop: abaikan CODE, alasan: ...
          """)),
    aliases: ["periksa"])

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Bentuk keluaran.", en: "Form of the output.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "form"))))
  var format: OutputForm = .text

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Tingkat temuan yang menggagalkan: saran, peringatan, atau galat.",
          en: "Severity that fails the run.")),
      valueName: Interface.say(Wording(id: "tingkat", en: "severity"))))
  var failOn: FailingSeverity = .error

  @OptionGroup var shared: SharedOptions

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    let list = shared.makeWorkList()
    let renderer = format.renderer(
      language: console.language, style: console.style, failingSeverity: failOn.severity,
      paths: list.items.map(\.target.path.text))
    return CheckRun(renderer: renderer, failingSeverity: failOn.severity).run(list, console: &console)
  }
}

enum FailingSeverity: String, ExpressibleByArgument, CaseIterable {
  case advice
  case warning
  case error

  var severity: Severity {
    switch self {
    case .advice: .advice
    case .warning: .warning
    case .error: .error
    }
  }
}
