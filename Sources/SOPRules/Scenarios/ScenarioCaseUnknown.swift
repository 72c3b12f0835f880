import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario of a channel or a variant that the SOP does not have.
enum ScenarioCaseUnknown: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP853", name: "kasus-tak-dikenal", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "Uji menyebut kanal atau varian yang tidak terdaftar.",
    en: "A scenario names a channel or a variant that is not declared.")

  static let why = Wording(
    id: "Kasus yang tidak dikenal tidak dapat dijalankan.", en: "An unknown case cannot be followed.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            kanal: darring
            #      ^^^^^^^ SOP853
            varian: lama
            #       ^^^^ SOP853
            harap: {hasil: terbit}
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            kanal: daring
            varian: ulang
            harap: {hasil: terbit}
        """),
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            varian: daring
            #       ^^^^^^ SOP853
            harap: {hasil: terbit}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.scenarios.isEmpty else { return }
    var names = ScenarioNames(procedure)
    for scenario in procedure.scenarios {
      if scenario.channelText.isWritten, scenario.channel < 0 {
        report.add(finding(scenario.channelText, .channels, noChannel, else: declareChannel, procedure, &names))
      }
      for variant in scenario.variants {
        switch variant.meaning {
        case .variant, .step, .block: break
        case .channel: report.add(isChannel(variant.text, procedure))
        case .unknown: report.add(finding(variant.text, .variants, noVariant, else: declareVariant, procedure, &names))
        }
      }
    }
  }

  private static func finding(
    _ written: TextRef, _ kind: ScenarioNames.Kind, _ headline: (String) -> Wording, else none: Wording,
    _ procedure: Procedure, _ names: inout ScenarioNames
  ) -> Diagnostic {
    let (place, name) = (procedure.place(written), procedure.text(written))
    guard let nearest = names.nearest(to: name, among: kind) else {
      return finding(at: place, headline(name.shortened), advice: names.list(kind).map(choose) ?? none)
    }
    return finding(
      at: place, headline(name.shortened), label: UnknownName.meant(nearest.name),
      related: [RelatedPlace(nearest.place, ScenarioWording.declaredHere)],
      advice: UnknownName.replace(with: nearest.name), fixes: [ScenarioWording.fix(nearest.name, at: place)])
  }

  private static func isChannel(_ written: TextRef, _ procedure: Procedure) -> Diagnostic {
    let name = procedure.text(written).shortened
    return finding(at: procedure.place(written), noVariant(name), label: channelHere, advice: writeChannel(name))
  }

  // MARK: Wording

  private static func noChannel(_ name: String) -> Wording {
    Wording(id: "kanal '\(name)' tidak terdaftar", en: "channel '\(name)' is not declared")
  }

  private static func noVariant(_ name: String) -> Wording {
    Wording(id: "varian '\(name)' tidak terdaftar", en: "variant '\(name)' is not declared")
  }

  private static let channelHere = Wording(id: "ini kanal", en: "this is a channel")

  private static func writeChannel(_ name: String) -> Wording {
    Wording(id: "tulis 'kanal: \(name)'", en: "write 'kanal: \(name)'")
  }

  private static func choose(_ list: Wording) -> Wording {
    Wording(id: "pakai salah satu yang terdaftar: \(words: list.id)", en: "use one that is declared: \(words: list.en)")
  }

  private static let declareChannel = Wording(
    id: "SOP ini tidak mempunyai kanal bernama; hapus 'kanal', atau beri nama pada 'mulai'",
    en: "this SOP has no named channels; remove 'kanal', or name them under 'mulai'")
  private static let declareVariant = Wording(
    id: "SOP ini tidak mempunyai varian; hapus 'varian' dari uji, atau daftarkan dengan kunci 'varian'",
    en: "this SOP has no variants; remove 'varian' from the scenario, or declare them with the key 'varian'")
}
