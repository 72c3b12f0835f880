import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

@Suite("Decisions over values")
struct DecisionProofTests {
  private func judged(_ outcomes: String...) -> DecisionProof? {
    let lines = outcomes.enumerated().map { "      p\($0.offset): {ke: lanjut, bila: \"\($0.element)\"}\n" }
    let text = """
      nama: Uji
      pelaksana: {a: Petugas}
      langkah:
        - kegiatan: Putus
          pelaksana: a
          jika:
      \(lines.joined())  - {kegiatan: Tutup, pelaksana: a}

      """
    return DecisionProof.all(in: ReadProcedure(text: text).procedure).first
  }

  @Test(
    "words and signs say the same",
    arguments: [
      "nilai > Rp50.000.000 dan nilai <= Rp100.000.000", "nilai lebih dari Rp50 juta sampai dengan Rp100 juta",
      "Nilai di atas Rp 50.000.000,00 s.d. Rp100.000.000,-", "nilai > 50 juta dan <= 100 juta",
      "nilai melebihi 50.000.000 rupiah serta tidak melebihi Rp0,1 miliar",
    ])
  func spellings(condition: String) throws {
    let proof = try #require(judged("nilai <= Rp50.000.000", condition, "nilai > Rp100.000.000"))
    #expect(proof.gaps.isEmpty && proof.overlaps.isEmpty && proof.mixedUnits.isEmpty)
  }

  @Test func `a gap of one value is told as what lies in it`() throws {
    let proof = try #require(judged("umur < 17 tahun", "umur >= 60 tahun"))
    let gap = try #require(proof.gaps.first?.first)
    #expect((gap.name, gap.unit, gap.from, gap.to) == ("umur", .word("tahun"), 17_000, 59_000))
  }

  @Test func `whole units leave no gap between neighbours, measures do`() throws {
    #expect(try #require(judged("umur <= 17 tahun", "umur >= 18 tahun")).gaps.isEmpty)
    let gap = try #require(judged("luas <= 17 m2", "luas >= 18 m2")?.gaps.first?.first)
    #expect((gap.from, gap.to) == (17_001, 17_999))
  }

  @Test func `units that turn into each other are compared, others are told`() throws {
    #expect(try #require(judged("umur < 24 bulan", "umur >= 2 tahun")).gaps.isEmpty)
    #expect(try #require(judged("lambat <= 60 hari", "lambat > 2 bulan")).mixedUnits.first?.name == "lambat")
  }

  @Test func `conditions in words are left to people`() {
    #expect(judged("berkas lengkap", "pemohon kategori 2") == nil)
    #expect(judged("umur < 17 tahun", "berkas lengkap")?.gaps.isEmpty == true)
  }

  @Test func `with too many values nothing is said`() throws {
    let conditions = (0..<5).map { row in
      (0..<8).map { "n\($0) > \(row + 1)" }.joined(separator: " dan ")
    }
    let proof = try #require(judged(conditions[0], conditions[1], conditions[2], conditions[3], conditions[4]))
    #expect(proof.isUndecided && proof.gaps.isEmpty)
  }

  @Test(
    "any text is read or left alone",
    arguments: [
      "> 5", "nilai >", "nilai > 99999999999999999999", "nilai > 9 triliun dan", "=", "a = 1,2345", "\u{0}< 1",
    ])
  func oddTexts(condition: String) {
    _ = ValueCondition.read(Array(condition.utf8).span)
    #expect(ValueCondition.read(Array(condition.utf8).span).value == nil || condition.contains("<"))
  }
}
