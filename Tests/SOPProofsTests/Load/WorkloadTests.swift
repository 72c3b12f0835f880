import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// How many people a role needs.
@Suite struct WorkloadTests {
  private func load(_ steps: String, _ rest: String = "volume: 1200 per tahun") throws -> Workload {
    try #require(Workload(procedure(steps, rest)))
  }

  private func procedure(_ steps: String, _ rest: String = "volume: 1200 per tahun") -> Procedure {
    let text = """
      nama: Uji
      \(rest)
      pelaksana:
        pemohon: Pemohon
        loket: {nama: Petugas Loket, jumlah: 1}
        kasi: Kepala Seksi
        siak: {nama: Aplikasi, jenis: aplikasi}
        bank: {nama: Bank, luar: ya}
      langkah:
      \(steps)
        - {id: akhir, kegiatan: Mengarsipkan, pelaksana: siak, waktu: 1 menit, keluaran: arsip}

      """
    return ReadProcedure(text: text).procedure
  }

  private func minutes(_ load: Workload, _ actor: Int32) -> Average? {
    load.roles.first { $0.actor.index == actor }?.even
  }

  private func step(_ fields: String) -> String { "  - {kegiatan: Memeriksa, keluaran: x, \(fields)}" }

  // MARK: The formula

  @Test func `need is volume times time, divided by the effective working time`() throws {
    let load = try load(step("pelaksana: loket, waktu: 1-2 jam"))
    let role = try #require(load.roles.first)
    #expect(load.cases == 1200...1200)
    #expect(load.year.minutes == 75_000)
    #expect(!load.year.isDeclared)
    #expect(load.need(role) == Average(least: 0.96, most: 1.92))
    #expect(load.verdict(on: role) == .maybeTooFew)
  }

  @Test(arguments: [
    ("100 per bulan", "", 1200), ("24 per minggu", "", 1200), ("5 per hari", "", 1250), ("300 per triwulan", "", 1200),
    ("600 per semester", "", 1200), ("5 per hari", "\nkalender: {hari: kerja, hari_kerja: 6}", 1500),
  ]) func `a volume of a shorter period counts as often as a year has it`(
    volume: String, calendar: String, cases: Int
  ) throws {
    let load = try load(step("pelaksana: loket, waktu: 5 menit"), "volume: \(volume)\(calendar)")
    #expect(load.cases == cases...cases)
  }

  @Test func `the office may declare another year`() throws {
    let load = try load(
      step("pelaksana: loket, waktu: 60 menit"), "volume: 1200 per tahun\nkalender: {waktu_efektif: 72000 menit}")
    #expect(load.year.isDeclared)
    #expect(load.need(try #require(load.roles.first)) == Average(least: 1, most: 1))
    for wrong in ["5 jam", "240 hari kerja", "9000 jam", "1000-1250 jam"] {
      let read = try self.load(
        step("pelaksana: loket, waktu: 1 jam"), "volume: 1 per tahun\nkalender: {waktu_efektif: \(wrong)}")
      #expect(read.year.minutes == 75_000, "\(wrong)")
    }
  }

  @Test func `a working day is one of the effective days of a year`() throws {
    let load = try load(step("pelaksana: loket, waktu: 1 hari kerja"), "volume: 250 per tahun")
    #expect(load.need(try #require(load.roles.first)) == Average(least: 1, most: 1))
  }

  @Test func `no volume, no period or no end of a loop is no load`() {
    let steps = step("pelaksana: loket, waktu: 5 menit")
    #expect(Workload(procedure(steps, "sifat: internal")) == nil)
    #expect(Workload(procedure(steps, "volume: 1200")) == nil)
    #expect(Workload(procedure(step("id: a, pelaksana: loket, waktu: 5 menit, jika: {ya: lanjut, tidak: a}"))) == nil)
  }

  // MARK: Who works

  @Test func `people together all work, in turn they share, and of several one works`() throws {
    let load = try load(
      [
        step("pelaksana: [loket, kasi], waktu: 10 menit"),
        step("pelaksana: {berurutan: [loket, kasi]}, waktu: 20 menit"),
        step("pelaksana: {salah_satu: [loket, bank]}, waktu: 30 menit"),
        step("pelaksana: {masing_masing: [loket, kasi]}, waktu: 40 menit"),
        step("pelaksana: [siak, bank, pemohon], waktu: 50 menit"),
      ].joined(separator: "\n"))
    #expect(load.roles.count == 2)
    #expect(minutes(load, 1) == Average(least: 75, most: 75))
    #expect(load.roles.first?.bounds == Average(least: 60, most: 90))
    #expect(minutes(load, 2) == Average(least: 60, most: 60))
  }

