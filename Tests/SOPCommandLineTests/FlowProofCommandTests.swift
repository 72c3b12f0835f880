import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// Findings about the flow as a user sees them.
@Suite("Proofs of the flow on the command line")
struct FlowProofCommandTests {
  /// Branches that each may or may not start another one, all waited for at once: as many cases as there are subsets.
  static func tangled(_ branches: Int) -> String {
    let row = "pelaksana: loket, waktu: 5 menit, keluaran: kutipan"
    let all = (0..<branches).map { "s\($0)" }.joined(separator: ", ")
    var steps = "  - {kegiatan: Menerima berkas, \(row), lanjut: [\(all)]}\n"
    for branch in 0..<branches {
      steps += "  - {id: s\(branch), kegiatan: Memeriksa \(branch), \(row), "
      steps += "jika: {berat: [t\(branch), u\(branch)], ringan: [t\(branch)]}}\n"
      steps += "  - {id: t\(branch), kegiatan: Mencatat \(branch), \(row)}\n"
      steps += "  - {id: u\(branch), kegiatan: Meninjau \(branch), \(row)}\n"
    }
    let awaited = (0..<branches).map { "t\($0), u\($0)" }.joined(separator: ", ")
    steps += "  - {kegiatan: Menerbitkan kutipan, \(row), setelah: [\(awaited)]}\n"
    return CleanProcedure.lines(without: ["langkah"]).joined(separator: "\n") + "\nlangkah:\n" + steps
  }

  @Test("a flow that cannot be decided ends with 4, never as a success")
  func undecided() throws {
    let playground = try Playground()
    try playground.write("kusut.sop.yaml", Self.tangled(16))
    try playground.write("longgar.sop.yaml", Self.tangled(4))
    let tangled = try playground.run("check", "--format=short", "@/kusut.sop.yaml")
    #expect(tangled.status == .undecided)
    #expect(tangled.output.contains("SOP229"))
    let loose = try playground.run("check", "--format=short", "@/longgar.sop.yaml")
    #expect(loose.status == .clean, "\(loose.output)")
  }
}
