import SOPCalendar
import SOPModel
import SOPText

/// Due dates for people: each promise with its due date, and the days that lead there.
struct DateText: ProcedureReport {
  let language: Language
  let start: Moment
  private let words: DateWords

  init(language: Language, start: Moment) {
    self.language = language
    self.start = start
    words = DateWords(language: language)
  }

  let opening = ""
  let separator = "\n"
  let closing = ""

  func piece(for procedure: Procedure, path: String, errors: Int) -> String {
    let dated = DatedProcedure(procedure, path: path, start: start, errors: errors)
    var lines = ["\(PrintableText.of(procedure.text(procedure.identity.title))) (\(PrintableText.of(dated.path)))"]
    guard !dated.dates.isEmpty else {
      lines.append("  " + noPromise(language))
      return lines.joined(separator: "\n") + "\n"
    }
    for dates in dated.dates {
      lines.append("")
      lines += self.lines(of: dates, dated).map { $0.isEmpty ? "" : "  \($0)" }
    }
    lines += notes(on: dated)
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of dates: PromiseDates, _ dated: DatedProcedure) -> [String] {
    var lines = [title(of: dates, in: dated.procedure), startLine(of: dates, dated)]
    switch dates.answer {
    case .unlimited: lines.append(unlimited(language))
    case .unmeasured: lines.append(unmeasured(language))
    case .beyondCalendar: lines.append(beyondCalendar(language))
    case .dates(let readings):
      for reading in readings { lines += self.lines(of: reading, isOneOfTwo: readings.count > 1) }
    }
    return lines
  }

  /// `Janji paling lama 5 hari kerja, sejak periksa.lengkap, sampai terbit, untuk terlambat`
  private func title(of dates: PromiseDates, in procedure: Procedure) -> String {
    let promise = procedure.promises[dates.promise]
    let name = promise.name.isWritten ? PrintableText.of(procedure.text(promise.name)) : nil
    let upper = promise.duration?.upper.map { $0.rendering(language) }
    let length = upper ?? PrintableText.of(procedure.text(promise.text))
    var parts = [name.map { "\($0): \(length)" } ?? "\(promiseWord(language)) \(length)"]
    if let since = procedure.eventUse(promise.since) {
      parts.append(clause(Wording(id: "sejak", en: "since"), procedure.text(of: since)))
    }
    if let until = procedure.eventUse(promise.until) {
      parts.append(clause(Wording(id: "sampai", en: "until"), procedure.text(of: until)))
    }
    let only = procedure.names[promise.only.indices].map { procedure.text($0.text) }
    if !only.isEmpty { parts.append(clause(Wording(id: "untuk", en: "for"), words.list(only))) }
    let except = procedure.names[promise.except.indices].map { procedure.text($0.text) }
    if !except.isEmpty { parts.append(clause(Wording(id: "kecuali", en: "except"), words.list(except))) }
    let conditions = procedure.texts(promise.condition).map { procedure.text($0) }
    if !conditions.isEmpty { parts.append(clause(Wording(id: "bila", en: "if"), words.list(conditions))) }
    return parts.joined(separator: ", ")
  }

  private func clause(_ word: Wording, _ text: String) -> String { "\(word(language)) \(PrintableText.of(text))" }

  private func startLine(of dates: PromiseDates, _ dated: DatedProcedure) -> String {
    let time = words.time(dated.start)
    switch dates.start {
    case .application: return startsAtOnce(time)(language)
    case .unsaid: return startIsUnsaid(time)(language)
    case .event(let use):
      let event = dated.procedure.eventUse(use).map { dated.procedure.text(of: $0) } ?? ""
      return startsLater(PrintableText.of(event), time)(language)
    }
  }

  private func lines(of reading: PromiseDates.Reading, isOneOfTwo: Bool) -> [String] {
    var lines: [String] = []
    if let plainDay = reading.plainDay, isOneOfTwo { lines += ["", self.reading(plainDay)(language)] }
    lines.append(due(time(reading.due))(language))
    if let extended = reading.extended { lines.append(extendedDue(time(extended))(language)) }
    if !reading.story.days.isEmpty { lines.append("") }
    let width = reading.story.days.reduce(0) { max($0, DisplayWidth.of(words.day($1.date))) }
    for (index, day) in reading.story.days.enumerated() {
      if index == reading.story.days.count - 1, reading.story.omittedDays > 0 {
        lines.append("  " + omitted(reading.story.omittedDays)(language))
      }
      let date = words.day(day.date)
      let padding = String(repeating: " ", count: width - DisplayWidth.of(date))
      lines.append("  \(date)\(padding)  \(words.event(day.event))")
    }
    return lines
  }

  private func time(_ due: DueDate) -> String {
    words.time(due) + (due.unlistedYears.isEmpty ? "" : uncertain(language))
  }

  // MARK: What the dates rest on

