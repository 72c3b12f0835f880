import Foundation
import SOPSyntax
import SOPText
import Testing

/// PyYAML, which has nothing in common with libyaml but its author.
private enum PyYAML {
  /// Writes the shape of each document of a JSON array read from standard input, as a JSON array.
  private static let script = #"""
    import json, sys, yaml
    def shape(node):
      if isinstance(node, dict): return "{" + ", ".join(shape(k) + ": " + shape(v) for k, v in node.items()) + "}"
      if isinstance(node, list): return "[" + ", ".join(shape(v) for v in node) + "]"
      return '"' + node.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"') + '"'
    print(json.dumps([shape(yaml.load(text, Loader=yaml.BaseLoader)) for text in json.load(sys.stdin)]))
    """#

  static let isAvailable = (try? run(["-c", "import yaml"], input: Data())) != nil

  static func shapes(of texts: [String]) throws -> [String] {
    let output = try run(["-c", script], input: JSONEncoder().encode(texts))
    return try JSONDecoder().decode([String].self, from: output)
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func run(_ arguments: [String], input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "sop-\(UUID().uuidString).json")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }
}

@Suite("Another YAML parser")
struct OracleTests {
  @Test(
    "Sound texts are read as PyYAML reads them",
    .enabled(if: PyYAML.isAvailable, "python3 with PyYAML is not installed: nothing was compared"))
  func agrees() throws {
    var writer = TextWriter(seed: 20_260_302)
    let texts = (0..<200).map { _ in writer.document() }
    let expected = try PyYAML.shapes(of: texts)
    for (text, shape) in zip(texts, expected) {
      #expect(Sample(text).document.shape(marksAliases: false) == shape, "\(text.debugDescription)")
    }
  }
}
