import SOPCompiler
import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// What a case pays, by hand.
@Suite("Sums of fees")
struct FeeTotalsTests {
  /// `terbit: 5000-10000 + sesuai SK`, one line for each kind of case and end.
  static func said(_ procedure: Procedure) -> [String] {
    procedure.feeTotals().totals.map { total in
      let names = procedure.names(of: total.kind).map { procedure.text($0) } + [end(total.end, procedure)]
      let deposit = total.deposits.isNothing ? "" : ", titipan \(said(total.deposits, procedure))"
      return names.filter { !$0.isEmpty }.joined(separator: " ") + ": " + said(total.charges, procedure) + deposit
    }
  }

  private static func end(_ end: EndID, _ procedure: Procedure) -> String {
    procedure.ends.indices.contains(Int(end.index)) ? procedure.text(procedure.ends[Int(end.index)].name) : ""
  }

  private static func said(_ sum: FeeSum, _ procedure: Procedure) -> String {
    var text = "\(sum.lower)"
    if sum.upper != sum.lower { text += "-" + (sum.upper.map { "\($0)" } ?? "") }
    for source in sum.unmeasured {
      switch source {
      case .fee(let index): text += " + " + procedure.text(procedure.fees[index].tariff)
      case .call(let step): text += " + panggil " + procedure.text(procedure.steps[Int(step.index)].callee)
      }
    }
    return text + (sum.isExact ? "" : " (batas)")
  }

  static func read(_ text: String) -> Procedure { ReadProcedure(text: text).procedure }

  @Test("a fee is counted once, however often its step is passed")
  func once() {
    let procedure = Self.read(
      """
      biaya: {tarif: Rp5.000, dibayar: bayar}
      langkah:
        - {id: bayar, kegiatan: bayar}
        - {kegiatan: periksa, jika: {baik: lanjut, kurang: bayar}}
      """)
    #expect(Self.said(procedure) == [": 5000"])
  }

  @Test("a step that is passed over or runs out of time asks for nothing")
  func notDone() {
    let procedure = Self.read(
      """
      biaya:
        - {tarif: Rp5.000, dibayar: bayar}
        - {tarif: Rp700, dibayar: salin}
      hasil: {terbit: Surat, ditolak: Surat penolakan}
      langkah:
        - {id: bayar, kegiatan: bayar, batas: {waktu: 7 hari kalender, lewat: selesai ditolak}}
        - {id: salin, kegiatan: salin, bila: diminta}
        - {kegiatan: serahkan, selesai: terbit}
      """)
    #expect(Self.said(procedure) == ["terbit: 5000-5700", "ditolak: 0"])
  }

  @Test("what follows a limit costs the rounds before it")
  func rounds() {
    let procedure = Self.read(
      """
      hasil: {terbit: Surat, ditolak: Surat penolakan}
      langkah:
        - id: periksa
          kegiatan: periksa
          jika: {baik: selesai terbit, kurang: {ke: ulang, maks: 2 kali, lewat: selesai ditolak}}
        - {id: ulang, kegiatan: uji ulang, biaya: Rp5.000, lanjut: periksa}
      """)
    #expect(Self.said(procedure) == ["terbit: 0-5000", "ditolak: 5000"])
  }

  @Test("of three fees on three outcomes a case that comes back once pays two at the most")
  func limitedRounds() {
    let procedure = Self.read(
      """
      langkah:
        - id: pilih
          kegiatan: pilih
          jika:
            a: [{kegiatan: a, biaya: Rp1.000}]
            b: [{kegiatan: b, biaya: Rp20.000}]
            c: [{kegiatan: c, biaya: Rp300.000}]
        - {kegiatan: periksa, jika: {baik: lanjut, lagi: {ke: pilih, maks: 1 kali, lewat: lanjut}}}
        - {kegiatan: serahkan}
      """)
    #expect(Self.said(procedure) == [": 1000-320000"])
  }

  @Test("branches that run beside each other add up, and fees of a kind of case are its own")
  func branches() {
    let procedure = Self.read(
      """
      varian: {motor: Motor, mobil: Mobil}
      biaya:
        - {tarif: Rp100, untuk: motor}
        - {tarif: Rp200, untuk: mobil}
        - {tarif: Rp90.000, jenis: titipan}
        - {tarif: sesuai NJKB, untuk: mobil}
      langkah:
        - paralel:
            - [{kegiatan: a, biaya: Rp1.000}]
            - [{kegiatan: b, biaya: maks Rp20.000}]
        - {kegiatan: serahkan}
      """)
    #expect(
      Self.said(procedure) == [
        "motor: 1100-21100, titipan 90000", "mobil: 1200-21200 + sesuai NJKB, titipan 90000",
      ])
  }

  @Test("a rate counts units, a table rows")
  func ratesAndTables() {
    let procedure = Self.read(
      """
      satuan: {lembar: 2-4}
      biaya:
        - {tarif: Rp1.000 per lembar}
        - {tarif: Rp10 per berkas, bila: perlu}
      langkah:
        - {kegiatan: a, biaya: {tarif: {x: Rp100.000, y: Rp300.000, z: dihitung}, pilih: satu}}
      """)
    #expect(Self.said(procedure) == [": 2000- + "], "a table has no text of its own")
    let totals = procedure.feeTotals().totals
    #expect(totals.first?.charges.unmeasured == [.fee(0)])
  }

  @Test("fees of an SOP that is called count, for the variants it shares")
  func calls() {
    let library = TextLibrary([
      TextLibrary.File(
        "induk",
        """
        varian: {motor: Motor, mobil: Mobil}
        biaya: {tarif: Rp7}
        langkah:
          - {kegiatan: mulai, untuk: motor}
          - {panggil: cetak}
          - {panggil: hilang, waktu: 1 jam, bila: perlu}
          - {panggil: cetak}
        """),
      TextLibrary.File(
        "cetak",
        """
        varian: {motor: Motor, mobil: Mobil, truk: Truk}
        biaya: [{tarif: Rp100, untuk: motor}, {tarif: Rp2.000, untuk: [mobil, truk]}]
        langkah: [{kegiatan: cetak}]
        """),
    ])
    let procedure = library.compiled().procedure
    #expect(Self.said(procedure) == ["motor: 207 + panggil hilang", "mobil: 4007 + panggil hilang"])
  }

  @Test("too many ways that depend on limits are bounded, not guessed")
  func bounded() {
    var text = "langkah:\n  - {id: awal, kegiatan: awal}\n"
    for index in 0..<60 {
      text += "  - {kegiatan: k\(index), bila: perlu, biaya: Rp1.000}\n"
      text +=
        "  - {kegiatan: p\(index), jika: {baik: lanjut, u: {ke: f\(index), maks: 1 kali, lewat: lanjut}}}\n"
        + "  - {id: f\(index), kegiatan: f\(index), bila: perlu}\n"
    }
    text += "  - {kegiatan: periksa, jika: {baik: lanjut, lagi: {ke: tambah, maks: 1 kali, lewat: lanjut}}}\n"
    text += "  - {kegiatan: serahkan, selesai: ya}\n  - {id: tambah, kegiatan: t, biaya: Rp5, lanjut: awal}\n"
    #expect(Self.said(Self.read(text)) == [": 0-60005 (batas)"])
  }
}
