import SOPModel
import SOPProofs
import SOPTestSupport
import SOPText
import Testing

/// Scenarios whose outcome was worked out by hand.
@Suite struct ScenarioRunnerTests {
  private static let service = """
    nama: Uji
    hasil: {terbit: kutipan, ditolak: Surat penolakan}
    biaya: {tarif: Rp10.000, dibayar: serah}
    pelaksana: {pemohon: Pemohon, loket: Loket}
    langkah:
      - {id: daftar, kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit}
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 10-12 menit
        jika: {lengkap: lanjut, tidak lengkap: {ke: mulai, maks: 1 kali, lewat: tolak}, ragu: belum diatur}
      - {id: salin, kegiatan: Menyalin, pelaksana: loket, bila: salinan diminta, waktu: 3 menit}
      - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, selesai: terbit}
      - {id: tolak, kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 2 menit, selesai: ditolak}

    """

  private func trial(_ scenario: String, in flow: String = service) -> ScenarioTrial {
    let read = ReadProcedure(text: flow + "uji:\n  - {nama: Uji, \(scenario)}\n")
    #expect(read.procedure.faults.isEmpty)
    var runner = ScenarioRunner(read.procedure)
    return runner.trial(0)
  }

  private func reasons(_ scenario: String, in flow: String = service) -> [ScenarioFailure.Reason] {
    trial(scenario, in: flow).failures.map(\.reason)
  }

  // MARK: Ends

  @Test func `what is chosen comes to its end, with its time and fee`() {
    let trial = trial("pilih: {periksa: lengkap, salinan diminta: tidak}, harap: {hasil: terbit}")
    #expect(trial.hasPassed)
    #expect(trial.isOneWay)
    #expect(trial.time?.lower == TimeAmount(minutes: 15))
    #expect(trial.time?.upper == TimeAmount(minutes: 17))
    #expect(trial.wholeTime?.lower == TimeAmount(minutes: 20))
    #expect(trial.fee == FeeSum(lower: 10_000, upper: 10_000))
  }

  @Test func `a list answers visit by visit, and its last answer holds`() {
    let back = trial("pilih: {periksa: [tidak lengkap, lengkap], salin: ya}, harap: {hasil: terbit}")
    #expect(back.hasPassed)
    // periksa twice, salin, serah; and daftar twice outside.
    #expect(back.time?.upper == TimeAmount(minutes: 12 + 12 + 3 + 5))
    #expect(back.wholeTime?.upper == TimeAmount(minutes: 5 + 12 + 5 + 12 + 3 + 5))
    // Once back is all; then its 'lewat'.
    let refused = trial("pilih: {periksa: tidak lengkap}, harap: {hasil: ditolak, biaya: gratis}")
    #expect(refused.hasPassed)
    #expect(refused.time?.lower == TimeAmount(minutes: 10 + 10 + 2))
  }

