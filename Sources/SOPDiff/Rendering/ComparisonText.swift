public import SOPDiagnostics
import SOPModel
public import SOPText

/// A comparison for people: the numbers first, then the changes by impact, each with both places. Where the line is wide
/// enough before and after stand side by side, else one below the other.
public struct ComparisonText: ComparisonReport {
  let language: Language
  let style: Style
  let width: Int
  /// Changes that somebody has accepted, marked as such.
  public var accepted: Set<Fingerprint> = []

  /// From this width on before and after stand side by side.
  public static let sideBySideWidth = 100

  public init(language: Language, style: Style = .plain, width: Int = 100) {
    self.language = language
    self.style = style
    self.width = width
  }

  public func text(of comparison: Comparison) -> String {
    var lines = head(comparison)
    if comparison.isSameProcedure {
      lines.append(same(language))
    } else {
      lines += summary(comparison)
      lines.append("")
      lines.append(count(comparison))
      for impact in Impact.allCases.sorted(by: >) { lines += section(impact, comparison) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Head and summary

  private func head(_ comparison: Comparison) -> [String] {
    let procedure = comparison.new.procedure
    let title = PrintableText.of(ValueWords.line(procedure.text(procedure.identity.title)))
    func name(_ side: Side) -> String { PrintableText.of(comparison.version(side).sources.first?.name ?? "") }
    let (old, new) = (oldWord(language), newWord(language))
    return [bold(title), "  \(old): \(name(.old))", "  \(new): \(name(.new))", ""]
  }

  private func summary(_ comparison: Comparison) -> [String] {
    let words = SummaryWords(language)
    var groups = words.groups(of: comparison)
    let promises = comparison.promises.map { words.line(of: $0, in: comparison) }
    if !promises.isEmpty { groups.append(SummaryWords.Group(titles: [], lines: promises)) }
    let all = groups.flatMap(\.lines)
    let titleWidth = all.reduce(0) { max($0, DisplayWidth.of($1.title)) }
    let oldWidth = max(DisplayWidth.of(oldWord(language)), all.reduce(0) { max($0, DisplayWidth.of($1.old)) })
    var lines = [
      bold(padded(summaryWord(language), titleWidth + 6)) + padded(oldWord(language), oldWidth + 2) + newWord(language)
    ]
    for group in groups {
      if !group.titles.isEmpty { lines += wrapped(group.titles.joined(separator: "; "), indent: 2) }
      let indent = group.titles.isEmpty ? "  " : "    "
      for line in group.lines {
        let title = padded(indent + line.title, titleWidth + 6)
        let new = line.isSame ? unchanged(language) : line.new + trend(line.trend)
        lines.append(title + padded(line.old, oldWidth + 2) + new)
      }
    }
    if comparison.omittedKinds > 0 { lines.append("  " + omitted(comparison.omittedKinds)(language)) }
    return lines
  }

  private func trend(_ trend: Int) -> String {
    switch trend {
    case 1: " (\(more(language)))"
    case -1: " (\(less(language)))"
    default: ""
    }
  }

  private func count(_ comparison: Comparison) -> String {
    guard !comparison.changes.isEmpty else { return nothingProved(language) }
    let parts = Impact.allCases.sorted(by: >).compactMap { impact -> String? in
      let count = comparison.changes(of: impact).count
      return count == 0 ? nil : "\(count) \(impact.name(language))"
    }
    return bold(total(comparison.changes.count)(language)) + ": " + parts.joined(separator: ", ")
  }

  // MARK: Changes

  private func section(_ impact: Impact, _ comparison: Comparison) -> [String] {
    let changes = comparison.changes(of: impact)
    guard !changes.isEmpty else { return [] }
    let title = impact.name(language)
    var lines = ["", colored(title.prefix(1).uppercased() + title.dropFirst(), impact)]
    for (number, change) in changes.enumerated() {
      lines += self.lines(of: change, number + 1, comparison)
    }
    return lines
  }

  private func lines(of change: Change, _ number: Int, _ comparison: Comparison) -> [String] {
    let head = padded("\(number).", 4)
    let mark = accepted.contains(change.fingerprint) ? " (\(isAccepted(language)))" : ""
    let sentence = "\(change.wording(language)) [\(change.profile.code) \(change.profile.name)]\(mark)"
    var lines = wrapped(sentence, indent: 4)
    lines[0] = head + lines[0].dropFirst(4)
    lines += places(of: change, comparison)
    for detail in change.details { lines += wrapped("= \(detail(language))", indent: 4) }
    if let doubt = change.doubt {
      lines += wrapped("= " + guessed(doubt.confidence, doubt.reason.wording)(language), indent: 4)
    }
    return lines
  }

  /// Both places, with both values where the change is about a value.
  private func places(of change: Change, _ comparison: Comparison) -> [String] {
    let old = column(oldWord, comparison.location(change.oldPlace, .old), change.kind == .added)
    let new = column(newWord, comparison.location(change.newPlace, .new), change.kind == .removed)
    let half = (width - 7) / 2
    if width >= Self.sideBySideWidth, DisplayWidth.of(old) <= half, DisplayWidth.of(new) <= half {
      return ["    " + padded(old, half) + " | " + new]
    }
    return ["    " + old, "    " + new]
  }

  private func column(_ word: Wording, _ location: String?, _ isAbsent: Bool) -> String {
    guard let location else { return "\(word(language)) -" }
    return isAbsent ? "\(word(language)) \(beside(location)(language))" : "\(word(language)) \(location)"
  }

  // MARK: Lines

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isFull = DisplayWidth.of(line) + DisplayWidth.of(word) + 1 + indent > width
      if isFull, !line.isEmpty {
        lines.append(margin + line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " \(word)"
      }
    }
    return lines + [margin + line]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  private func bold(_ text: String) -> String { style == .colored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func colored(_ text: String, _ impact: Impact) -> String {
    guard style == .colored else { return text }
    let color =
      switch impact {
      case .burden: 31
      case .weakerOversight: 35
      case .relief: 32
      case .procedural: 36
      case .editorial: 90
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }
}

// MARK: Wording

private let oldWord = Wording(id: "lama", en: "old")
private let newWord = Wording(id: "baru", en: "new")
private let summaryWord = Wording(id: "Ringkasan", en: "Summary")
private let unchanged = Wording(id: "tetap", en: "the same")
private let more = Wording(id: "naik", en: "more")
private let isAccepted = Wording(id: "sudah disetujui", en: "accepted")
private let less = Wording(id: "turun", en: "less")

private let same = Wording(
  id: "Terbukti prosedur yang sama: setiap langkah, jalan, dan nilai berpasangan. Yang berbeda paling banyak urutan, "
    + "bentuk, id, atau ejaan penulisan.",
  en: "Proved to be the same procedure: each step, way and value has its partner. At most the order, layout, ids or "
    + "spelling differ.")

private let nothingProved = Wording(
  id: "Tidak ditemukan perubahan, tetapi kesamaannya tidak dapat dibuktikan karena ada yang tidak terbaca.",
  en: "No change was found, but that both are the same cannot be proved, for something could not be read.")

private func total(_ count: Int) -> Wording { Wording(id: "\(count) perubahan", en: "\(count) changes") }

private func omitted(_ count: Int) -> Wording {
  Wording(
    id: "... \(count) jenis kasus lain tidak dihitung di sini", en: "... \(count) more kinds of cases not counted here")
}

private func beside(_ location: String) -> Wording {
  Wording(id: "tidak ada (di dekat \(location))", en: "not there (near \(location))")
}

private func guessed(_ confidence: Int, _ reason: Wording) -> Wording {
  Wording(
    id: "dipasangkan dengan keyakinan \(confidence)%: \(words: reason.id)",
    en: "paired with \(confidence)% confidence: \(words: reason.en)")
}
