import SOPDiagnostics
import SOPTestSupport
import SOPText
import Testing

@testable import SOPModel

/// EVENT, as language.md section 7 writes it, resolved to what it means.
@Suite("Events")
struct EventTests {
  private static let flow = """
    nama: Kutipan
    hasil: {terbit: kutipan, ditolak: Surat penolakan}
    peristiwa: [rapat evaluasi, hari.libur]
    langkah:
      - {id: terima, kegiatan: Menerima berkas, pelaksana: loket}
      - id: periksa
        kegiatan: Memeriksa kelengkapan berkas
        jika: {lengkap: lanjut, tidak lengkap: {ke: terima, maks: 1 kali, lewat: selesai ditolak}, 2.b: lanjut}
      - id: gabungan
        paralel:
          - [{kegiatan: Memeriksa data}]
          - [{kegiatan: Memeriksa fisik}]
      - {kegiatan: Menyerahkan kutipan, selesai: terbit}

    """

  private func uses(_ line: String, office: String? = nil) -> (Procedure, [EventUse]) {
    let procedure = ReadProcedure(text: Self.flow + line, office: office).procedure
    return (procedure, procedure.eventUses)
  }

  @Test(
    "every kind of event by its name",
    arguments: [
      ("permohonan", Event.application), ("terima", .finished(StepID(0))), ("mulai terima", .started(StepID(0))),
      ("mulai  terima", .started(StepID(0))), ("gabungan", .blockFinished(BlockID(0))),
      ("mulai gabungan", .blockStarted(BlockID(0))), ("periksa.lengkap", .outcome(StepID(1), 0)),
      ("periksa.tidak lengkap", .outcome(StepID(1), 1)), ("periksa. lengkap", .outcome(StepID(1), 0)),
      ("periksa.2.b", .outcome(StepID(1), 2)), ("terbit", .end(EndID(0))), ("ditolak", .end(EndID(1))),
      ("rapat evaluasi", .declared(0)), ("hari.libur", .declared(1)),
    ])
  func named(_ text: String, _ event: Event) {
    let (procedure, uses) = uses("jangka_waktu: {maks: 1 jam, sejak: \(text)}\n")
    #expect(uses.map(\.meaning) == [.event(event)])
    #expect(procedure.text(of: uses[0]) == text)
    #expect(procedure.name(of: event).map { $0.replacing(" ", with: "") } == text.replacing(" ", with: ""))
  }

  @Test(
    "prose that fits one event only",
    arguments: [
      ("berkas lengkap", Event.outcome(StepID(1), 0)), ("Berkas dinyatakan Lengkap", .outcome(StepID(1), 0)),
      ("berkas tidak lengkap", .outcome(StepID(1), 1)), ("lengkap", .outcome(StepID(1), 0)),
      ("menerima  berkas", .finished(StepID(0))), ("Rapat Evaluasi", .declared(0)), ("Permohonan", .application),
      ("menyerahkan kutipan", .finished(StepID(4))), ("Terbit", .end(EndID(0))),
    ])
  func described(_ text: String, _ event: Event) {
    #expect(uses("jangka_waktu: 1 jam sejak \(text)\n").1.map(\.meaning) == [.described(event)])
  }

  @Test(
    "what is not sure to be meant is not matched",
    arguments: ["berkas", "berkas lengkap dan benar", "dokumen lengkap", "periksa.lengkp", "mulai", "selesai", "rapat"])
  func unknown(_ text: String) {
    #expect(uses("jangka_waktu: {maks: 1 jam, sejak: \"\(text)\"}\n").1.map(\.meaning) == [.unknown])
  }

  @Test("a name of two things is both, but nothing is counted from an end")
  func ambiguous() {
    let line = "jangka_waktu: {maks: 1 jam, sejak: terbit, sampai: terbit}\n"
    let text = Self.flow.replacing("id: terima", with: "id: terbit").replacing("ke: terima", with: "ke: terbit")
    let procedure = ReadProcedure(text: text + line).procedure
    let meanings = procedure.eventUses.map(\.meaning)
    #expect(meanings == [.event(.finished(StepID(0))), .ambiguous(.finished(StepID(0)), .end(EndID(0)))])
    #expect(procedure.eventUses.map(\.event) == [.finished(StepID(0)), nil])
  }

