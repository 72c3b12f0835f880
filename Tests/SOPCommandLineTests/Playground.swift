import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of its own for one test, gone with it.
final class Playground {
  let root: FilePath

  init() throws {
    var template = Array("/tmp/sop-uji-XXXXXX".utf8).map { CChar(bitPattern: $0) } + [0]
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } ?? false }
    try #require(made)
    root = FilePath(bytes: template.map { UInt8(bitPattern: $0) })
  }

  deinit {
    Self.remove(root)
  }

  func path(_ below: String) -> FilePath { root.appending(below) }

  @discardableResult
  func write(_ below: String, _ content: String = "") throws -> FilePath {
    let path = path(below)
    if let problem = FileAccess.makeFolder(path.folder) ?? FileAccess.write(Array(content.utf8), to: path) {
      throw problem
    }
    return path
  }

  func read(_ below: String) throws -> String {
    String(decoding: try FileAccess.read(path(below), limit: 1 << 20).get(), as: UTF8.self)
  }

  func delete(_ below: String) {
    Self.remove(path(below))
  }

  func link(_ below: String, to target: String) {
    let status = path(below).withCString { new in FilePath(target).withCString { symlink($0, new) } }
    #expect(status == 0)
  }

  /// A path as it is below the folder.
  func below(_ path: FilePath) -> String { String(path.text.dropFirst(root.text.count + 1)) }

  /// Runs the program and gives its exit status and what it printed, paths shortened.
  func run(
    _ arguments: String...
  ) throws -> (status: SOPCommandLine.ExitStatus, output: String, messages: String) {
    try capture { CommandLineTool.run(arguments.map { $0.replacing("@", with: root.text) }, $0) }
  }

  /// What a body printed, with `@` for the folder.
  func capture(
    _ body: (Streams) -> SOPCommandLine.ExitStatus
  ) throws -> (status: SOPCommandLine.ExitStatus, output: String, messages: String) {
    let output = FilePath("\(root.text).output")
    let messages = FilePath("\(root.text).messages")
    let streams = Streams(
      output: output.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) },
      messages: messages.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) })
    defer {
      close(streams.output)
      close(streams.messages)
      Self.remove(output)
      Self.remove(messages)
    }
    let status = body(streams)
    func text(_ path: FilePath) throws -> String {
      String(decoding: try FileAccess.read(path, limit: 1 << 26).get(), as: UTF8.self).replacing(root.text, with: "@")
    }
    return (status, try text(output), try text(messages))
  }

  private static func remove(_ path: FilePath) {
    if case .success(let names) = FileAccess.names(in: path), path.withCString({ unlink($0) }) != 0 {
      for name in names { remove(path.appending(name)) }
      _ = path.withCString { rmdir($0) }
    } else {
      _ = path.withCString { unlink($0) }
    }
  }
}
