import Foundation
import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// What the README shows is what the program prints.
@Suite("README")
struct ReadmeTests {
  @Test("the transcript is real")
  func transcript() throws {
    let readme = String(decoding: try Checkout.bytes("README.md"), as: UTF8.self)
    let block = try #require(readme.split(separator: "```console\n").dropFirst().first?.split(separator: "```").first)
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let command = try #require(lines.first).split(separator: " ")
    #expect(command.prefix(2) == ["$", "./sop"])
    let root = Checkout.root.path(percentEncoded: false)
    let arguments = command.dropFirst(2).map { $0.hasPrefix("Examples") ? root + $0 : String($0) }
    let result = try Playground().capture { CommandLineTool.run(arguments + ["--lang", "id"], $0) }
    #expect(result.output.replacing(root, with: "") == lines.dropFirst().joined(separator: "\n"))
  }
}
