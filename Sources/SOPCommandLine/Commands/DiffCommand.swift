import ArgumentParser
import SOPDiff
import SOPEmitters
import SOPText

/// `sop diff`, `sop banding`.
struct DiffCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Interface.say(
      Wording(
        id: "Membandingkan dua SOP: apa yang berubah, dan bagi siapa.",
        en: "Compares two SOPs: what changed, and for whom.")),
    usage: Interface.say(
      Wording(
        id: "sop diff [<opsi>] <lama> <baru> [<berkas> ...]", en: "sop diff [<options>] <old> <new> [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop diff lama/legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff lama.sop.yaml baru.sop.yaml --fail-on burden
            sop diff HEAD~1:legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff main HEAD Examples
            sop diff lama.sop.yaml baru.sop.yaml --format html > perubahan.html

          Yang dibandingkan ialah isinya: urutan penulisan, id, dan ejaan nilai tidak ikut. Setiap perubahan digolongkan \
          menurut angka (waktu, biaya, persyaratan, kedatangan pemohon) menjadi editorial, prosedural, meringankan \
          pemohon, memberatkan pemohon, atau melemahkan pengawasan. Yang dibandingkan boleh dua berkas, dua folder, atau \
          yang tercatat dalam git: REV:BERKAS, atau revisi dengan semua SOP-nya; lihat docs/git.md.
          """,
        en: """
          Examples:
            sop diff old/legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff old.sop.yaml new.sop.yaml --fail-on burden
            sop diff HEAD~1:legalisasi.sop.yaml legalisasi.sop.yaml
            sop diff main HEAD Examples
            sop diff old.sop.yaml new.sop.yaml --format html > changes.html

          What is compared is the meaning: order, ids and the spelling of values do not count. Each change is classified \
          by numbers (time, fee, papers, visits) as editorial, procedural, relief or burden for the applicant, or weaker \
          oversight. Compared are two files, two folders, or what git has recorded: REV:FILE, or a revision with all of \
          its SOPs; see docs/git.md.
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
      Interface.say(Wording(id: "Bentuk keluaran.", en: "Form of the output.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "form"))))
  var format: ComparisonForm = .text

  @OptionGroup var approvals: ApprovalOptions

  @Option(
    name: [.customLong("old-url"), .customLong("url-lama")],
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Alamat web folder ini pada versi lama; markdown dan html menautkan baris-barisnya.",
          en: "Web address of this folder in the old version; markdown and html link its lines.")),
      valueName: "url"))
  var oldURL: String?

  @Option(
    name: [.customLong("new-url"), .customLong("url-baru")],
    help: ArgumentHelp(
      Interface.say(Wording(id: "Alamat yang sama pada versi baru.", en: "The same in the new version.")),
      valueName: "url"))
  var newURL: String?

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Lebar tulisan dalam kolom; bawaan: lebar terminal, atau 100.",
          en: "Columns of the text; by default the terminal's, or 100.")),
      valueName: "n"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Nama berkas yang dibandingkan, bila kedua naskahnya berada di tempat lain; opd.yaml dicari dari sini.",
          en: "Name of the file that is compared, where both texts are elsewhere; its opd.yaml is looked for from here."
        )),
      valueName: Interface.say(Wording(id: "nama", en: "name"))))
  var path: String?

  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Dipanggil oleh git (diff.sop.command): argumennya ditulis oleh git.",
          en: "Called by git (diff.sop.command): git writes the arguments."))))
  var gitExternal = false

  @OptionGroup var messages: MessageOptions

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "SOP sebelum berubah: berkas, folder, REV:BERKAS, atau revisi git.",
          en: "Before the change: a file, a folder, REV:FILE or a revision of git.")),
      valueName: Interface.say(Wording(id: "lama", en: "old"))),
    completion: .file(extensions: ["yaml"]))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Interface.say(Wording(id: "SOP sesudah berubah.", en: "After the change.")),
      valueName: Interface.say(Wording(id: "baru", en: "new"))),
    completion: .file(extensions: ["yaml"]))
  var new: String?

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Hanya berkas dan folder ini, bila yang dibandingkan dua revisi atau dua folder.",
          en: "Only these files and folders, where two revisions or folders are compared.")),
      valueName: Interface.say(Wording(id: "berkas", en: "paths"))),
    completion: .file(extensions: ["yaml"]))
  var paths: [String] = []

  func validate() throws {
    for (name, address) in [("--old-url", oldURL), ("--new-url", newURL)] {
      guard let address, !ComparisonOptions.isWebAddress(address) else { continue }
      let written = PrintableText.of(address)
      throw ValidationError(
        Interface.say(
          Wording(
            id: "\(name) '\(written)' bukan alamat web: mulai dengan https://",
            en: "\(name) '\(written)' is no web address: begin with https://")))
    }
    guard let width, !(40...2000).contains(width) else { return }
    throw ValidationError(
      Interface.say(
        Wording(
          id: "--width \(width) di luar batas: dari 40 sampai 2000",
          en: "--width \(width) is out of bounds: from 40 to 2000")))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    var output = ComparisonOutput(
      form: format,
      text: ComparisonText(
        language: console.language, style: console.style, width: width ?? console.width ?? 100))
    output.options.language = console.language
    (output.options.oldAddress, output.options.newAddress) = (oldURL, newURL)
    let arguments = ([old] + [new].compactMap { $0 } + paths).map(FilePath.init(argument:))
    var run = DiffRun(output: output, failing: failOn?.impacts ?? [])
    switch approvals.accepted {
    case .success(let accepted): run.accepted = accepted
    case .failure(let fault):
      console.complain(fault.wording)
      return .unreadable
    }
    run.approvalsPath = approvals.writeApprovals.map(FilePath.init(argument:))
    run.reader.place = path.map(FilePath.init(argument:))
    return gitExternal ? run.runForGit(arguments, console: &console) : run.run(arguments, console: &console)
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