  @Test("clauses inside a promise, at their own places")
  func clauses() {
    let (procedure, uses) = uses("jangka_waktu: 3 hari kerja sejak periksa.lengkap sampai terbit\n")
    #expect(uses.map(\.role) == [.promiseSince, .promiseUntil])
    #expect(uses.map(\.meaning) == [.event(.outcome(StepID(1), 0)), .event(.end(EndID(0)))])
    let text = Self.flow + "jangka_waktu: 3 hari kerja sejak periksa.lengkap sampai terbit\n"
    let source = SourceText(name: "uji.sop.yaml", text: text)
    #expect(uses.map { source.string($0.place.span) } == ["periksa.lengkap", "terbit"])
    #expect(procedure.promises[0].since == EventUseID(0) && procedure.promises[0].until == EventUseID(1))
  }

  @Test("'setelah' in a sentence begins the count too")
  func after() {
    #expect(uses("jangka_waktu: 3 hari kerja setelah terima\n").1.map(\.meaning) == [.event(.finished(StepID(0)))])
  }

  @Test("a clause beside the key of the same meaning is one too many")
  func repeated() {
    let (procedure, uses) = uses("jangka_waktu: {maks: 3 hari kerja sejak terima, sejak: permohonan}\n")
    #expect(uses.count == 1)
    #expect(
      procedure.faults.contains {
        if case .unreadable(.promise, .clauseRepeated, _) = $0.kind { true } else { false }
      })
  }

  @Test("deadlines, limits and extensions of a step")
  func step() {
    let text = """
      nama: Bahan
      peristiwa: [rapat]
      langkah:
        - {id: a, kegiatan: Menyusun bahan, paling_lambat: H-3 hari kerja rapat, paling_cepat: 2026-03-02}
        - {kegiatan: Membahas bahan, batas: {waktu: 2 hari kerja, sejak: a}, perpanjangan: {maks: 1 jam, bila: sakit}}
        - {kegiatan: Menyimpan bahan, perpanjangan: 1 jam, paling_lambat: sebelum rapat, batas: 1 jam}
      """
    let procedure = ReadProcedure(text: text).procedure
    let steps = procedure.steps
    #expect(procedure.faults.isEmpty)
    #expect(procedure.deadlines.count == 3 && procedure.extensions.count == 2)
    #expect(procedure.deadlines[Int(steps[0].earliest)].offset == .date(CivilDate(year: 2026, month: 3, day: 2)!))
    let latest = procedure.deadlines[Int(steps[0].latest)]
    #expect(procedure.eventUse(latest.event)?.meaning == .event(.declared(0)))
    #expect(procedure.eventUse(procedure.limits[0].since)?.meaning == .event(.finished(StepID(0))))
    #expect(procedure.limits[1].since.isNone)
    #expect(procedure.text(procedure.extensions[Int(steps[1].extension)].condition) == "sakit")
    #expect(procedure.extensions[Int(steps[2].extension)].duration == .exactly(TimeAmount(minutes: 60)))
  }

  @Test("an office declares events for all its SOPs; an SOP's own list replaces it")
  func office() {
    let office = "nama: Dinas\nperistiwa: [hari pemungutan suara]\n"
    let steps = "nama: Suara\nlangkah: [{kegiatan: Menghitung, paling_lambat: sebelum hari pemungutan suara}]\n"
    #expect(ReadProcedure(text: steps, office: office).procedure.eventUses[0].meaning == .event(.declared(0)))
    let own = ReadProcedure(text: steps + "peristiwa: rapat\n", office: office).procedure
    #expect(own.eventUses[0].meaning == .unknown)
  }

  @Test("a step named like the application is not the application")
  func applicationTwice() {
    let text = "nama: A\njangka_waktu: 1 jam sejak permohonan\nlangkah: [{id: permohonan, kegiatan: Memohon}]\n"
    let meaning = ReadProcedure(text: text).procedure.eventUses[0].meaning
    #expect(meaning == .ambiguous(.application, .finished(StepID(0))))
  }

  @Test("a declared event twice is a fault")
  func declaredTwice() {
    let faults = ReadProcedure(text: "nama: A\nperistiwa: [rapat, rapat]\nlangkah: [{kegiatan: A}]\n").procedure.faults
    #expect(faults.map(\.kind) == [.duplicateName(.event, "rapat")])
  }

  @Test("a long name with many points costs no more than its size")
  func points() {
    let name = String(repeating: "a.", count: 50_000)
    let text = """
      nama: A
      jangka_waktu: {maks: 1 jam, sejak: \(name)}
      langkah: [{id: a, kegiatan: A, jika: {b: lanjut}}]
      """
    #expect(ReadProcedure(text: text).procedure.eventUses[0].meaning == .unknown)
  }
}
