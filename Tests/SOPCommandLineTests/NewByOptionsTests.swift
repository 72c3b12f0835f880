import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `sop new` with everything on the command line.
@Suite("New files by options")
struct NewByOptionsTests {
  private static let letters = [
    "new", "sop", "--lang=id", "--nama", "Pengelolaan Surat Masuk", "--internal", "--langkah",
    "Menerima surat | Agendaris | 5 menit | surat tercatat", "--langkah",
    "Memberikan disposisi | Kepala Dinas, Sekretaris | 1 jam | lembar disposisi | surat tercatat", "-o", "@",
  ]

  private static let service = [
    "new", "--lang=id", "--nama=Legalisasi Kutipan", "--langkah",
    "Menyerahkan berkas | Pemohon | 5 menit | berkas | persyaratan", "--langkah",
    "Melegalisasi kutipan | Petugas Loket | 10 menit | Kutipan yang dilegalisasi | berkas", "--persyaratan",
    "Kutipan: asli", "--persyaratan", "KTP-el", "--jangka-waktu", "1 hari kerja", "--biaya", "gratis", "--produk",
    "Kutipan yang dilegalisasi", "--isi", "dasar_hukum=UU 24/2013", "--isi", "dasar_hukum=UU 25/2009", "--isi",
    "kualifikasi_pelaksana=Memahami pencatatan sipil", "--isi", "jumlah_pelaksana=2 orang", "-o", "@",
  ]

  private func run(_ arguments: [String], in playground: Playground) throws -> (
    status: SOPCommandLine.ExitStatus, output: String, messages: String
  ) {
    try playground.capture {
      CommandLineTool.run(arguments.map { $0.replacing("@", with: playground.root.text) }, $0)
    }
  }

  private func codes(in playground: Playground) throws -> Set<String> {
    let output = try playground.run("check", "--lang=id", "--format=short", "@").output
    return Set(output.matches(of: /: \w+ (SOP\d{3})\b/).map { String($0.output.1) })
  }

  @Test("an internal SOP, with the gaps of its identity said as such")
  func internally() throws {
    let playground = try Playground()
    let result = try run(Self.letters, in: playground)
    #expect(result.status == .clean)
    #expect(result.output == "ditulis: @/pengelolaan-surat-masuk.sop.yaml\n")
    #expect(try codes(in: playground) == ["SOP601"])
    #expect(try playground.run("fmt", "--check", "@").status == .clean)
    let text = try playground.read("pengelolaan-surat-masuk.sop.yaml")
    #expect(text.contains("\ntanggal: {pembuatan: belum diatur, revisi: tidak ada, efektif: belum diatur}\n"))
    #expect(text.contains("\n  kepala_dinas: Kepala Dinas\n  sekretaris: Sekretaris\n"))
    #expect(text.contains("\n    pelaksana: [kepala_dinas, sekretaris]\n    kelengkapan: surat tercatat\n"))
  }

  @Test("an office whose gaps are said, and an SOP of it that needs them")
  func office() throws {
    let playground = try Playground()
    let office = ["new", "opd", "--nama=Dinas Contoh", "--pelaksana=Petugas Loket", "-o", "@", "--lang=id"]
    #expect(try run(office, in: playground).status == .clean)
    #expect(try codes(in: playground).isEmpty)
    let refused = try run(Self.service, in: playground)
    #expect(refused.status == .wrongUse)
    #expect(refused.output.isEmpty)
    #expect(refused.messages.contains("komponen standar pelayanan 7 belum ada: sarana"))
    #expect(refused.messages.hasSuffix("pakai --internal bila bukan pelayanan kepada masyarakat\n"))
    let parts = [
      "sarana=Ruang tunggu", "pengaduan.kanal=SP4N-LAPOR!", "pengaduan.petugas=Sekretaris",
      "pengaduan.jawab=5 hari kerja",
      "pengawasan_internal=Kepala memeriksa register", "jaminan_pelayanan=Pelayanan diulang",
      "jaminan_keamanan=Dokumen bercap", "evaluasi_kinerja.cara=SKM", "evaluasi_kinerja.setiap=6 bulan",
    ]
    #expect(try run(office + ["--force"] + parts.flatMap { ["--isi", $0] }, in: playground).status == .clean)
    let made = try run(Self.service, in: playground)
    #expect(made.status == .clean, "\(made.messages)")
    #expect(try codes(in: playground) == ["SOP601"])
    #expect(try playground.run("fmt", "--check", "@").status == .clean)
    let text = try playground.read("legalisasi-kutipan.sop.yaml")
    #expect(text.contains("\npersyaratan: [\"Kutipan: asli\", KTP-el]\n"))
    #expect(text.contains("\ndasar_hukum: [UU 24/2013, UU 25/2009]\n"))
    // The other role is the office's.
    #expect(text.contains("\npelaksana:\n  pemohon: Pemohon\n\nlangkah:"))
  }

