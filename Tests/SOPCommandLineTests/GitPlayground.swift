import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// A git repository of its own for one test, with the program that was built as `sop` in its path.
final class GitPlayground {
  let playground: Playground

  init() throws {
    playground = try Playground()
    try playground.write("bin/.keep")
    playground.link("bin/sop", to: Checkout.program)
    try playground.write("repo/.keep")
    try git("init", "--quiet", "--initial-branch=main")
  }

  /// Runs a program in the repository, or in a folder of it.
  func run(_ words: [String], in folder: String = "") throws -> OtherProgram.Verdict {
    let root = playground.root.text
    let settings = [
      "PATH=\(root)/bin:/usr/local/bin:/usr/bin:/bin", "HOME=\(root)", "GIT_CONFIG_GLOBAL=/dev/null",
      "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=Uji", "GIT_AUTHOR_EMAIL=uji@contoh.id",
      "GIT_COMMITTER_NAME=Uji", "GIT_COMMITTER_EMAIL=uji@contoh.id", "GIT_PAGER=cat", "SOP_LANG=id",
    ]
    let place = "\(root)/repo" + (folder.isEmpty ? "" : "/\(folder)")
    return try OtherProgram.run(settings + ["sh", "-c", "cd \"$0\" && exec \"$@\"", place] + words, input: [])
  }

  /// Runs git, which must end well.
  @discardableResult
  func git(_ words: String...) throws -> String {
    let verdict = try run(["git"] + words)
    #expect(verdict.status == 0, "git \(words): \(verdict.complaints)")
    return verdict.output
  }

  func sop(_ words: String..., in folder: String = "") throws -> OtherProgram.Verdict {
    try run(["sop"] + words, in: folder)
  }

  func write(_ path: String, _ text: String) throws { try playground.write("repo/\(path)", text) }

  func read(_ path: String) throws -> String { try playground.read("repo/\(path)") }

  func delete(_ path: String) { playground.delete("repo/\(path)") }

  func commit(_ message: String = "catat") throws {
    try git("add", "-A")
    try git("commit", "--quiet", "--allow-empty", "-m", message)
  }
}
