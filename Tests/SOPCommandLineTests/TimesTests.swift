import Foundation
import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `sop time` without `--mulai`: the table of times, what-if, and the same for programs.
@Suite struct TimesTests {
  private func run(
    _ arguments: String...
  ) throws -> (status: SOPCommandLine.ExitStatus, output: String, messages: String) {
    let root = Checkout.root.path + "/"
    let playground = try Playground()
    let result = try playground.capture { streams in
      CommandLineTool.run(["time"] + arguments.map { $0.replacing("@", with: root) }, streams)
    }
    return (result.status, result.output.replacing(root, with: ""), result.messages)
  }

  private static let birth = "@Examples/contoh/akta-kelahiran.sop.yaml"
  private static let copy = "@Examples/contoh/legalisasi-kutipan-akta.sop.yaml"

  @Test(arguments: [
    ("akta-kelahiran.id.txt", [birth, "--lang=id"]),
    ("akta-kelahiran.en.txt", [birth, "--lang=en"]),
    ("legalisasi-kutipan-akta.id.txt", [copy, "--lang=id"]),
    ("legalisasi-kutipan-akta.json", [copy, "--lang=id", "--format=json"]),
    ("legalisasi-andaikan.id.txt", [copy, "--lang=id", "--andaikan=Menandatangani=2 hari kerja"]),
    ("legalisasi-andaikan.json", [copy, "--format=json", "--andaikan=Menandatangani=2 hari kerja"]),
  ]) func `the table is that of the golden`(name: String, arguments: [String]) throws {
    let root = Checkout.root.path + "/"
    let playground = try Playground()
    let result = try playground.capture { streams in
      CommandLineTool.run(["time"] + arguments.map { $0.replacing("@", with: root) }, streams)
    }
    #expect(result.messages == "")
    #expect(result.status == .clean)
    try Golden.expect(result.output.replacing(root, with: ""), at: "Tests/Fixtures/times/\(name)")
  }

  // MARK: What if

  @Test func `a quicker step is shown before and after, and what it does to the promise`() throws {
    let slower = try run(Self.copy, "--lang=id", "--andaikan=Menandatangani legalisasi=2 hari kerja").output
    #expect(slower.contains("  andaikan Menandatangani legalisasi = 2 hari kerja\n"))
    #expect(slower.contains("paling lama 1 hari kerja sejak permohonan: TERLAMPAUI"))
    #expect(slower.contains("; semula: terbukti, jalur terlama 2\n      jam 10 menit"))
    let same = try run(Self.copy, "--lang=id", "--andaikan=Menandatangani legalisasi=1-2 jam").output
    #expect(!same.contains("semula"))
  }

  @Test func `a step is named by its id, or by its words as far as they tell it`() throws {
    for name in ["putus", "Putus", "Memutuskan permohonan", "memutuskan perm"] {
      let result = try run(Self.birth, "--lang=id", "--andaikan=\(name)=2 jam")
      #expect(result.status == .clean, "\(name): \(result.messages)")
      #expect(result.output.contains("    putus: Memutuskan permohonan                          2  4 jam "), "\(name)")
    }
  }

  @Test(arguments: [
    ("puts=2 jam", "tidak ada langkah 'puts'; mungkin maksudnya 'putus'?"),
    ("xyzzy=2 jam", "tidak ada langkah 'xyzzy'; yang ada: unggah, daftar, periksa, bayar, 'Memverifikasi data kel"),
    ("menyerahkan=2 jam", "ada 3 langkah bernama 'menyerahkan'; sebut id-nya, misalnya --andaikan 'ID=2 jam'"),
    ("putus", "'putus' tidak dapat dibaca; tulis langkah=waktu, misalnya --andaikan 'periksa=5 menit'"),
    ("putus=segera", "'putus=segera' tidak dapat dibaca"),
    ("putus=min 2 jam", "'putus=min 2 jam' tidak dapat dibaca"),
    ("=2 jam", "'=2 jam' tidak dapat dibaca"),
  ]) func `what cannot be assumed is a wrong command line`(assumption: String, message: String) throws {
    let result = try run(Self.birth, "--lang=id", "--andaikan=\(assumption)")
    #expect(result.status == .wrongUse)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test func `one SOP at a time, and no due dates`() throws {
    let two = try run(Self.birth, Self.copy, "--lang=id", "--andaikan=putus=2 jam")
    #expect(two.status == .wrongUse)
    #expect(two.messages.contains("--andaikan berlaku untuk satu SOP, di sini ada 2; sebut satu berkas"))
    let dated = try run(Self.birth, "--lang=id", "--andaikan=putus=2 jam", "--mulai=2026-12-23 14.00")
    #expect(dated.status == .wrongUse)
  }

  @Test func `the time of a stage is assumed by its name, not by that of a step in it`() throws {
    let playground = try Playground()
    try playground.write(
      "a.sop.yaml",
      """
      nama: Uji
      pelaksana: {loket: Loket}
      langkah:
        - tahap: Pemeriksaan lapangan
          waktu: 3 jam
          langkah:
            - {id: ukur, kegiatan: Mengukur, pelaksana: loket, keluaran: hasil ukur}
            - {kegiatan: Mencatat, pelaksana: loket, keluaran: catatan}

      """)
    let stage = try playground.run("time", "@/a.sop.yaml", "--lang=id", "--andaikan=pemeriksaan lapangan=1 jam")
    #expect(stage.output.contains("terlama   1 jam "))
    #expect(stage.output.contains("  semula  3 jam "))
    let step = try playground.run("time", "@/a.sop.yaml", "--lang=id", "--andaikan=ukur=1 jam")
    #expect(step.status == .wrongUse)
    #expect(step.messages.contains("andaikan tahap itu: --andaikan 'Pemeriksaan lapangan=1 jam'"))
  }

  // MARK: The table

  @Test func `a narrow page divides cells, never what stands on one clock`() throws {
    let table = TextTable(rows: [[["a"], ["b"]], [["7 hari kalender", "2 jam"], ["1 hari kerja", "5 menit"]]])
    #expect(
      table.lines(width: 34, indent: 2) == [
        "  a                b",
        "  -----------------------------",
        "  7 hari kalender  1 hari kerja",
        "  2 jam            5 menit",
      ])
    #expect(table.lines(width: 60, indent: 0).count == 3)
  }

  @Test func `what is not measured is not counted as nothing`() throws {
    let result = try run("@Examples/polres-jepara/skck.sop.yaml", "--lang=id")
    #expect(result.output.contains("?"))
    #expect(!result.output.contains("Jalur terlama"))
    #expect(result.output.contains("langkah belum terukur dan belum termasuk: ajukan, 'Mencatat identitas pemohon'"))
  }
}
