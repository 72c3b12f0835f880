import SOPCompiler
import SOPDiagnostics
import SOPTestSupport
import SOPText
import Testing

@Suite("Repairs of encodings")
struct EncodingRepairTests {
  private func repair(_ bytes: [UInt8], upTo grade: Fix.Grade) -> [UInt8] {
    Repair(of: SourceText(name: "uji.sop.yaml", bytes: bytes), upTo: grade) { compile($0).diagnostics }.source.bytes
  }

  @Test(
    "UTF-16 becomes UTF-8, of either byte order and with or without its mark", arguments: [true, false], [true, false])
  func wide(_ isBigEndian: Bool, _ hasMark: Bool) {
    let units = (hasMark ? [0xFEFF] : []) + Array((CleanProcedure.text + "\n# é🙂\n").utf16)
    let bytes = units.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(String(decoding: repair(bytes, upTo: .safe), as: UTF8.self) == CleanProcedure.text + "\n# é🙂\n")
  }

  @Test("half a letter of UTF-16 is nobody's text")
  func broken() {
    let bytes = Array(CleanProcedure.text.utf8).flatMap { byte -> [UInt8] in [byte, 0] } + [0]
    #expect(repair(bytes, upTo: .review) == bytes)
  }

  @Test("letters of Windows are probable, bytes it does not use are not")
  func windows() {
    let front = Array(CleanProcedure.text.utf8) + Array("\n# ".utf8)
    let bytes = front + [0x93, 0xE9, 0x94, 0x20, 0x96, 0x0A]
    #expect(repair(bytes, upTo: .safe) == bytes)
    #expect(repair(bytes, upTo: .review) == front + Array("“é” –\n".utf8))
    let other = front + [0x93, 0x81, 0x0A]
    #expect(repair(other, upTo: .review) == other)
  }
}
