import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Played scenarios for people: which came as expected, why the others did not, and what no scenario goes through.
struct ScenarioText: ScenarioReport {
  let language: Language
  let style: Style
  /// Prints a ready scenario for what none goes through.
  let proposes: Bool

  /// So many branches are named without proposals.
  private static let namedBranches = 8

  let opening = ""
  let separator = ""

  func piece(for tested: TestedProcedure) -> String {
    var page = StyledText(style)
    page.append(tested.title.isEmpty ? PrintableText.of(tested.path) : tested.title, .strong)
    if !tested.title.isEmpty { page.append(" (\(PrintableText.of(tested.path)))") }
    page.endLine()
    if tested.errors > 0 {
      line(Self.notTested(tested.errors), indent: 2, to: &page)
    } else {
      if tested.trials.isEmpty { line(Self.noScenarios, indent: 2, to: &page) }
      for trial in tested.trials { append(trial, tested, to: &page) }
      if let coverage = tested.coverage { append(coverage, tested, to: &page) }
    }
    page.endLine()
    return page.text
  }

  private func line(_ wording: Wording, indent: Int, to page: inout StyledText) {
    page.append(String(repeating: " ", count: indent) + wording(language))
    page.endLine()
  }

  // MARK: Scenarios

  private func append(_ trial: ScenarioTrial, _ tested: TestedProcedure, to page: inout StyledText) {
    let words = ScenarioWords(procedure: tested.procedure)
    let scenario = tested.procedure.scenarios[trial.scenario]
    let written = scenario.name.isWritten ? words.text(scenario.name) : Self.nameless(trial.scenario + 1)(language)
    page.append("  ")
    if trial.hasPassed {
      page.append(Self.ok(language), .added)
    } else {
      page.append((trial.failures.isEmpty ? Self.undecided : Self.failed)(language), .error)
    }
    page.append("  \(written)", .strong)
    if trial.hasPassed { page.append(": \(words.result(of: trial)(language))") }
    page.endLine()
    if trial.hasPassed, trial.isOneWay, trial.kindCount == 1, let run = trial.run {
      page.append("         \(words.way(run)(language))", .frame)
      page.endLine()
    }
    if trial.isUndecided { line(Self.tooMuch, indent: 9, to: &page) }
    for index in trial.idleChoices { line(Self.idle(words.text(scenario.choices[index].key)), indent: 9, to: &page) }
    append(ScenarioFindings(tested.procedure).findings(of: trial), tested, to: &page)
  }

  private func append(_ findings: [Diagnostic], _ tested: TestedProcedure, to page: inout StyledText) {
    let renderer = TextRenderer(language: language, style: style)
    var told: Set<Note> = []
    for finding in findings {
      let finding = finding.without(told)
      told.formUnion(finding.notes)
      page.append("    \(PrintableText.of(finding.headline(language)))", .error)
      page.endLine()
      for line in renderer.body(of: finding, in: tested.sources).split(separator: "\n") {
        page.append("    \(line)")
        page.endLine()
      }
    }
  }

  // MARK: Branches

  private func append(_ coverage: BranchCoverage, _ tested: TestedProcedure, to page: inout StyledText) {
    let words = ScenarioWords(procedure: tested.procedure)
    let (all, open) = (coverage.possible.count, coverage.uncovered)
    if coverage.branches.isEmpty {
      if !tested.trials.isEmpty { line(Self.noBranches, indent: 2, to: &page) }
    } else {
      line(Self.covered(all - open.count, all, coverage.percent), indent: 2, to: &page)
    }
    if !tested.trials.isEmpty || proposes {
      let shown = proposes || open.count <= Self.namedBranches + 1 ? open[...] : open.prefix(Self.namedBranches)
      for branch in shown { line(uncovered(branch, coverage, words), indent: 4, to: &page) }
      if shown.count < open.count { line(Self.more(open.count - shown.count), indent: 4, to: &page) }
      for branch in coverage.branches {
        guard let obstacle = coverage.obstacles[branch], let words = impossible(words.name(of: branch), obstacle) else {
          continue
        }
        line(words, indent: 4, to: &page)
      }
    }
    if coverage.isUndecided { line(Self.notAllExplored, indent: 2, to: &page) }
    guard !coverage.proposals.isEmpty else { return }
    guard proposes else {
      if !tested.trials.isEmpty { line(Self.hint, indent: 2, to: &page) }
      return
    }
    page.endLine()
    line(tested.trials.isEmpty ? Self.pasteNew : Self.paste, indent: 2, to: &page)
    page.endLine()
    if tested.trials.isEmpty { page.append("uji:\n") }
    for line in ProposalText(tested.procedure).lines(coverage.proposals) {
      page.append(line)
      page.endLine()
    }
  }