  @Test("a wrong value is refused in the words of the check, and nothing is written")
  func wrongValue() throws {
    let playground = try Playground()
    let result = try run(Self.letters + ["--isi", "tanggal.efektif=31 Februari 2026"], in: playground)
    #expect(result.status == .wrongUse)
    #expect(result.messages.contains("SOP062: tanggal tidak terbaca: bulan itu hanya sampai tanggal 28\n"))
    #expect(try run(Self.letters + ["--isi", "tanggl=1"], in: playground).messages.contains("'tanggl' tidak dikenal"))
    #expect(try run(Self.letters + ["--isi", "tanggal"], in: playground).messages.contains("bukan KUNCI=ISI"))
    #expect(try run(Self.letters + ["--publik"], in: playground).status == .wrongUse)
    #expect(try FileAccess.names(in: playground.root).get().isEmpty)
  }

  @Test("an actor that no --pelaksana names is an error; without any they come from the steps")
  func actors() throws {
    let playground = try Playground()
    let result = try run(Self.letters + ["--pelaksana", "Agendaris"], in: playground)
    #expect(result.status == .wrongUse)
    #expect(result.messages.contains("SOP103"))
  }

  @Test("a file that exists is kept, unless it may be replaced")
  func existing() throws {
    let playground = try Playground()
    try playground.write("pengelolaan-surat-masuk.sop.yaml", "nama: Lama\n")
    let result = try run(Self.letters, in: playground)
    #expect(result.status == .wrongUse)
    #expect(result.messages.contains("sudah ada dan tidak ditimpa"))
    #expect(try playground.read("pengelolaan-surat-masuk.sop.yaml") == "nama: Lama\n")
    #expect(try run(Self.letters + ["--stdout"], in: playground).output.hasPrefix("nama: Pengelolaan Surat Masuk\n"))
    #expect(try run(Self.letters + ["--force"], in: playground).status == .clean)
    #expect(try playground.read("pengelolaan-surat-masuk.sop.yaml").hasPrefix("nama: Pengelolaan Surat Masuk\n"))
  }

  @Test("without a terminal a title is needed")
  func withoutTitle() throws {
    for arguments in [["new"], ["baru", "opd"], ["new", "--isi", "unit=X"]] {
      let result = try run(arguments + ["--lang=id"], in: try Playground())
      #expect(result.status == .wrongUse)
      #expect(result.messages.hasPrefix("sop: sebutkan judulnya"))
    }
  }

  @Test(
    "a file is named after its title",
    arguments: [
      ("Legalisasi Kutipan Akta", "legalisasi-kutipan-akta.sop.yaml"),
      ("KTP-el / KIA (baru)", "ktp-el-kia-baru.sop.yaml"),
      ("漢字", "baru.sop.yaml"), ("../../etc/passwd", "etc-passwd.sop.yaml"),
      (String(repeating: "panjang ", count: 40), "panjang-panjang-panjang-panjang-panjang-panjang-panjang.sop.yaml"),
    ])
  func fileName(title: String, name: String) {
    #expect(FileNaming.procedure(titled: title) == name)
  }

  @Test(
    "any text is written as it was given",
    arguments: ["- a", "a: b #c", "\"x\"", "*y", "é🙂", "{", "ya", "012", "'", "a\tb\\n"])
  func anyText(text: String) throws {
    let playground = try Playground()
    let arguments = Self.letters + ["--isi", "ringkasan=\(text)", "--isi", "peralatan=\(text)", "--isi", "peralatan=x"]
    #expect(try run(arguments, in: playground).status == .clean)
    #expect(try playground.run("fmt", "--check", "@").status == .clean)
    let json = try playground.run("build", "@", "--to", "json", "--lang=id").output
    #expect(!json.isEmpty)
  }
}
