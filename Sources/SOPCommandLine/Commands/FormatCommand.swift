import ArgumentParser
import SOPText

/// `sop fmt`, `sop rapikan`.
struct FormatCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: Interface.say(
      Wording(id: "Merapikan tulisan SOP dan opd.yaml.", en: "Puts SOPs and opd.yaml files in canonical form.")),
    usage: Interface.say(Wording(id: "sop fmt [<opsi>] [<berkas> ...]", en: "sop fmt [<options>] [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop fmt legalisasi.sop.yaml
            sop fmt --check Examples
            cat konsep.yaml | sop fmt -

          Isi dan komentar tidak berubah; yang dirapikan ialah urutan kunci, indentasi, dan ejaan nilai. Berkas yang \
          tidak terbaca sebagai YAML tidak diubah.
          """,
        en: """
          Examples:
            sop fmt legalisasi.sop.yaml
            sop fmt --check Examples
            cat draft.yaml | sop fmt -

          Meaning and comments stay; the order of keys, the indentation and the spelling of values are put right. A \
          file that cannot be read as YAML is not changed.
          """)),
    aliases: ["rapikan"])

  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Hanya sebutkan berkas yang belum rapi; keluar dengan kode 1 bila ada.",
          en: "Only name the files that would change; exit with 1 if there are any."))))
  var check = false

  @OptionGroup var shared: SharedOptions

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    return FormatRun(onlyChecks: check).run(shared.makeDiscovery(), console: &console)
  }
}
