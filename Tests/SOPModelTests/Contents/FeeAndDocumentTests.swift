import SOPTestSupport
import Testing

@testable import SOPModel

@Suite("Fees, documents, products and what they are counted by")
struct FeeAndDocumentTests {
  private func read(_ text: String, below office: String? = nil) -> Procedure {
    ReadProcedure(text: "nama: Uji\n" + text + "\n", office: office).procedure
  }

  @Test("tables, choices, deposits, units; a step's own fee stands among the others")
  func fees() throws {
    let procedure = read(
      """
      satuan: {Lembar: 1-5, berkas: belum diatur}
      biaya:
        - {nama: Uji, tarif: {Bau: Rp4.000 per lembar, Warna: Rp6.000}, pilih: beberapa, keterangan: per contoh}
        - {nama: Jaminan, tarif: Rp100.000, jenis: titipan, dibayar: bayar}
        - Rp5.000 per BERKAS
        - Rp1.000 per map
      langkah:
        - {id: bayar, kegiatan: Membayar, pelaksana: pemohon, biaya: {tarif: Rp2.000, pilih: satu}}
      """)
    #expect(procedure.units.map { procedure.text($0.name) } == ["Lembar", "berkas"])
    #expect(procedure.units.map(\.count) == [Count(lower: 1, upper: 5), nil])
    // The fees of steps are read first.
    let fees = procedure.fees
    #expect(fees.count == 5)
    #expect(fees[0].paidAtStep == StepID(0) && fees[0].paidAt.isNone && fees[0].choice == .one && !fees[0].isTable)
    let table = try #require(fees.first { $0.isTable })
    #expect(table.choice == .several && table.money == nil && table.kind == .charge)
    let rows = procedure.tariffs[table.table.indices]
    #expect(rows.map { procedure.text($0.name) } == ["Bau", "Warna"])
    #expect(rows.map(\.money?.lower) == [4000, 6000])
    #expect(rows.map(\.unit) == [0, -1])
    #expect(procedure.text(table.remarks) == "per contoh")
    let deposit = try #require(fees.first { $0.kind == .deposit })
    #expect(deposit.paidAtStep == StepID(0) && deposit.paidAt.isWritten)
    #expect(fees.suffix(2).map(\.unit) == [1, -1])
  }

  @Test("a volume says for what time")
  func volume() {
    #expect(read("volume: 1200 per tahun").volume?.period == .year)
    #expect(read("volume: 10-20 per Hari").volume?.count?.upper == 20)
    #expect(read("volume: 1200").volume?.period == nil)
    #expect(read("volume: banyak").volume?.count == nil)
    #expect(read("volume: belum diatur").volume == nil)
  }

  @Test("requirements say how many, of what, and a remark")
  func requirements() {
    let procedure = read(
      "persyaratan: [{syarat: Foto, jumlah: maks 5 lembar, dari: studio, keterangan: berwarna}, KTP]")
    let photo = procedure.requirements[0]
    #expect(photo.count.value?.upper == 5 && photo.count.value?.lower == 0)
    #expect(procedure.text(photo.count.value?.unit ?? 0..<0, of: photo.count.text) == "lembar")
    #expect(procedure.text(photo.remarks) == "berwarna" && procedure.text(photo.origin) == "studio")
    #expect(!procedure.requirements[1].count.isWritten)
  }

