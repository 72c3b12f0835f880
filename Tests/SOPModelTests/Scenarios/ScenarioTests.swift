import SOPTestSupport
import Testing

@testable import SOPModel

@Suite("Scenarios")
struct ScenarioTests {
  private static let frame = """
    nama: Uji
    hasil: {terbit: Kutipan, ditolak: Surat penolakan}
    varian: {usia: {anak: Anak, dewasa: Dewasa}, asal: {lokal: Lokal, luar: Luar}}
    mulai: {loket: daftar, daring: unggah}
    pelaksana: {pemohon: Pemohon, loket: Petugas Loket}
    persyaratan: [{syarat: Surat kuasa, bila: diwakilkan}]
    biaya: [{tarif: Rp5.000, dasar: Perda 3/2024, bila: Salinan  diminta}]
    langkah:
      - {id: unggah, kegiatan: Mengunggah, pelaksana: pemohon, lanjut: periksa}
      - {id: daftar, kegiatan: Menyerahkan, pelaksana: pemohon}
      - id: periksa
        kegiatan: Memeriksa
        pelaksana: loket
        batas: {waktu: 1 hari kerja, lewat: tolak}
        jika: {lengkap: lanjut, Tidak lengkap: {ke: mulai, maks: 2 kali, lewat: tolak}}
      - {id: salin, kegiatan: Menyalin, pelaksana: loket, bila: salinan diminta}
      - id: ruang
        opsional: ya
        langkah:
          - {kegiatan: Memanggil, pelaksana: loket}
      - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, selesai: terbit}
      - {id: tolak, kegiatan: Menolak, pelaksana: loket, selesai: ditolak}
    uji:

    """

  private func scenarios(_ text: String) -> [Scenario] { procedure(text).scenarios }

  private func procedure(_ text: String) -> Procedure {
    ReadProcedure(text: Self.frame + text + "\n").procedure
  }

  @Test("channels, variants of several axes, ends, steps and money are resolved")
  func resolved() throws {
    let procedure = procedure(
      """
        - nama: Lewat portal
          kanal: daring
          varian: [anak, asal.luar]
          harap: {hasil: ditolak, waktu: maks 3 hari kerja, waktu_seluruhnya: 5 hari kerja, biaya: gratis, melalui: [periksa, ruang, tolak]}
      """)
    let scenario = try #require(procedure.scenarios.first)
    #expect(procedure.text(scenario.name) == "Lewat portal")
    #expect(scenario.channel == 1)
    #expect(scenario.variants.map(\.meaning) == [.variant(VariantID(0)), .variant(VariantID(3))])
    let expectation = try #require(scenario.expectation)
    #expect(expectation.end == EndID(1))
    #expect(expectation.time.value?.upper?.workingDays == 3000)
    #expect(expectation.wholeTime.value?.lower.workingDays == 5000)
    #expect(expectation.fee.value?.kind == .free)
    #expect(expectation.path.map(\.meaning) == [.step(StepID(2)), .block(BlockID(0)), .step(StepID(6))])
    #expect(procedure.faults.isEmpty)
  }

  @Test("each kind of choice has its answers")
  func choices() throws {
    let procedure = procedure(
      """
        - pilih:
            periksa: [tidak  lengkap, lewat, lengkap]
            SALINAN DIMINTA: ya
            diwakilkan: tidak
            ruang: tidak
            salin: ya
          harap: {hasil: terbit}
      """)
    let choices = try #require(procedure.scenarios.first?.choices)
    #expect(
      choices.map(\.subject) == [
        .step(StepID(2)), .condition(0), .condition(1), .block(BlockID(0)), .step(StepID(3)),
      ])
    #expect(
      choices.map { $0.visits.map(\.answer) } == [
        [.outcome(1), .expired, .outcome(0)], [.taken], [.passed], [.passed], [.taken],
      ])
    // The step and the fee depend on the same words, spelt a little differently.
    #expect(procedure.conditions[0].uses == [.step(StepID(3)), .fee(0)])
    #expect(procedure.conditions[1].uses == [.requirement(0)])
  }

  @Test("what is not there has no meaning, and says so")
  func unknown() throws {
    let scenario = try #require(
      scenarios(
        """
          - kanal: pos
            varian: [loket, tua]
            pilih: {periksa: entah, serah: ya, antre: ya, diwakilkan: lewat}
            harap: {hasil: jadi, melalui: [serahkan]}
        """
      ).first)
    #expect(scenario.channel == -1 && scenario.channelText.isWritten)
    #expect(scenario.variants.map(\.meaning) == [.channel(0), .unknown])
    #expect(
      scenario.choices.map(\.subject) == [.step(StepID(2)), .step(StepID(5)), .unknown, .condition(1)])
    #expect(scenario.choices.flatMap { $0.visits.map(\.answer) } == [.unknown, .unknown, .unknown, .unknown])
    #expect(scenario.expectation?.end == EndID.none)
    #expect(scenario.expectation?.path.map(\.meaning) == [.unknown])
  }

  @Test("the unnamed end is known by its product; without scenarios nothing is gathered")
  func unnamedEnd() {
    let text = "nama: Uji\nproduk: Kutipan Akta\nlangkah: [{kegiatan: A, pelaksana: pemohon, bila: x}]\n"
    let read = ReadProcedure(text: text + "uji: {harap: {hasil: kutipan akta}}\n").procedure
    #expect(read.scenarios.first?.expectation?.end == EndID(0))
    #expect(ReadProcedure(text: text).procedure.conditions.isEmpty)
  }

  @Test("odd shapes are faults or nothing, and never a crash")
  func oddShapes() {
    for text in [
      "tidak ada", "[]", "[a, {}]", "{harap: x}", "[{pilih: [a], harap: {}}]", "[{pilih: {a: {b: c}}, harap: {}}]",
      "[{kanal: [a], varian: {a: b}, pilih: {? [x] : y}, harap: {hasil: [a], melalui: {a: b}}}]",
    ] {
      _ = ReadProcedure(text: "nama: Uji\nlangkah: []\nuji: \(text)\n").procedure
    }
  }
}