  private func notes(on dated: DatedProcedure) -> [String] {
    let readings = dated.dates.flatMap { dates -> [PromiseDates.Reading] in
      if case .dates(let readings) = dates.answer { readings } else { [] }
    }
    guard !readings.isEmpty else { return [] }
    var notes: [Wording] = []
    let unlisted = readings.reduce(UnlistedYears.none) {
      $0.union($1.due.unlistedYears).union($1.extended?.unlistedYears ?? .none)
    }
    if !unlisted.isEmpty { notes.append(unlistedYears(words.years(unlisted))) }
    let decrees = Self.decrees(in: readings)
    if !decrees.isEmpty { notes.append(basis(words.list(decrees))) }
    if dated.stopsOutside { notes.append(stopsOutside) }
    if dated.procedure.calendar?.hours == nil { notes.append(defaultHours) }
    return notes.isEmpty ? [] : [""] + notes.map { "  = \($0(language))" }
  }

  /// In the order in which the story meets them.
  private static func decrees(in readings: [PromiseDates.Reading]) -> [String] {
    var decrees: [String] = []
    for day in readings.flatMap(\.story.days) {
      guard case .off(.holiday(let holiday)) = day.event, !decrees.contains(holiday.decree) else { continue }
      decrees.append(holiday.decree)
    }
    return decrees
  }
}

// MARK: Wording

private let promiseWord = Wording(id: "Janji", en: "Promise:")

private func startsAtOnce(_ time: String) -> Wording {
  Wording(id: "Diajukan: \(words: time)", en: "Handed in: \(words: time)")
}

private func startIsUnsaid(_ time: String) -> Wording {
  Wording(
    id: "Diajukan: \(words: time); janji ini tidak menyebut 'sejak', jadi dihitung sejak permohonan",
    en: "Handed in: \(words: time); the promise has no 'sejak', so it is counted from the application")
}

private func startsLater(_ event: String, _ time: String) -> Wording {
  Wording(
    id: "Waktunya baru berjalan sejak '\(event)', bukan sejak diajukan. Bila itu terjadi \(words: time):",
    en: "Its clock starts at '\(event)', not when the case is handed in. If that is on \(words: time):")
}

private func due(_ time: String) -> Wording { Wording(id: "Tenggat: \(words: time)", en: "Due: \(words: time)") }

private let uncertain = Wording(id: " (belum pasti, lihat catatan)", en: " (not certain, see the note)")

private func extendedDue(_ time: String) -> Wording {
  Wording(id: "Bila diperpanjang: \(words: time)", en: "If extended: \(words: time)")
}

private func omitted(_ days: Int) -> Wording {
  Wording(id: "... \(days) hari tidak disebut ...", en: "... \(days) days left out ...")
}

extension DateText {
  private func reading(_ plainDay: Office.PlainDay) -> Wording {
    switch plainDay {
    case .working: Wording(id: "Bila 'hari' berarti hari kerja:", en: "If 'hari' means a working day:")
    case .calendar: Wording(id: "Bila 'hari' berarti hari kalender:", en: "If 'hari' means a calendar day:")
    }
  }
}

private func unlistedYears(_ years: String) -> Wording {
  Wording(
    id: "daftar libur \(words: years) belum ada di sini; baru libur bertanggal tetap yang dihitung (Keppres 8/2024)",
    en: "there is no list of days off for \(words: years) here; only those with a fixed date count (Keppres 8/2024)")
}

private func basis(_ decrees: String) -> Wording {
  Wording(id: "dasar libur: \(words: decrees)", en: "days off by: \(words: decrees)")
}

private let defaultHours = Wording(
  id: "jam kerja tidak ditulis dalam 'kalender'; dipakai jam menurut Perpres 21/2023",
  en: "'kalender' does not say the hours; those of Perpres 21/2023 are used")

private let stopsOutside = Wording(
  id: "selama berkas di luar kantor, waktu janji berhenti; jeda itu belum termasuk dalam tenggat di atas",
  en: "while the case is outside the office the clock of a promise stands still; that is not in the dates above")

private let noPromise = Wording(
  id: "'jangka_waktu' tidak ditulis, jadi tidak ada tenggat", en: "there is no 'jangka_waktu', so nothing is due")

private let unlimited = Wording(
  id: "Tidak ada tenggat: janji ini tidak menyebut batas terlama", en: "Nothing is due: the promise has no upper limit")

private let unmeasured = Wording(
  id: "Tenggat tidak dapat dihitung: lamanya tidak ditulis dengan angka dan satuan",
  en: "No due date can be told: the length is not written as a number with a unit")

private let beyondCalendar = Wording(
  id: "Tenggat tidak dapat dihitung: menurut 'kalender', hari kerja kantor ini tidak cukup sampai tahun 9999",
  en: "No due date can be told: by 'kalender' the office has too few working days until the year 9999")
