import SOPDiagnostics
import SOPSyntax
import SOPText
import Testing

@testable import SOPModel

/// Values that nothing is made of yet are read all the same.
@Suite("Values read for their spelling")
struct SpelledValueTests {
  private static let frame = """
    nama: Legalisasi
    langkah:
      - kegiatan: Melegalisasi
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kutipan
    """

  private func faults(_ lines: String) -> [String] {
    let source = SourceText(name: "uji.sop.yaml", text: Self.frame + "\n" + lines + "\n")
    return Procedure(reading: source, composeYAML(source), office: nil).faults.map { fault in
      switch fault.kind {
      case .unreadable(let value, _, _): "\(value) \(source.string(fault.place.span))"
      case .remarkable(let value, _, _, let canonical): "\(value) -> \(canonical)"
      case .unknownWord(let word, _): "word \(word)"
      default: "\(fault.kind)"
      }
    }
  }

  @Test(
    "what cannot be read is pointed at",
    arguments: [
      ("satuan: {berkas: banyak, lembar: 1-5}", ["count banyak"]),
      ("volume: sering", ["count sering"]),
      (
        "kalender: {hari_kerja: beberapa, jam_kerja: lama, libur: [2026-04-22, besok], cuti_bersama: boleh}",
        ["word beberapa", "duration lama", "date besok", "word boleh"]
      ),
      ("kalender: {ramadan: {dari: 02-03-2026, sampai: 2026-03-19}}", ["date 02-03-2026"]),
      ("pengaduan: {jawab: besok, selesai: 14 hr kerja}", ["duration besok", "duration -> 14 hari kerja"]),
      ("maklumat: {ditetapkan: kemarin}", ["date kemarin"]),
      ("penetapan: {tanggal: kemarin}", ["date kemarin"]),
      ("evaluasi_kinerja: {setiap: kadang}", ["duration kadang"]),
      ("persyaratan: [{syarat: KTP, jumlah: banyak}]", ["count banyak"]),
      ("masukan: [{dokumen: KTP, rangkap: banyak, lembar: sekian}]", ["count banyak", "count sekian"]),
      ("produk: {produk: kutipan, berlaku: selamanya}", ["duration selamanya"]),
      ("biaya: {tarif: gratis, jenis: hutang, pilih: semua}", ["word hutang", "word semua"]),
      (
        "jangka_waktu: {maks: 1 jam, hitung: separuh, selain_itu: mungkin, perpanjangan: {maks: sebentar}}",
        ["word separuh", "truth mungkin", "duration sebentar"]
      ),
      (
        "lembar: {kolom: {output: Hasil}, urutan: [waktu, hasil], nomor_kolom: on}",
        ["word output", "word hasil", "truth on"]
      ),
      (
        "uji: {harap: {waktu: lama, waktu_seluruhnya: lama, biaya: murah}}",
        ["duration lama", "duration lama", "money murah"]
      ),
      ("pelaksana: {pemohon: {nama: Pemohon, jumlah: banyak, luar: yes}}", ["count banyak", "truth yes"]),
    ])
  func pointsAt(_ lines: String, _ expected: [String]) {
    #expect(faults(lines) == expected)
  }

  @Test(
    "what is spelt as the manual says is silent",
    arguments: [
      "satuan: {berkas: 1-20, lembar: 1-5}", "volume: 1200 per tahun",
      "kalender: {hari_kerja: 5, jam_kerja: 7 jam 30 menit, libur: 2026-04-22, masuk: tidak ada, cuti_bersama: libur}",
      "pengaduan: {jawab: 5 hari kerja, selesai: belum diatur}",
      "produk: {produk: kutipan, rangkap: 2, berlaku: 2 tahun}",
      "biaya: {tarif: gratis, jenis: titipan}", "jangka_waktu: {maks: 1 jam, hitung: semua, selain_itu: ya}",
      "lembar: {kolom: {keluaran: Hasil}, urutan: [kelengkapan, keluaran, waktu], nomor_kolom: ya}",
    ])
  func silent(_ lines: String) {
    #expect(faults(lines) == [])
  }

  @Test("fields of a step")
  func step() {
    let step = """
      langkah:
        - kegiatan: Melegalisasi
          pelaksana: pemohon
          waktu: 5 menit
          paling_lambat: nanti
          paling_cepat: H-3 hari kerja rapat
          perpanjangan: sebentar
          biaya: [murah, {tarif: Rp5.000, dasar: Perda 3/2024}]
          paraf: tidak ada
          tunggu: tidak ada
          setelah: tidak ada
          untuk: tidak ada
          keluaran: kutipan
      """
    let source = SourceText(name: "uji.sop.yaml", text: "nama: Legalisasi\n" + step + "\n")
    let procedure = Procedure(reading: source, composeYAML(source), office: nil)
    #expect(procedure.faults.map { source.string($0.place.span) } == ["nanti", "sebentar", "murah"])
    #expect(procedure.fees.map(\.paidAtStep) == [StepID(0), StepID(0)])
    #expect(procedure.steps[0].initials.isEmpty && procedure.steps[0].after.isEmpty)
    #expect(!procedure.steps[0].condition.canSkip && procedure.steps[0].waits.isEmpty)
  }

  @Test("the office's own file")
  func office() {
    let source = SourceText(
      name: "opd.yaml", text: "nama: Dinas\npelaksana: {loket: {jumlah: banyak}}\nmaklumat: {ditetapkan: kemarin}\n")
    let faults = Office(source, composeYAML(source)).faults
    #expect(faults.map { source.string($0.place.span) } == ["banyak", "kemarin"])
    #expect(faults.allSatisfy { $0.place.source == .office })
  }
}
