import ArgumentParser
import SOPRules
import SOPText

/// `sop explain`, `sop jelaskan`.
struct ExplainCommand: ParsableCommand, Executable {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Interface.say(
      Wording(id: "Menjelaskan aturan pemeriksaan, dengan contohnya.", en: "Explains rules of the check by examples.")),
    usage: Interface.say(Wording(id: "sop explain [<opsi>] [<aturan>]", en: "sop explain [<options>] [<rule>]")),
    discussion: Interface.say(
      Wording(
        id: """
          Contoh:
            sop explain SOP203
            sop explain langkah-tak-terjangkau
            sop explain alur
            sop explain

          Tanpa masukan, semua aturan disebut menurut kelompoknya.
          """,
        en: """
          Examples:
            sop explain SOP203
            sop explain langkah-tak-terjangkau
            sop explain alur
            sop explain

          Without a rule all of them are listed by family.
          """)),
    aliases: ["jelaskan"])

  @Option(
    help: ArgumentHelp(
      Interface.say(Wording(id: "Bentuk keluaran.", en: "Form of the output.")),
      valueName: Interface.say(Wording(id: "bentuk", en: "form"))))
  var format: Form = .text

  @OptionGroup var messages: MessageOptions

  @Argument(
    help: ArgumentHelp(
      Interface.say(
        Wording(id: "Kode, nama, atau kelompok aturan.", en: "Code, name or family of a rule.")),
      valueName: Interface.say(Wording(id: "aturan", en: "rule"))),
    completion: .custom { _, _, _ in RuleTopic.names })
  var rule: String?

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  func execute(_ streams: Streams) -> ExitStatus {
    var console = messages.makeConsole(streams)
    guard let answer = answer(in: form(console)) else {
      console.complain(Self.unknown(rule ?? ""))
      return .wrongUse
    }
    console.write(answer)
    console.flush()
    return console.hasFailed ? .unreadable : .clean
  }

  private func form(_ console: borrowing Console) -> any ExplanationForm {
    switch format {
    case .text:
      // Longer lines are hard to read, however wide the terminal is.
      ExplanationText(language: console.language, style: console.style, width: min(console.width ?? 100, 100))
    case .markdown: ExplanationMarkdown(language: console.language)
    }
  }

  private func answer(in form: any ExplanationForm) -> String? {
    guard let rule else { return form.list(of: RuleRegistry.all) }
    switch RuleTopic(named: rule) {
    case .rule(let rule): return form.page(about: rule)
    case .family(let family): return form.list(of: RuleTopic.rules(of: family))
    case nil: return nil
    }
  }

  /// A complaint about what names no rule, with what was probably meant.
  static func unknown(_ written: String) -> Wording {
    let name = PrintableText.of(written)
    guard let near = RuleTopic.nearestName(to: written) else {
      return Wording(
        id: "tidak ada aturan atau kelompok aturan '\(name)'; daftarnya: sop explain",
        en: "there is no rule or family '\(name)'; for a list: sop explain")
    }
    return Wording(
      id: "tidak ada aturan atau kelompok aturan '\(name)'; mungkin maksudnya '\(near)'",
      en: "there is no rule or family '\(name)'; did you mean '\(near)'?")
  }
}
