import SOPCompiler
import SOPDiagnostics
import SOPText
import Testing

@testable import SOPFormatting

@Suite("What formatting keeps of findings")
struct FindingTests {
  /// Codes of what is found and of what comments take out.
  private struct Found: Equatable, CustomStringConvertible {
    let codes: [String]
    let suppressed: [String]

    /// Without what the formatter mends: a spelling that is understood.
    init(_ bytes: [UInt8], _ sample: Sample) {
      let source = SourceText(name: sample.name, bytes: bytes)
      let diagnostics: [Diagnostic]
      let hidden: [SuppressedDiagnostic]
      switch sample.kind {
      case .office:
        let compiled = compileOffice(source)
        (diagnostics, hidden) = (compiled.diagnostics, compiled.suppressed)
      case .procedure:
        let office = sample.office.map { compileOffice(SourceText(name: "opd.yaml", bytes: $0)) }
        let compiled = compile(source, office: office)
        (diagnostics, hidden) = (compiled.diagnostics, compiled.suppressed)
      }
      codes = diagnostics.map(\.profile.code).filter { $0 != "SOP066" }.sorted()
      suppressed = hidden.map(\.diagnostic.profile.code).sorted()
    }

    var description: String { "\(codes) suppressed \(suppressed)" }
  }

  @Test("the same is found before and after", arguments: Sample.all)
  func found(_ sample: Sample) {
    guard let formatted = sample.formatted else { return }
    #expect(Found(formatted, sample) == Found(sample.bytes, sample), "\(sample.bytes.text)\n---\n\(formatted.text)")
  }

  @Test("comments take out the same before and after", arguments: Sample.all)
  func suppressed(_ sample: Sample) {
    for isAlone in [true, false] {
      let other = sample.with(suppressing(sample, alone: isAlone), isAlone ? "above" : "at the end")
      guard let formatted = other.formatted else { continue }
      let (before, after) = (Found(other.bytes, other), Found(formatted, other))
      #expect(before == after, "\(other)\n\(other.bytes.text)\n---\n\(formatted.text)")
      Promises(sample: other).check()
    }
  }

  /// With a comment for every line that something is found in.
  private func suppressing(_ sample: Sample, alone: Bool) -> [UInt8] {
    let office = sample.office.map { compileOffice(SourceText(name: "opd.yaml", bytes: $0)) }
    let diagnostics =
      sample.kind == .office
      ? compileOffice(sample.source).diagnostics : compile(sample.source, office: office).diagnostics
    let table = LineTable(sample.source)
    let own: SourceID = sample.kind == .office ? .office : .procedure
    var codes: [Int: Set<String>] = [:]
    for diagnostic in diagnostics where diagnostic.place.source == own {
      codes[table.lineNumber(of: diagnostic.place.span.start), default: []].insert(diagnostic.profile.code)
    }
    var lines: [String] = []
    for (index, line) in sample.bytes.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let found = codes[index + 1] else {
        lines.append(String(line))
        continue
      }
      let comment = "# sop: abaikan \(found.sorted().joined(separator: " ")), alasan: uji"
      if alone { lines.append(String(line.prefix { $0 == " " }) + comment) }
      lines.append(alone ? String(line) : "\(line)  \(comment)")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
