import ArgumentParser
import SOPModel
import SOPText

/// `sop schema`, `sop skema`.
struct SchemaCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Interface.say(
      Wording(id: "Mencetak JSON Schema bagi editor YAML.", en: "Prints a JSON Schema for YAML editors.")),
    usage: Interface.say(Wording(id: "sop schema [<opsi>] [<jenis>]", en: "sop schema [<options>] [<kind>]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop schema > sop.schema.json
            sop schema office > opd.schema.json

          Dengan baris pertama ini, editor yang memahami YAML Language Server melengkapi dan memeriksa kunci:
            # yaml-language-server: $schema=sop.schema.json

          Skema hanya mengenal kunci dan bentuk isinya; selebihnya diperiksa oleh 'sop check'.
          """,
        en: """
          Examples:
            sop schema > sop.schema.json
            sop schema office > opd.schema.json

          With this first line an editor that knows the YAML Language Server completes and checks keys:
            # yaml-language-server: $schema=sop.schema.json

          The schema knows keys and the shape of what stands behind them; 'sop check' knows the rest.
          """)),
    aliases: ["skema"])

  @OptionGroup var messages: MessageOptions

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Jenis berkas: procedure (*.sop.yaml) atau office (opd.yaml).",
          en: "Kind of file: procedure (*.sop.yaml) or office (opd.yaml).")),
      valueName: Interface.say(Wording(id: "jenis", en: "kind"))))
  var kind: FileKind = .procedure

  enum FileKind: String, ExpressibleByArgument, CaseIterable {
    case procedure
    case office

    var schemaKind: FileSchema.Kind {
      switch self {
      case .procedure: .procedure
      case .office: .office
      }
    }
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    console.write(FileSchema(of: kind.schemaKind, language: console.language).text)
    console.flush()
    return console.hasFailed ? .unreadable : .clean
  }
}
