import SOPModel
import SOPProofs
import SOPText

/// The load of each role in the words of people.
struct LoadWords {
  let words: TimesWords

  private var procedure: Procedure { words.timed.procedure }
  private var language: Language { words.language }

  /// The table, or why there is none; nothing where the SOP does not say `volume`.
  func lines(width: Int) -> [String] {
    guard let volume = procedure.volume else { return [] }
    guard let load = words.timed.now.load else {
      return ["", "  " + (volume.period == nil || volume.count == nil ? noVolume : noLoad)(language)]
    }
    guard !load.roles.isEmpty else { return [] }
    let rows = [heads] + load.roles.map { cells(of: $0, load) }
    let table = TextTable(rows: rows, figures: hasBefore ? [2, 3, 4, 5] : [2, 3, 4])
    return ["", "  " + title(load)] + table.lines(width: width, indent: 4)
  }

  private func title(_ load: Workload) -> String {
    let cases = number(load.cases.lowerBound) + (load.cases.count > 1 ? "-" + number(load.cases.upperBound) : "")
    return words.say(
      Wording(id: "Beban kerja: \(words: cases) perkara setahun", en: "Load: \(words: cases) cases a year"))
  }

  /// The assumptions change what some role needs.
  private var hasBefore: Bool {
    guard let before = words.timed.before?.load, let now = words.timed.now.load else { return false }
    return now.roles.map(now.evenNeed) != before.roles.map(before.evenNeed)
  }

  private var heads: [TextTable.Cell] {
    let heads: [Wording?] = [
      Wording(id: "pelaksana", en: "role"), Wording(id: "waktu per perkara", en: "time per case"),
      Wording(id: "jam setahun", en: "hours a year"), Wording(id: "perlu (orang)", en: "needed"),
      hasBefore ? Wording(id: "semula", en: "before") : nil, Wording(id: "ada", en: "there"),
      Wording(same: ""),
    ]
    return heads.compactMap { $0.map { [$0(language)] } }
  }

  private func cells(of role: RoleLoad, _ load: Workload) -> [TextTable.Cell] {
    let name = TextTable.cell(words.text(procedure.actors[Int(role.actor.index)].name))
    let people = [role.people.map(number) ?? "?"]
    guard !role.steps.allSatisfy(load.unmeasured.contains) else {
      return [name, ["?"], ["?"], ["?"]] + (hasBefore ? [["?"]] : []) + [people, [unmeasured(language)]]
    }
    let need = load.evenNeed(role)
    let hours = Double(load.year.minutes) / 60
    var cells: [TextTable.Cell] = [
      name, time(role.even),
      [range(need.least * hours, need.most * hours, decimals: 0)], [range(need.least, need.most, decimals: 2)],
    ]
    if hasBefore {
      let before = words.timed.before?.load
      let was = before.flatMap { before in
        before.roles.first { $0.actor == role.actor }.map { before.evenNeed($0) }
      }
      cells.append([was.map { range($0.least, $0.most, decimals: 2) } ?? "-"])
    }
    return cells + [people, [verdict(load.verdict(on: role))(language)]]
  }

  private func time(_ minutes: Average) -> TextTable.Cell {
    func text(_ minutes: Double) -> String {
      TimeAmount(minutes: Int(min(minutes, 1e12).rounded())).rendering(language)
    }
    let (least, most) = (text(minutes.least), text(minutes.most))
    return least == most ? [least] : [least, words.say(Wording(id: "s.d.", en: "to")), most]
  }

  private func range(_ least: Double, _ most: Double, decimals: Int) -> String {
    let (least, most) = (number(least, decimals), number(most, decimals))
    return least == most ? least : "\(least)-\(most)"
  }

  /// `1.250` and `0,96` in Indonesian, `1,250` and `0.96` in English.
  private func number(_ value: Double, _ decimals: Int) -> String {
    let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let whole = Int(min(value, 1e12) * Double(unit) + 0.5)
    let (integer, part) = whole.quotientAndRemainder(dividingBy: unit)
    guard decimals > 0 else { return number(integer) }
    let digits = String(repeating: "0", count: decimals - String(part).count) + String(part)
    return number(integer) + (language == .indonesian ? "," : ".") + digits
  }

  private func number(_ value: Int) -> String {
    var groups: [Substring] = []
    var digits = String(value)[...]
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: language == .indonesian ? "." : ",")
  }

  // MARK: Wording

  private func verdict(_ verdict: Workload.Verdict) -> Wording {
    switch verdict {
    case .enough: Wording(id: "cukup", en: "enough")
    case .maybeTooFew: Wording(id: "mungkin kurang", en: "maybe too few")
    case .tooFew: Wording(id: "KURANG", en: "TOO FEW")
    case .unknown: Wording(id: "'jumlah' belum ditulis", en: "'jumlah' is not said")
    }
  }

  private var unmeasured: Wording { Wording(id: "belum terukur", en: "not measured") }

  func notes() -> [Wording] {
    guard let load = words.timed.now.load, !load.roles.isEmpty else { return [] }
    let hours = number(load.year.minutes / 60)
    let minutes = number(load.year.minutes)
    var notes = [
      load.year.isDeclared
        ? Wording(
          id:
            "perlu = volume x waktu / waktu kerja efektif \(words: hours) jam (\(words: minutes) menit), menurut 'kalender'",
          en:
            "needed = volume x time / effective working time of \(words: hours) hours (\(words: minutes) minutes), by 'kalender'"
        )
        : Wording(
          id: """
            perlu = volume x waktu / waktu kerja efektif \(words: hours) jam (\(words: minutes) menit) setahun, \
            PermenPAN-RB 1/2020
            """,
          en: """
            needed = volume x time / effective working time of \(words: hours) hours (\(words: minutes) minutes) a year, \
            PermenPAN-RB 1/2020
            """),
      assumed,
    ]
    if !load.unmeasured.isEmpty {
      let named = load.unmeasured.map { words.name(of: procedure.graph.node(of: $0)) }
      let list = named.prefix(6).joined(separator: ", ") + (named.count > 6 ? ", ..." : "")
      notes.append(
        Wording(
          id: "beban tanpa langkah yang waktunya belum terukur: \(words: list)",
          en: "the load is without steps that are not measured: \(words: list)"))
    }
    return notes
  }

  private var assumed: Wording {
    Wording(
      id: """
        pilihan tanpa 'peluang', varian, dan kanal dianggap sama sering; langkah 'opsional' dan 'bila' dianggap selalu \
        dikerjakan; SOP yang dipanggil dan SOP lain tidak termasuk
        """,
      en: """
        choices without 'peluang', variants and channels count as equally frequent, and steps with 'opsional' or 'bila' \
        as always done; SOPs that are called, and others, are not included
        """)
  }

  private var noVolume: Wording {
    Wording(
      id: "Beban kerja tidak dihitung: 'volume' belum menyebut banyaknya dan kurun waktunya",
      en: "No load is told: 'volume' does not say how many in which period")
  }

  private var noLoad: Wording {
    Wording(
      id:
        "Beban kerja tidak dihitung: ada putaran tanpa 'maks', 'setelah' di luar 'paralel', atau putaran terlalu banyak",
      en: "No load is told: there is a loop without 'maks', 'setelah' outside of 'paralel', or too many loops")
  }
}
