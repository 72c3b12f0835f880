import Foundation
import SOPCompiler
import SOPModel
import SOPTestSupport
import Testing

@testable import SOPCommandLine

@Suite("SOPs that call others")
struct CallTests {
  /// A clean SOP of an office, internal so that it may be short.
  static func text(
    _ calls: String = "", nomor: String = "001/SOP/2026", nama: String = "Pencetakan", hasil: String = ""
  ) -> String {
    """
    nama: \(nama)
    nomor: \(nomor)
    sifat: [internal, parsial]
    unit: Bidang
    tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
    disahkan_oleh: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198001012005012001"}
    dasar_hukum: [UU 24/2013 tentang Administrasi Kependudukan]
    kualifikasi_pelaksana: [Mampu]
    keterkaitan: tidak ada
    peralatan: [Komputer]
    peringatan: [Jika lalai maka keliru]
    pencatatan: [Register]
    kalender: {hari: kerja}
    pelaksana: {loket: Petugas Loket}
    \(hasil)langkah:
      - {kegiatan: Menerima berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas}
    \(calls)
    """
  }

  static func calling(_ name: String, nomor: String = "002/SOP/2026") -> String {
    text("  - {panggil: \(name), keluaran: kutipan}\n", nomor: nomor, nama: "Pelayanan")
  }

  private static func findings(_ playground: Playground, _ arguments: String...) throws -> [String] {
    let result = try playground.capture { streams in
      CommandLineTool.run(
        ["check", "--lang", "id", "--format", "short"]
          + arguments.map { $0.replacing("@", with: playground.root.text) }, streams)
    }
    return result.output.split(separator: "\n").map(String.init).filter { $0.contains(".sop.yaml:") }
  }

