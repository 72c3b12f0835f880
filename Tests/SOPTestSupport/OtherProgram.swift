import Foundation

/// A program of the machine that judges what ours has written. `Tests/run` installs those that are used.
public enum OtherProgram {
  /// What a program printed, and how it ended.
  public struct Verdict: Sendable {
    public let output: String
    public let complaints: String
    public let status: Int32
  }

  /// Runs a program with a text as its standard input. Throws if it cannot be started.
  public static func run(_ arguments: [String], input: some Sequence<UInt8>) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sop-uji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Verdict(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Whether a call of it ends well.
  public static func works(_ arguments: String...) -> Bool {
    (try? run(arguments, input: []))?.status == 0
  }
}
