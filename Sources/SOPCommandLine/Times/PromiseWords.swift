import SOPModel
import SOPProofs
import SOPText

/// Promises and what is known of them in the words of people.
struct PromiseWords {
  let words: TimesWords

  private var procedure: Procedure { words.timed.procedure }

  /// One line for each promise and verdict; what it was without the assumptions behind it.
  func lines() -> [String] {
    var lines: [(title: String, verdict: String, kinds: [CaseKind])] = []
    for judgement in words.timed.now.judgements {
      let (title, verdict) = (title(judgement), verdictWithChange(judgement))
      if let same = lines.firstIndex(where: { $0.title == title && $0.verdict == verdict }) {
        lines[same].kinds += judgement.kinds
      } else {
        lines.append((title, verdict, judgement.kinds))
      }
    }
    return lines.map { "\($0.title)\(kinds($0.kinds)): \($0.verdict)" }
  }

  /// ` (varian umum, kanal loket; ...)`; nothing where it holds for all.
  private func kinds(_ kinds: [CaseKind]) -> String {
    let names = kinds.compactMap(words.kind)
    guard !names.isEmpty, names.count < words.timed.now.table.kinds.count else { return "" }
    return " (\(names.prefix(3).joined(separator: "; "))\(names.count > 3 ? "; ..." : ""))"
  }

  private func verdictWithChange(_ judgement: PromiseJudgement) -> String {
    let now = verdict(judgement)
    guard let before = before(judgement).map(verdict), before != now else { return now }
    return now + "; " + words.say(Wording(id: "semula: \(words: before)", en: "before: \(words: before)"))
  }

  /// The verdict on the same promise for the kind of case that was looked at.
  private func before(_ judgement: PromiseJudgement) -> PromiseJudgement? {
    words.timed.before?.judgements.first { other in
      guard other.promise == judgement.promise else { return false }
      guard let kind = judgement.kinds.first, !other.kinds.isEmpty else { return true }
      return other.kinds.contains(kind)
    }
  }

  /// `paling lama 5 hari kerja sejak periksa.lengkap sampai terbit`
  private func title(_ judgement: PromiseJudgement) -> String {
    let promise = procedure.promises[judgement.promise]
    let most = promise.duration?.upper.map { words.text($0) }
    let limit = most.map { Wording(id: "paling lama \(words: $0)", en: "at most \(words: $0)") }
    var parts = [limit.map(words.say) ?? words.text(promise.text)]
    if promise.name.isWritten { parts[0] = "\(words.text(promise.name)), \(parts[0])" }
    if let since = procedure.eventUse(promise.since) {
      parts.append(words.say(Wording(id: "sejak", en: "since")) + " " + PrintableText.of(procedure.text(of: since)))
    }
    if let until = procedure.eventUse(promise.until) {
      parts.append(words.say(Wording(id: "sampai", en: "until")) + " " + PrintableText.of(procedure.text(of: until)))
    }
    return parts.joined(separator: " ")
  }

  private func verdict(_ judgement: PromiseJudgement) -> String {
    switch judgement.verdict {
    case .kept(let margin):
      guard let longest = margin.longest else { return words.say(Wording(id: "terbukti", en: "proved")) }
      let promise = procedure.promises[judgement.promise]
      let accounts: Accounts = promise.countsEverything ? .everything : .promised
      let most = words.text(longest.time.total(accounts))
      return words.say(
        Wording(id: "terbukti, jalur terlama \(words: most)", en: "proved, the slowest way takes \(words: most)"))
    case .broken(let breach):
      let most = words.text(breach.walk.time.total(breach.accounts))
      return words.say(
        Wording(
          id: "TERLAMPAUI, jalur terlama \(words: most)", en: "BROKEN, the slowest way takes \(words: most)"))
    case .undecided(let doubt): return words.say(Self.doubt(doubt))
    }
  }

  private static func doubt(_ doubt: PromiseDoubt) -> Wording {
    switch doubt {
    case .unmeasuredPromise:
      Wording(id: "belum terbukti: lamanya tidak ditulis dengan angka", en: "not proved: its length is no number")
    case .unclearEvent:
      Wording(id: "belum terbukti: peristiwanya tidak pasti", en: "not proved: its event is not certain")
    case .neverHappens:
      Wording(id: "tidak pernah berlaku: peristiwanya tidak terjadi", en: "never runs: its events do not happen")
    case .endlessLoops:
      Wording(id: "belum terbukti: ada putaran tanpa batas", en: "not proved: a loop has no limit")
    case .unmeasuredSteps(let steps, _):
      Wording(
        id: "belum terbukti: waktu \(words: "\(steps.count) langkah") belum terukur",
        en: "not proved: \(words: steps.count == 1 ? "1 step is" : "\(steps.count) steps are") not measured")
    case .dates: Wording(id: "bergantung pada hari libur", en: "depends on days off")
    case .condition:
      Wording(
        id: "belum terbukti: hanya berlaku bila syaratnya terpenuhi",
        en: "not proved: it holds under a condition only")
    case .onlyExtended: Wording(id: "hanya tercapai dengan perpanjangan", en: "kept with its extension only")
    case .onlyBounded:
      Wording(
        id: "belum terbukti: hanya batas atasnya yang diketahui", en: "not proved: only a bound of it is known")
    case .plainDay: Wording(id: "bergantung pada arti 'hari'", en: "depends on what 'hari' means")
    case .bound: Wording(id: "tidak dapat diputuskan: putaran terlalu banyak", en: "cannot be decided: too many loops")
    case .incomplete: Wording(id: "belum diperiksa: alurnya belum utuh", en: "not looked at: the flow is not whole")
    }
  }
}
