import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// `docs/git.md`, done as it is written.
@Suite("Recipes for git")
struct GitRecipeTests {
  private static let base = CleanProcedure.text + "\n"
  private static let slower = base.replacing("maks: 1 hari kerja", with: "maks: 3 hari kerja")

  /// The texts of the page's blocks of one kind, in order.
  private func blocks(_ kind: String) throws -> [String] {
    let page = String(decoding: try Checkout.bytes("docs/git.md"), as: UTF8.self)
    var blocks: [String] = []
    var block: [Substring]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```\(kind)" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines.joined(separator: "\n") + "\n")
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  /// Two recorded versions and a change that is not recorded, set up as the page says.
  private func repository() throws -> GitPlayground {
    let repository = try GitPlayground()
    try repository.write(".gitattributes", try #require(try blocks("gitattributes").first))
    try repository.write("legalisasi.sop.yaml", Self.base)
    try repository.write("loket/cetak.sop.yaml", Self.base)
    try repository.commit()
    try repository.write("legalisasi.sop.yaml", Self.slower)
    try repository.commit()
    try repository.write("legalisasi.sop.yaml", Self.base.replacing("waktu: 10 menit", with: "waktu: 40 menit"))
    return repository
  }

  @Test("every command of the page ends well, in its order")
  func commands() throws {
    let repository = try repository()
    let commands = try blocks("sh").joined().split(separator: "\n")
    #expect(commands.count > 10)
    var outputs: [String: String] = [:]
    for command in commands {
      let verdict = try repository.run(["sh", "-c", String(command)])
      #expect(verdict.status == 0, "\(command): \(verdict.complaints)")
      #expect(verdict.complaints.isEmpty, "\(command): \(verdict.complaints)")
      outputs[command.split(separator: "#")[0].split(separator: " ").joined(separator: " ")] = verdict.output
    }
    #expect(outputs["git diff"]?.contains("Legalisasi Kutipan Akta") == true, "\(outputs)")
    #expect(outputs["git diff"]?.contains("@@") == false)
    #expect(outputs["git difftool -t sop -y HEAD~1"]?.contains("40 menit") == true, "\(outputs)")
    #expect(outputs["git diff --no-ext-diff"]?.contains("@@") == true)
    #expect(outputs["sop diff HEAD~1 HEAD"]?.contains("1 SOP berubah") == true, "\(outputs)")
    #expect(outputs["sop diff HEAD~1 HEAD loket"] == "HEAD~1 -> HEAD: tidak ada SOP yang berubah\n", "\(outputs)")
  }

  @Test("as git's own diff: added, removed and renamed SOPs, and one in conflict")
  func external() throws {
    let repository = try repository()
    for command in try blocks("sh")[0].split(separator: "\n") {
      #expect(try repository.run(["sh", "-c", String(command)]).status == 0)
    }
    try repository.write("baru.sop.yaml", Self.base)
    repository.delete("loket/cetak.sop.yaml")
    try repository.git("add", "-A")
    let output = try repository.git("diff", "--cached", "--no-renames")
    #expect(output.contains("SOP baru: baru.sop.yaml, Legalisasi Kutipan Akta"), "\(output)")
    #expect(output.contains("SOP dihapus: loket/cetak.sop.yaml, Legalisasi Kutipan Akta"), "\(output)")
    let renamed = try repository.run(["git", "diff", "--cached", "-M"])
    #expect(renamed.status == 0 && renamed.complaints.isEmpty, "\(renamed)")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "lain", "HEAD~1")
    try repository.write("legalisasi.sop.yaml", Self.base.replacing("waktu: 10 menit", with: "waktu: 50 menit"))
    try repository.commit()
    #expect(try repository.run(["git", "merge", "--no-edit", "main"]).status == 1)
    let inConflict = try repository.run(["git", "diff", "--", "legalisasi.sop.yaml"])
    #expect(inConflict.status == 0, "\(inConflict)")
  }

  @Test("the hook of the page stops a commit with an error, and lets a sound one pass")
  func hook() throws {
    let repository = try repository()
    try repository.write(".git/hooks/pre-commit", try #require(try blocks("hook").first))
    #expect(try repository.run(["chmod", "+x", ".git/hooks/pre-commit"]).status == 0)
    try repository.commit()
    try repository.write("legalisasi.sop.yaml", "# sop: bentrok 1, 'biaya'\n" + Self.base)
    try repository.git("add", "-A")
    let stopped = try repository.run(["git", "commit", "-m", "bentrok"])
    #expect(stopped.status == 1)
    #expect((stopped.output + stopped.complaints).contains("SOP906"))
  }
}
