import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// What `sop diff` prints beside its text, and what stays accepted until it changes.
@Suite("Forms and approvals of sop diff")
struct DiffFormTests {
  private let playground: Playground
  private let new: String

  init() throws {
    let folder = "Tests/Fixtures/comparisons/legalisasi"
    playground = try Playground()
    new = String(decoding: try Checkout.bytes("\(folder)/baru.sop.yaml"), as: UTF8.self)
    try playground.write("lama.sop.yaml", String(decoding: Checkout.bytes("\(folder)/lama.sop.yaml"), as: UTF8.self))
    try playground.write("baru.sop.yaml", new)
  }

  private func diff(_ arguments: String...) throws -> (
    status: SOPCommandLine.ExitStatus, output: String, messages: String
  ) {
    let all = ["diff", "--lang=id", "@/lama.sop.yaml", "@/baru.sop.yaml"] + arguments
    let result = try playground.capture { streams in
      CommandLineTool.run(all.map { $0.replacing("@", with: playground.root.text) }, streams)
    }
    // What is incomplete in the small files is told beside the output.
    let messages = result.messages.split(separator: "\n").filter { !$0.contains("galat; yang tidak terbaca") }
    return (result.status, result.output, messages.joined(separator: "\n"))
  }

  @Test("each form prints a document", arguments: ["markdown", "json", "html", "dot"])
  func forms(_ form: String) throws {
    let result = try diff("--format", form)
    #expect(result.status == .clean)
    let beginnings = ["markdown": "## ", "json": "{\n", "html": "<!DOCTYPE html>", "dot": "digraph "]
    #expect(result.output.hasPrefix(try #require(beginnings[form])))
    #expect(result.output.hasSuffix("\n"))
    #expect(result.messages == "")
  }

  @Test("lines are linked below an address, which must be one of the web")
  func links() throws {
    let result = try diff("--format", "markdown", "--url-baru", "https://forge.example/v2")
    // Files outside of the folder that the address stands for have no line there.
    #expect(result.status == .clean && !result.output.contains("https://forge.example"))
    let wrong = try diff("--new-url", "ftp://a")
    #expect(wrong.status == .wrongUse && wrong.messages.contains("bukan alamat web"))
  }

  @Test("an accepted burden stays accepted until it changes")
  func approvals() throws {
    #expect(try diff("--fail-on", "burden").status == .findings)
    let written = try diff("--fail-on", "burden", "--write-approvals", "@/setuju/daftar.json")
    #expect(written.status == .unreadable, "the folder is not there")
    let recorded = try diff("--fail-on", "burden", "--write-approvals", "@/daftar.json")
    #expect(recorded.status == .clean)
    #expect(recorded.messages.contains("'@/daftar.json' mencatat") && recorded.messages.contains("yang disetujui"))
    let list = try playground.read("daftar.json")
    #expect(list.hasPrefix("{\n  \"version\": 1,\n  \"files\": {\n    \"baru.sop.yaml\": [\n      {\"code\": \"SOPB"))

    let accepted = try diff("--fail-on", "editorial", "--persetujuan", "@/daftar.json")
    #expect(accepted.status == .clean && accepted.messages == "")
    #expect(accepted.output.contains("sudah disetujui"))

    // Lines may move; another fee is another change.
    try playground.write("baru.sop.yaml", "# satu\n\n" + new)
    #expect(try diff("--fail-on", "editorial", "--approvals", "@/daftar.json").status == .clean)
    try playground.write("baru.sop.yaml", new.replacing("Rp10.000", with: "Rp15.000"))
    let raised = try diff("--fail-on", "burden", "--approvals", "@/daftar.json")
    #expect(raised.status == .findings)
    #expect(raised.messages.contains("tidak lagi mengenai perubahan apa pun: SOPB551 "))
  }

  @Test("what was accepted of other SOPs is kept; what is gone is not")
  func keeping() throws {
    _ = try diff("--catat-persetujuan", "@/daftar.json")
    let first = try playground.read("daftar.json")
    try playground.write("lain.sop.yaml", new.replacing("Rp10.000", with: "Rp15.000"))
    _ = try playground.run(
      "diff", "@/lama.sop.yaml", "@/lain.sop.yaml", "--approvals", "@/daftar.json", "--write-approvals", "@/daftar.json"
    )
    let both = try playground.read("daftar.json")
    #expect(both.contains("\"baru.sop.yaml\"") && both.contains("\"lain.sop.yaml\""))
    try playground.write(
      "lain.sop.yaml",
      String(
        decoding: try Checkout.bytes(
          "Tests/Fixtures/comparisons/legalisasi/lama.sop.yaml"), as: UTF8.self))
    _ = try playground.run(
      "diff", "@/lama.sop.yaml", "@/lain.sop.yaml", "--approvals", "@/daftar.json", "--write-approvals", "@/daftar.json"
    )
    #expect(try playground.read("daftar.json") == first)
  }

  @Test("a file that is no list of approvals is refused", arguments: ["[]", "", "{\"version\": 2, \"files\": {}}"])
  func refusal(_ content: String) throws {
    try playground.write("daftar.json", content)
    let result = try diff("--approvals", "@/daftar.json")
    #expect(result.status == .unreadable)
    #expect(result.messages.contains("bukan daftar persetujuan"))
    #expect(result.output == "")
  }
}
