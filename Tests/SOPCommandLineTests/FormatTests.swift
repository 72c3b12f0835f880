import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("sop fmt")
struct FormatTests {
  private static let loose = "nomor: 1   # satu\nnama:   Uji\n"
  private static let tidy = "nama: Uji\nnomor: 1  # satu\n"

  @Test("files are put in canonical form where they are, with their permissions, and only once")
  func inPlace() throws {
    let playground = try Playground()
    let path = try playground.write("a.sop.yaml", Self.loose)
    try playground.write("opd.yaml", "alamat: X\nnama: Dinas\n")
    #expect(path.withCString { chmod($0, 0o640) } == 0)
    let result = try playground.run("rapikan", "--lang=id", "@")
    #expect(result.status == .clean)
    #expect(result.output.isEmpty && result.messages.isEmpty)
    #expect(try playground.read("a.sop.yaml") == Self.tidy)
    #expect(try playground.read("opd.yaml") == "nama: Dinas\nalamat: X\n")
    let written = try FileAccess.status(of: path).get()
    #expect(written.mode == 0o640)
    #expect(try playground.run("fmt", "@").status == .clean)
    #expect(try FileAccess.status(of: path).get().identity == written.identity, "an unchanged file was written")
  }

  @Test("an office above the files that are named is left alone")
  func onlyNamed() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "alamat: X\nnama: Dinas\n")
    try playground.write("a.sop.yaml", Self.loose)
    #expect(try playground.run("fmt", "@/a.sop.yaml").status == .clean)
    #expect(try playground.read("opd.yaml") == "alamat: X\nnama: Dinas\n")
  }

  @Test("--check names the files that would change, and writes nothing")
  func check() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.loose)
    try playground.write("b.sop.yaml", Self.tidy)
    let result = try playground.run("fmt", "--check", "@")
    #expect(result.status == .findings)
    #expect(result.output == "@/a.sop.yaml\n")
    #expect(try playground.read("a.sop.yaml") == Self.loose)
    #expect(try playground.run("fmt", "--check", "@/b.sop.yaml").status == .clean)
  }

  @Test("a file that cannot be read as YAML is left as it is, with the findings that say why")
  func refused() throws {
    let playground = try Playground()
    let broken = "nomor: 1\nnama: \"Uji\nlangkah: []\n"
    try playground.write("a.sop.yaml", broken)
    try playground.write("b.sop.yaml", Self.loose)
    let result = try playground.run("fmt", "--lang=id", "@")
    #expect(result.status == .findings)
    #expect(try playground.read("a.sop.yaml") == broken)
    #expect(try playground.read("b.sop.yaml") == Self.tidy)
    #expect(result.messages.contains("galat[SOP015"))
    #expect(!result.messages.contains("galat[SOP7"), "findings that do not stand in the way")
    #expect(
      result.messages.hasSuffix(
        "sop: '@/a.sop.yaml' tidak dirapikan: baris 2 tidak terbaca sebagai YAML; perbaiki dahulu (sop check)\n"))
  }

  @Test("a key that is written twice is told, in both languages")
  func repeated() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", "nama: A\nnomor: 1\nnama: B\n")
    let indonesian = try playground.run("fmt", "--lang=id", "@/a.sop.yaml").messages
    #expect(indonesian.contains("galat[SOP051") && indonesian.contains("baris 3 ditulis dua kali"))
    let english = try playground.run("fmt", "--lang=en", "@/a.sop.yaml").messages
    #expect(english.contains("error[SOP051") && english.contains("line 3 is written twice"))
  }

  @Test("a file that is not there ends with 3")
  func missing() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.loose)
    let result = try playground.run("fmt", "@/hilang.sop.yaml", "@/a.sop.yaml")
    #expect(result.status == .unreadable)
    #expect(try playground.read("a.sop.yaml") == Self.tidy)
  }
}
