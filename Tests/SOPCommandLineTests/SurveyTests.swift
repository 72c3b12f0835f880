import Testing

@testable import SOPCommandLine

/// Rules that hold the SOPs of an office against each other.
@Suite("Surveys of an office")
struct SurveyTests {
  private static func office(_ names: [String], in folder: String = "") throws -> Playground {
    let playground = try Playground()
    try playground.write(folder + "opd.yaml", "nama: Dinas\n")
    for (index, name) in names.enumerated() {
      try playground.write(folder + "s\(index).sop.yaml", text(name, nomor: "\(index + 1)/SOP/2026"))
    }
    return playground
  }

  private static func text(_ lane: String, nomor: String) -> String {
    CallTests.text(nomor: nomor).replacing("Petugas Loket", with: lane)
  }

  private static func findings(_ playground: Playground, _ arguments: String...) throws -> [String] {
    let result = try playground.capture { streams in
      CommandLineTool.run(
        ["check", "--lang", "id", "--format", "short"]
          + arguments.map { $0.replacing("@", with: playground.root.text) }, streams)
    }
    return result.output.split(separator: "\n").map(String.init).filter { $0.contains(".yaml:") }
  }

  @Test("a lane spelt otherwise than in most SOPs of the folder is told, with the other places and a fix")
  func differs() throws {
    let playground = try Self.office(["Petugas Loket", "petugas loket", "Petugas Loket"])
    let found = try Self.findings(playground, "@")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("@/s1.sop.yaml:14:20: saran SOP114 pelaksana 'petugas loket'") == true, "\(found)")
    let whole = try playground.run("check", "--lang", "id", "@").output
    #expect(whole.contains("::: @/s0.sop.yaml:14:20"))
    #expect(try Self.findings(playground, "@/s1.sop.yaml") == [], "alone it cannot be judged")
    _ = try playground.run("check", "--fix-unsafe", "@")
    #expect(try playground.read("s1.sop.yaml") == Self.text("Petugas Loket", nomor: "2/SOP/2026"))
    #expect(try Self.findings(playground, "@") == [])
  }

  @Test("the spelling of opd.yaml is the right one")
  func official() throws {
    let playground = try Self.office(["petugas loket", "petugas loket", "Petugas Loket"])
    try playground.write("opd.yaml", "nama: Dinas\npelaksana: {petugas: Petugas Loket}\n")
    let found = try Self.findings(playground, "@")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("ditulis 'Petugas Loket' dalam opd.yaml") }, "\(found)")
  }

  @Test(
    "different roles with similar names are left alone",
    arguments: [
      "Petugas Loket 2", "Petugas Loker", "Kepala Petugas Loket", "Verifikator", "Petugas Loket/Arsip",
    ])
  func similar(_ name: String) throws {
    let playground = try Self.office(Array(repeating: "Petugas Loket", count: 4) + [name])
    #expect(try Self.findings(playground, "@") == [])
  }

  @Test("one wrong letter in a long word, in one SOP against several")
  func typo() throws {
    let playground = try Self.office(Array(repeating: "Petugas Verifikasi", count: 3) + ["Petugas Verfikasi"])
    let found = try Self.findings(playground, "@")
    #expect(found.count == 1 && found.first?.contains("s3.sop.yaml") == true)
    let two = try Self.office(["Petugas Verifikasi", "Petugas Verifikasi", "Petugas Verfikasi"])
    #expect(try Self.findings(two, "@") == [], "two against one do not tell who is right")
  }

  @Test("a word that the SOP itself uses elsewhere is no mistake")
  func ownWord() throws {
    let playground = try Self.office(Array(repeating: "Petugas Pengaduan", count: 3) + ["Petugas Pengadaan"])
    #expect(try Self.findings(playground, "@").count == 1)
    let text = Self.text("Petugas Pengadaan", nomor: "4/SOP/2026").replacing("Pencetakan", with: "Pengadaan Barang")
    try playground.write("s3.sop.yaml", text)
    #expect(try Self.findings(playground, "@") == [])
  }

  @Test("two SOPs of an office with one number are told at both; those of another office may have it too")
  func numbers() throws {
    let playground = try Self.office(["A", "B", "C"], in: "dinas/")
    try playground.write("dinas/s1.sop.yaml", Self.text("B", nomor: "1/SOP/2026"))
    try playground.write("lain/opd.yaml", "nama: Lain\n")
    try playground.write("lain/a.sop.yaml", Self.text("A", nomor: "1/SOP/2026"))
    try playground.write("lain/b.sop.yaml", Self.text("B", nomor: "2/SOP/2026"))
    let found = try Self.findings(playground, "@")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("peringatan SOP604") }, "\(found)")
    #expect(found.map { $0.prefix { $0 != ":" } } == ["@/dinas/s0.sop.yaml", "@/dinas/s1.sop.yaml"])
  }

  @Test("offices inside each other are surveyed each for itself, and files stay in their order")
  func nested() throws {
    let playground = try Self.office(["Satu Dua", "satu dua"])
    try playground.write("m/opd.yaml", "nama: UPT\n")
    try playground.write("m/a.sop.yaml", Self.text("Tiga Empat", nomor: "1/SOP/2026"))
    try playground.write("m/b.sop.yaml", Self.text("TIGA EMPAT", nomor: "2/SOP/2026"))
    try playground.write("a.sop.yaml", Self.text("Lima", nomor: "9/SOP/2026"))
    let found = try Self.findings(playground, "@")
    #expect(found.map { $0.prefix { $0 != ":" } } == ["@/m/b.sop.yaml", "@/s1.sop.yaml"], "\(found)")
  }

  @Test("comments, --only, --skip, the office's word and a baseline work as for all findings")
  func choices() throws {
    let playground = try Self.office(["Petugas Loket", "petugas loket", "Petugas Loket"])
    #expect(try Self.findings(playground, "@", "--skip", "SOP114") == [])
    #expect(try Self.findings(playground, "@", "--only", "nama-pelaksana-berbeda").count == 1)
    #expect(try playground.run("check", "--as", "auditor", "@").status == .findings)
    #expect(try playground.run("check", "--write-baseline=@/dasar.json", "@").status == .clean)
    #expect(try Self.findings(playground, "--baseline", "@/dasar.json", "@") == [])
    try playground.write("opd.yaml", "nama: Dinas\npemeriksaan: {SOP114: galat}\n")
    #expect(try playground.run("check", "@").status == .findings)
    try playground.write("opd.yaml", "nama: Dinas\n")
    let comment = "# sop: abaikan SOP114, alasan: ejaan dalam Perbup\n"
    for index in [0, 1] {
      let text = try playground.read("s\(index).sop.yaml")
      try playground.write(
        "s\(index).sop.yaml", text.replacing("pelaksana: {loket", with: comment + "pelaksana: {loket"))
    }
    let found = try Self.findings(playground, "@")
    #expect(found.count == 1 && found.first?.contains("s0.sop.yaml:14:16: peringatan SOP902") == true, "\(found)")
    #expect(try Self.findings(playground, "@/s0.sop.yaml") == [], "alone nobody can say that it is stale")
  }

  @Test("the same on one thread and on many, also where more is found than is held back")
  func threads() throws {
    let playground = try Self.office((0..<40).map { $0 % 4 == 0 ? "petugas loket" : "Petugas Loket" })
    let first = try playground.run("check", "--lang", "id", "@")
    #expect(first.output.split(separator: "\n").count { $0.contains("SOP114") } == 10)
    #expect(try playground.run("check", "--lang", "id", "@").output == first.output)
  }
}
