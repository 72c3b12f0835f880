import SOPModel
public import SOPText

/// The numbers of the summary as words: the same in every output.
public struct SummaryWords: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// One line of the summary: what it is, before and after.
  public struct Line: Sendable, Hashable {
    public let title: String
    public let old: String
    public let new: String
    /// More (1) or less (-1) than before for the applicant; 0 for the same.
    public let trend: Int

    public var isSame: Bool { old == new }
  }

  /// Kinds of cases with the same numbers.
  public struct Group: Sendable, Hashable {
    /// Empty where all cases are alike.
    public var titles: [String]
    public let lines: [Line]
  }

  /// The kinds of cases in order, those with the same numbers together.
  public func groups(of comparison: Comparison) -> [Group] {
    var groups: [Group] = []
    for row in comparison.summary {
      let (title, lines) = (title(of: row, in: comparison), lines(of: row))
      if let same = groups.firstIndex(where: { $0.lines == lines && !$0.titles.isEmpty && !title.isEmpty }) {
        groups[same].titles.append(title)
      } else {
        groups.append(Group(titles: title.isEmpty ? [] : [title], lines: lines))
      }
    }
    return groups
  }

  /// The lines of one kind of case; `-` where a side does not know it.
  public func lines(of row: SummaryRow) -> [Line] {
    [
      line(fastest, row, { time($0.time.best, isPartial: $0.time.isPartial) }) { $0.time.bestWorth },
      line(slowest, row, { slowest($0.time) }) { $0.time.worst == nil ? .max : $0.time.worstWorth },
      line(fee, row, { money($0.fee) }) { Int(clamping: $0.fee.most ?? .max) },
      line(papers, row, { range($0.papers.lowerBound, $0.papers.upperBound) }) { $0.papers.upperBound },
      line(visits, row, { range($0.visits.least, $0.visits.most) }) { $0.visits.most ?? .max },
      line(handOvers, row, { range($0.handOvers.least, $0.handOvers.most) }) { $0.handOvers.most ?? .max },
    ]
  }

  /// The names of a kind of case; empty where all cases are alike.
  public func title(of row: SummaryRow, in comparison: Comparison) -> String {
    let side = row.new == nil ? Side.old : .new
    guard let measures = row.measures(on: side) else { return "" }
    let procedure = comparison.version(side).procedure
    return measures.names.map { PrintableText.of(procedure.text($0)) }.joined(separator: ", ")
  }

  /// A promise before and after.
  public func line(of row: PromiseRow, in comparison: Comparison) -> Line {
    func told(_ index: Int?, _ standing: PromiseStanding?, _ side: Side) -> String {
      guard let index, let standing else { return "-" }
      let procedure = comparison.version(side).procedure
      let promise = procedure.promises[index]
      let bytes = Array(procedure.textBytes(of: promise.text))
      let length = promise.duration?.canonical(in: bytes.span) ?? procedure.text(promise.text)
      return "\(PrintableText.of(ValueWords.line(length))), \(standing.name(language))"
    }
    return Line(
      title: promise(language), old: told(row.old, row.oldStanding, .old), new: told(row.new, row.newStanding, .new),
      trend: 0)
  }

  private func line(
    _ title: Wording, _ row: SummaryRow, _ words: (CaseMeasures) -> String, _ worth: (CaseMeasures) -> Int
  ) -> Line {
    let (old, new) = (row.old.map(worth), row.new.map(worth))
    let trend = old.flatMap { before in new.map { $0 == before ? 0 : $0 > before ? 1 : -1 } } ?? 0
    return Line(title: title(language), old: row.old.map(words) ?? "-", new: row.new.map(words) ?? "-", trend: trend)
  }

  // MARK: Values

  private func time(_ amount: TimeAmount, isPartial: Bool) -> String {
    let words = amount.rendering(language)
    return isPartial ? partly(words)(language) : words
  }

  private func slowest(_ time: TimeMeasure) -> String {
    time.worst.map { self.time($0, isPartial: time.isPartial) } ?? unlimited(language)
  }

  private func money(_ fee: FeeMeasure) -> String {
    var words: String
    switch fee.most {
    case nil: words = minimum(Money.rupiah(fee.least))(language)
    case 0: words = free(language)
    case fee.least: words = Money.rupiah(fee.least)
    case let most?: words = "\(Money.rupiah(fee.least))-\(Money.rupiah(most))"
    }
    if fee.isPartial { words = partly(words)(language) }
    return words
  }

  private func range(_ least: Int, _ most: Int?) -> String {
    guard let most else { return minimum("\(least)")(language) }
    return least == most ? "\(least)" : "\(least)-\(most)"
  }

  // MARK: Wording

  private let fastest = Wording(id: "waktu tercepat", en: "quickest way")
  private let slowest = Wording(id: "waktu terlama", en: "slowest way")
  private let fee = Wording(id: "biaya", en: "fee")
  private let papers = Wording(id: "persyaratan dibawa", en: "papers to bring")
  private let visits = Wording(id: "pemohon bertindak", en: "visits of the applicant")
  private let handOvers = Wording(id: "berpindah tangan", en: "hand-overs")
  private let promise = Wording(id: "janji", en: "promise")
  private let free = Wording(id: "gratis", en: "free")
  private let unlimited = Wording(id: "tidak terbatas", en: "not limited")

  private func partly(_ words: String) -> Wording {
    Wording(id: "\(words) dan yang tidak terukur", en: "\(words) and what is not measured")
  }

  private func minimum(_ words: String) -> Wording { Wording(id: "min \(words)", en: "at least \(words)") }
}
