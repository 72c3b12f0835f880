import SOPText
import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Paths")
struct FilePathTests {
  @Test(
    "go up as the system does",
    arguments: [
      ("a/b", "a"), ("a", ""), ("", ".."), (".", ".."), ("..", "../.."), ("a/..", "a/../.."), ("a/b/", "a"),
      ("/a", "/"),
      ("./a", "."), ("/a/b", "/a"),
    ])
  func parents(path: String, parent: String) {
    #expect(FilePath(path).parentFolder == FilePath(parent))
  }

  @Test("have no folder above the root")
  func root() {
    #expect(FilePath("/").parentFolder == nil)
    #expect(FilePath("/").appending("a") == FilePath("/a"))
    #expect(FilePath("").appending("a") == FilePath("a"))
    #expect(FilePath("x/a").folder == FilePath("x"))
    #expect(FilePath("/a").folder == FilePath("/"))
  }
}

@Suite("Files")
struct FileAccessTests {
  @Test("are read whole, and cut one byte after the limit")
  func reading() throws {
    let playground = try Playground()
    let text = String(repeating: "0123456789", count: 20_000)
    let path = try playground.write("a", text)
    #expect(try FileAccess.read(path, limit: 1 << 20).get() == Array(text.utf8))
    #expect(try FileAccess.read(path, limit: 200_000).get().count == 200_000)
    #expect(try FileAccess.read(path, limit: 1000).get().count == 1001)
    #expect(try FileAccess.read(playground.write("empty"), limit: 10).get().isEmpty)
    // A device says that it is empty and never ends.
    #expect(try FileAccess.read(FilePath("/dev/zero"), limit: 100_000).get().count == 100_001)
  }

  @Test("that cannot be read say why")
  func unreadable() throws {
    let playground = try Playground()
    func wording(_ path: FilePath) -> String? {
      guard case .failure(let problem) = FileAccess.read(path, limit: 10) else { return nil }
      return problem.wording(.indonesian).replacing(playground.root.text, with: "@")
    }
    #expect(
      wording(playground.path("x\u{1B}"))
        == "'@/x␛' tidak dapat dibaca: berkas atau foldernya tidak ada; periksa ejaan namanya")
    #expect(wording(playground.root) == "'@' tidak dapat dibaca: ini sebuah folder")
    playground.link("loop", to: "loop")
    #expect(wording(playground.path("loop")) == "'@/loop' tidak dapat dibaca: tautannya berputar tanpa ujung")
  }

  @Test("are replaced in one step, keep their permissions, and links stay links")
  func writing() throws {
    let playground = try Playground()
    let path = try playground.write("deep/er/a", "lama")
    _ = path.withCString { chmod($0, 0o640) }
    playground.link("link", to: "deep/er/a")
    #expect(FileAccess.write(Array("baru".utf8), to: playground.path("link")) == nil)
    #expect(try playground.read("deep/er/a") == "baru")
    #expect(try FileAccess.status(of: path).get().mode == 0o640)
    #expect(try FileAccess.names(in: playground.path("deep/er")).get() == [Array("a".utf8)])
    #expect(try FileAccess.names(in: playground.root).get() == [Array("deep".utf8), Array("link".utf8)])
  }

  @Test("that cannot be written leave nothing behind")
  func unwritable() throws {
    let playground = try Playground()
    try playground.write("file")
    #expect(FileAccess.write([1], to: playground.path("missing/a"))?.code == ENOENT)
    #expect(FileAccess.makeFolder(playground.path("file/a"))?.code == ENOTDIR)
    _ = FileAccess.makeFolder(playground.path("folder"))
    #expect(FileAccess.write([1], to: playground.path("folder")) != nil)
    #expect(try FileAccess.names(in: playground.root).get() == [Array("file".utf8), Array("folder".utf8)])
  }
}

@Suite("Ignore files")
struct IgnoreRulesTests {
  @Test(
    "patterns mean what git says",
    arguments: [
      ("build", "build", true), ("build", "a/build", true), ("build/", "a/build", true), ("/build", "a/build", false),
      ("a/build", "a/build", true), ("a/build", "b/a/build", false), ("*.d", "x.d", true), ("*", "a/b", true),
      ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a/**", "a/b/c", true), ("**/c", "a/b/c", true),
      ("**/c", "c", true),
      ("**/c", "abc", false), ("a/**/c", "a/c", true), ("a/**/c", "a/x/y/c", true), ("a/**/c", "a/xc", false),
      ("?uild", "build", true), ("[a-c]uild", "build", true), ("[!a-c]uild", "build", false), ("\\#x", "#x", true),
      ("#x", "#x", false), ("build  ", "build", true), ("!build", "build", false), ("[ab", "[ab", true),
      ("[]]", "]", true),
    ])
  func patterns(line: String, folder: String, isIgnored: Bool) {
    #expect((IgnoreRules(Array(line.utf8)).isIgnored(Array(folder.utf8)[...]) ?? false) == isIgnored)
  }

  @Test("the last line that matches decides")
  func order() {
    let rules = IgnoreRules(Array("*\r\n!keep\nkeep/not\n".utf8))
    #expect(rules.isIgnored(Array("other".utf8)[...]) == true)
    #expect(rules.isIgnored(Array("keep".utf8)[...]) == false)
    #expect(rules.isIgnored(Array("keep/not".utf8)[...]) == true)
    #expect(IgnoreRules(Array("# x\n\n/\n!\n".utf8)).isEmpty)
  }

  @Test("a pattern made to be slow is not")
  func slow() {
    let pattern = Array(String(repeating: "*a", count: 200).utf8)
    #expect(!Glob.matches(pattern, Array(String(repeating: "a", count: 199).utf8)[...]))
    #expect(Glob.matches(pattern, Array(String(repeating: "a", count: 2000).utf8)[...]))
  }
}
