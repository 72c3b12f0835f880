import SOPDiagnostics
import SOPText
import Testing

@testable import SOPCommandLine

@Suite("Commands")
struct CommandTests {
  private static let broken = "nama: Legalisasi\nkegitan: x\n"

  @Test("the version is one line")
  func version() throws {
    let result = try Playground().run("--version")
    #expect(result.status == .clean)
    #expect(result.output == "sop \(SOPCommand.version)\n")
    #expect(result.messages.isEmpty)
  }

  @Test("a wrong command line is told in one sentence and ends with 2")
  func wrongUse() throws {
    let playground = try Playground()
    try playground.write("berkas")
    func message(_ arguments: String...) throws -> String {
      let result = try playground.run(arguments[0], arguments.dropFirst().joined(separator: " "), "--lang=id")
      #expect(result.status == .wrongUse)
      #expect(result.output.isEmpty)
      return String(result.messages.prefix { $0 != "\n" })
    }
    #expect(try message("chek") == "sop: perintah 'chek' tidak dikenal; mungkin maksudnya 'check'")
    #expect(try message("xyzzy") == "sop: perintah 'xyzzy' tidak dikenal; daftar perintah: sop --help")
    #expect(try message("@/berkas") == "sop: '@/berkas' bukan perintah; untuk memeriksanya tulis 'sop check @/berkas'")
    #expect(try message("check", "--formt=x") == "sop: opsi tidak dikenal: '--formt'; mungkin maksudnya '--format'?")
    #expect(
      try message("periksa", "--format=and or")
        == "sop: nilai 'and or' tidak dikenal bagi '--format <bentuk>'; pilih salah satu:")
    #expect(
      try message("periksa", "--color=and or")
        == "sop: nilai 'and or' tidak dikenal bagi '--color <kapan>'; pilih salah satu dari 'auto', 'always' atau 'never'."
    )
    #expect(try message("build", "x") == "sop: belum ditulis: '--to <bentuk>'")
  }

  @Test("findings end with 1, and what weighs less than asked for does not")
  func findings() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.broken)
    let result = try playground.run("check", "--lang", "id", "--format", "short", "@/a.sop.yaml")
    #expect(result.status == .findings)
    #expect(result.output.contains("@/a.sop.yaml:2:1: galat SOP"))
    #expect(result.messages.isEmpty)
  }

  @Test("options that every command knows may stand before its name")
  func sharedOptionsFirst() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.broken)
    let first = try playground.run("--lang", "en", "--color=never", "check", "--format=short", "@/a.sop.yaml")
    let later = try playground.run("check", "--lang", "en", "--format=short", "@/a.sop.yaml")
    #expect(first == later)
    #expect(first.output.contains("@/a.sop.yaml:2:1: error SOP"))
    #expect(try playground.run("--lang", "en").status == .wrongUse)
    #expect(try playground.run("--lang").status == .wrongUse)
  }

  @Test("a file that cannot be read ends with 3, and the others are still done")
  func unreadable() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.broken)
    let result = try playground.run("periksa", "--lang=id", "@/hilang.sop.yaml", "@/a.sop.yaml")
    #expect(result.status == .unreadable)
    #expect(result.output.contains("--> @/a.sop.yaml:2:1\n"))
    #expect(result.output.hasSuffix("; 1 berkas tidak terbaca\n"))
    #expect(
      result.messages
        == "sop: '@/hilang.sop.yaml' tidak dapat dibaca: berkas atau foldernya tidak ada; periksa ejaan namanya\n")
  }

  @Test("a folder without anything to check says so")
  func emptyFolder() throws {
    let result = try Playground().run("check", "--lang=id", "@")
    #expect(result.status == .clean)
    #expect(result.output == "tidak ada berkas yang diperiksa\n")
    #expect(result.messages == "sop: tidak ada berkas *.sop.yaml atau opd.yaml di folder '@'\n")
  }

  @Test("an office is reported once, however many SOPs are below it")
  func officeOnce() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\nalamt: x\n")
    for name in ["a", "b"] { try playground.write("\(name).sop.yaml", "nama: \(name)\n") }
    let result = try playground.run("check", "--format=short", "--lang=id", "@/a.sop.yaml", "@/b.sop.yaml")
    #expect(result.output.split(separator: "\n").count { $0.hasPrefix("@/opd.yaml:2:1: galat") } == 1)
  }

  @Test("many files give the same output as they do one by one")
  func parallel() throws {
    let playground = try Playground()
    for index in 0..<60 { try playground.write("\(index).sop.yaml", Self.broken) }
    let list = WorkList([playground.root], standardInputPath: nil)
    #expect(list.items.count == 60)
    for format in ["text", "short", "json"] {
      let together = try playground.run("check", "--lang=id", "--format", format, "@")
      let names = list.items.map { "@/" + playground.below($0.target.path) }
      let lines = together.output.split(separator: "\n").filter { $0.contains("@/") }
      let order = lines.compactMap { line in names.firstIndex { line.contains("\($0):") || line.contains("\($0)\"") } }
      #expect(order == order.sorted())
      #expect(Set(order).count == 60)
      #expect(together.status == .findings)
    }
  }

  @Test("an output that cannot be written is not taken for success")
  func brokenOutput() {
    var console = Console(language: .indonesian, streams: Streams(output: -1, messages: -1))
    console.write("x")
    console.flush()
    let hasFailed = console.hasFailed
    #expect(hasFailed)
  }
}
