import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// Whole sheets that were read by eye before they were committed.
@Suite struct SheetGoldenTests {
  static let procedures = (try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? []

  @Test func `there are procedures to draw`() {
    #expect(Self.procedures.count >= 8)
  }

  @Test(arguments: procedures) func `a sheet as committed`(path: String) throws {
    try Golden.expect(sheet(of: path), at: path.replacing("input.sop.yaml", with: "sheet.txt"))
  }

  @Test func `a straight flow has a total, and ASCII is enough for it`() throws {
    var options = EmitOptions()
    options.isASCII = true
    try Golden.expect(
      sheet(of: "Examples/contoh/pencetakan-dokumen.sop.yaml", options), at: "Tests/Fixtures/sheets/lurus-ascii.txt")
  }

  @Test func `steps share rows, a stage shares a time`() throws {
    try Golden.expect(
      sheet(of: "Examples/bps-bengkulu/surat-masuk.sop.yaml"), at: "Tests/Fixtures/sheets/baris-bersama.txt")
  }

  @Test func `nine lanes on a wide page`() throws {
    var options = EmitOptions()
    options.width = 200
    try Golden.expect(
      sheet(of: "Examples/contoh/akta-kelahiran.sop.yaml", options), at: "Tests/Fixtures/sheets/sembilan-lajur.txt")
  }

  @Test func `lines that go on on the next page have connectors, and a draft says so`() throws {
    var options = EmitOptions()
    options.pageLines = 58
    options.isDraft = true
    try Golden.expect(
      sheet(of: "Tests/Fixtures/procedures/lewati/input.sop.yaml", options), at: "Tests/Fixtures/sheets/halaman.txt")
  }

  @Test func `a page too narrow for the form gets a list`() throws {
    var options = EmitOptions()
    options.width = 60
    try Golden.expect(
      sheet(of: "Tests/Fixtures/procedures/setelah/input.sop.yaml", options), at: "Tests/Fixtures/sheets/sempit.txt")
  }

  private func sheet(of path: String, _ options: EmitOptions = EmitOptions()) throws -> String {
    let read = try ReadProcedure(path: path)
    return String(decoding: SheetEmitter().emit(read.procedure, from: read.source, options: options), as: UTF8.self)
  }
}
