import Foundation

/// The checkout that the tests were built from.
enum Repository {
  /// The folder with Package.swift.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func url(_ path: String) -> URL { root.appending(path: path) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// Names in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  /// Folders in a folder, sorted, by name.
  static func folders(in folder: String) throws -> [String] {
    try names(in: folder).filter { isFolder("\(folder)/\($0)") }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  /// Paths from the root of every file below a folder, sorted; none if there is no such folder.
  static func files(below folder: String, named suffix: String = ".swift") throws -> [String] {
    guard isFolder(folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
      .filter { $0.hasSuffix(suffix) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { "\(folder)/\($0)" }
      .sorted()
  }

  /// Swift files of the project, with their text.
  static func swiftFiles(below folders: String...) throws -> [SwiftFile] {
    try folders.flatMap { try files(below: $0) }.map { SwiftFile(path: $0, text: try text($0)) }
  }
}

/// One Swift source and what the tests ask of it.
struct SwiftFile {
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Path components without the extension: folders, then the file's name.
  var components: [String] {
    path.replacing(".swift", with: "").split(separator: "/").map(String.init)
  }

  /// Number of lines, as an editor counts them.
  var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }

  /// Names of the modules that are imported, with their line numbers.
  var imports: [(module: String, line: Int)] {
    lines.enumerated().compactMap { index, line in
      guard line.contains("import ") else { return nil }
      let pattern =
        /^\s*(@[\w()]+\s+)*((public|package|internal|fileprivate|private)\s+)?import\s+((struct|class|enum|protocol|func|var|let|typealias)\s+)?(?<module>\w+)/
      guard let match = line.firstMatch(of: pattern) else { return nil }
      return (String(match.output.module), index + 1)
    }
  }

  /// Names of the types that are declared, with their line numbers.
  var declaredTypes: [(name: String, line: Int)] {
    lines.enumerated().compactMap { index, line in
      let pattern =
        /^\s*(@\w+\s+)*((public|package|internal|fileprivate|private|final|indirect)\s+)*(struct|class|enum|actor|protocol|typealias)\s+(?<name>[A-Z]\w*)/
      guard let match = line.firstMatch(of: pattern) else { return nil }
      return (String(match.output.name), index + 1)
    }
  }
}
