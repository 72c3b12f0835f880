import SOPDiagnostics
import SOPFormatting
import SOPRules
import SOPSyntax
import SOPTestSupport
import SOPText

/// A text to format.
struct Sample: Sendable, CustomStringConvertible {
  let name: String
  let bytes: [UInt8]
  let kind: FileKind
  /// The `opd.yaml` of an SOP.
  var office: [UInt8]?

  var description: String { name }

  /// Every file of the checkout, and every example of a rule.
  static let all: [Sample] = files + ruleExamples

  static let files: [Sample] = ["Examples", "Tests/Fixtures"].flatMap { folder in
    ((try? Checkout.files(below: folder, named: ".yaml")) ?? []).compactMap { path in
      (try? Checkout.bytes(path)).map {
        Sample(
          name: path, bytes: $0, kind: path.hasSuffix("opd.yaml") ? .office : .procedure, office: office(beside: path))
      }
    }
  }

  private static func office(beside path: String) -> [UInt8]? {
    try? Checkout.bytes(path.split(separator: "/").dropLast().joined(separator: "/") + "/opd.yaml")
  }

  static let ruleExamples: [Sample] = RuleRegistry.all.flatMap { rule in
    rule.examples.enumerated().map { index, example in
      var text = example.text
      if example.frame == .steps {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        text = "langkah:\n" + lines.map { "  \($0)" }.joined(separator: "\n")
      }
      return Sample(
        name: "\(rule.profile.code) \(index + 1)", bytes: Array(text.utf8),
        kind: example.frame == .office ? .office : .procedure)
    }
  }

  var source: SourceText { SourceText(name: name, bytes: bytes) }

  /// `nil` where the formatter leaves the text alone.
  var formatted: [UInt8]? {
    guard case .text(let text) = canonicalForm(of: source, as: kind) else { return nil }
    return text
  }

  func with(_ bytes: [UInt8], _ note: String) -> Sample {
    Sample(name: "\(name) \(note)", bytes: bytes, kind: kind, office: office)
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
