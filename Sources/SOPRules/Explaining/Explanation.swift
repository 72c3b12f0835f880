import SOPDiagnostics

/// A form in which `sop explain` speaks about rules.
public protocol ExplanationForm {
  /// Everything about one rule.
  func page(about rule: any Rule.Type) -> String
  /// Rules by their family: code, name, severity and what they find.
  func list(of rules: [any Rule.Type]) -> String
}

extension RuleExample {
  /// The lines to show: a part of an SOP begins with the key it belongs to.
  var shownLines: [ExampleLine] {
    switch frame {
    case .file, .top, .office: lines
    case .steps: [ExampleLine("langkah:")] + lines.map { $0.indented(by: 2) }
    }
  }
}

extension RuleExample.Neighbour {
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension ExampleLine {
  fileprivate func indented(by count: Int) -> ExampleLine {
    guard !text.isEmpty else { return self }
    var line = ExampleLine(String(repeating: " ", count: count) + text)
    line.marks = marks.map { mark in
      Mark(columns: (mark.columns.lowerBound + count)..<(mark.columns.upperBound + count), code: mark.code)
    }
    return line
  }
}

extension RuleFamily {
  /// The families of some rules, in the order of the families, each with its rules in the order they have.
  static func grouped(_ rules: [any Rule.Type]) -> [(family: RuleFamily, rules: [any Rule.Type])] {
    allCases.compactMap { family in
      let own = rules.filter { $0.profile.family == family }
      return own.isEmpty ? nil : (family, own)
    }
  }
}

extension Rule {
  /// Whether a comment in the file may take its findings out. What is found about the comments themselves may not.
  static var acceptsComments: Bool { canBeSuppressed && profile.family != .housekeeping }

  /// A line of `pemeriksaan` that takes its findings less heavily.
  static var severitySample: String {
    switch profile.severity {
    case .error: "pemeriksaan: {\(profile.code): peringatan}"
    case .warning: "pemeriksaan: {\(profile.code): saran}"
    case .advice: "pemeriksaan: {\(profile.code): mati}"
    }
  }

  static var commentSample: String { "# sop: abaikan \(profile.code), alasan: ..." }
}
