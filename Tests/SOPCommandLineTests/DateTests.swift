import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `sop time --mulai`: due dates for people and for programs.
@Suite struct DateTests {
  private func run(
    _ promise: String, office: String = "", _ arguments: String...
  ) throws -> (status: SOPCommandLine.ExitStatus, output: String, messages: String) {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas Contoh\n\(office)")
    let lines = CleanProcedure.lines(without: ["jangka_waktu", "kalender"])
    let text = lines.joined(separator: "\n").replacing(
      "- kegiatan: Melegalisasi", with: "- id: cap\n    kegiatan: Melegalisasi")
    try playground.write("a.sop.yaml", text + (promise.isEmpty ? "\n" : "\njangka_waktu: \(promise)\n"))
    let arguments =
      ["time", "--lang=id", "@/a.sop.yaml"] + (arguments.isEmpty ? ["--mulai=2026-12-23 14.00"] : arguments)
    return try playground.capture { streams in
      CommandLineTool.run(arguments.map { $0.replacing("@", with: playground.root.text) }, streams)
    }
  }

  @Test func `a promise of working days is told day by day`() throws {
    let result = try run(
      "{maks: 2 hari kerja, sejak: permohonan}", office: "kalender: {libur: [2026-12-29], jam: 08.00-16.00}\n")
    #expect(result.status == .clean)
    #expect(
      result.output == """
        Legalisasi Kutipan Akta (@/a.sop.yaml)

          Janji 2 hari kerja, sejak permohonan
          Diajukan: Rabu, 23 Desember 2026 pukul 14.00
          Tenggat: Rabu, 30 Desember 2026 pukul 16.00

            Rabu, 23 Desember 2026    pukul 14.00; dihitung mulai hari berikutnya
            Kamis, 24 Desember 2026   tidak dihitung: cuti bersama Hari Raya Natal
            Jumat, 25 Desember 2026   tidak dihitung: libur nasional Hari Raya Natal
            Sabtu, 26 Desember 2026   tidak dihitung: bukan hari kerja kantor ini
            Minggu, 27 Desember 2026  tidak dihitung: bukan hari kerja kantor ini
            Senin, 28 Desember 2026   hari kerja ke-1
            Selasa, 29 Desember 2026  tidak dihitung: libur menurut kalender kantor
            Rabu, 30 Desember 2026    hari kerja ke-2

          = dasar libur: SKB 1497/2/5 Tahun 2025

        """)
  }

  @Test func `hours run through the office's day`() throws {
    let result = try run("{maks: 3 jam, sejak: permohonan}")
    #expect(result.output.contains("Tenggat: Senin, 28 Desember 2026 pukul 08.30\n"))
    #expect(result.output.contains("    Rabu, 23 Desember 2026    pukul 14.00-16.00, terhitung 2 jam\n"))
    #expect(
      result.output.contains("  = jam kerja tidak ditulis dalam 'kalender'; dipakai jam menurut Perpres 21/2023\n"))
  }

  @Test func `a promise that begins elsewhere says so`() throws {
    let result = try run("{maks: 1 hari kerja, sejak: cap}")
    #expect(
      result.output.contains("  Waktunya baru berjalan sejak 'cap', bukan sejak diajukan. Bila itu terjadi Rabu,"))
  }

  @Test func `a bare day is told in both readings, unless the office says which`() throws {
    let both = try run("{maks: 2 hari, sejak: permohonan}").output
    #expect(both.contains("Bila 'hari' berarti hari kerja:\n  Tenggat: Selasa, 29 Desember 2026 pukul 16.00"))
    #expect(both.contains("Bila 'hari' berarti hari kalender:\n  Tenggat: Jumat, 25 Desember 2026 pukul 24.00"))
    let one = try run("{maks: 2 hari, sejak: permohonan}", office: "kalender: {hari: kalender}\n").output
    #expect(!one.contains("berarti"))
    #expect(one.contains("Tenggat: Jumat, 25 Desember 2026 pukul 24.00"))
  }

  @Test func `a year without a list is named at the date and below`() throws {
    let output = try run("{maks: 5 hari kerja, sejak: permohonan}").output
    #expect(output.contains("Tenggat: Senin, 4 Januari 2027 pukul 16.00 (belum pasti, lihat catatan)\n"))
    #expect(output.contains("libur nasional Tahun Baru Masehi"))
    #expect(output.contains("  = daftar libur 2027 belum ada di sini; baru libur bertanggal tetap yang dihitung"))
  }

  @Test func `what has no due date says why`() throws {
    #expect(try run("").output.contains("'jangka_waktu' tidak ditulis, jadi tidak ada tenggat"))
    #expect(try run("sesuai jadwal").output.contains("lamanya tidak ditulis dengan angka dan satuan"))
    #expect(try run("min 3 hari kerja").output.contains("janji ini tidak menyebut batas terlama"))
    let closed = "kalender: {jam: {setiap hari: tutup}}\n"
    #expect(try run("3 hari kerja", office: closed).output.contains("tidak cukup sampai tahun 9999"))
  }

  @Test func `programs get the same days`() throws {
    let result = try run("{maks: 1 hari kerja, sejak: permohonan}", "--mulai=2026-12-23T07:05", "--format=json")
    #expect(result.output.contains("\"startTime\": \"07:05\""))
    #expect(result.output.contains("\"dueDate\": \"2026-12-28\",\n              \"dueTime\": \"16:00\""))
    #expect(
      result.output.contains(
        "{\"date\": \"2026-12-24\", \"event\": \"off\", \"reason\": \"jointLeave\", \"name\": "
          + "\"cuti bersama Hari Raya Natal\", \"decree\": \"SKB 1497/2/5 Tahun 2025\"}"))
    #expect(result.output.hasSuffix("  ]\n}\n"))
  }

  @Test(arguments: [
    "2026-12-23 14.00", "2026-12-23 14:00", "2026-12-23T14:00", "23 Desember 2026 pukul 14.00",
    "23 Desember 2026, jam 14.00", "2026-12-23  14.00",
  ])
  func `a time is read as people write it`(written: String) throws {
    #expect(try run("1 jam", "--mulai=\(written)").output.contains("Rabu, 23 Desember 2026 pukul 14.00"))
  }

  @Test(arguments: [
    "14.00", "2026-12-23", "2026-12-23 24.00", "2026-12-23 9", "2026-02-30 09.00", "besok 09.00", "T9:00",
  ])
  func `what is no time is told with a line to write`(written: String) throws {
    let result = try run("1 jam", "--mulai=\(written)")
    #expect(result.status == .wrongUse)
    #expect(result.messages.contains("tulis tanggal lalu jam, misalnya --mulai \"2026-12-23 14.00\""))
  }

  @Test func `errors of the SOP or its office are told beside the dates`() throws {
    let result = try run("{maks: 1 hari kerja, sejak: permohonan}\nkegitan: x", office: "kalender: {libur: [besok]}\n")
    #expect(result.status == .findings)
    #expect(result.output.contains("Tenggat: Senin, 28 Desember 2026"))
    #expect(result.messages.contains("'@/a.sop.yaml' atau kantornya mempunyai 2 galat"))
  }
}
