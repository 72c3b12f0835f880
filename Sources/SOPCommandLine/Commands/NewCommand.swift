import ArgumentParser
import SOPText

/// `sop new`, `sop baru`.
struct NewCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Interface.say(
      Wording(id: "Membuat SOP atau opd.yaml yang baru.", en: "Makes a new SOP or opd.yaml.")),
    usage: Interface.say(Wording(id: "sop new [<jenis>] [<opsi>]", en: "sop new [<kind>] [<options>]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop new
            sop new opd
            sop new opd --nama 'Kelurahan Contoh' -o kelurahan
            sop new sop --nama 'Pengelolaan Surat Masuk' --internal \\
              --langkah 'Menerima surat | Agendaris | 5 menit | surat tercatat' \\
              --langkah 'Memberikan disposisi | Lurah | 1 jam | lembar disposisi'

          Tanpa --nama, isinya ditanyakan satu per satu; Ctrl-C membatalkan tanpa menulis apa pun. Nama berkas dibuat \
          dari judul. Yang belum diketahui ditulis 'belum diatur'.
          """,
        en: """
          Examples:
            sop new
            sop new opd
            sop new opd --nama 'Kelurahan Contoh' -o kelurahan
            sop new sop --nama 'Pengelolaan Surat Masuk' --internal \\
              --langkah 'Menerima surat | Agendaris | 5 menit | surat tercatat' \\
              --langkah 'Memberikan disposisi | Lurah | 1 jam | lembar disposisi'

          Without --nama you are asked; Ctrl-C ends it and nothing is written. The file is named after the title. What \
          is not known is written as 'belum diatur'.
          """)),
    aliases: ["baru"])

  @Argument(
    help: help(
      Wording(id: "Yang dibuat: sop, atau opd untuk kantornya.", en: "What to make: sop, or opd for its office."),
      value: Wording(id: "jenis", en: "kind")))
  var kind: Kind?

  @Option(
    help: help(
      Wording(id: "Judul SOP, atau nama kantor.", en: "Title of the SOP, or name of the office."), value: text))
  var nama: String?

  @Option(help: help(Wording(id: "Nomor SOP.", en: "Number of the SOP."), value: text))
  var nomor: String?

  @Option(
    parsing: .singleValue,
    help: help(Wording(id: "Nama pelaksana; boleh berulang.", en: "Name of an actor; may be repeated."), value: text))
  var pelaksana: [String] = []

  @Option(
    parsing: .singleValue,
    help: help(
      Wording(
        id: "'KEGIATAN | PELAKSANA | WAKTU | KELUARAN | KELENGKAPAN'; boleh berulang.",
        en: "'ACTIVITY | ACTOR | TIME | OUTPUT | INPUT'; may be repeated."), value: text))
  var langkah: [String] = []

  @Option(
    parsing: .singleValue,
    help: help(Wording(id: "Persyaratan; boleh berulang.", en: "A requirement; may be repeated."), value: text))
  var persyaratan: [String] = []

  @Option(help: help(Wording(id: "Janji waktu kepada pemohon.", en: "The promised time."), value: text))
  var jangkaWaktu: String?

  @Option(help: help(Wording(id: "Biaya, atau 'gratis'.", en: "The fee, or 'gratis'."), value: text))
  var biaya: String?

  @Option(help: help(Wording(id: "Yang diterima pemohon.", en: "What the applicant receives."), value: text))
  var produk: String?

  @Option(
    parsing: .singleValue,
    help: help(
      Wording(
        id: "Kunci lain, misalnya 'tanggal.efektif=2 Februari 2026'; boleh berulang.",
        en: "Another key, such as 'tanggal.efektif=2 Februari 2026'; may be repeated."),
      value: Wording(id: "kunci=isi", en: "key=value")))
  var isi: [String] = []

  @Flag(
    name: .customLong("internal"),
    help: help(Wording(id: "Bukan pelayanan kepada masyarakat.", en: "The public is not served.")))
  var isInternal = false

  @Flag(
    name: .customLong("publik"), help: help(Wording(id: "Pelayanan kepada masyarakat.", en: "A service to the public."))
  )
  var isPublic = false

  @Option(
    name: [.short, .customLong("output")],
    help: help(
      Wording(id: "Folder berkasnya; dibuat bila belum ada.", en: "Folder of the file; made if missing."),
      value: Wording(same: "folder")),
    completion: .directory)
  var output: String?

  @Flag(help: help(Wording(id: "Timpa berkas yang sudah ada.", en: "Replace a file that exists.")))
  var force = false

  @Flag(help: help(Wording(id: "Cetak saja, jangan tulis berkas.", en: "Only print it, write no file.")))
  var stdout = false

  @OptionGroup var messages: MessageOptions

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case sop
    case opd
  }

  private static let text = Wording(id: "teks", en: "text")

  private static func help(_ wording: Wording, value: Wording? = nil) -> ArgumentHelp {
    ArgumentHelp(Interface.say(wording), valueName: value.map(Interface.say))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    let run = NewRun(folder: FilePath(argument: output ?? ""), isForced: force, printsOnly: stdout)
    if isInternal, isPublic {
      console.complain(Self.bothKinds)
      return .wrongUse
    }
    if let nama { return run.make(kind == .opd ? .office : .procedure, options(titled: nama), console: &console) }
    guard isBare, NewRun.canAsk(streams) else {
      console.complain(Self.needsTitle)
      return .wrongUse
    }
    return run.ask(kind.map { $0 == .opd ? .office : .procedure }, console: &console)
  }

  /// Nothing is said that a question would ask.
  private var isBare: Bool {
    nomor == nil && jangkaWaktu == nil && biaya == nil && produk == nil && !isInternal && !isPublic
      && [pelaksana, langkah, persyaratan, isi].allSatisfy(\.isEmpty)
  }

  private func options(titled title: String) -> DraftFromOptions {
    DraftFromOptions(
      title: title, number: nomor, isPublic: isInternal ? false : isPublic ? true : nil, actors: pelaksana,
      steps: langkah, requirements: persyaratan, promise: jangkaWaktu, fee: biaya, product: produk, others: isi)
  }

  // MARK: Wording

  private static let needsTitle = Wording(
    id: "sebutkan judulnya, misalnya --nama 'Pengelolaan Surat Masuk'; di terminal, 'sop new' saja menanyakan semuanya",
    en: "give its title, such as --nama 'Pengelolaan Surat Masuk'; on a terminal a bare 'sop new' asks for everything")

  private static let bothKinds = Wording(
    id: "pilih salah satu: --internal atau --publik", en: "choose one: --internal or --publik")
}
