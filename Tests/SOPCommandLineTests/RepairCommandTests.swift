import SOPTestSupport
import SOPText
import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("sop check --fix, --fix-unsafe, --diff")
struct RepairCommandTests {
  private static let text = """
    nama: Legalisasi
    sifat: internal   # tetap
    keterkaitan: -
    pelaksana:
      loket: Petugas Loket
    langkah:
      - kegitan: Melegalisasi
        pelaksana: loket
        waktu: 5 minit   # juga tetap
        keluaran: kutipan

    """
  private static let safelyRepaired = text.replacing(": -\n", with: ": tidak ada\n").replacing("minit", with: "menit")
  private static let repaired = safelyRepaired.replacing("kegitan", with: "kegiatan")

  private func playground(_ text: String = Self.text) throws -> Playground {
    let playground = try Playground()
    try playground.write("a.sop.yaml", text)
    return playground
  }

  // MARK: Writing

  @Test("--fix writes what is certain, keeps comments and permissions, and tells how many")
  func safe() throws {
    let playground = try playground()
    #expect(playground.path("a.sop.yaml").withCString { chmod($0, 0o640) } == 0)
    let result = try playground.run("check", "--lang=id", "--fix", "--skip=identitas", "@")
    #expect(result.status == .findings)
    #expect(try playground.read("a.sop.yaml") == Self.safelyRepaired)
    #expect(try FileAccess.status(of: playground.path("a.sop.yaml")).get().mode == 0o640)
    #expect(result.output.contains("galat[SOP050") && !result.output.contains("minit"))
    #expect(
      result.output.hasSuffix("; 2 temuan telah diperbaiki; 1 dapat dicoba dengan --fix-unsafe\n"), "\(result.output)")
  }

  @Test("--fix-unsafe writes what is probable too, and what is clean then ends with 0")
  func unsafe() throws {
    let playground = try playground()
    let result = try playground.run("check", "--lang=id", "--fix-unsafe", "--skip=identitas", "@")
    #expect(result.status == .clean, "\(result.output)")
    #expect(try playground.read("a.sop.yaml") == Self.repaired)
    #expect(result.output.hasSuffix("; 3 temuan telah diperbaiki\n"))
    let before = try FileAccess.status(of: playground.path("a.sop.yaml")).get().identity
    #expect(try playground.run("check", "--fix-unsafe", "--skip=identitas", "@").status == .clean)
    #expect(try FileAccess.status(of: playground.path("a.sop.yaml")).get().identity == before, "written again")
  }

  @Test("only what --only and --skip leave is fixed, and nothing that brings up an error they hide")
  func selection() throws {
    let playground = try playground()
    #expect(try playground.run("check", "--fix-unsafe", "--only=SOP050", "@").status == .clean)
    #expect(try playground.read("a.sop.yaml") == Self.text.replacing("kegitan", with: "kegiatan"))
    let twice = Self.text.replacing("kegitan", with: "kegiatan").replacing("pelaksana: loket", with: "pelaksna: x")
    try playground.write("a.sop.yaml", twice)
    #expect(try playground.run("check", "--fix-unsafe", "--only=SOP050", "@").status == .findings)
    #expect(try playground.read("a.sop.yaml") == twice, "a lane that nobody knows is an error as well")
  }

  @Test("an office is repaired where it is named, before its SOPs are looked at")
  func offices() throws {
    let playground = try playground("opd: opd.yaml\nnama: A\n")
    let office = "nama: Dinas\npelaksana:\n  - Alat: x\nmisi: -\n"
    try playground.write("opd.yaml", office)
    _ = try playground.run("check", "--fix", "@/a.sop.yaml")
    #expect(try playground.read("opd.yaml") == office, "not named")
    _ = try playground.run("check", "--fix", "@")
    #expect(try playground.read("opd.yaml").hasSuffix("misi: tidak ada\n"))
  }

  @Test("what cannot be written ends with 3, and the others are still done")
  func unwritable() throws {
    let playground = try playground()
    try playground.write("b/b.sop.yaml", Self.text)
    // In the place of the text that is written beside and renamed.
    try playground.write("b/.b.sop.yaml.\(getpid()).baru/x")
    let result = try playground.run("check", "--lang=id", "--fix", "@")
    #expect(result.status == .unreadable)
    #expect(result.messages.contains("'@/b/b.sop.yaml' tidak dapat ditulis"))
    #expect(try playground.read("a.sop.yaml") == Self.safelyRepaired)
    #expect(try playground.read("b/b.sop.yaml") == Self.text)
  }

  // MARK: Standard input

  @Test("from standard input the repaired text goes to the output and the findings beside it")
  func standardInput() throws {
    let playground = try playground()
    let result = try piped(Self.text, "check", "-", "--fix", "--skip=identitas", "--lang=id", in: playground)
    #expect(result.output == Self.safelyRepaired)
    #expect(result.complaints.contains("galat[SOP050") && result.complaints.contains("2 temuan telah diperbaiki"))
    #expect(result.status == 1)
    let clean = try piped(Self.repaired, "check", "-", "--fix", "--skip=identitas", in: playground)
    #expect(clean.output == Self.repaired && clean.status == 0)
    let office = try piped("nama: Dinas\nmisi: -\n", "check", "-", "--stdin-path=x/opd.yaml", "--fix", in: playground)
    #expect(office.output == "nama: Dinas\nmisi: tidak ada\n")
  }

  @Test("the difference of a text from standard input goes to the output")
  func standardInputDifference() throws {
    let result = try piped(Self.text, "check", "-", "--stdin-path=x/y.sop.yaml", "--diff", in: try playground())
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("--- x/y.sop.yaml\n+++ x/y.sop.yaml\n@@ -1,10 +1,10 @@\n nama: Legalisasi\n"))
  }

  /// Runs the built program, with a text as its standard input.
  private func piped(_ text: String, _ arguments: String..., in playground: Playground) throws -> OtherProgram.Verdict {
    try OtherProgram.run([Checkout.program] + arguments, input: text.utf8)
  }

  // MARK: Differences

  @Test("--diff writes nothing, tells how many, and ends with 1 if something would change")
  func difference() throws {
    let playground = try playground()
    let result = try playground.run("check", "--lang=id", "--diff", "@")
    #expect(result.status == .findings)
    #expect(try playground.read("a.sop.yaml") == Self.text)
    #expect(result.messages == "sop: 2 temuan akan diperbaiki; 1 dapat dicoba dengan --fix-unsafe\n")
    #expect(result.output.contains("\n-keterkaitan: -\n+keterkaitan: tidak ada\n"))
    #expect(try playground.run("check", "--diff", "--fix", "@").output == result.output)
    #expect(try playground.run("check", "--diff", "--fix-unsafe", "@").output.contains("\n+  - kegiatan: "))
    _ = try playground.run("check", "--fix", "@")
    let rest = try playground.run("check", "--lang=id", "--diff", "@")
    #expect(rest.status == .clean, "findings without a certain answer are not its business")
    #expect(rest.output.isEmpty)
    #expect(rest.messages == "sop: tidak ada yang akan diperbaiki; 1 dapat dicoba dengan --fix-unsafe\n")
  }

  @Test("a difference has no other form")
  func differenceForm() throws {
    #expect(try playground().run("check", "--diff", "--format=json", "@").status == .wrongUse)
    #expect(try playground().run("check", "--diff", "--write-baseline=@/b.json", "@").status == .wrongUse)
  }

  @Test(
    "patch and git apply take the difference, whatever stands in the files",
    .enabled(if: OtherProgram.works("patch", "--version") && OtherProgram.works("git", "--version"), "no patch, no git")
  )
  func applied() throws {
    let texts = [
      "a.sop.yaml": Self.text,
      "dua kata.sop.yaml": Self.text.replacing("\n", with: "\r\n"),
      "dua \"kata\"\t\\é.sop.yaml": Self.text,
      "sub/tanpa-akhir.sop.yaml": "nama: Uji\nmisi: x\nketerkaitan: -",
      "sub/akhir.sop.yaml": String(Self.text.dropLast(1)) + "\n\n\n    waktu: 5 minit\n" + Self.text,
    ]
    for program in ["patch -p0 --binary", "git apply -p0"] {
      let playground = try Playground()
      for (name, text) in texts { try playground.write(name, text) }
      let folder = playground.root.text
      let difference = try OtherProgram.run(
        ["sh", "-c", "cd \(folder) && \"$0\" check --diff --fix-unsafe .", Checkout.program], input: [])
      let verdict = try OtherProgram.run(["sh", "-c", "cd \(folder) && \(program)"], input: difference.output.utf8)
      #expect(verdict.status == 0, "\(program): \(verdict.complaints)\n\(difference.output)")
      let patched = try texts.keys.sorted().map { try playground.read($0) }
      for (name, text) in texts { try playground.write(name, text) }
      _ = try playground.run("check", "--fix-unsafe", "@")
      #expect(try texts.keys.sorted().map { try playground.read($0) } == patched, "\(program)")
      #expect(patched != texts.keys.sorted().compactMap { texts[$0] })
    }
  }
}