  @Test func `waits, limits and calendar days are nobody's work`() throws {
    let load = try load(
      [
        step("pelaksana: loket, waktu: 10 menit, tunggu: 3 hari kerja"),
        step("pelaksana: loket, tunggu: 3 hari kerja"),
        step("pelaksana: loket, waktu: 7 hari kalender"),
        step("pelaksana: loket, batas: {waktu: 2 jam, lewat: akhir}"),
        step("pelaksana: loket, waktu: sesuai jadwal"),
      ].joined(separator: "\n"))
    #expect(minutes(load, 1) == Average(least: 10, most: 10))
    #expect(load.unmeasured.map(\.index) == [2, 3, 4])
  }

  @Test func `the time of a stage is shared by its steps`() throws {
    let load = try load(
      """
        - tahap: Pemeriksaan
          waktu: 30 menit
          langkah:
            - {kegiatan: Mengukur, pelaksana: loket, keluaran: a}
            - {kegiatan: Mencatat, pelaksana: kasi, keluaran: b}
            - {kegiatan: Menilai, pelaksana: kasi, keluaran: c}
      """)
    #expect(minutes(load, 1) == Average(least: 10, most: 10))
    #expect(minutes(load, 2) == Average(least: 20, most: 20))
  }

  // MARK: How often

  @Test func `rework counts as often as it comes`() throws {
    let load = try load(
      step(
        """
        id: a, pelaksana: loket, waktu: 8 menit, jika: {baik: lanjut, \
        kurang: {ke: a, maks: 2 kali, lewat: akhir, peluang: 50%}}
        """))
    // One visit, a second in half of the cases, a third in a quarter.
    #expect(minutes(load, 1) == Average(least: 14, most: 14))
  }

  @Test func `choices without a number are even, and bounds hold whatever they are`() throws {
    let load = try load(
      [
        step("pelaksana: loket, waktu: 10 menit, opsional: ya"),
        step("pelaksana: loket, waktu: 20 menit, jika: {ya: lanjut, tidak: akhir}"),
        step("pelaksana: loket, waktu: 6 menit"),
      ].joined(separator: "\n"))
    #expect(minutes(load, 1) == Average(least: 33, most: 33))
    #expect(load.roles.first?.bounds == Average(least: 20, most: 36))
  }

  @Test func `variants come equally often`() throws {
    let load = try load(
      [
        step("pelaksana: loket, waktu: 10 menit"), step("pelaksana: loket, waktu: 20 menit, untuk: khusus"),
      ].joined(separator: "\n"), "volume: 1200 per tahun\nvarian: {biasa: Biasa, khusus: Khusus}")
    #expect(minutes(load, 1) == Average(least: 20, most: 20))
    #expect(load.roles.first?.bounds == Average(least: 10, most: 30))
  }

  @Test func `branches add up for whoever works in several`() throws {
    let load = try load(
      """
        - paralel:
            satu: [{kegiatan: Mengukur, pelaksana: loket, waktu: 10 menit, keluaran: a}]
            dua: [{kegiatan: Mencatat, pelaksana: loket, waktu: 20 menit, keluaran: b}]
      """)
    #expect(minutes(load, 1) == Average(least: 30, most: 30))
  }

  @Test func `too few is said only where it is certain`() throws {
    func verdict(_ volume: Int) throws -> Workload.Verdict? {
      let load = try load(step("pelaksana: loket, waktu: 5-10 menit"), "volume: \(volume) per tahun")
      return load.roles.first.map(load.verdict)
    }
    #expect(try verdict(7_500) == .enough)
    #expect(try verdict(7_501) == .maybeTooFew)
    #expect(try verdict(15_000) == .maybeTooFew)
    #expect(try verdict(15_001) == .tooFew)
    let unknown = try load(step("pelaksana: kasi, waktu: 5 menit"))
    #expect(unknown.roles.first.map(unknown.verdict) == .unknown)
  }
}
