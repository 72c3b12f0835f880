import Testing

@testable import SOPCommandLine

@Suite("An SOP that names its office")
struct OfficeDeclarationTests {
  private static let procedure = """
    nama: Legalisasi
    opd: ../lain/opd.yaml
    langkah:
      - {kegiatan: Menerima berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas}

    """

  @Test("takes what it does not say from the office it names, not from the nearest")
  func named() throws {
    let playground = try Playground()
    try playground.write("dinas/opd.yaml", "nama: Dinas\n")
    try playground.write("lain/opd.yaml", "nama: Lain\npelaksana: {loket: Petugas Loket}\n")
    try playground.write("dinas/a.sop.yaml", Self.procedure)
    let named = try playground.run("check", "--lang", "id", "--format", "short", "@/dinas/a.sop.yaml")
    #expect(!named.output.contains("SOP103"))
    #expect(!named.output.contains("SOP110"))
    try playground.write("dinas/a.sop.yaml", Self.procedure.replacing("opd: ../lain/opd.yaml\n", with: ""))
    let nearest = try playground.run("check", "--lang", "id", "--format", "short", "@/dinas/a.sop.yaml")
    #expect(nearest.output.contains("SOP103"))
  }

  @Test("a folder stands for the opd.yaml in it")
  func folder() throws {
    let playground = try Playground()
    try playground.write("lain/opd.yaml", "nama: Lain\npelaksana: {loket: Petugas Loket}\n")
    try playground.write("dinas/a.sop.yaml", Self.procedure.replacing("lain/opd.yaml", with: "lain"))
    let result = try playground.run("check", "--lang", "id", "--format", "short", "@/dinas/a.sop.yaml")
    #expect(!result.output.contains("SOP103"))
  }

  @Test("says so where there is no such file")
  func missing() throws {
    let playground = try Playground()
    try playground.write("dinas/a.sop.yaml", Self.procedure)
    let result = try playground.run("check", "--lang", "id", "--format", "short", "@/dinas/a.sop.yaml")
    #expect(result.output.contains("@/dinas/a.sop.yaml:2:6: galat SOP110"))
    #expect(result.status == .findings)
  }
}
