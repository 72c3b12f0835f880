import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// JUnit's XML, as of a check: a file is a test suite, a scenario a test case of it.
///
/// What could not be decided, and a file with errors, is an error; a file without scenarios is a suite of one skipped case.
struct ScenarioJUnit: ScenarioReport {
  let language: Language
  private var frame: JUnitRenderer { JUnitRenderer(language: language) }

  var opening: String { frame.opening }
  var separator: String { frame.separator }
  func closing(_ summary: TestSummary) -> String { frame.closing(Summary()) }

  func piece(for tested: TestedProcedure) -> String {
    let path = PrintableText.of(tested.path)
    var xml = XMLWriter(depth: 1)
    let isUntested = tested.errors > 0
    xml.element(
      "testsuite",
      [
        ("name", path), ("tests", String(max(1, tested.trials.count))), ("failures", String(tested.failed)),
        ("errors", String(tested.undecided + (isUntested ? 1 : 0))),
        ("skipped", tested.trials.isEmpty && !isUntested ? "1" : "0"),
      ]
    ) { xml in
      if isUntested {
        xml.element("testcase", [("classname", path), ("name", "uji")]) {
          $0.element("error", [("message", Self.notTested(tested.errors)(language))])
        }
      } else if tested.trials.isEmpty {
        xml.element("testcase", [("classname", path), ("name", "uji")]) {
          $0.element("skipped", [("message", Self.noScenarios(language))])
        }
      }
      for trial in tested.trials { append(trial, tested, path, to: &xml) }
    }
    return xml.text
  }

  private func append(_ trial: ScenarioTrial, _ tested: TestedProcedure, _ path: String, to xml: inout XMLWriter) {
    let procedure = tested.procedure
    let written = PrintableText.of(procedure.text(procedure.scenarios[trial.scenario].name))
    var lines = LineTables(tested.sources)
    let line = lines.line(of: procedure.place(procedure.scenarios[trial.scenario].entry))
    // The line tells scenarios of one name apart.
    let name = "\(written) (\(line))"
    xml.element("testcase", [("classname", path), ("name", name)]) { xml in
      for finding in ScenarioFindings(procedure).findings(of: trial) {
        let message = PrintableText.of(finding.headline(language))
        let text = TextRenderer(language: language).body(of: finding, in: tested.sources)
        xml.element("failure", [("type", "UJI"), ("message", message)]) { $0.text(text) }
      }
      if trial.failures.isEmpty, trial.isUndecided {
        xml.element("error", [("message", Self.undecided(language))])
      }
    }
  }

  private static let noScenarios = Wording(id: "belum ada uji", en: "no scenarios yet")
  private static let undecided = Wording(
    id: "kemungkinannya terlalu banyak untuk ditelusuri semua", en: "there are too many ways to follow them all")

  private static func notTested(_ errors: Int) -> Wording {
    Wording(id: "tidak diuji: ada \(errors) galat, lihat sop check", en: "not tested: \(errors) errors, see sop check")
  }
}
