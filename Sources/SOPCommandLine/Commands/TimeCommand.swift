import ArgumentParser
import SOPCalendar
import SOPModel
import SOPText

/// `sop time`, `sop tenggat`.
struct TimeCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "time",
    abstract: Interface.say(
      Wording(
        id: "Menghitung tanggal tenggat janji waktu menurut kalender kantor.",
        en: "Tells the due dates of promises by the office's calendar.")),
    usage: Interface.say(
      Wording(
        id: "sop time --mulai <waktu> [<opsi>] [<berkas> ...]", en: "sop time --mulai <time> [<options>] [<paths> ...]"
      )),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop time legalisasi.sop.yaml --mulai "2026-12-23 14.00"
            sop time legalisasi.sop.yaml --mulai "23 Desember 2026 pukul 14.00" --format json

          Setiap hari dari saat itu sampai tenggat disebut, beserta sebab hari yang tidak dihitung. Jam kerja dan hari \
          libur diambil dari 'kalender' di opd.yaml; yang tidak ditulis di sana menurut Perpres 21/2023 dan SKB libur.
          """,
        en: """
          Examples:
            sop time legalisasi.sop.yaml --mulai "2026-12-23 14.00"
            sop time legalisasi.sop.yaml --mulai "23 Desember 2026 pukul 14.00" --format json

          Every day from then until the due date is told, with the reason why a day does not count. Hours and days off \
          are those of 'kalender' in opd.yaml; what is not written there is that of Perpres 21/2023 and of the decrees.
          """)),
    aliases: ["tenggat"])

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(id: "Tanggal dan jam berkas diajukan.", en: "Day and time at which the case is handed in.")),
      valueName: Interface.say(Wording(id: "waktu", en: "time"))))
  var mulai: String

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Bentuk keluaran.", en: "Form of the output.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "form"))))
  var format: Form = .text

  @OptionGroup var shared: SharedOptions

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    guard Moment(written: mulai) == nil else { return }
    let written = PrintableText.of(mulai)
    throw ValidationError(
      Interface.say(
        Wording(
          id: "waktu '\(written)' tidak dapat dibaca; tulis tanggal lalu jam, misalnya --mulai \"2026-12-23 14.00\"",
          en: "'\(written)' is no time; write a date and an hour, for example --mulai \"2026-12-23 14.00\"")))
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    guard let start = Moment(written: mulai) else { return .wrongUse }
    let report: any DateReport =
      switch format {
      case .text: DateText(language: console.language)
      case .json: DateJSON(language: console.language)
      }
    return DateRun(start: start, report: report).run(shared.makeWorkList(), console: &console)
  }
}

extension Moment {
  /// `2026-12-23 14.00`, `2026-12-23T14:00`, `23 Desember 2026 pukul 14.00`: a date as a file writes it, then an hour
  /// and minutes.
  init?(written text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count < 100, let clock = bytes.lastIndex(where: { !Self.isOfClock($0) }) else { return nil }
    guard let minute = Self.minute(bytes[(clock + 1)...]) else { return nil }
    var words = bytes[...clock]
    if words.last == UInt8(ascii: "T") { words.removeLast() }
    var date = String(decoding: words, as: UTF8.self).trimming(" ,")
    for word in ["pukul", "jam"] where date.hasSuffix(" \(word)") {
      date = String(date.dropLast(word.utf8.count)).trimming(" ,")
    }
    guard let day = CivilDate.read(Array(date.utf8).span).value else { return nil }
    self.init(day, minute: minute)
  }

  private static func isOfClock(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// `14.00`, `7:30`; nil beyond `23.59`.
  private static func minute(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2 else { return nil }
    guard let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }
}

extension String {
  /// Without these characters at its ends.
  fileprivate func trimming(_ characters: String) -> String {
    let start = drop { characters.contains($0) }
    return String(start.reversed().drop { characters.contains($0) }.reversed())
  }
}
