import SOPSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The git repository around the current folder, read by its own program. One process answers for the contents of files
/// as long as a run lasts, others list what a revision holds. What a user names as a revision is only ever sent to the
/// first, which takes no options there.
final class GitRepository: Sendable {
  /// What git has under a name.
  enum Answer: Equatable {
    case object(id: [UInt8], kind: String, content: [UInt8])
    case missing
  }

  /// A file of a revision.
  struct Entry: Sendable {
    let path: FilePath
    /// The same for the same content.
    let id: [UInt8]
  }

  private let objects: Guarded<ObjectReader>

  init() throws(GitProblem) {
    objects = Guarded(try ObjectReader())
  }

  /// - Parameter name: as git takes it: `HEAD:akta.sop.yaml`, `v1^{tree}`.
  func object(_ name: [UInt8], limit: Int = YAMLLimits().fileSize) throws(GitProblem) -> Answer {
    try objects.withLock { reader -> Result<Answer, GitProblem> in
      do throws(GitProblem) {
        return .success(try reader.object(name, limit: limit))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// Every file of a tree, in order.
  /// - Parameter tree: the object of the tree.
  func entries(of tree: [UInt8]) throws(GitProblem) -> [Entry] {
    let output = try Self.output(of: ["ls-tree", "-r", "-z", "--full-tree"], tree)
    return output.split(separator: 0).compactMap { record in
      // MODE blob ID<tab>PATH
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let words = record[..<tab].split(separator: UInt8(ascii: " "))
      guard words.count == 3, words[1].elementsEqual("blob".utf8), !words[0].elementsEqual("120000".utf8) else {
        return nil
      }
      return Entry(path: FilePath(bytes: record[(tab + 1)...]), id: Array(words[2]))
    }
  }

  /// Files that git takes for renamed from one tree to another: the old path by the new one.
  func renames(from old: [UInt8], to new: [UInt8]) throws(GitProblem) -> [FilePath: FilePath] {
    let output = try Self.output(of: ["diff-tree", "-r", "-M", "-z", "--name-status"], old, new)
    var renames: [FilePath: FilePath] = [:]
    var fields = output.split(separator: 0)[...]
    while let status = fields.popFirst() {
      guard let first = fields.popFirst() else { break }
      guard status.first == UInt8(ascii: "R") || status.first == UInt8(ascii: "C") else { continue }
      guard let second = fields.popFirst() else { break }
      if status.first == UInt8(ascii: "R") { renames[FilePath(bytes: second)] = FilePath(bytes: first) }
    }
    return renames
  }

  /// The top folder of the work tree, and the current folder from there, empty or with a slash at its end.
  static func places() throws(GitProblem) -> (top: FilePath, prefix: FilePath) {
    let output = try output(of: ["rev-parse", "--show-toplevel", "--show-prefix"])
    let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 2 else { throw .failed("rev-parse") }
    return (FilePath(bytes: lines[0]), FilePath(bytes: lines[1]))
  }

  /// What git prints, all of it.
  private static func output(of words: [String], _ names: [UInt8]...) throws(GitProblem) -> [UInt8] {
    let process = try start(words.map { Array($0.utf8) } + names)
    let output = process.everything()
    let complaints = process.complaints()
    guard complaints.isEmpty || !output.isEmpty else { throw GitProblem(complaints: complaints) }
    return output
  }

  fileprivate static func start(_ words: [[UInt8]]) throws(GitProblem) -> ChildProcess {
    do throws(ChildProcess.NotStarted) {
      return try ChildProcess([Array("git".utf8)] + words)
    } catch {
      throw error.code == ENOENT ? .notInstalled : .failed("errno \(error.code)")
    }
  }
}

/// `git cat-file --batch`: asked for one object after the other.
private struct ObjectReader {
  private let process: ChildProcess

  init() throws(GitProblem) {
    process = try GitRepository.start([Array("cat-file".utf8), Array("--batch".utf8)])
  }

  func object(_ name: [UInt8], limit: Int) throws(GitProblem) -> GitRepository.Answer {
    // A line break would end the question.
    guard !name.contains(UInt8(ascii: "\n")), !name.isEmpty else { return .missing }
    guard process.send(name + [UInt8(ascii: "\n")]), let head = process.line() else {
      throw GitProblem(complaints: process.complaints())
    }
    let words = head.split(separator: UInt8(ascii: " "))
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else { return .missing }
    guard let content = process.bytes(size, limit: limit + 1), process.bytes(1, limit: 0) != nil else {
      throw GitProblem(complaints: process.complaints())
    }
    return .object(id: Array(words[0]), kind: String(decoding: words[1], as: UTF8.self), content: content)
  }
}
