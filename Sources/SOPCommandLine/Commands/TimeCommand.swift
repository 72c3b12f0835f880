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
        id: "Menghitung waktu tercepat, terlama, dan rata-rata, jalur terlama, dan tanggal tenggat.",
        en: "Tells the quickest, slowest and average time, the slowest way, and due dates.")),
    usage: Interface.say(
      Wording(
        id: "sop time [--mulai <waktu>] [--andaikan <langkah=waktu> ...] [<opsi>] [<berkas> ...]",
        en: "sop time [--mulai <time>] [--andaikan <step=time> ...] [<options>] [<paths> ...]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop time Examples/contoh/akta-kelahiran.sop.yaml
            sop time Examples/contoh/akta-kelahiran.sop.yaml --andaikan 'periksa=5 menit'
            sop time legalisasi.sop.yaml --mulai "2026-12-23 14.00"

          Tanpa --mulai: waktu untuk setiap varian, kanal, dan hasil; jalur terlama dengan kelonggaran setiap langkah; \
          dan apakah janji ditepati. --andaikan menunjukkan semuanya sebelum dan sesudah sebuah langkah diubah waktunya. \
          Dengan --mulai: setiap hari dari saat itu sampai tenggat, beserta sebab hari yang tidak dihitung. Jam kerja dan \
          hari libur diambil dari 'kalender' di opd.yaml; yang tidak ditulis di sana menurut Perpres 21/2023 dan SKB libur.
          """,
        en: """
          Examples:
            sop time Examples/contoh/akta-kelahiran.sop.yaml
            sop time Examples/contoh/akta-kelahiran.sop.yaml --andaikan 'periksa=5 menit'
            sop time legalisasi.sop.yaml --mulai "2026-12-23 14.00"

          Without --mulai: times for each variant, channel and end, the slowest way with the slack of each step, and \
          whether promises are kept. --andaikan shows all of it before and after the time of a step is changed. With \
          --mulai: every day from then until the due date, with the reason why a day does not count. Hours and days off \
          are those of 'kalender' in opd.yaml; what is not written there is that of Perpres 21/2023 and of the decrees.
          """)),
    aliases: ["tenggat"])

  @Option(
    help: ArgumentHelp(
      Interface.say(
        Wording(id: "Tanggal dan jam berkas diajukan.", en: "Day and time at which the case is handed in.")),
      valueName: Interface.say(Wording(id: "waktu", en: "time"))))
  var mulai: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Waktu lain bagi sebuah langkah; boleh diulang.", en: "Another time for a step; may be repeated.")),
      valueName: Interface.say(Wording(id: "langkah=waktu", en: "step=time"))))
  var andaikan: [String] = []

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
    if let mulai, Moment(written: mulai) == nil {
      let written = PrintableText.of(mulai)
      throw ValidationError(
        Interface.say(
          Wording(
            id: "waktu '\(written)' tidak dapat dibaca; tulis tanggal lalu jam, misalnya --mulai \"2026-12-23 14.00\"",
            en: "'\(written)' is no time; write a date and an hour, for example --mulai \"2026-12-23 14.00\"")))
    }
    guard !andaikan.isEmpty else { return }
    if mulai != nil {
      throw ValidationError(
        Interface.say(
          Wording(
            id: "--andaikan tidak mengubah tanggal tenggat; jangan dipakai bersama --mulai",
            en: "--andaikan does not change due dates; do not use it with --mulai")))
    }
    if let wrong = andaikan.first(where: { Assumption(argument: $0) == nil }) {
      let written = PrintableText.of(wrong)
      throw ValidationError(
        Interface.say(
          Wording(
            id: "'\(written)' tidak dapat dibaca; tulis langkah=waktu, misalnya --andaikan 'periksa=5 menit'",
            en: "cannot read '\(written)'; write step=time, for example --andaikan 'periksa=5 menit'")))
    }
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = shared.makeConsole(streams)
    let list = shared.makeWorkList()
    let procedures = list.items.count { $0.target.kind == .procedure }
    if !andaikan.isEmpty, procedures > 1 {
      console.complain(oneAtATime(procedures))
      return .wrongUse
    }
    return ReportRun(report: report(console)).run(list, console: &console)
  }

  private func report(_ console: borrowing Console) -> any ProcedureReport {
    let language = console.language
    if let start = mulai.flatMap(Moment.init(written:)) {
      return switch format {
      case .text: DateText(language: language, start: start)
      case .json: DateJSON(language: language, start: start)
      }
    }
    let assumptions = andaikan.compactMap(Assumption.init(argument:))
    return switch format {
    case .text: TimesText(language: language, assumptions: assumptions, width: console.width ?? Self.pageWidth)
    case .json: TimesJSON(language: language, assumptions: assumptions)
    }
  }

  /// Columns where the output is no terminal.
  private static let pageWidth = 132
}

private func oneAtATime(_ count: Int) -> Wording {
  Wording(
    id: "--andaikan berlaku untuk satu SOP, di sini ada \(count); sebut satu berkas",
    en: "--andaikan is for one SOP, here are \(count); name one file")
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
