public import Foundation

/// The checkout that the tests were built from.
public enum Checkout {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// - Parameter path: from the top folder, `Tests/Fixtures`.
  public static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The program that was built with the tests, beside them.
  public static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "sop").path

  public static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(path))) }

  /// Paths from the top folder of every file below a folder whose name ends so, sorted.
  public static func files(below folder: String, named suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
      .filter { $0.hasSuffix(suffix) }
      .map { "\(folder)/\($0)" }
      .sorted()
  }
}
