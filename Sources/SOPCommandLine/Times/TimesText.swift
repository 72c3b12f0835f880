import SOPModel
import SOPProofs
import SOPText

/// The times of an SOP for people: a table for each kind of case, the slowest way with its slack, and the promises.
struct TimesText: ProcedureReport {
  let language: Language
  let assumptions: [Assumption]
  /// Columns of the page.
  let width: Int

  let opening = ""
  let separator = "\n"
  let closing = ""

  func refusal(of procedure: Procedure) -> Wording? {
    assumptions.lazy.compactMap { $0.refusal(of: procedure) }.first
  }

  func piece(for procedure: Procedure, path: String, errors: Int) -> String {
    let timed = TimedProcedure(procedure, path: path, errors: errors, assuming: assumptions)
    let words = TimesWords(language: language, timed: timed)
    var lines = ["\(PrintableText.of(procedure.text(procedure.identity.title))) (\(PrintableText.of(path)))"]
    for assumption in assumptions { lines.append("  " + assumed(assumption)(language)) }
    guard let slowest = timed.slowest else {
      lines.append("  " + (procedure.graph.isIncomplete ? incomplete : nothing)(language))
      return lines.joined(separator: "\n") + "\n"
    }
    lines += tables(timed, words)
    if slowest.span.longest.bound > 0 {
      lines += ["", "  " + self.slowest(slowest, words)] + wayLines(slowest, timed, words)
    }
    lines += calendarLines(slowest.row, timed)
    if !procedure.promises.isEmpty {
      lines +=
        ["", "  " + promises(language)]
        + PromiseWords(words: words).lines().flatMap { line in
          TextTable(rows: [[["-"], TextTable.cell(line)]], hasHeading: false, gap: 1).lines(width: width, indent: 4)
        }
    }
    let load = LoadWords(words: words)
    lines += load.lines(width: width)
    lines += [""] + (words.notes() + load.notes()).flatMap { note($0(language)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A note, its further lines under the first.
  private func note(_ text: String) -> [String] {
    let table = TextTable(rows: [[["="], TextTable.cell(text)]], hasHeading: false, gap: 1)
    return table.lines(width: width, indent: 2)
  }

  // MARK: The tables

  /// Kinds of cases with the same times share one.
  private func tables(_ timed: TimedProcedure, _ words: TimesWords) -> [String] {
    var tables: [(kinds: [String], rows: [[TextTable.Cell]])] = []
    for kind in timed.now.table.kinds {
      let rows = timed.now.table.rows.filter { $0.kind == kind }.flatMap { cells(of: $0, timed, words) }
      let name = words.kind(kind) ?? ""
      if let same = tables.firstIndex(where: { $0.rows == rows }) {
        tables[same].kinds.append(name)
      } else {
        tables.append(([name], rows))
      }
    }
    let isOnlyOne = tables.count == 1
    return tables.flatMap { kinds, rows -> [String] in
      let title = isOnlyOne ? everyKind(kinds.count)(language) : kinds.joined(separator: "; ")
      let table = TextTable(rows: [heads] + rows)
      return ["", "  \(title.prefix(1).uppercased())\(title.dropFirst())"] + table.lines(width: width, indent: 4)
    }
  }

  private var heads: [TextTable.Cell] {
    [
      Wording(id: "hasil", en: "end"), Wording(same: ""), Wording(id: "kantor", en: "office"),
      Wording(id: "tunggu", en: "waiting"), Wording(id: "luar", en: "outside"),
      Wording(id: "seluruhnya", en: "in all"), Wording(id: "untuk janji", en: "for the promise"),
    ].map { [$0(language)] }
  }

  /// The accounts of the quickest and the slowest way, and behind them what it was without the assumptions.
  private func cells(of row: TimeRow, _ timed: TimedProcedure, _ words: TimesWords) -> [[TextTable.Cell]] {
    let before = timed.before(row)
    var lines: [[TextTable.Cell]] = []
    func add(_ label: Wording, beside end: TextTable.Cell = [], _ cells: (TimeRow) -> [TextTable.Cell]?) {
      guard let now = cells(row) else { return }
      lines.append([end, [label(language)]] + now)
      if let was = before.flatMap(cells), was != now { lines.append([[], ["  " + formerly(language)]] + was) }
    }
    add(quickest, beside: [words.end(row.end)]) { row in
      accounts(row.everything.shortest.walk.time, words) + [
        words.least(row.everything), words.least(row.promised),
      ]
    }
    add(longest) { row in
      accounts(row.everything.longest.walk.time, words) + [words.most(row.everything), words.most(row.promised)]
    }
    let chance = row.view.average(until: row.end, of: .everything).map { words.percent($0.chance) } ?? ""
    add(average, beside: TextTable.cell(chance)) { row in
      guard let all = row.view.average(until: row.end, of: .everything) else { return nil }
      let promised = row.view.average(until: row.end, of: .promised).map { words.average($0.worth) } ?? ["?"]
      return [[], [], [], words.average(all.worth), promised]
    }
    return lines
  }

  private func accounts(_ time: AccountedTime, _ words: TimesWords) -> [TextTable.Cell] {
    [time.office, time.waiting, time.outside].map(words.cell)
  }

  // MARK: The slowest way

  private func slowest(_ slowest: (row: TimeRow, span: TimeSpan), _ words: TimesWords) -> String {
    var parts = [words.kind(slowest.row.kind)].compactMap { $0 }
    if words.timed.procedure.ends.count > 1 {
      let end = words.end(slowest.row.end)
      parts.append(words.say(Wording(id: "hasil \(end)", en: "end \(end)")))
    }
    let title = slowest.span.question.accounts == .promised ? slowestForPromise : slowestInAll
    return ([title(language)] + (parts.isEmpty ? [] : [parts.joined(separator: ", ")])).joined(separator: ": ")
  }

  private func wayLines(
    _ slowest: (row: TimeRow, span: TimeSpan), _ timed: TimedProcedure, _ words: TimesWords
  ) -> [String] {
    var rows: [[TextTable.Cell]] = [wayHeads]
    for slack in timed.slacks(of: slowest.span, in: slowest.row) {
      let room = slack.slack.map { $0 == 0 ? [none(language)] : words.cell(words.amount(ofWorth: $0)) } ?? ["?"]
      rows.append([
        TextTable.cell(words.title(of: slack.node)), [slack.stop.map { "\($0.times)" } ?? "-"],
        slack.stop.map { words.cell($0.time) } ?? ["-"], room,
      ])
    }
    return TextTable(rows: rows, figures: [1]).lines(width: width, indent: 4)
  }

  // MARK: The calendar

  /// The quickest and the slowest case of the row of the slowest way, with dates.
  private func calendarLines(_ row: TimeRow, _ timed: TimedProcedure) -> [String] {
    guard let span = timed.calendarSpan(of: row) else { return [] }
    let dates = DateWords(language: language)
    let courses = [(quickest, span.quickest), (longest, span.slowest)]
    let rows = courses.map { label, course -> [TextTable.Cell] in
      let (start, end) = (dates.time(course.start), dates.time(course.end))
      let text = Wording(
        id: "masuk \(words: start), selesai \(words: end)", en: "comes in on \(words: start), is done on \(words: end)")
      return [[label(language)], TextTable.cell(text(language))]
    }
    let table = TextTable(rows: rows, hasHeading: false)
    return ["", "  " + byCalendar(span.year)(language)] + table.lines(width: width, indent: 4)
  }

  private var wayHeads: [TextTable.Cell] {
    [
      Wording(id: "langkah", en: "step"), Wording(id: "kali", en: "times"), Wording(id: "waktu", en: "time"),
      Wording(id: "kelonggaran", en: "slack"),
    ].map { [$0(language)] }
  }
}

// MARK: Wording

private func assumed(_ assumption: Assumption) -> Wording {
  let (name, time) = (PrintableText.of(assumption.name), PrintableText.of(assumption.text))
  return Wording(id: "andaikan \(name) = \(time)", en: "assuming \(name) = \(time)")
}

private func everyKind(_ count: Int) -> Wording {
  count > 1
    ? Wording(id: "Semua varian dan kanal", en: "All variants and channels")
    : Wording(id: "Sejak permohonan sampai hasil", en: "From the application to the end")
}

private func byCalendar(_ year: Int) -> Wording {
  Wording(
    id: "Hasil itu menurut kalender kantor tahun \(year), seluruhnya",
    en: "That end by the office's calendar of \(year), in all")
}

private let slowestForPromise = Wording(id: "Jalur terlama untuk janji", en: "Slowest way for the promise")
private let slowestInAll = Wording(id: "Jalur terlama", en: "Slowest way")
private let quickest = Wording(id: "tercepat", en: "quickest")
private let longest = Wording(id: "terlama", en: "slowest")
private let average = Wording(id: "rata-rata", en: "average")
private let formerly = Wording(id: "semula", en: "before")
private let none = Wording(id: "tidak ada", en: "none")
private let promises = Wording(id: "Janji", en: "Promises")

private let nothing = Wording(
  id: "tidak ada jalur sampai selesai, jadi tidak ada waktu", en: "no way leads to an end, so there is no time")

private let incomplete = Wording(
  id: "alurnya belum utuh, jadi waktunya tidak dihitung; lihat sop check",
  en: "the flow is not whole, so there are no times; see sop check")
