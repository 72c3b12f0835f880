import Foundation
import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPTestSupport
import SOPText
import Testing

@testable import SOPCommandLine

/// `sop test`: what it prints, and how it ends.
@Suite("Scenarios on the command line")
struct ScenarioCommandTests {
  private static let folder = "Tests/Fixtures/scenarios"

  private func report(_ arguments: String...) throws -> (status: SOPCommandLine.ExitStatus, output: String) {
    let playground = try Playground()
    let text = String(decoding: try Checkout.bytes("\(Self.folder)/layanan.sop.yaml"), as: UTF8.self)
    try playground.write("layanan.sop.yaml", text)
    let result = try playground.capture { streams in
      CommandLineTool.run(["test", "\(playground.root.text)/layanan.sop.yaml"] + arguments, streams)
    }
    #expect(result.messages.isEmpty)
    return (result.status, result.output)
  }

  @Test("the report for people, in both languages", arguments: ["id", "en"])
  func text(language: String) throws {
    let result = try report("--lang=\(language)", "--propose")
    #expect(result.status == .findings)
    try Golden.expect(result.output, at: "\(Self.folder)/report.\(language).txt")
  }

  @Test("the report for programs")
  func json() throws {
    let result = try report("--lang=id", "--format=json")
    #expect(result.status == .findings)
    _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    try Golden.expect(result.output, at: "\(Self.folder)/report.json")
  }

  @Test("JUnit, as build servers read it")
  func jUnit() throws {
    let result = try report("--lang=id", "--format=junit")
    #expect(result.status == .findings)
    try Golden.expect(result.output, at: "\(Self.folder)/report.xml")
  }

