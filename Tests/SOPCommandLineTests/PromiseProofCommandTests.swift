import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// Findings about promises as a user sees them.
@Suite("Proofs of promises on the command line")
struct PromiseProofCommandTests {
  /// Of several jobs two or three may be chosen, each done up to ten times: which choice takes longest is found only by
  /// looking at all of them.
  static func tangled(_ jobs: Int, promise: String) -> String {
    let row = "pelaksana: loket, keluaran: kutipan"
    var steps = "  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}\n"
    let choices = (0..<jobs).map { "j\($0): b\($0)" }.joined(separator: ", ")
    steps += "  - {id: pilih, kegiatan: Memilih bagian, \(row), waktu: 1 menit, jika: {\(choices)}}\n"
    for job in 0..<jobs {
      steps += "  - {id: b\(job), kegiatan: Memeriksa bagian \(job), \(row), waktu: \(job + 5) menit, "
      steps += "jika: {baik: akhir, ulang: {ke: b\(job), maks: 9 kali, lewat: akhir}}}\n"
    }
    steps += "  - {id: akhir, kegiatan: Memutuskan hasil, \(row), waktu: 1 menit, "
    steps += "jika: {cukup: selesai, kurang: {ke: pilih, maks: 2 kali, lewat: selesai}}}\n"
    return CleanProcedure.lines(without: ["langkah", "jangka_waktu"]).joined(separator: "\n")
      + "\njangka_waktu: {maks: \(promise), sejak: permohonan}\nlangkah:\n" + steps
  }

  @Test("a promise that cannot be decided ends with 4, never as a success")
  func undecided() throws {
    let playground = try Playground()
    try playground.write("kusut.sop.yaml", Self.tangled(9, promise: "8 jam"))
    try playground.write("longgar.sop.yaml", Self.tangled(2, promise: "8 jam"))
    let tangled = try playground.run("check", "--format=short", "@/kusut.sop.yaml")
    #expect(tangled.status == .undecided)
    #expect(tangled.output.contains("SOP429"))
    let loose = try playground.run("check", "--format=short", "@/longgar.sop.yaml")
    #expect(loose.status == .clean, "\(loose.output)")
  }

  @Test("what the search has surely found breaks a promise, even where longer ways may exist")
  func brokenAllTheSame() throws {
    let playground = try Playground()
    try playground.write("kusut.sop.yaml", Self.tangled(9, promise: "30 menit"))
    let tangled = try playground.run("check", "--format=short", "@/kusut.sop.yaml")
    #expect(tangled.status == .findings)
    #expect(tangled.output.contains("SOP402"))
    #expect(tangled.output.contains("sedikitnya"))
  }
}