  func closing(_ summary: TestSummary) -> String {
    var parts: [Wording] = []
    if summary.passed > 0 {
      parts.append(Wording(id: "\(summary.passed) uji berhasil", en: "\(summary.passed) passed"))
    }
    if summary.failed > 0 { parts.append(Wording(id: "\(summary.failed) uji gagal", en: "\(summary.failed) failed")) }
    if summary.undecided > 0 {
      parts.append(
        Wording(id: "\(summary.undecided) uji tidak dapat diputuskan", en: "\(summary.undecided) cannot be decided"))
    }
    if parts.isEmpty { parts.append(Wording(id: "tidak ada uji yang dijalankan", en: "no scenario was played")) }
    if summary.branches > 0 {
      let percent = "\(summary.percent)% (\(summary.covered)/\(summary.branches))"
      parts.append(Wording(id: "cakupan cabang \(percent)", en: "branch coverage \(percent)"))
    }
    if summary.filesWithoutScenarios > 0, summary.files > 1 {
      parts.append(
        Wording(
          id: "\(summary.filesWithoutScenarios) dari \(summary.files) berkas tanpa uji",
          en: "\(summary.filesWithoutScenarios) of \(summary.files) files without scenarios"))
    }
    if summary.filesWithErrors > 0 {
      parts.append(
        Wording(
          id: "\(summary.filesWithErrors) berkas tidak diuji karena mempunyai galat",
          en: "\(summary.filesWithErrors) files with errors not tested"))
    }
    return ScenarioWords.list(parts, separator: "; ")(language) + "\n"
  }

  // MARK: Wording

  private static let ok = Wording(id: "ok   ", en: "ok    ")
  private static let failed = Wording(id: "gagal", en: "failed")
  private static let undecided = Wording(id: "tidak pasti", en: "undecided")
  private static let noScenarios = Wording(id: "belum ada uji", en: "no scenarios yet")
  private static let noBranches = Wording(
    id: "alurnya tidak bercabang", en: "the flow has no branches")
  private static let tooMuch = Wording(
    id: "kemungkinannya terlalu banyak untuk ditelusuri semua; sebut lebih banyak pilihan pada 'pilih'",
    en: "there are too many ways to follow them all; name more choices in 'pilih'")
  private static let notAllExplored = Wording(
    id: "kemungkinan alur ini terlalu banyak untuk ditelusuri semua; usulannya belum lengkap",
    en: "this flow has too many ways to follow them all; the proposals are not complete")
  private static let hint = Wording(
    id: "uji siap tempel untuk cabang itu: tambahkan --propose", en: "ready scenarios for these: add --propose")
  private static let paste = Wording(
    id: "tempel di bawah 'uji', lalu periksa apakah memang itu yang seharusnya:",
    en: "paste these below 'uji', and check that this is what should come of them:")
  private static let pasteNew = Wording(
    id: "tempel di akhir berkas, lalu periksa apakah memang itu yang seharusnya:",
    en: "paste this at the end of the file, and check that this is what should come of it:")

  private static func notTested(_ errors: Int) -> Wording {
    Wording(
      id: "tidak diuji: SOP ini atau kantornya mempunyai \(errors) galat, lihat sop check",
      en: "not tested: the SOP or its office has \(errors) errors, see sop check")
  }

  private static func nameless(_ number: Int) -> Wording {
    Wording(id: "uji ke-\(number)", en: "scenario \(number)")
  }

  private static func idle(_ key: String) -> Wording {
    Wording(
      id: "catatan: '\(key)' pada 'pilih' tidak pernah dilalui", en: "note: no case comes by '\(key)' of 'pilih'")
  }

  private static func covered(_ covered: Int, _ all: Int, _ percent: Int) -> Wording {
    Wording(
      id: "cabang yang diuji: \(covered) dari \(all) (\(percent)%)",
      en: "branches covered: \(covered) of \(all) (\(percent)%)")
  }

  private func uncovered(_ branch: FlowBranch, _ coverage: BranchCoverage, _ words: ScenarioWords) -> Wording {
    let name = words.name(of: branch)
    guard case .needsID(let node)? = coverage.obstacles[branch] else {
      return Wording(id: "- belum: \(words: name.id)", en: "- not yet: \(words: name.en)")
    }
    let step = words.name(of: node)
    return Wording(
      id: "- belum: \(words: name.id) (beri id sendiri pada langkah \(step))",
      en: "- not yet: \(words: name.en) (give an id of its own to the step \(step))")
  }

  private static func more(_ count: Int) -> Wording {
    Wording(id: "- dan \(count) lagi", en: "- and \(count) more")
  }

  private func impossible(_ branch: Wording, _ obstacle: BranchCoverage.Obstacle) -> Wording? {
    switch obstacle {
    case .unreachable:
      Wording(
        id: "- tidak mungkin: \(words: branch.id) (tidak ada perkara yang sampai ke sana)",
        en: "- impossible: \(words: branch.en) (no case comes there)")
    case .leadsToNoEnd:
      Wording(
        id: "- tidak dapat diuji: \(words: branch.id) (dari sana perkara tidak sampai ke akhir)",
        en: "- cannot be tested: \(words: branch.en) (from there no case comes to an end)")
    case .needsID: nil
    }
  }
}

extension Diagnostic {
  /// Without sentences that were told before.
  fileprivate func without(_ told: Set<Note>) -> Diagnostic {
    let left = notes.filter { !told.contains($0) }
    return Diagnostic(profile, at: place, headline, label: label, notes: left)
  }
}