  @Test(
    "JUnit is well-formed XML whatever a file holds",
    .enabled(if: OtherProgram.works("xmllint", "--version"), "xmllint is not installed"))
  func jUnitIsWellFormed() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.simple("\"<a> & ]]> \\u001b[31m \\\"b\\\"\"", "bukan: salah"))
    try playground.write("b.sop.yaml", Self.simple("Biasa", "waktu: 1 jam"))
    try playground.write("c.sop.yaml", "nama: C\nlangkah: []\n")
    let output = try playground.run("test", "@", "--format=junit").output
    let verdict = try OtherProgram.run(["xmllint", "--noout", "-"], input: output.utf8)
    #expect(verdict.complaints.isEmpty && verdict.status == 0)
    #expect(output.contains("<error"))
  }

  private static func simple(_ name: String, _ expectation: String) -> String {
    CleanProcedure.text + "\nuji:\n  - {nama: \(name), harap: {\(expectation)}}\n"
  }

  @Test("exit codes: what failed, what was not tested, what could not be read or decided")
  func statuses() throws {
    let playground = try Playground()
    try playground.write("baik.sop.yaml", Self.simple("Cepat", "waktu: maks 5 hari kerja"))
    #expect(try playground.run("test", "@").status == .clean)
    #expect(try playground.run("uji", "@", "--min-coverage=100").status == .clean)
    try playground.write("gagal.sop.yaml", Self.simple("Lambat", "waktu: maks 1 menit"))
    #expect(try playground.run("test", "@").status == .findings)
    playground.delete("gagal.sop.yaml")
    try playground.write("galat.sop.yaml", Self.simple("Salah", "hasil: entah"))
    let broken = try playground.run("test", "@", "--lang=id")
    #expect(broken.status == .findings)
    #expect(broken.output.contains("tidak diuji"))
    playground.delete("galat.sop.yaml")
    #expect(try playground.run("test", "@", "@/tiada.sop.yaml").status == .unreadable)
    #expect(try playground.run("test", "@", "--min-coverage=101").status == .wrongUse)
    let endless = CleanProcedure.text.replacing(
      "waktu: 5 menit\n",
      with: """
        waktu: 5 menit
            id: cocok
            jika: {sama: lanjut, beda: {ke: cocok, maks: 900000 kali, lewat: lanjut}}

        """)
    try playground.write("lama.sop.yaml", endless + "\nuji:\n  - {nama: Lama, harap: {waktu: maks 5 hari kerja}}\n")
    let undecided = try playground.run("test", "@", "--lang=id")
    #expect(undecided.status == .undecided, "\(undecided.output)")
  }

  @Test("the run fails for too little coverage when asked to")
  func leastCoverage() throws {
    let playground = try Playground()
    try playground.write(
      "a.sop.yaml",
      CleanProcedure.text.replacing(
        "waktu: 5 menit\n", with: "waktu: 5 menit\n    id: cocok\n    jika: {sama: lanjut, beda: selesai}\n")
        + "\nuji:\n  - {nama: Sama, pilih: {cocok: sama}, harap: {waktu: maks 5 hari kerja}}\n")
    #expect(try playground.run("test", "@", "--min-coverage=50").status == .clean)
    let result = try playground.run("test", "@", "--min-coverage=51", "--lang=id")
    #expect(result.status == .findings)
    #expect(result.messages.contains("50%"))
  }

  @Test("names from a file never reach the terminal as they are")
  func escapes() throws {
    let playground = try Playground()
    try playground.write("a.sop.yaml", Self.simple("\"\\u001b[31mmerah\\u202e\"", "waktu: maks 1 menit"))
    for form in ["text", "json", "junit"] {
      let output = try playground.run("test", "@", "--format=\(form)", "--propose").output
      #expect(!output.unicodeScalars.contains("\u{1B}"), "\(form)")
    }
  }

  @Test("proposals pasted into the Examples pass, and nothing possible is left")
  func proposalsOverExamples() throws {
    var (files, proposals) = (0, 0)
    for path in try Checkout.files(below: "Examples", named: ".sop.yaml") where !path.contains("/salah/") {
      let read = try ReadProcedure(path: path)
      guard !read.procedure.graph.isIncomplete else { continue }
      var runner = ScenarioRunner(read.procedure)
      let coverage = runner.coverage(of: runner.run())
      guard !coverage.proposals.isEmpty else { continue }
      files += 1
      proposals += coverage.proposals.count
      let pasted = try Self.paste(ProposalText(read.procedure).lines(coverage.proposals), into: path)
      var second = ScenarioRunner(pasted)
      let trials = second.run()
      let known = Set(read.procedure.scenarios.map { read.procedure.text($0.name) })
      let failed = trials.filter { !$0.hasPassed }.map { pasted.text(pasted.scenarios[$0.scenario].name) }
      #expect(failed.filter { !known.contains($0) } == [], "\(path)")
      let after = second.coverage(of: trials)
      #expect(after.proposals.isEmpty, "\(path)")
      for branch in after.uncovered {
        guard case .needsID? = after.obstacles[branch] else {
          Issue.record("\(path): \(ScenarioWords(procedure: pasted).name(of: branch).en)")
          continue
        }
      }
    }
    #expect(files >= 10)
    #expect(proposals >= 30)
  }

  /// The SOP with more scenarios, without a fault.
  private static func paste(_ lines: [String], into path: String) throws -> Procedure {
    var text = String(decoding: try Checkout.bytes(path), as: UTF8.self)
    let block = lines.joined(separator: "\n") + "\n"
    if text.contains("\nuji:\n") {
      text = text.replacing("\nuji:\n", with: "\nuji:\n\(block)")
    } else {
      text += "\nuji:\n\(block)"
    }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let office = try? Checkout.bytes("\(folder)/opd.yaml")
    let compiled = compile(
      SourceText(name: path, text: text),
      office: office.map { compileOffice(SourceText(name: "opd.yaml", bytes: $0)) })
    let findings = compiled.diagnostics.filter { $0.profile.family == .scenarios }
    #expect(findings.isEmpty, "\(path): \(findings.map { $0.headline.en })")
    return compiled.procedure
  }
}
