import SOPCompiler
import SOPDiagnostics
import SOPText
import Testing

@Suite("Limit of findings")
struct ReportLimitTests {
  @Test("beyond the limit one finding says how many are left out")
  func limit() {
    let keys = (0..<30).map { "salah\($0): x\n" }.joined()
    var options = CompileOptions()
    options.findingLimit = 10
    let source = SourceText(name: "banyak.sop.yaml", text: keys)
    let diagnostics = compile(source, options: options).diagnostics
    let all = compile(source).diagnostics
    #expect(diagnostics.count == 11)
    let last = diagnostics.first { $0.profile.code == "SOP904" }
    #expect(last?.headline.id == "\(all.count - 10) temuan lagi tidak ditampilkan")
  }
}
