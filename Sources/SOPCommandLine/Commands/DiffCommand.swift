import ArgumentParser
import SOPDiff
import SOPText

/// `sop diff`, `sop banding`.
struct DiffCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Interface.say(
      Wording(
        id: "Membandingkan dua SOP: apa yang berubah, dan bagi siapa.",
        en: "Compares two SOPs: what changed, and for whom.")),
    usage: Interface.say(Wording(id: "sop diff [<opsi>] <lama> <baru>", en: "sop diff [<options>] <old> <new>")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop diff lama/legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff lama.sop.yaml baru.sop.yaml --fail-on burden

          Yang dibandingkan ialah isinya: urutan penulisan, id, dan ejaan nilai tidak ikut. Setiap perubahan digolongkan \
          menurut angka (waktu, biaya, persyaratan, kedatangan pemohon) menjadi editorial, prosedural, meringankan \
          pemohon, memberatkan pemohon, atau melemahkan pengawasan.
          """,
        en: """
          Examples:
            sop diff old/legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff old.sop.yaml new.sop.yaml --fail-on burden

          What is compared is the meaning: order, ids and the spelling of values do not count. Each change is classified \
          by numbers (time, fee, papers, visits) as editorial, procedural, relief or burden for the applicant, or weaker \
          oversight.
          """)),
    aliases: ["banding"])

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id:
            "Keluar dengan kode 1 bila ada perubahan sekurang-kurangnya setingkat ini; 'burden' ialah yang memberatkan "
            + "pemohon atau melemahkan pengawasan.",
          en: "Exit with 1 if there is a change of at least this level; 'burden' is one that burdens the applicant or "
            + "weakens oversight.")),
      valueName: Interface.say(Wording(id: "tingkat", en: "level"))))
  var failOn: FailingImpact?

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Lebar tulisan dalam kolom; bawaan: lebar terminal, atau 100.",
          en: "Columns of the text; by default the terminal's, or 100.")),
      valueName: "n"))
  var width: Int?

  @OptionGroup var messages: MessageOptions

  @Argument(
    help: ArgumentHelp(
      Interface.say(Wording(id: "SOP sebelum berubah.", en: "The SOP before the change.")),
      valueName: Interface.say(Wording(id: "lama", en: "old"))),
    completion: .file(extensions: ["yaml"]))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Interface.say(Wording(id: "SOP sesudah berubah.", en: "The SOP after the change.")),
      valueName: Interface.say(Wording(id: "baru", en: "new"))),
    completion: .file(extensions: ["yaml"]))
  var new: String

  func validate() throws {
    guard let width, !(40...2000).contains(width) else { return }
    throw ValidationError(
      Interface.say(
        Wording(
          id: "--width \(width) di luar batas: dari 40 sampai 2000",
          en: "--width \(width) is out of bounds: from 40 to 2000")))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    let report = ComparisonText(
      language: console.language, style: console.style, width: width ?? console.width ?? 100)
    let run = DiffRun(report: report, failing: failOn?.impacts ?? [])
    return run.run(FilePath(argument: old), FilePath(argument: new), console: &console)
  }
}

/// `--fail-on`: the impacts that make a run fail.
enum FailingImpact: String, ExpressibleByArgument, CaseIterable {
  case editorial
  case procedural
  case burden

  var impacts: Set<Impact> {
    switch self {
    case .editorial: Set(Impact.allCases)
    case .procedural: [.procedural, .relief, .weakerOversight, .burden]
    case .burden: [.weakerOversight, .burden]
    }
  }
}