  @Test func `what is left open must satisfy all of it`() {
    #expect(reasons("pilih: {periksa: lengkap}, harap: {hasil: terbit, waktu: 15-20 menit}").isEmpty)
    #expect(
      reasons("pilih: {periksa: lengkap}, harap: {waktu: 15-19 menit}")
        == [.takesLonger(.promised, TimeAmount(minutes: 20))])
    #expect(
      reasons("pilih: {periksa: lengkap}, harap: {waktu: 16-20 menit}")
        == [.takesShorter(.promised, TimeAmount(minutes: 15))])
    let open = reasons("harap: {hasil: terbit}")
    #expect(open.contains(.endsElsewhere([EndID(1)])))
    #expect(open.contains(.unsettled))
  }

  @Test func `what the file does not settle is no end`() {
    #expect(reasons("pilih: {periksa: ragu}, harap: {hasil: ditolak}") == [.unsettled])
  }

  @Test func `a choice no case comes by is told`() {
    let trial = trial("pilih: {periksa: tidak lengkap, salin: ya}, harap: {hasil: ditolak}")
    #expect(trial.hasPassed)
    #expect(trial.idleChoices == [1])
  }

  // MARK: Ways

  @Test func `steps of melalui are passed in their order`() {
    let chosen = "pilih: {periksa: [tidak lengkap, lengkap], salin: tidak}"
    #expect(reasons("\(chosen), harap: {melalui: [daftar, periksa, daftar, periksa, serah]}").isEmpty)
    #expect(reasons("\(chosen), harap: {melalui: [serah, daftar]}") == [.notPassed(1)])
    #expect(reasons("\(chosen), harap: {melalui: [daftar, salin, serah]}") == [.notPassed(1)])
  }

  private static let parallel = """
    nama: Uji
    pelaksana: {loket: Loket}
    langkah:
      - paralel:
          satu:
            - {id: a, kegiatan: A, pelaksana: loket, waktu: 10 menit}
            - {id: b, kegiatan: B, pelaksana: loket, waktu: 5 menit, opsional: ya}
          dua:
            - {id: c, kegiatan: C, pelaksana: loket, waktu: 12 menit}
      - {id: d, kegiatan: D, pelaksana: loket, waktu: 1 menit}

    """

  @Test func `branches run beside each other and have no order between them`() {
    #expect(reasons("pilih: {b: ya}, harap: {waktu: 16 menit}", in: Self.parallel).isEmpty)
    #expect(reasons("pilih: {b: tidak}, harap: {waktu: 13 menit}", in: Self.parallel).isEmpty)
    #expect(reasons("harap: {waktu: 13-16 menit}", in: Self.parallel).isEmpty)
    for path in ["[a, c, b, d]", "[c, a, b, d]", "[a, b, c, d]"] {
      #expect(reasons("pilih: {b: ya}, harap: {melalui: \(path)}", in: Self.parallel).isEmpty)
    }
    #expect(reasons("pilih: {b: ya}, harap: {melalui: [b, a, d]}", in: Self.parallel) == [.notPassed(1)])
    #expect(reasons("pilih: {b: ya}, harap: {melalui: [d, c]}", in: Self.parallel) == [.notPassed(1)])
  }

  @Test func `setelah waits for what was started and no longer`() {
    let flow = """
      nama: Uji
      pelaksana: {loket: Loket}
      langkah:
        - {id: bagi, kegiatan: Membagi, pelaksana: loket, waktu: 1 menit, lanjut: [fisik, data]}
        - {id: fisik, kegiatan: Fisik, pelaksana: loket, waktu: 20 menit, opsional: ya}
        - {id: data, kegiatan: Data, pelaksana: loket, waktu: 5 menit}
        - {id: terbit, kegiatan: Menerbitkan, pelaksana: loket, setelah: [fisik, data], waktu: 2 menit}

      """
    #expect(reasons("pilih: {fisik: ya}, harap: {waktu: 23 menit, melalui: [data, fisik, terbit]}", in: flow).isEmpty)
    #expect(reasons("pilih: {fisik: tidak}, harap: {waktu: 8 menit}", in: flow).isEmpty)
  }

  // MARK: Time limits

  private static let limited = """
    nama: Uji
    hasil: {terbit: kutipan, gugur: surat}
    biaya: {tarif: Rp10.000, dibayar: bayar}
    pelaksana: {loket: Loket, pemohon: Pemohon}
    langkah:
      - {id: bayar, kegiatan: Membayar, pelaksana: loket, waktu: 5 menit, batas: {waktu: 2 hari kerja, lewat: gugur}}
      - {id: serah, kegiatan: Menyerahkan, pelaksana: loket, waktu: 5 menit, selesai: terbit}
      - {id: gugur, kegiatan: Menutup, pelaksana: loket, waktu: 1 menit, selesai: gugur}

    """

  @Test func `a time limit is kept unless the scenario says it runs out`() {
    #expect(reasons("harap: {hasil: terbit, waktu: 10 menit, biaya: Rp10.000}", in: Self.limited).isEmpty)
    #expect(reasons("pilih: {bayar: ya}, harap: {hasil: terbit}", in: Self.limited).isEmpty)
    let late = trial("pilih: {bayar: lewat}, harap: {hasil: gugur, biaya: gratis}", in: Self.limited)
    #expect(late.hasPassed)
    #expect(late.time?.upper == TimeAmount(minutes: 1, workingDays: 2000))
  }

  // MARK: Loops, cases and bounds

  private static let loop = """
    nama: Uji
    pelaksana: {loket: Loket}
    langkah:
      - {id: periksa, kegiatan: Memeriksa, pelaksana: loket, waktu: 10 menit, jika: {baik: lanjut, ulang: {ke: periksa}}}
      - {id: serah, kegiatan: Menyerahkan, pelaksana: loket, waktu: 5 menit}

    """

  @Test func `a loop without a number never hangs`() {
    #expect(reasons("pilih: {periksa: baik}, harap: {waktu: 15 menit}", in: Self.loop).isEmpty)
    #expect(reasons("pilih: {periksa: [ulang, ulang, baik]}, harap: {waktu: 35 menit}", in: Self.loop).isEmpty)
    let open = reasons("harap: {waktu: maks 1 jam}", in: Self.loop)
    #expect(open.count == 1)
    if case .takesForever(.promised, let node?)? = open.first {
      #expect(node.index == 1)
    } else {
      Issue.record("\(open)")
    }
    let forever = reasons("pilih: {periksa: ulang}, harap: {waktu: maks 1 jam}", in: Self.loop)
    #expect(forever.count == 1)
    if case .endless? = forever.first {} else { Issue.record("\(forever)") }
  }

  @Test func `a scenario with too many ways is not decided`() {
    let many = Self.loop.replacing("{ke: periksa}", with: "{ke: periksa, maks: 900000 kali, lewat: lanjut}")
    let trial = trial("harap: {waktu: maks 1 jam}", in: many)
    #expect(trial.isUndecided)
    #expect(!trial.hasPassed)
  }

  @Test func `a channel that is closed to the variant is no case`() {
    let flow = """
      nama: Uji
      varian: {umum: Umum, khusus: Khusus}
      mulai: {loket: daftar, daring: unggah}
      pelaksana: {loket: Loket}
      langkah:
        - {id: unggah, kegiatan: Mengunggah, pelaksana: loket, untuk: umum, waktu: 1 menit, lanjut: serah}
        - {id: daftar, kegiatan: Mendaftar, pelaksana: loket, waktu: 2 menit}
        - {id: serah, kegiatan: Menyerahkan, pelaksana: loket, waktu: {umum: 5 menit, khusus: 7 menit}}

      """
    #expect(reasons("kanal: daring, varian: khusus, harap: {waktu: 1 jam}", in: flow) == [.noSuchCase])
    #expect(reasons("varian: khusus, harap: {waktu: 9 menit}", in: flow).isEmpty)
    let all = trial("harap: {waktu: 6-9 menit}", in: flow)
    #expect(all.hasPassed)
    #expect(all.kindCount == 3)
  }

  @Test func `a time that is not measured is no proof`() {
    let flow = Self.loop.replacing("waktu: 5 menit}", with: "waktu: segera}")
    #expect(
      reasons("pilih: {periksa: baik}, harap: {waktu: maks 1 jam}", in: flow)
        == [.timeUnmeasured(.promised, [GraphNodeID(2)])])
    // What is measured alone is too long.
    #expect(
      reasons("pilih: {periksa: baik}, harap: {waktu: maks 5 menit}", in: flow)
        == [.takesLonger(.promised, TimeAmount(minutes: 10))])
    #expect(reasons("pilih: {periksa: baik}, harap: {waktu: min 5 menit}", in: flow).isEmpty)
  }

  // MARK: Fees

  @Test func `fees follow the way, the conditions and the units`() {
    let flow = Self.service.replacing(
      "biaya: {tarif: Rp10.000, dibayar: serah}",
      with: """
        satuan: {lembar: 1-5}
        biaya:
          - {tarif: Rp10.000, dibayar: serah}
          - {nama: Salinan, tarif: Rp1.000 per lembar, bila: salinan diminta}
        """)
    let chosen = "periksa: lengkap"
    #expect(reasons("pilih: {\(chosen), salinan diminta: tidak}, harap: {biaya: Rp10.000}", in: flow).isEmpty)
    #expect(reasons("pilih: {\(chosen), salinan diminta: ya}, harap: {biaya: Rp11.000-Rp15.000}", in: flow).isEmpty)
    #expect(
      reasons("pilih: {\(chosen)}, harap: {biaya: Rp10.000}", in: flow)
        == [.feeDiffers(lower: 10_000, upper: 15_000)])
    #expect(reasons("pilih: {periksa: tidak lengkap}, harap: {biaya: maks Rp5.000}", in: flow).isEmpty)
  }
}
