import Testing

@testable import SOPCommandLine

/// What an office knew of is not counted, and what is known only ever becomes less.
@Suite("Baselines")
struct BaselineTests {
  private static let old = """
    nama: Legalisasi
    sifat: internal
    kegitan: x
    pelaksana:
      pemohon: Pemohon
      loket: Petugas Loket
    langkah:
      - kegiatan: Melegalisasi
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan

    """

  private let playground: Playground

  init() throws {
    playground = try Playground()
    try playground.write("a/x.sop.yaml", Self.old)
    try playground.write("b/x.sop.yaml", Self.old)
  }

  private func check(_ arguments: String...) throws -> (
    status: SOPCommandLine.ExitStatus, lines: [String], messages: String
  ) {
    let arguments = arguments.map { $0.replacing("@", with: playground.root.text) }
    let result = try playground.capture {
      CommandLineTool.run(["check", "--lang=id", "--format=short", "--skip=identitas"] + arguments, $0)
    }
    return (result.status, result.output.split(separator: "\n").map(String.init), result.messages)
  }

  @Test("what is recorded is not counted, whatever line it has moved to and wherever sop is started")
  func survivesMoves() throws {
    let written = try check("--write-baseline=@/acuan.json", "@")
    #expect(written.status == .clean && written.lines.isEmpty)
    #expect(written.messages == "sop: '@/acuan.json' mencatat 4 temuan lama\n")
    #expect(
      try playground.read("acuan.json").hasPrefix(
        "{\n  \"version\": 1,\n  \"files\": {\n    \"a/x.sop.yaml\": [\n      {\"code\": \"SOP050\", \"fingerprint\": \""
      ))
    try playground.write(
      "a/x.sop.yaml", "# satu\n\n" + Self.old.replacing("sifat: internal\n", with: "") + "sifat: internal\n")
    #expect(try check("--baseline=@/acuan.json", "@").status == .clean)
    #expect(try check("--baseline=@/b/../acuan.json", "@/a/./x.sop.yaml").lines.isEmpty)
  }

  @Test("what is new is counted, also beside an equal finding that is known")
  func new() throws {
    _ = try check("--write-baseline=@/acuan.json", "@")
    try playground.write("a/x.sop.yaml", Self.old.replacing("kegitan: x\n", with: "kegitan: x\nsaranna: y\n"))
    try playground.write("c/x.sop.yaml", Self.old)
    let result = try check("--baseline=@/acuan.json", "@")
    #expect(result.status == .findings)
    #expect(result.lines.count == 3 && result.lines[0].hasPrefix("@/a/x.sop.yaml:4:1: galat SOP050 "))
    #expect(result.lines.dropFirst().allSatisfy { $0.hasPrefix("@/c/x.sop.yaml:") })
    let long = try playground.run("check", "--lang=id", "--skip=identitas", "--baseline=@/acuan.json", "@")
    #expect(
      long.output.hasSuffix(
        "(1 berkas lain bersih); 2 dapat dicoba dengan --fix-unsafe; 4 temuan lama tidak dihitung\n"))
  }

  @Test("it shrinks by what is settled, and never grows")
  func shrinks() throws {
    _ = try check("--write-baseline=@/acuan.json", "@")
    let before = try playground.read("acuan.json")
    try playground.write("a/x.sop.yaml", Self.old.replacing("kegitan: x\n", with: "saranna: y\n"))
    // Only what was checked can be settled: neither the other file nor a rule that did not run.
    _ = try check("--baseline=@/acuan.json", "--write-baseline=@/acuan.json", "@/b")
    #expect(try playground.read("acuan.json") == before)
    _ = try check("--baseline=@/acuan.json", "--write-baseline=@/acuan.json", "--skip=SOP050", "@")
    #expect(try playground.read("acuan.json") == before)
    let result = try check("--baseline=@/acuan.json", "--write-baseline=@/sub/baru.json", "@")
    #expect(result.status == .unreadable)
    let shrunk = try check("--baseline=@/acuan.json", "--write-baseline=@/b/baru.json", "@")
    #expect(shrunk.status == .findings && shrunk.messages == "sop: '@/b/baru.json' mencatat 3 temuan lama\n")
    #expect(try playground.read("b/baru.json").contains("    \"../a/x.sop.yaml\": [\n"))
    let again = try check("--baseline=@/b/baru.json", "--write-baseline=@/b/baru.json", "@")
    #expect(again.lines == shrunk.lines && again.messages == shrunk.messages)
  }

  @Test("a file that was moved takes what is known of it along; one that is gone leaves nothing")
  func movedFile() throws {
    _ = try check("--write-baseline=@/acuan.json", "@")
    playground.delete("a/x.sop.yaml")
    try playground.write("c/x.sop.yaml", Self.old)
    #expect(try check("--baseline=@/acuan.json", "--write-baseline=@/acuan.json", "@").lines.isEmpty)
    let moved = try playground.read("acuan.json")
    #expect(moved.contains("\"c/x.sop.yaml\"") && !moved.contains("\"a/x.sop.yaml\""))
    playground.delete("c/x.sop.yaml")
    #expect(
      try check("--baseline=@/acuan.json", "--write-baseline=@/acuan.json", "@").messages
        == "sop: '@/acuan.json' mencatat 2 temuan lama\n")
  }

  @Test("what is no baseline is told and nothing is checked", arguments: ["", "[]", "{\"version\": 2, \"files\": {}}"])
  func unusable(_ content: String) throws {
    try playground.write("acuan.json", content)
    let result = try check("--baseline=@/acuan.json", "@")
    #expect(result.status == .unreadable && result.lines.isEmpty)
    #expect(
      result.messages
        == "sop: '@/acuan.json' bukan daftar temuan lama; buat dengan: sop check --write-baseline @/acuan.json\n")
    #expect(try check("--baseline=@/hilang.json", "@").status == .unreadable)
  }

  @Test("paths lead from one folder to another and back")
  func paths() {
    for (path, folder, relative) in [
      ("/a/b/c", "/a/b", "c"), ("/a/b", "/a/c/d", "../../b"), ("/a", "/", "a"), ("/b/x", "/a", "../b/x"),
    ] {
      #expect(FilePath(path).relative(to: FilePath(folder)) == FilePath(relative))
      #expect(FilePath(folder).resolving(FilePath(relative)) == FilePath(path))
    }
    #expect(FilePath("/a").resolving(FilePath("/b/./../c")) == FilePath("/c"))
  }
}
