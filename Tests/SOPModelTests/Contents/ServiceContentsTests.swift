import SOPDiagnostics
import SOPTestSupport
import Testing

@testable import SOPModel

@Suite("Contents of the service standard")
struct ServiceContentsTests {
  private static let office = """
    nama: Dinas Contoh
    pengaduan: {kanal: [SP4N-LAPOR!, kotak saran], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}
    maklumat: {isi: baku, ditetapkan: 2026-01-05, sk: SK 800/12/2026, media: papan}
    evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: "85,4", tahun: 2025}
    jam_layanan: {senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00, zona: WITA}
    kalender:
      hari_kerja: 5
      jam: {hari kerja: 07.30-16.00, jumat: 07.30-16.30}
      libur: [2026-04-22, 2026-05-20]
      ramadan: {dari: 2026-02-18, sampai: 2026-03-19, jam: 08.00-15.00}
    """

  private func read(_ text: String, below office: String? = ServiceContentsTests.office) -> Procedure {
    ReadProcedure(text: "nama: Uji\n" + text + "\n", office: office).procedure
  }

  @Test("an SOP that says nothing has its office's, and reads nothing")
  func inherited() throws {
    let procedure = read("")
    #expect(procedure.contents == nil)
    let complaints = try #require(procedure.complaints)
    #expect(complaints.channels.entries.map(procedure.text) == ["SP4N-LAPOR!", "kotak saran"])
    #expect(complaints.answer.value?.upper?.workingDays == 5000)
    #expect(procedure.pledge?.elements.count == 3)
    #expect(procedure.pledge?.adopted.value == CivilDate(year: 2026, month: 1, day: 5))
    #expect(procedure.evaluation?.score.value?.thousandths == 85_400)
    #expect(procedure.evaluation?.year.value?.number == 2025)
    #expect(procedure.serviceHours?.zone.value == .central)
    #expect(procedure.adoption == nil)
  }

  @Test("its own entries win, key by key at every depth")
  func merged() throws {
    let procedure = read(
      """
      pengaduan: {kanal: WA 0812, jawab: 2x24 jam}
      maklumat: {isi: Kami sanggup melayani sesuai standar}
      jam_layanan: {jumat: tutup, sabtu: 08.00-10.00}
      kalender: {libur: 2026-08-18, ramadan: {jam: 09.00-14.00}}
      """)
    let complaints = try #require(procedure.complaints)
    #expect(complaints.channels.entries.map(procedure.text) == ["WA 0812"])
    #expect(procedure.text(complaints.officer) == "Sekretaris")
    #expect(complaints.answer.value?.upper?.elapsedMinutes == 2880)
    #expect(complaints.settlement.value?.upper?.workingDays == 14_000)
    #expect(procedure.pledge?.elements == [.standard])
    #expect(procedure.pledge.map { procedure.text($0.decree.text) } == "SK 800/12/2026")
    let hours = try #require(procedure.serviceHours)
    #expect(hours.hours(on: .monday, isWorked: true)?.canonical == "08.00-15.00")
    #expect(hours.hours(on: .friday, isWorked: true) == .closed)
    #expect(hours.hours(on: .saturday, isWorked: false)?.minutes == 120)
    #expect(hours.hours(on: .sunday, isWorked: false) == nil)
    #expect(hours.zone.value == .central)
    let calendar = try #require(procedure.calendar)
    #expect(calendar.workingDays.value == 5)
    #expect(calendar.holidays.dates.map(\.value) == [CivilDate(year: 2026, month: 8, day: 18)])
    #expect(calendar.ramadan?.first.value == CivilDate(year: 2026, month: 2, day: 18))
    #expect(calendar.ramadan?.hours?.hours(on: .monday, isWorked: true)?.canonical == "09.00-14.00")
  }

  @Test("a day's own name goes before working days")
  func workingDays() throws {
    let hours = try #require(read("").calendar?.hours)
    #expect(hours.hours(on: .thursday, isWorked: true)?.canonical == "07.30-16.00")
    #expect(hours.hours(on: .friday, isWorked: true)?.canonical == "07.30-16.30")
    #expect(hours.hours(on: .saturday, isWorked: false) == nil)
  }

  @Test("none on purpose, or a hole, replaces all that the office says")
  func sentinels() {
    let procedure = read("pengaduan: tidak ada\njam_layanan: belum diatur\nkalender: {ramadan: tidak ada}")
    #expect(procedure.complaints == nil)
    #expect(procedure.serviceHours == nil)
    #expect(procedure.calendar?.workingDays.value == 5)
  }

  @Test("one text of hours holds all days; prose says none")
  func texts() throws {
    let whole = try #require(read("jam_layanan: 24 jam").serviceHours)
    #expect(whole.hours(on: .sunday, isWorked: false) == .wholeDay)
    let worked = try #require(read("jam_layanan: 08.00-15.00 WIB").serviceHours)
    #expect(worked.hours(on: .monday, isWorked: true)?.minutes == 420)
    #expect(worked.hours(on: .sunday, isWorked: false) == nil)
    #expect(worked.zone.value == .western)
    let prose = try #require(read("jam_layanan: sesuai jadwal dokter").serviceHours)
    #expect(prose.isProse && prose.hours(on: .monday, isWorked: true) == nil)
  }

  @Test("a fault stands in the file whose value it is about, once")
  func faults() {
    let office = Self.office.replacing("2026-05-20", with: "20-05-2026").replacing("85,4", with: "baik")
    let read = ReadProcedure(text: "nama: Uji\nkalender: {libur: 31 April 2026}\n", office: office).procedure
    #expect(read.faults.contains { $0.place.source == .procedure && $0.isDateFault })
    #expect(!read.faults.contains { $0.place.source == .office })
    let faults = read.office?.faults ?? []
    #expect(faults.filter(\.isDateFault).count == 1)
    #expect(faults.contains { if case .unreadable(.score, .notUnderstood, _) = $0.kind { true } else { false } })
  }

  @Test("a pledge is judged by its words")
  func pledge() {
    let found = PledgeElement.found(
      in: "Sanggup melayani sesuai STANDAR; melakukan perbaikan terus-menerus, dan memberi ganti rugi.")
    #expect(found == Set(PledgeElement.allCases))
    #expect(PledgeElement.found(in: "Kami melayani dengan ramah").isEmpty)
  }
}

extension ModelFault {
  fileprivate var isDateFault: Bool {
    if case .unreadable(.date, _, _) = kind { return true }
    return false
  }
}