  @Test("documents say what they consist of, copies and sheets; most say nothing more")
  func documents() throws {
    let procedure = read(
      """
      varian: {umum: Umum}
      formulir: [F-1, {dokumen: F-2, lembar: "2", untuk: umum}]
      masukan: Arsip lama
      langkah:
        - kegiatan: Menyusun
          pelaksana: pemohon
          kelengkapan: [F-1, {dokumen: Berkas, memuat: [KTP, KK], rangkap: 2}]
          keluaran: {dokumen: Paket, memuat: Berkas}
      """)
    let inputs = procedure.documentUses[procedure.steps[0].inputs.indices]
    #expect(inputs.map { procedure.details(of: $0) == nil } == [true, false])
    let bundle = try #require(procedure.details(of: inputs[inputs.startIndex + 1]))
    #expect(bundle.contains.entries.map(procedure.text) == ["KTP", "KK"])
    #expect(bundle.copies.value?.lower == 2)
    #expect(procedure.forms.map { procedure.text($0.name) } == ["F-1", "F-2"])
    #expect(procedure.forms.last.flatMap(procedure.details)?.sheets.value?.lower == 2)
    #expect(procedure.forms.last.map { procedure.names[$0.only.indices].map(\.meaning) } == [.variant(VariantID(0))])
    #expect(procedure.documentUses[procedure.intake.indices].map { procedure.text($0.name) } == ["Arsip lama"])
  }

  @Test("products say how long they hold, what they ask for, and how they are handed over")
  func products() throws {
    let procedure = read(
      """
      hasil:
        terbit:
          - {produk: Izin, berlaku: 2 tahun, wajib: [Melapor, Memasang papan], rangkap: 2, penyerahan: surel}
          - Kartu
        lain: {produk: tidak ada, ke_sop: lanjutan}
      """)
    let products = procedure.products[procedure.ends[0].products.indices]
    #expect(products.map { procedure.text($0.name) } == ["Izin", "Kartu"])
    let permit = try #require(products.first)
    #expect(permit.validity.value?.upper?.months == 24 && permit.copies.value?.lower == 2)
    #expect(permit.duties.entries.count == 2 && permit.delivery.entries.map(procedure.text) == ["surel"])
    #expect(procedure.ends[1].products.isEmpty && procedure.text(procedure.ends[1].handsOverTo) == "lanjutan")
    let forLife = read("produk: {produk: KTP-el, berlaku: seumur hidup}\nlangkah: []")
    #expect(forLife.products[0].validity.value?.isMeasured == false && forLife.faults.isEmpty)
  }

  @Test("staff, other components, abbreviations and the sheet are completed from the office")
  func others() throws {
    let office = """
      nama: Dinas
      jumlah_pelaksana: 12 orang
      komponen_lain: {Kompensasi: Diantar, Keamanan: [Satpam, Kamera]}
      singkatan_istilah: {KK: Kartu Keluarga, SK: Surat Keputusan}
      lembar: {kolom: {kegiatan: Uraian, keluaran: Hasil}, urutan: [waktu, keluaran, kelengkapan], nomor_kolom: ya, kertas: F4}
      formulir: [F-1, {dokumen: F-2, bila: baru}]
      """
    let procedure = read(
      """
      komponen_lain: {Kompensasi: Dibayar}
      singkatan_istilah: {SK: Surat Keterangan, NIK: Nomor Induk}
      lembar: {kolom: {kegiatan: Kegiatan}, kertas: A4}
      """, below: office)
    #expect(procedure.staff.value?.lower == 12)
    #expect(procedure.otherComponents?.entries.map(\.nameText) == ["Kompensasi", "Keamanan"])
    #expect(procedure.otherComponents?.entries[0].texts.entries.map(procedure.text) == ["Dibayar"])
    #expect(procedure.glossary?.entries.map(\.nameText) == ["SK", "NIK", "KK"])
    let sheet = try #require(procedure.sheet)
    #expect(sheet.titles[.activity].map(procedure.text) == "Kegiatan")
    #expect(sheet.titles[.outputs].map(procedure.text) == "Hasil")
    #expect(sheet.order.map(\.value) == [.time, .outputs, .inputs])
    #expect(sheet.numbersColumns.value == true && sheet.paper.value == .a4)
    #expect(procedure.forms.map { procedure.text($0.name) } == ["F-1", "F-2"])
    #expect(procedure.forms.last.map { procedure.text($0.condition) } == "baru")
    #expect(read("formulir: tidak ada\njumlah_pelaksana: 3", below: office).forms.isEmpty)
    #expect(read("jumlah_pelaksana: 3", below: office).staff.value?.lower == 3)
  }
}
