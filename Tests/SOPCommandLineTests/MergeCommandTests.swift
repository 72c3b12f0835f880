import SOPTestSupport
import Testing

@testable import SOPCommandLine

@Suite("sop merge")
struct MergeCommandTests {
  private static let base =
    CleanProcedure.text + """

        - id: tolak
          kegiatan: Menyerahkan surat penolakan
          pelaksana: loket
          kelengkapan: berkas permohonan
          waktu: 5 menit
          keluaran: Surat penolakan

      """

  private func playground(_ ours: String, _ theirs: String, base: String = base) throws -> Playground {
    let playground = try Playground()
    try playground.write("semula.yaml", base)
    try playground.write("kami.yaml", ours)
    try playground.write("mereka.yaml", theirs)
    return playground
  }

  private func changed(_ old: String, _ new: String) -> String { Self.base.replacing(old, with: new) }

  @Test("what can be merged is written over ours, as git expects, and nothing is said")
  func clean() throws {
    let ours = changed("waktu: 10 menit", "waktu: 12 menit")
    let (tools, more) = ("peralatan: [Cap legalisasi]", "peralatan: [Cap legalisasi, Komputer]")
    let playground = try playground(ours, changed(tools, more))
    let result = try playground.run("gabung", "@/semula.yaml", "@/kami.yaml", "@/mereka.yaml")
    #expect(result.status == .clean)
    #expect(result.output.isEmpty && result.messages.isEmpty)
    #expect(try playground.read("kami.yaml") == ours.replacing(tools, with: more))
    #expect(try playground.read("mereka.yaml").contains("Komputer"))
  }

  @Test("-o writes elsewhere, '-' to standard output, and ours stays as it was")
  func elsewhere() throws {
    let ours = changed("waktu: 10 menit", "waktu: 12 menit")
    let playground = try playground(ours, changed("biaya: gratis", "biaya: Rp0"))
    let texts = ["@/semula.yaml", "@/kami.yaml", "@/mereka.yaml"]
    #expect(try playground.run("merge", texts[0], texts[1], texts[2], "-o", "@/hasil.yaml").status == .clean)
    let printed = try playground.run("merge", texts[0], texts[1], texts[2], "-o", "-")
    #expect(printed.output == (try playground.read("hasil.yaml")))
    #expect(printed.output.contains("waktu: 12 menit"))
    #expect(try playground.read("kami.yaml") == ours)
  }

  @Test("conflicts end with 1, are told with their places in both languages, and keep a file from passing")
  func conflict() throws {
    let playground = try playground(
      changed("maks: 1 hari kerja", "maks: 2 hari kerja"), changed("maks: 1 hari kerja", "maks: 3 hari kerja"))
    let arguments = ["@/semula.yaml", "@/kami.yaml", "@/mereka.yaml", "-o", "@/hasil.sop.yaml"]
    func run(_ language: String) throws -> (status: SOPCommandLine.ExitStatus, messages: String) {
      let result = try playground.run(
        "merge", "--lang", language, "--path", "@/hasil.sop.yaml", arguments[0], arguments[1], arguments[2],
        arguments[3], arguments[4])
      return (result.status, result.messages)
    }
    let indonesian = try run("id")
    #expect(indonesian.status == .findings)
    #expect(
      indonesian.messages == """
        sop: '@/hasil.sop.yaml': 1 bentrok, ditandai '# sop: bentrok'; putuskan satu per satu, lalu periksa dengan \
        sop check

          1. 'jangka_waktu > maks' diubah kedua pihak menjadi dua hal yang berbeda
             semula (baris 13): maks: 1 hari kerja
             kami   (baris 13): maks: 2 hari kerja
             mereka (baris 13): maks: 3 hari kerja

        """)
    #expect(try run("en").messages.contains("theirs (line 13): maks: 3 hari kerja"))
    let check = try playground.run("check", "--lang", "en", "--format", "short", "@/hasil.sop.yaml")
    #expect(check.status == .findings)
    #expect(check.output.contains("SOP906"))
  }

  @Test("a merge that breaks what neither side broke is a conflict, told by its findings")
  func meaning() throws {
    let step = """
        - id: tolak
          kegiatan: Menyerahkan surat penolakan
          pelaksana: loket
          kelengkapan: berkas permohonan
          waktu: 5 menit
          keluaran: Surat penolakan

      """
    let indented = step.split(separator: "\n").map { "\($0)\n" }.joined()
    let playground = try playground(
      Self.base.replacing(indented, with: ""),
      changed("    keluaran: kutipan\n", "    keluaran: kutipan\n    jika: {sah: lanjut, tidak sah: tolak}\n"))
    #expect(try !playground.read("kami.yaml").contains("tolak"))
    let result = try playground.run(
      "merge", "--lang", "id", "--path", "@/a.sop.yaml", "@/semula.yaml", "@/kami.yaml", "@/mereka.yaml")
    #expect(result.status == .findings)
    #expect(result.messages.contains("maknanya bentrok: 1 galat"))
    #expect(result.messages.contains("galat[SOP101 langkah-tak-dikenal]"))
    let merged = try playground.read("kami.yaml")
    #expect(merged.contains("tidak sah: tolak") && !merged.contains("# sop: bentrok"))
  }

  @Test("an office file is merged as one")
  func office() throws {
    let base = "nama: Dinas\npelaksana:\n  loket: Petugas\nsarana: [Ruang tunggu]\n"
    let playground = try playground(
      base.replacing("loket: Petugas", with: "loket: Petugas Loket"),
      base.replacing("tunggu]", with: "tunggu, Toilet]"), base: base)
    let result = try playground.run(
      "merge", "--path", "dinas/opd.yaml", "@/semula.yaml", "@/kami.yaml", "@/mereka.yaml", "-o", "-")
    #expect(result.status == .clean)
    #expect(result.output == "nama: Dinas\npelaksana:\n  loket: Petugas Loket\nsarana: [Ruang tunggu, Toilet]\n")
  }

  @Test("what cannot be read as an SOP is merged line by line, and this is said")
  func lines() throws {
    let base = "nama: \"A\nnomor: 1\nunit: C\nvolume: 1\n"
    let playground = try playground(
      base.replacing("nomor: 1", with: "nomor: 2"), base.replacing("volume: 1", with: "volume: 2"), base: base)
    let result = try playground.run("merge", "--lang", "id", "@/semula.yaml", "@/kami.yaml", "@/mereka.yaml")
    #expect(result.status == .clean)
    #expect(result.messages.contains("digabung baris demi baris seperti oleh git"))
    #expect(try playground.read("kami.yaml") == "nama: \"A\nnomor: 2\nunit: C\nvolume: 2\n")
  }

  @Test("a file that is not there ends with 3 and nothing is written; too few files with 2")
  func wrongUse() throws {
    let playground = try playground(Self.base, Self.base)
    let result = try playground.run("merge", "@/semula.yaml", "@/kami.yaml", "@/hilang.yaml", "-o", "@/hasil.yaml")
    #expect(result.status == .unreadable)
    #expect(result.messages.contains("hilang.yaml"))
    #expect((try? playground.read("hasil.yaml")) == nil)
    #expect(try playground.run("merge", "@/semula.yaml", "@/kami.yaml").status == .wrongUse)
  }
}
