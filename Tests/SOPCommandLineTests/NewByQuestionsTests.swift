import SOPTestSupport
import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `sop new` with a person at the terminal, wrong answers and all.
@Suite("New files by questions", .serialized)
struct NewByQuestionsTests {
  static let office = [
    "", "", "Kelurahan Contoh", "Kota Contoh", "Jl. Melati 5, Contoh", "100/{urut}/SOP/KEL-CONTOH/{tahun}", "mungkin",
    "ya", "Lurah Contoh", "Contoh Pejabat", "1980", "198001012005012001", "Pemohon", "Petugas Loket", "Lurah", "", "2",
    "", "", "Ruang tunggu", "", "Loket prioritas", "", "", "Sekretaris Kelurahan", "5 harian", "5 hari kerja",
    "14 hari kerja", "Lurah memeriksa register setiap minggu", "Pelayanan diulang tanpa biaya",
    "Surat bernomor register", "", "6 bulan",
  ]

  static let procedure = [
    "Surat Keterangan Domisili", "", "Penyerahan berkas", "Menyerahkan berkas permohonan", "1, Orang Tua", "ya", "",
    "sebentar sekali",
    "5 menit", "berkas permohonan", "Memeriksa kelengkapan berkas", "petugas lokt", "", "", "10 menit",
    "berkas terverifikasi", "Menandatangani surat keterangan", "Lurah", "", "1 jam", "Surat keterangan domisili", "",
    "Surat pengantar RT", "KTP-el", "", "3 harian", "1 hari kerja", "", "", "100", "100/001/SOP/KEL-CONTOH/2026",
    "31 Februari 2026", "12 Januari 2026", "", "2 Februari 2026", "", "", "UU 24/2013", "",
    "Memahami administrasi kependudukan", "", "", "Komputer", "",
    "Jika alamat tidak diperiksa maka surat disalahgunakan", "", "Register surat keterangan", "",
  ]

  private func session(
    _ arguments: String..., typing answers: [String], in playground: Playground
  ) throws -> (screen: String, ending: PseudoTerminal.Ending) {
    let terminal = try PseudoTerminal(arguments, in: playground.root)
    terminal.type(answers)
    let ending = terminal.ending()
    return (terminal.screen, ending)
  }

  private func names(in playground: Playground) throws -> [String] {
    try FileAccess.names(in: playground.root).get().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("an office and an SOP of it, with nothing left to find and in canonical form")
  func both() throws {
    let playground = try Playground()
    let office = try session("new", typing: Self.office, in: playground)
    #expect(office.ending == .exited(0), "\(office.screen)")
    let procedure = try session("baru", "sop", typing: Self.procedure, in: playground)
    #expect(procedure.ending == .exited(0), "\(procedure.screen)")
    #expect(try names(in: playground) == ["opd.yaml", "surat-keterangan-domisili.sop.yaml"])
    #expect(try playground.run("check", "--lang=id", "@").output == "bersih: 2 berkas diperiksa, tidak ada temuan\n")
    #expect(try playground.run("fmt", "--check", "@").status == .clean)
    try Golden.expect(office.screen + "\n" + procedure.screen, at: "Tests/Fixtures/new/percakapan.txt")
    let made = try playground.read("opd.yaml") + "\n" + playground.read("surat-keterangan-domisili.sop.yaml")
    try Golden.expect(made, at: "Tests/Fixtures/new/hasil.yaml")
  }

  @Test("what the guide shows of a conversation is part of one")
  func guide() throws {
    let guide = String(decoding: try Checkout.bytes("docs/panduan.md"), as: UTF8.self)
    let conversation = String(decoding: try Checkout.bytes("Tests/Fixtures/new/percakapan.txt"), as: UTF8.self)
    let parts = guide.split(separator: "<!-- percakapan -->\n```text\n").dropFirst()
    #expect(!parts.isEmpty)
    for part in parts { #expect(conversation.contains(part.prefix(while: { $0 != "`" }))) }
  }

  @Test("Ctrl-C and the end of the input leave nothing behind, wherever they come", arguments: [0, 1, 4, 9, 20])
  func abandoned(after count: Int) throws {
    let playground = try Playground()
    let interrupted = try PseudoTerminal(["new", "sop"], in: playground.root)
    interrupted.type(Array(Self.procedure.prefix(count)))
    #expect(interrupted.waitForPrompt())
    interrupted.send("\u{3}")
    #expect(interrupted.ending() == .killed(by: SIGINT))
    let ended = try PseudoTerminal(["new", "sop"], in: playground.root)
    ended.type(Array(Self.procedure.prefix(count)))
    #expect(ended.waitForPrompt())
    ended.send("\u{4}")
    #expect(ended.ending() == .exited(2))
    #expect(ended.screen.hasSuffix("\ndibatalkan; tidak ada yang ditulis\n"))
    #expect(try names(in: playground).isEmpty)
  }

  @Test("a title whose file exists is asked again, and an office is not asked for twice")
  func existing() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas Contoh\n")
    try playground.write("surat-masuk.sop.yaml", "nama: Surat Masuk\n")
    let office = try session("new", "opd", typing: [], in: playground)
    #expect(office.ending == .exited(2))
    #expect(office.screen.contains("'opd.yaml' sudah ada dan tidak ditimpa"))
    let terminal = try PseudoTerminal(["new"], in: playground.root)
    terminal.type(["Surat Masuk", "Surat Keluar"])
    #expect(terminal.waitForPrompt())
    #expect(terminal.screen.contains("'surat-masuk.sop.yaml' sudah ada dan tidak ditimpa"))
    #expect(terminal.screen.hasSuffix("masyarakat? (ya/tidak) [ya]: "))
    terminal.send("\u{3}")
    _ = terminal.ending()
    #expect(try playground.read("surat-masuk.sop.yaml") == "nama: Surat Masuk\n")
  }

  @Test("with --stdout the questions stay out of the output")
  func printed() throws {
    let playground = try Playground()
    let terminal = try PseudoTerminal(
      ["new", "opd", "--stdout"], in: playground.root, output: playground.path("keluar"))
    terminal.type(["Dinas Contoh", "", "", "", "", "", "", "t"])
    #expect(terminal.ending() == .exited(0))
    #expect(
      try playground.read("keluar")
        == """
        nama: Dinas Contoh
        pemda: belum diatur
        alamat: belum diatur
        kalender: {hari: kerja}
        pola_nomor: belum diatur

        """)
  }
}
