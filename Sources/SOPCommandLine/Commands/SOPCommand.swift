import ArgumentParser
import SOPText

/// `sop` itself: only its verbs do something.
struct SOPCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sop",
    abstract: Interface.say(
      Wording(
        id: "Memeriksa SOP pemerintah yang ditulis dalam YAML dan membuat bagan serta lembar resminya.",
        en: "Checks government SOPs written in YAML and makes their charts and official sheets.")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop check Examples
            sop build legalisasi.sop.yaml --to sheet

          Kode keluar: 0 tidak ada temuan pada tingkat yang menggagalkan, 1 ada, 2 perintah salah tulis, 3 ada berkas \
          yang tidak dapat dibaca atau ditulis (berkas lain tetap dikerjakan), 4 tidak dapat diputuskan.
          """,
        en: """
          Examples:
            sop check Examples
            sop build legalisasi.sop.yaml --to sheet

          Exit codes: 0 nothing found at the failing severity, 1 something found, 2 wrong command line, 3 a file could \
          not be read or written (the others are still done), 4 cannot decide.
          """)),
    version: "sop \(version)",
    subcommands: [
      NewCommand.self, CheckCommand.self, BuildCommand.self, TimeCommand.self, TestCommand.self, DiffCommand.self,
      MergeCommand.self, FormatCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])

  /// Every word that may stand first.
  static var verbs: [String] {
    configuration.subcommands.flatMap { [$0.configuration.commandName ?? ""] + $0.configuration.aliases } + ["help"]
  }
}
