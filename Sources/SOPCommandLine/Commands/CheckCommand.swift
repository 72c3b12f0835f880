import ArgumentParser
import SOPCompiler
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
            sop check Examples --only alur,SOP401 --as reviewer
            sop check Examples --diff
            cat konsep.yaml | sop check - --stdin-path Examples/contoh/konsep.sop.yaml

          Sebuah temuan diabaikan dengan komentar di akhir barisnya, atau sendiri di baris atasnya:
            # sop: abaikan KODE, alasan: ...
          """,
        en: """
          Examples:
            sop check legalisasi.sop.yaml
            sop check Examples --format json
            sop check Examples --only alur,SOP401 --as reviewer
            sop check Examples --diff
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
          id: "Tingkat temuan yang menggagalkan: saran, peringatan, atau galat; bawaan: menurut --as.",
          en: "Severity that fails the run; by default what --as says.")),
      valueName: Interface.say(Wording(id: "tingkat", en: "severity"))))
  var failOn: FailingSeverity?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: """
            Untuk siapa diperiksa. admin: menurut pengaturan kantor, gagal pada galat. reviewer: juga temuan yang \
            diabaikan beserta alasannya, gagal pada peringatan. auditor: sama, tanpa pengaturan kantor di opd.yaml, \
            gagal pada saran.
            """,
          en: """
            For whom. admin: as the office asks, fails on errors. reviewer: suppressed findings too, with their \
            reasons, fails on warnings. auditor: the same without the office's own settings, fails on advice.
            """)),
      valueName: Interface.say(Wording(id: "pembaca", en: "reader"))))
  var reader: Reader = .admin

  @OptionGroup var rules: RuleOptions

  @OptionGroup var baseline: BaselineOptions

  @OptionGroup var fixes: FixOptions

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    guard fixes.diff else { return }
    if baseline.writeBaseline != nil {
      throw ValidationError(
        Interface.say(
          Wording(
            id: "--diff tidak menulis apa pun: hapus --write-baseline",
            en: "--diff writes nothing: leave --write-baseline out")))
    }
    guard format != .text else { return }
    throw ValidationError(
      Interface.say(
        Wording(
          id: "--diff mencetak perbedaan, bukan temuan: hapus --format",
          en: "--diff prints a difference instead of findings: leave --format out")))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    let list = shared.makeWorkList()
    let failingSeverity = failOn?.severity ?? reader.failingSeverity
    let renderer = format.renderer(
      language: console.language, style: console.style, failingSeverity: failingSeverity,
      showsSuppressed: reader.showsSuppressed, paths: list.items.map(\.target.path.text))
    var options = CompileOptions()
    options.policy = rules.policy
    options.ignoresOfficePolicy = reader.ignoresOfficePolicy
    var run = CheckRun(renderer: renderer, failingSeverity: failingSeverity, options: options)
    run.fixing = fixes.fixing(console)
    switch baseline.knownFindings {
    case .success(let known): run.known = known
    case .failure(let fault):
      console.complain(fault.wording)
      return .unreadable
    }
    run.baselinePath = baseline.writeBaseline.map(FilePath.init(argument:))
    return run.run(list, console: &console)
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