  @Test(
    "a name is a file from the folder of the SOP, or from the office's, or anywhere below the office",
    arguments: ["umum/cetak", "../b/cetak", "cetak", "./../b/cetak", "b/cetak"])
  func byFile(_ name: String) throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("a/layanan.sop.yaml", Self.calling(name))
    try playground.write(name.hasPrefix("umum") ? "a/umum/cetak.sop.yaml" : "b/cetak.sop.yaml", Self.text())
    #expect(try Self.findings(playground, "@/a/layanan.sop.yaml") == [])
  }

  @Test("two files of one name below the office are not guessed between; the folder tells them apart")
  func ambiguous() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("a/layanan.sop.yaml", Self.calling("cetak"))
    try playground.write("b/cetak.sop.yaml", Self.text())
    try playground.write("c/cetak.sop.yaml", Self.text(nomor: "003/SOP/2026"))
    let found = try Self.findings(playground, "@/a/layanan.sop.yaml")
    #expect(found.count == 1)
    #expect(found.first?.contains("galat SOP116 'cetak' dapat berarti beberapa SOP: @/b/cetak.sop.yaml, @/c/") == true)
    try playground.write("a/layanan.sop.yaml", Self.calling("c/cetak"))
    #expect(try Self.findings(playground, "@/a/layanan.sop.yaml") == [])
  }

  @Test("a number is looked for below the office, then among the files of the command line")
  func byNumber() throws {
    let playground = try Playground()
    try playground.write("dinas/opd.yaml", "nama: Dinas\n")
    try playground.write("dinas/a/layanan.sop.yaml", Self.calling("001/SOP/2026"))
    try playground.write("dinas/b/cetak.sop.yaml", Self.text())
    #expect(try Self.findings(playground, "@/dinas/a/layanan.sop.yaml") == [])
    playground.delete("dinas/b")
    try playground.write("lain/opd.yaml", "nama: Lain\n")
    try playground.write("lain/cetak.sop.yaml", Self.text())
    let alone = try Self.findings(playground, "@/dinas/a/layanan.sop.yaml")
    #expect(alone.count == 1 && alone.first?.contains("galat SOP116 SOP dengan nomor '001/SOP/2026'") == true)
    #expect(try Self.findings(playground, "@/dinas/a/layanan.sop.yaml", "@/lain") == [])
  }

  @Test("what is missing is an error that offers the nearest name; a number with its time is advice")
  func missing() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("b/pencetakan.sop.yaml", Self.text())
    try playground.write("a.sop.yaml", Self.calling("pencetakann"))
    let result = try playground.run("check", "--lang", "id", "@/a.sop.yaml")
    #expect(result.status == .findings)
    #expect(result.output.contains("galat[SOP116 sop-tak-ditemukan]: berkas SOP 'pencetakann' tidak ditemukan"))
    #expect(result.output.contains("mungkin maksudnya 'pencetakan'"))
    try playground.write("a.sop.yaml", Self.calling("pencetakan.sop.yaml"))
    let repaired = try playground.run("check", "--lang", "id", "--fix-unsafe", "@/a.sop.yaml")
    #expect(repaired.status == .clean)
    #expect(try playground.read("a.sop.yaml") == Self.calling("pencetakan"))
    try playground.write("a.sop.yaml", Self.calling("1/SOP/2026, waktu: 1 jam"))
    let number = try playground.run("check", "--lang", "id", "@/a.sop.yaml")
    #expect(number.status == .clean)
    #expect(number.output.contains("saran[SOP117"))
    #expect(number.output.contains("mungkin maksudnya '001/SOP/2026'"))
  }

  @Test("without an opd.yaml only the SOP's own folder is searched")
  func withoutOffice() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.calling("cetak"))
    try playground.write("b/cetak.sop.yaml", Self.text())
    #expect(try Self.findings(playground, "@/a.sop.yaml").first?.contains("SOP116") == true)
    try playground.write("cetak.sop.yaml", Self.text())
    #expect(try Self.findings(playground, "@/a.sop.yaml") == [])
  }

  @Test("links are followed: to one file by two names, to none, in a circle, and to a folder")
  func links() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("a.sop.yaml", Self.calling("pintas"))
    try playground.write("cetak.sop.yaml", Self.calling("a", nomor: "003/SOP/2026"))
    playground.link("pintas.sop.yaml", to: "cetak.sop.yaml")
    let circle = try Self.findings(playground, "@/a.sop.yaml", "@/cetak.sop.yaml")
    #expect(circle.count == 2 && circle.allSatisfy { $0.contains("SOP111") }, "\(circle)")
    playground.delete("pintas.sop.yaml")
    playground.link("pintas.sop.yaml", to: "tidak-ada.sop.yaml")
    #expect(try Self.findings(playground, "@/a.sop.yaml").first?.contains("tidak ditemukan") == true)
    playground.delete("pintas.sop.yaml")
    playground.link("pintas.sop.yaml", to: "pintas.sop.yaml")
    let loop = try Self.findings(playground, "@/a.sop.yaml")
    #expect(loop.first?.contains("'pintas' tidak dapat dibaca: tautannya berputar") == true, "\(loop)")
    playground.delete("pintas.sop.yaml")
    try playground.write("pintas.sop.yaml/isi.txt")
    #expect(try Self.findings(playground, "@/a.sop.yaml").first?.contains("tidak ditemukan") == true)
  }

  @Test("a text from standard input calls from the place it is said to have, and is what others call")
  func standardInput() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("cetak.sop.yaml", Self.calling("baru", nomor: "003/SOP/2026"))
    let list = WorkList(
      [FilePath("-"), playground.path("cetak.sop.yaml")], standardInputPath: playground.path("baru.sop.yaml"))
    let library = FileLibrary(list, options: CompileOptions(), drafts: [:])
    let place = try #require(
      library.view(from: playground.path("baru.sop.yaml"), office: playground.path("opd.yaml")).place)
    let answer = library.answer("cetak", from: place, suggests: true)
    guard case .found(let called) = answer else {
      Issue.record("\(answer)")
      return
    }
    let answers = try library.procedure(called).get().references.map(\.answer)
    #expect(answers == [.found(place.id)])
    #expect(library.view(from: FilePath("-"), office: nil).place == nil)
  }

  @Test("an SOP that has errors is told of where it is called, and counted with all rules")
  func errors() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\npemeriksaan: {nama: saran}\n")
    try playground.write("a.sop.yaml", Self.calling("cetak"))
    try playground.write("cetak.sop.yaml", Self.text("  - {kegiatan: Mencetak, pelaksana: loket, lanjut: hilang}\n"))
    #expect(try Self.findings(playground, "@/a.sop.yaml") == [])
    try playground.write("opd.yaml", "nama: Dinas\n")
    let found = try Self.findings(playground, "@/a.sop.yaml", "--only", "SOP119")
    #expect(
      found.count == 1 && found.first?.contains("saran SOP119 SOP 'Pencetakan' (cetak) mempunyai 1 galat") == true)
  }

  @Test("many files on many threads give the same findings as one after the other")
  func threads() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    for index in 0..<60 {
      let name = index % 3 == 0 ? "s\((index + 7) % 60)" : "\((index + 11) % 60)/SOP/2026"
      try playground.write("s\(index).sop.yaml", Self.calling(name, nomor: "\(index)/SOP/2026"))
    }
    let first = try playground.run("check", "--lang", "id", "@")
    #expect(first.output.contains("SOP111"))
    for _ in 0..<3 {
      #expect(try playground.run("check", "--lang", "id", "@").output == first.output)
    }
  }

  @Test("repairs of SOPs that call each other do not depend on which is written first")
  func repairs() throws {
    func repaired() throws -> [String] {
      let playground = try Playground()
      try playground.write("opd.yaml", "nama: Dinas\n")
      for index in 0..<24 {
        let calls =
          "  - {panggil: s\((index + 1) % 24), waktu: 5 mnt, jika: {tercetak: lanjut, rusakk: selesai tercetak}}\n"
        let results = "hasil: {tercetak: {produk: tidak ada}, rusak: {produk: tidak ada}}\n"
        try playground.write("s\(index).sop.yaml", Self.text(calls, nomor: "\(index)/SOP/2026", hasil: results))
      }
      let result = try playground.run("check", "--lang", "id", "--fix", "@")
      return [result.output, result.messages] + (try (0..<24).map { try playground.read("s\($0).sop.yaml") })
    }
    let first = try repaired()
    #expect(first[2].contains("5 menit, jika"))
    #expect(try repaired() == first)
  }

  // MARK: Examples

  @Test("the examples call by file and by number, and hand over; what they name is found or said to be elsewhere")
  func examples() throws {
    let playground = try Playground()
    let folder = Checkout.url("Examples").path
    let example = try playground.run("check", "--lang", "id", "--format", "short", "\(folder)/contoh")
    #expect(example.status == .clean && !example.output.contains("SOP1"), "\(example.output)")
    let office = try playground.run("check", "--lang", "id", "--format", "short", "\(folder)/bps-bengkulu")
    #expect(office.output.split(separator: "\n").count { $0.contains("SOP11") } == 1, "\(office.output)")
    let macro = try playground.run("build", "--to", "sheet", "\(folder)/contoh/layanan-kelahiran.sop.yaml").output
    #expect(macro.contains("SOP Penerbitan Kutipan Akta Kelahiran") && macro.contains("SOP Legalisasi Kutipan Akta"))
    let tender = try playground.run("build", "--to", "json", "\(folder)/bps-bengkulu/tender-kualifikasi.sop.yaml")
      .output
    #expect(tender.contains("tender-dua-tahap.sop.yaml"))
  }

  // MARK: Outputs

  @Test("title and number of a called SOP are printed in the place of its file name")
  func outputs() throws {
    let playground = try Playground()
    try playground.write("opd.yaml", "nama: Dinas\n")
    try playground.write("a.sop.yaml", Self.calling("cetak"))
    try playground.write("cetak.sop.yaml", Self.text())
    let chart = try playground.run("build", "--to", "dot", "@/a.sop.yaml").output
    #expect(chart.contains("SOP Pencetakan") && chart.contains("001/SOP/2026"))
    let sheet = try playground.run("build", "--to", "sheet", "@/a.sop.yaml").output
    #expect(sheet.contains("SOP Pencetakan") && sheet.contains("001/SOP/2026"))
    let json = try playground.run("build", "--to", "json", "@/a.sop.yaml").output
    #expect(json.contains("\"path\": \"@/cetak.sop.yaml\"") && json.contains("\"otherOffice\": false"))
  }
}
