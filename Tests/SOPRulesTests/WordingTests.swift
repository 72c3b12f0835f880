import SOPCompiler
import SOPDiagnostics
import SOPTestSupport
import SOPText
import Testing

@testable import SOPRules

/// Sentences as offices write them: what the rules about wording say of each, and that they leave the others alone.
@Suite("Wording of activities")
struct WordingTests {
  struct Sentence: CustomTestStringConvertible, Sendable {
    let text: String
    let codes: [String]

    init(_ text: String, _ codes: String...) {
      self.text = text
      self.codes = codes
    }

    var testDescription: String { text }
  }

  static let activities: [Sentence] = [
    // Active verbs, also foreign ones, short ones, numbered ones.
    Sentence("Menerima surat masuk dari pengirim surat"), Sentence("Bekerja sama dengan kecamatan"),
    Sentence("Mem-follow up permohonan"), Sentence("me-review konsep"), Sentence("1. Mencatat surat"),
    Sentence("a) mengagendakan surat"), Sentence("Kembali ke loket"), Sentence("Selanjutnya menyerahkan berkas"),
    Sentence("Mulai"), Sentence("Berkoordinasi dengan pihak internal dan eksternal"),
    // What is no active verb.
    Sentence("Verifikasi dokumen pemohon", "SOP801"), Sentence("Berkas diteruskan ke atasan", "SOP801"),
    Sentence("Ditandatangani kepala dinas", "SOP801"), Sentence("Menteri", "SOP801"),
    Sentence("Berita acara pemeriksaan", "SOP801"), Sentence("Cek kelengkapan", "SOP801"), Sentence("Rapat", "SOP801"),
    // Who does it.
    Sentence("Pemohon membawa berkas", "SOP802"), Sentence("Camat atau lurah menandatangani surat", "SOP802"),
    Sentence("Petugas Loket akan memanggil pemohon", "SOP802"), Sentence("PETUGAS LOKET mencatat", "SOP802"),
    Sentence("Menerima permohonan dari pemohon"), Sentence("Mengantar petugas memeriksa lokasi"),
    Sentence("Memaraf konsep oleh Kepala Seksi", "SOP802"), Sentence("Mencetak berkas yang dibuat oleh petugas"),
    // One row, one activity.
    Sentence("Menerima berkas, memeriksa isinya", "SOP803"), Sentence("Mencetak lalu menyerahkan kutipan", "SOP803"),
    Sentence("Mencatat surat dan kemudian langsung meneruskannya", "SOP803"),
    Sentence("Menerima surat dan diteruskan ke kepala", "SOP803"), Sentence("Mengisi & mengirim borang", "SOP803"),
    Sentence("Menyerahkan berkas dan menu"), Sentence("Melakukan pengecekan dan pemeriksaan"),
    Sentence("Menyetujui atau menolak permohonan"), Sentence("Memastikan berkas lengkap dan memenuhi ketentuan"),
    Sentence("Menjelaskan cara mengisi dan mengirim borang"), Sentence("Mempersilakan pemohon duduk dan menunggu"),
    Sentence("Menyiapkan ruang untuk mewawancarai dan memotret pemohon"),
    Sentence("Mengunggah berkas (memindai dan menyimpan)"), Sentence("Membina desa dan dinas"),
    Sentence("Mengirim surat kepada Dinas Pendidikan dan Dinas Kesehatan"),
    // Times and conditions.
    Sentence("Mengumumkan hasil selama 3 (tiga) hari kerja", "SOP806"),
    Sentence("Menyimpan arsip paling lama 2 s.d. 3 bulan", "SOP806"),
    Sentence("Mengembalikan berkas bila tidak lengkap", "SOP806"), Sentence("Menunggu panggilan"),
    Sentence("Menyusun laporan 3 bulan terakhir"), Sentence("Melayani di loket 3"),
    Sentence("Memeriksa pemohon berusia 60 bulan"), Sentence("Memberi cap pada 2 lembar"),
    // Abbreviations.
    Sentence("Mengentri data ke SIMPADU", "SOP804"), Sentence("Mencocokkan NIK dan KK"),
    Sentence("Mengisi formulir F-1.01 dan AB-12 rangkap II"), Sentence("MENCETAK SURAT"),
    Sentence("Menerbitkan Surat Tanda Terima Berkas (STTB)"), Sentence("Mencetak surat berlogo PemKab"),
  ]

  @Test("an activity gives what belongs to it and nothing else", arguments: activities)
  func activity(_ sentence: Sentence) {
    let codes = Self.codes(activity: sentence.text, remark: "tidak ada")
    #expect(codes == sentence.codes)
  }

  static let remarks: [Sentence] = [
    Sentence("Apabila camat tidak di tempat, ditandatangani sekretaris", "SOP805"),
    Sentence("Diproses paling lambat 1 hari", "SOP805"), Sentence("Menunggu kuota", "SOP805"),
    Sentence("2 x 24 jam", "SOP805"), Sentence("Berlaku 6 bulan"), Sentence("Arsip disimpan 12 bulan"),
    Sentence("Bila sama, didahulukan yang lebih tua"), Sentence("Lihat SOP Pengarsipan"), Sentence("Rangkap 2"),
    Sentence("Setiap 3 bulan"), Sentence("Alamat surel wajib diisi"),
  ]

  @Test("a remark gives what belongs to it and nothing else", arguments: remarks)
  func remark(_ sentence: Sentence) {
    #expect(Self.codes(activity: "Mencetak kutipan", remark: sentence.text) == sentence.codes)
  }

  @Test("a remark that repeats a key of its step is left alone")
  func repeated() {
    let wait = "hitung: tidak\n    tunggu: 2 bulan\n    keterangan: Proses pengajuan 2 bulan"
    #expect(Self.codes(activity: "Mencetak kutipan", rest: wait) == [])
    let condition = "bila: diminta\n    keterangan: Jika diminta"
    // That the product is then not made for everybody is another matter, and not one of wording.
    #expect(Self.codes(activity: "Mencetak kutipan", rest: condition) == ["SOP510"])
  }

  @Test("words of the SOP and of its office explain an abbreviation")
  func explained() {
    let text = Self.text(activity: "Mengentri data ke SIMPADU", rest: "keterangan: tidak ada")
    for line in ["singkatan_istilah: SIMPADU = Sistem Terpadu", "ruang_lingkup: Sistem Terpadu (SIMPADU)"] {
      #expect(RuleExampleTests.diagnostics(in: text + line + "\n", office: false).isEmpty, "\(line)")
    }
    let office = compileOffice(
      SourceText(name: "opd.yaml", text: "nama: Dinas Contoh\nsingkatan_istilah: {SIMPADU: Sistem Terpadu}\n"))
    #expect(compile(SourceText(name: "a.sop.yaml", text: text), office: office).diagnostics.isEmpty)
  }

  private static func codes(activity: String, remark: String) -> [String] {
    codes(activity: activity, rest: "keterangan: \"\(remark)\"")
  }

  private static func codes(activity: String, rest: String) -> [String] {
    RuleExampleTests.diagnostics(in: text(activity: activity, rest: rest), office: false).map(\.profile.code)
  }

  /// A clean SOP with this activity in its second step.
  private static func text(activity: String, rest: String) -> String {
    CleanProcedure.text.replacing(
      "kegiatan: Melegalisasi kutipan", with: "kegiatan: \"\(activity)\"\n    \(rest)") + "\n"
  }
}
