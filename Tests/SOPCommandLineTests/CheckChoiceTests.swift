import Testing

@testable import SOPCommandLine

/// Which rules a check runs, and for whom.
@Suite("Choices of a check")
struct CheckChoiceTests {
  /// Findings of three families, one of them taken out.
  private static let text = """
    nama: Legalisasi
    kegitan: x
    sifat: internal
    pelaksana:
      pemohon: Pemohon
      kasir: Kasir   # sop: abaikan SOP301, alasan: disebut di naskah asli
      loket: Petugas Loket
    langkah:
      - kegiatan: Melegalisasi
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan

    """

  private func run(_ arguments: String...) throws -> (status: SOPCommandLine.ExitStatus, codes: [String], text: String)
  {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.text)
    try playground.write("opd.yaml", "nama: Dinas\npemeriksaan:\n  SOP301: mati\n  SOP050: peringatan\n")
    return try run(arguments, in: playground)
  }

  private func run(
    _ arguments: [String], in playground: Playground
  ) throws -> (status: SOPCommandLine.ExitStatus, codes: [String], text: String) {
    let result = try playground.capture {
      CommandLineTool.run(
        ["check", "--lang=id", "--format=short"] + arguments + [playground.path("a.sop.yaml").text], $0)
    }
    let codes = result.output.matches(of: /: (?:galat|peringatan|saran|diabaikan) (SOP\d{3})\b/).map {
      String($0.output.1)
    }
    return (result.status, codes, result.output + result.messages)
  }

  @Test("--only and --skip take codes, names and families, repeated or with commas")
  func selection() throws {
    let all = try run().codes
    #expect(all.contains("SOP050") && all.contains("SOP601"))
    #expect(try run("--only", "sop050").codes == ["SOP050"])
    #expect(try run("--only", "kunci-tak-dikenal").codes == ["SOP050"])
    #expect(try run("--only=penulisan,SOP601").codes == ["SOP601", "SOP050"])
    #expect(try run("--only=penulisan", "--only", "SOP601").codes == ["SOP601", "SOP050"])
    #expect(try run("--skip", "penulisan, SOP601").codes == all.filter { $0 != "SOP050" && $0 != "SOP601" })
    #expect(try run("--only=penulisan,SOP601", "--skip=penulisan").codes == ["SOP601"])
    #expect(try run("--only=alur").status == .clean)
  }

  @Test("a name that is no rule ends with 2 and the nearest name")
  func unknown() throws {
    let result = try run("--skip", "kunci-tak-dikenl")
    #expect(result.status == .wrongUse)
    #expect(
      result.text.hasPrefix(
        "sop: tidak ada aturan atau kelompok aturan 'kunci-tak-dikenl'; mungkin maksudnya 'kunci-tak-dikenal'\n"))
    #expect(try run("--only", ",").status == .wrongUse)
  }

  @Test("a suppression of a rule that does not run is not called stale")
  func stale() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.text.replacing("abaikan SOP301", with: "abaikan SOP303"))
    #expect(try run(["--only=pemeriksaan,SOP303"], in: playground).codes == ["SOP902"])
    #expect(try run(["--only=pemeriksaan"], in: playground).codes.isEmpty)
  }

  @Test("a reviewer sees what the file takes out, an auditor what the office has switched off as well")
  func readers() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.text.replacing("kegitan: x\n", with: ""))
    let admin = try run(["--only=SOP301"], in: playground)
    #expect(admin.status == .clean && admin.codes == ["SOP301"])
    let reviewer = try run(["--only=SOP301", "--as=reviewer"], in: playground)
    #expect(reviewer.status == .findings && reviewer.codes == ["SOP301", "SOP301"])
    #expect(reviewer.text.contains("diabaikan SOP301 ") && reviewer.text.contains("(alasan: disebut di naskah asli)\n"))
    #expect(try run(["--only=SOP301", "--as=reviewer", "--fail-on=error"], in: playground).status == .clean)
    #expect(try run("--only=pelaksana,SOP050", "--as=reviewer").codes == ["SOP050"])
    let auditor = try run("--only=pelaksana,SOP050", "--as=auditor")
    #expect(auditor.codes == ["SOP050", "SOP301", "SOP301"])
    #expect(auditor.text.contains(": galat SOP050 "))
    #expect(try run("--only=SOP303", "--as=auditor").status == .clean)
  }

  @Test("the long form shows what is taken out where it stands")
  func longForm() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.text)
    let result = try playground.run("check", "--lang=id", "--as=reviewer", "--only=SOP301", "@/a.sop.yaml")
    #expect(
      result.output.contains(
        """
        diabaikan[SOP301 pelaksana-tak-dipakai]: pelaksana 'kasir' tidak dipakai pada satu langkah pun
         --> @/a.sop.yaml:6:3
          |
        6 |   kasir: Kasir   # sop: abaikan SOP301, alasan: disebut di naskah asli
          |   ^^^^^
         = alasan: disebut di naskah asli
        """), "\(result.output)")
  }
}
