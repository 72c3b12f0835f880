import ArgumentParser
import SOPText

/// `sop merge`, `sop gabung`.
struct MergeCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Interface.say(
      Wording(
        id: "Menggabungkan dua perubahan atas SOP atau opd.yaml yang sama.",
        en: "Merges two changes of the same SOP or opd.yaml.")),
    usage: Interface.say(
      Wording(
        id: "sop merge [<opsi>] <semula> <kami> <mereka>", en: "sop merge [<options>] <base> <ours> <theirs>")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop merge semula.sop.yaml kami.sop.yaml mereka.sop.yaml -o hasil.sop.yaml
            git config merge.sop.driver "sop merge --path=%P %O %A %B"

          Isian digabung menurut maknanya: langkah dikenali dari id atau kegiatannya, nilai dari artinya, bukan dari \
          ejaan atau tempatnya. Yang bentrok ditandai '# sop: bentrok' di dalam berkas, yang tetap terbaca, dan \
          dijelaskan; kode keluarnya 1. Tanpa -o, hasil ditulis ke berkas <kami>, seperti yang diharapkan git.
          """,
        en: """
          Examples:
            sop merge base.sop.yaml ours.sop.yaml theirs.sop.yaml -o result.sop.yaml
            git config merge.sop.driver "sop merge --path=%P %O %A %B"

          Entries are merged by what they mean: steps are known by their id or activity, values by what they say, not by \
          spelling or place. Conflicts are marked '# sop: bentrok' in the file, which can still be read, and explained; \
          the exit code is then 1. Without -o the result is written to <ours>, as git expects.
          """)),
    aliases: ["gabung"])

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Berkas untuk hasilnya; '-' untuk keluaran baku.", en: "File for the result; '-' for standard output.")),
      valueName: Interface.say(Wording(id: "berkas", en: "file"))),
    completion: .file(extensions: ["yaml"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Nama berkas yang digabung (%P dari git): jenisnya, opd.yaml di atasnya, dan SOP lain dicari dari sini.",
          en: "Name of the file that is merged (%P of git): tells its kind, its opd.yaml and where other SOPs are.")),
      valueName: Interface.say(Wording(id: "nama", en: "name"))))
  var path: String?

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Naskah semula; kosong bila kedua pihak menambahkan berkas ini.",
          en: "What both began with; empty where both added the file.")),
      valueName: Interface.say(Wording(id: "semula", en: "base"))))
  var base: String

  @Argument(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Naskah dengan perubahan kami.", en: "The text with our changes.")),
      valueName: Interface.say(Wording(id: "kami", en: "ours"))))
  var ours: String

  @Argument(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Naskah dengan perubahan mereka.", en: "The text with their changes.")),
      valueName: Interface.say(Wording(id: "mereka", en: "theirs"))))
  var theirs: String

  @OptionGroup var messages: MessageOptions

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    let run = MergeRun(
      base: FilePath(argument: base), ours: FilePath(argument: ours), theirs: FilePath(argument: theirs),
      path: path.map(FilePath.init(argument:)), output: output.map(FilePath.init(argument:)))
    return run.run(&console)
  }
}
