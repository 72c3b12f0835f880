import SOPCompiler
import SOPDiagnostics
import SOPTestSupport
import SOPText
import Testing

/// The traps of YAML, each with the line it becomes.
@Suite("Repairs of the traps")
struct TrapRepairTests {
  struct Trap: CustomTestStringConvertible, Sendable {
    let lines: String
    let repaired: String
    let grade: Fix.Grade

    init(_ lines: String, _ repaired: String, _ grade: Fix.Grade = .safe) {
      self.lines = lines
      self.repaired = repaired
      self.grade = grade
    }

    var testDescription: String { lines }
  }

  static let silent = [
    Trap("biaya: {tarif: Rp25.000,00, dasar: Perda 3/2024}", "biaya: {tarif: \"Rp25.000,00\", dasar: Perda 3/2024}"),
    Trap(
      "biaya: [{tarif: Rp25.000,00, dasar: Perda 3/2024}]", "biaya: [{tarif: \"Rp25.000,00\", dasar: Perda 3/2024}]"),
    Trap("peralatan:\n  - Alat Kerja: Sarung tangan", "peralatan:\n  - \"Alat Kerja: Sarung tangan\""),
    Trap("pencatatan: Buku register #2", "pencatatan: \"Buku register #2\"", .review),
    Trap("peralatan:\n  - Cap #1  \n  - Buku", "peralatan:\n  - \"Cap #1\"  \n  - Buku", .review),
    Trap("peralatan: [Buku #2, Cap]", "peralatan: [\"Buku #2\", Cap]", .review),
    Trap("persyaratan: KTP, KK", "persyaratan: [KTP, KK]", .review),
    Trap("sarana: Ruang tunggu, toilet, dan musala", "sarana: [Ruang tunggu, toilet, musala]", .review),
    Trap("dasar_hukum: UU 25/2009, PP 96/2012", "dasar_hukum: [UU 25/2009, PP 96/2012]", .review),
    Trap("kualifikasi_pelaksana: Memahami SIAK, Teliti", "kualifikasi_pelaksana: [Memahami SIAK, Teliti]", .review),
    // A misspelt key behind a comma has a value of its own: nothing was cut.
    Trap("biaya: {tarif: Rp5.000, dasr: Perda 3/2024}", "biaya: {tarif: Rp5.000, dasar: Perda 3/2024}", .review),
    Trap("keterkaitan: [-]", "keterkaitan: tidak ada"),
    Trap("keterkaitan: \"-\"", "keterkaitan: tidak ada"),
    Trap("keterkaitan:\n  - -", "keterkaitan:\n  tidak ada"),
  ]

  static let loud = [
    Trap("keterkaitan: -", "keterkaitan: tidak ada"),
    Trap("keterkaitan: -   # belum ada", "keterkaitan: tidak ada   # belum ada"),
    Trap(
      "tanggal: {pembuatan: 2026-01-12, revisi: -, efektif: 2026-02-02}",
      "tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}"),
    Trap("peralatan: Alat Kerja: Sarung tangan", "peralatan: \"Alat Kerja: Sarung tangan\""),
    Trap("peringatan: *Penting* jangan lupa", "peringatan: \"*Penting* jangan lupa\""),
    Trap("peringatan: @kantor", "peringatan: \"@kantor\""),
    Trap("peringatan: %5 dari biaya", "peringatan: \"%5 dari biaya\""),
    Trap("peringatan: > 5 orang", "peringatan: \"> 5 orang\""),
    Trap("peringatan: - lupa", "peringatan: \"- lupa\""),
    Trap("peringatan: \"Cap\" dinas", "peringatan: '\"Cap\" dinas'", .review),
    Trap("peringatan: 'Cap' dinas", "peringatan: \"'Cap' dinas\"", .review),
    Trap("persyaratan:\n  - KTP\n  -KK", "persyaratan:\n  - KTP\n  - KK"),
    Trap("persyaratan:\n\t- KTP\n\t- KK", "persyaratan:\n  - KTP\n  - KK"),
    Trap("pencatatan:Register", "pencatatan: Register"),
    Trap("pencatatan: \"Register", "pencatatan: \"Register\"", .review),
    Trap("sarana: [Ruang tunggu, Toilet", "sarana: [Ruang tunggu, Toilet]", .review),
  ]

  @Test("is repaired as shown, and nothing is left to say", arguments: silent + loud)
  func repaired(_ trap: Trap) {
    #expect(repair(trap.lines, upTo: trap.grade) == trap.repaired)
    if trap.grade == .review { #expect(repair(trap.lines, upTo: .safe) == trap.lines, "only a person may say so") }
  }

  @Test(
    "has no certain answer where the dash may mean a time that was forgotten, or what the standard asks for",
    arguments: ["jangka_waktu: -", "produk: -"])
  func unanswered(_ lines: String) {
    #expect(repair(lines, upTo: .review) == lines)
  }

  /// Only the lines themselves may change; the repaired text is clean if they did.
  private func repair(_ lines: String, upTo grade: Fix.Grade) -> String {
    let rest = CleanProcedure.lines(
      without: CleanProcedure.keys(writtenBy: lines.split(separator: "\n").map(String.init))
    )
    .filter { !lines.hasPrefix($0.prefix { $0 != ":" } + ":") }
    let split = rest.firstIndex(of: "pelaksana:") ?? 0
    let front = rest[..<split].map { $0 + "\n" }.joined()
    let back = rest[split...].map { $0 + "\n" }.joined()
    let source = SourceText(name: "uji.sop.yaml", text: front + lines + "\n" + back)
    let repair = Repair(of: source, upTo: grade) { compile($0).diagnostics }
    let text = String(decoding: repair.source.bytes, as: UTF8.self)
    let isOnlyThat = text.hasPrefix(front) && text.hasSuffix("\n" + back)
    #expect(isOnlyThat, "\(text)")
    let repaired = isOnlyThat ? String(text.dropFirst(front.count).dropLast(back.count + 1)) : text
    if repaired != lines { #expect(compile(repair.source).diagnostics.isEmpty, "\(repaired)") }
    return repaired
  }
}
