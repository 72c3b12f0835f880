import SOPModel
import SOPProofs
import SOPText

/// Times, ways and verdicts in the words of people.
struct TimesWords {
  let language: Language
  let timed: TimedProcedure

  private var procedure: Procedure { timed.procedure }

  func say(_ wording: Wording) -> String { wording(language) }

  func text(_ written: TextRef) -> String { PrintableText.of(procedure.text(written)) }

  // MARK: Names

  /// `varian terlambat, kanal daring`; `nil` where there is only one kind of case.
  func kind(_ kind: CaseKind) -> String? {
    let variants = kind.variants.filter { !$0.isNone }.map { text(procedure.variants[Int($0.index)].id) }
    var parts: [String] = []
    if !variants.isEmpty {
      parts.append(say(Wording(id: "varian", en: "variant")) + " " + variants.joined(separator: ", "))
    }
    if procedure.channels.count > 1 {
      parts.append(say(Wording(id: "kanal", en: "channel")) + " " + text(procedure.channels[Int(kind.channel)].name))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func end(_ end: EndID) -> String {
    let name = procedure.ends[Int(end.index)].name
    return name.isWritten ? text(name) : say(Wording(id: "selesai", en: "end"))
  }

  /// `periksa: Memeriksa kelengkapan berkas`
  func title(of node: GraphNodeID) -> String {
    let (id, title) = names(of: node)
    return id.isEmpty || id == title ? title : "\(id): \(title)"
  }

  /// The id, else the text in quotes.
  func name(of node: GraphNodeID) -> String {
    let (id, title) = names(of: node)
    return id.isEmpty ? "'\(title)'" : id
  }

  private func names(of node: GraphNodeID) -> (id: String, title: String) {
    switch procedure.graph[node].kind {
    case .step(let step):
      (text(procedure.steps[Int(step.index)].id), PrintableText.of(procedure.title(of: step)))
    case .fork(let block), .join(let block), .enter(let block), .leave(let block):
      (text(procedure.blocks[Int(block.index)].id), text(procedure.blocks[Int(block.index)].stage))
    case .start, .restart, .end, .unsettled: ("", "")
    }
  }

  // MARK: Lengths of time

  /// Each clock by itself: what stands on one is never divided between lines.
  func cell(_ amount: TimeAmount) -> TextTable.Cell {
    guard !amount.isZero else { return ["-"] }
    var parts: [TimeAmount] = []
    if amount.months != 0 { parts.append(TimeAmount(months: amount.months)) }
    if amount.calendarDays != 0 { parts.append(TimeAmount(calendarDays: amount.calendarDays)) }
    if amount.plainDays != 0 { parts.append(TimeAmount(plainDays: amount.plainDays)) }
    if amount.workingDays != 0 { parts.append(TimeAmount(workingDays: amount.workingDays)) }
    if amount.elapsedMinutes != 0 { parts.append(TimeAmount(elapsedMinutes: amount.elapsedMinutes)) }
    if amount.minutes != 0 { parts.append(TimeAmount(minutes: amount.minutes)) }
    return parts.map { $0.rendering(language) }
  }

  func text(_ amount: TimeAmount) -> String { amount.rendering(language) }

  /// The shortest and the longest time; the sign says that there may be more.
  func least(_ span: TimeSpan) -> TextTable.Cell {
    let cell = cell(span.shortest.walk.time.total(span.question.accounts))
    return span.unmeasured.isEmpty ? cell : atLeast(cell)
  }

  func most(_ span: TimeSpan) -> TextTable.Cell {
    let cell = cell(span.longest.walk.time.total(span.question.accounts))
    return span.isComplete ? cell : atLeast(cell)
  }

  private func atLeast(_ cell: TextTable.Cell) -> TextTable.Cell {
    cell == ["-"] ? ["?"] : ["≥ \(cell[0])"] + cell.dropFirst()
  }

  /// A figure that no clock shows as it is, by the days of the office.
  func amount(ofWorth worth: Int) -> TimeAmount {
    let minutes = (worth + 500) / 1000
    guard minutes >= timed.day.mean, timed.usesDays else { return TimeAmount(minutes: minutes) }
    return TimeAmount(minutes: minutes % timed.day.mean, workingDays: minutes / timed.day.mean * 1000)
  }

  func average(_ average: Average) -> TextTable.Cell {
    let least = cell(amount(ofWorth: Int(min(average.least, 1e15))))
    let most = cell(amount(ofWorth: Int(min(average.most, 1e15))))
    return least == most ? least : least + [say(Wording(id: "s.d.", en: "to"))] + most
  }

  /// `(80% perkara)`; empty where it is not certain.
  func percent(_ chance: Average) -> String {
    let (least, most) = (Int((chance.least * 100).rounded()), Int((chance.most * 100).rounded()))
    guard least == most, least < 100 else { return "" }
    return say(Wording(id: "(\(least)% perkara)", en: "(\(least)% of cases)"))
  }

  // MARK: What the times rest on

  func notes() -> [Wording] {
    let rows = timed.now.table.rows
    var notes = [Self.accounts]
    if timed.usesDays { notes.append(officeDay) }
    var unmeasured: [GraphNodeID] = []
    for node in rows.flatMap(\.everything.unmeasured) where !unmeasured.contains(node) { unmeasured.append(node) }
    if !unmeasured.isEmpty { notes.append(Self.missing(unmeasured.map(name))) }
    if rows.contains(where: { !$0.everything.longest.endlessLoops.isEmpty }) { notes.append(Self.endless) }
    if rows.contains(where: { !$0.promised.longest.isExact || !$0.everything.longest.isExact }) {
      notes.append(Self.bounded)
    }
    if procedure.plainDay == nil, procedure.usesPlainDays { notes.append(Self.plainDay) }
    return notes
  }

  private static let accounts = Wording(
    id: """
      kantor: pekerjaan kantor; tunggu: menunggu yang ditanggung kantor; luar: di luar tanggungan kantor; \
      untuk janji: kantor dan tunggu, pada jalur terlamanya sendiri
      """,
    en: """
      office: work of the office; waiting: waits it answers for; outside: what it does not answer for; \
      for the promise: office and waiting, on their own slowest way
      """)

  private var officeDay: Wording {
    let length = TimeAmount(minutes: timed.day.mean).rendering(language)
    return timed.day.isDeclared
      ? Wording(
        id: "1 hari kerja = \(words: length), menurut 'kalender' kantor",
        en: "1 working day = \(words: length), by the office's 'kalender'")
      : Wording(
        id: "1 hari kerja = \(words: length), menurut Perpres 21/2023, karena 'kalender' tidak menyebut jam kerja",
        en: "1 working day = \(words: length) by Perpres 21/2023, as 'kalender' does not say the hours")
  }

  private static func missing(_ names: [String]) -> Wording {
    let named = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", ..." : "")
    let steps = names.count == 1 ? "1 step is" : "\(names.count) steps are"
    return Wording(
      id: "≥ atau ?: waktu \(words: "\(names.count) langkah") belum terukur dan belum termasuk: \(words: named)",
      en: "≥ or ?: \(words: steps) not measured and not included: \(words: named)")
  }

  private static let endless = Wording(
    id: "≥: putaran tanpa 'maks' dapat berulang terus dan belum termasuk",
    en: "≥: loops without 'maks' may go on for ever and are not included")

  private static let bounded = Wording(
    id: "≥: putaran terlalu banyak untuk menghitung yang terlama dengan tepat",
    en: "≥: there are too many loops to tell the longest exactly")

  private static let plainDay = Wording(
    id: "'hari' dibandingkan sebagai hari kerja; 'kalender: {hari: ...}' belum mengatakannya",
    en: "'hari' is compared as a working day; 'kalender: {hari: ...}' does not say it")
}

extension TimedProcedure {
  /// Days are counted somewhere on the ways.
  var usesDays: Bool {
    now.table.rows.contains { row in
      let most = row.everything.longest.walk.time.total(.everything)
      return most.workingDays != 0 || most.plainDays != 0 || most.calendarDays != 0 || most.months != 0
    }
  }
}
