import SOPCompiler
import SOPDiagnostics
import SOPSyntax
import SOPTestSupport
import SOPText
import Testing

/// Faults of whole files that no example can show, because no text of a rule can hold them.
@Suite("Faults of whole files")
struct FileFaultTests {
  private func diagnostics(_ bytes: [UInt8], limits: YAMLLimits = .init()) -> [Diagnostic] {
    var options = CompileOptions()
    options.limits = limits
    return compile(SourceText(name: "berkas.sop.yaml", bytes: bytes), options: options).diagnostics
  }

  private func codes(_ bytes: [UInt8], limits: YAMLLimits = .init()) -> [String] {
    diagnostics(bytes, limits: limits).map(\.profile.code)
  }

  @Test("letters of Windows-1252 are one finding at the first of them")
  func windowsLetters() throws {
    let text = CleanProcedure.text.replacing("Ruang tunggu", with: "Ruang ~tunggu~")
    let bytes = text.utf8.map { $0 == UInt8(ascii: "~") ? 0x93 : $0 }
    let found = diagnostics(bytes)
    #expect(found.map(\.profile.code) == ["SOP001"])
    let first = try #require(found.first)
    #expect(first.place.span.start == UInt32(try #require(bytes.firstIndex(of: 0x93))))
    #expect(first.related.count == 1)
    #expect(first.headline.id.contains("2 bagian"))
  }

  @Test("UTF-16 is one finding, with or without a byte order mark", arguments: [true, false])
  func wide(hasMark: Bool) {
    var bytes: [UInt8] = hasMark ? [0xFF, 0xFE] : []
    for unit in "nama: Legalisasi Kutipan Akta\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(codes(bytes) == ["SOP002"])
  }

  @Test("nothing at all is an empty file", arguments: ["", "\n\n", "# catatan\n", "\u{FEFF}", "---\n"])
  func empty(text: String) {
    #expect(codes(Array(text.utf8)) == ["SOP005"])
  }

  @Test("a file above the bound is not read")
  func tooLarge() {
    var limits = YAMLLimits()
    limits.fileSize = 1 << 20
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: (1 << 20) + 1)
    #expect(codes(bytes, limits: limits) == ["SOP009"])
    #expect(codes(bytes.dropLast(), limits: limits) == ["SOP005"])
  }

  @Test("more levels than the bound are one finding")
  func tooDeep() {
    let nested = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(codes(Array((CleanProcedure.text + "\nkomponen_lain: \(nested)\n").utf8)) == ["SOP007"])
  }

  @Test("aliases that multiply are one finding, found quickly")
  func aliasBomb() {
    var text = CleanProcedure.text + "\nkomponen_lain:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "  a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(codes(Array(text.utf8)) == ["SOP008"])
  }

  @Test("after the bound on faults of writing the rest is not read, and one finding says so")
  func tooManyProblems() {
    let lines = (0..<80).map { "kata\($0): x: y\n" }.joined()
    let found = codes(Array((CleanProcedure.text + "\nkomponen_lain: {}\n" + lines).utf8))
    #expect(found.count { $0 == "SOP010" } == 1)
    #expect(found.count { $0 == "SOP018" } <= YAMLLimits().problems)
  }
}
