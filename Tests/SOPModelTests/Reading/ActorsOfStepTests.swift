import SOPTestSupport
import Testing

@testable import SOPModel

/// Actors of a step, sentence by sentence of the language.
@Suite("Actors of a step")
struct ActorsOfStepTests {
  private func read(_ line: String, _ actors: String = "{kasi: Kasi, kadis: Kadis, ppk: PPK, kpa: KPA, bank: Bank}")
    -> Procedure
  {
    ReadProcedure(
      text: "nama: Uji\npelaksana: \(actors)\nlangkah:\n  - {id: a, kegiatan: A, \(line)}\n  - {id: b, kegiatan: B}\n"
    ).procedure
  }

  @Test(
    "alone, together, in turn, any of them, each for itself: always one step of the graph",
    arguments: [
      ("pelaksana: kasi", ["kasi"], ActorSharing.alone), ("pelaksana: [kasi]", ["kasi"], .alone),
      ("pelaksana: [kasi, kadis]", ["kasi", "kadis"], .together),
      ("pelaksana: {berurutan: [ppk, kpa]}", ["ppk", "kpa"], .inTurn),
      ("pelaksana: {salah_satu: [kasi, bank]}", ["kasi", "bank"], .anyOf),
      ("pelaksana: {masing_masing: [kasi, kadis, ppk]}", ["kasi", "kadis", "ppk"], .each),
      ("pelaksana: {salah_satu: kasi}", ["kasi"], .alone), ("pelaksana: tidak ada", [], .alone),
    ])
  func sharing(_ line: String, _ names: [String], _ sharing: ActorSharing) {
    let procedure = read(line)
    #expect(procedure.faults.isEmpty)
    let step = procedure.steps[0]
    #expect(procedure.actorUses[step.actors.indices].map { procedure.text($0.text) } == names)
    #expect(step.sharing == sharing)
    #expect(FlowText(procedure).edges == ["mulai mulai> a", "a > b", "b > selesai"])
  }

  @Test("a last row of 'masing_masing' is one end")
  func lastRow() {
    let procedure = ReadProcedure(
      text: "nama: Uji\npelaksana: {p: P, q: Q}\nlangkah: [{id: a, kegiatan: A, pelaksana: {masing_masing: [p, q]}}]"
    ).procedure
    #expect(FlowText(procedure).edges == ["mulai mulai> a", "a > selesai"])
  }

  @Test("two ways of sharing in one step are an error; the first one holds")
  func twoWays() {
    let procedure = read("pelaksana: {berurutan: [ppk, kpa], salah_satu: [kasi, bank]}")
    #expect(procedure.faults.map(\.kind) == [.twoSharings(.berurutan, .salahSatu)])
    #expect(procedure.steps[0].sharing == .inTurn)
  }

  @Test("'diputus', 'paraf' and 'tanda_tangan' name other lanes of the row, in order")
  func lanes() {
    let procedure = read("pelaksana: kadis, diputus: kasi, paraf: [ppk, kpa], tanda_tangan: kadis, jika: {x: lanjut}")
    let step = procedure.steps[0]
    #expect(procedure.text(procedure.actors[Int(step.decider.index)].id) == "kasi")
    #expect(procedure.text(step.deciderName) == "kasi")
    #expect(procedure.actorUses[step.initials.indices].map { procedure.text($0.text) } == ["ppk", "kpa"])
    #expect(procedure.actorUses[step.signatories.indices].map { procedure.text($0.text) } == ["kadis"])
    #expect(FlowText(procedure).edges(from: "a") == ["a x> b"])
  }

  @Test(
    "names that are not declared are errors wherever an actor may stand",
    arguments: [
      "pelaksana: siapa", "pelaksana: [kasi, siapa]", "pelaksana: {berurutan: [kasi, siapa]}", "diputus: siapa",
      "paraf: siapa", "tanda_tangan: [siapa]", "tunggu: {waktu: 1 jam, dari: siapa}",
    ])
  func unknown(_ line: String) {
    #expect(read(line).faults.map(\.kind) == [.unknownName(.actor, "siapa")])
  }

  @Test("'no' is drawing only: steps with the same number stay steps")
  func number() {
    let procedure = read("pelaksana: kasi, no: 3")
    #expect(procedure.text(procedure.steps[0].number) == "3")
    #expect(FlowText(procedure).edges(from: "a") == ["a > b"])
  }

  @Test(
    "outside are the id 'pemohon', 'jenis: pemohon', 'jenis: instansi' and 'luar: ya'; 'luar: tidak' undoes it",
    arguments: [
      ("pemohon: Warga", true), ("warga: {nama: Warga, jenis: pemohon}", true), ("bkn: {jenis: instansi}", true),
      ("bank: {nama: Bank, luar: ya}", true), ("pemohon: {nama: Pegawai, luar: tidak}", false),
      ("bkn: {jenis: instansi, luar: tidak}", false), ("siak: {jenis: aplikasi}", false),
      ("tim: {jenis: kelompok}", false), ("loket: {jenis: ruang}", false), ("kasi: Kasi", false),
    ])
  func outside(_ actor: String, _ isOutside: Bool) {
    let procedure = read("pelaksana: \(actor.prefix { $0 != ":" })", "{\(actor)}")
    #expect(procedure.actors[0].isOutside == isOutside)
  }

  @Test("'hitung' on a step and on an actor is kept apart")
  func counts() {
    let procedure = read("pelaksana: bank, hitung: tidak", "{bank: {nama: Bank, luar: ya, hitung: ya}}")
    #expect(procedure.steps[0].countsAsOffice == false && procedure.actors[0].countsAsOffice == true)
    #expect(read("pelaksana: kasi").steps[0].countsAsOffice == nil)
  }

  @Test("a wait has a time and whom it is for; 'waktu' and 'tunggu' stand side by side")
  func waits() {
    let procedure = read("pelaksana: kasi, waktu: 1 jam, tunggu: {waktu: 2 hari kerja, dari: bank}")
    let step = procedure.steps[0]
    #expect(step.times.count == 1 && step.waits.count == 1)
    #expect(procedure.text(procedure.actors[Int(step.waitsFor.index)].id) == "bank")
    #expect(read("tunggu: 2 jam").steps[0].waitsFor.isNone)
  }
}
