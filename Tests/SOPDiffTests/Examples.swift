import Foundation
import SOPDiff
import SOPModel
import SOPSyntax
import SOPTestSupport
import SOPText

/// The SOPs of `Examples`, those with mistakes on purpose left out.
enum Examples {
  static let paths: [String] = {
    let root = Checkout.url("Examples")
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return all.filter { $0.hasSuffix(".sop.yaml") && !$0.hasPrefix("salah/") }.sorted().map { "Examples/\($0)" }
  }()

  /// With the office above it.
  static func version(_ path: String) throws -> ProcedureVersion {
    try version(Checkout.bytes(path), of: path)
  }

  /// Another text in the place of the file.
  static func version(_ bytes: [UInt8], of path: String) throws -> ProcedureVersion {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let office = try? Checkout.bytes(folder + "/opd.yaml")
    return version(SourceText(name: path, bytes: bytes), office: office)
  }

  static func version(_ source: SourceText, office: [UInt8]?) -> ProcedureVersion {
    let officeSource = office.map { SourceText(name: "opd.yaml", bytes: $0) }
    let procedure = Procedure(
      reading: source, composeYAML(source), office: officeSource.map { Office($0, composeYAML($0)) })
    return ProcedureVersion(procedure, sources: [source] + (officeSource.map { [$0] } ?? []))
  }

  static func version(text: String, office: String? = nil) -> ProcedureVersion {
    version(SourceText(name: "uji.sop.yaml", text: text), office: office.map { Array($0.utf8) })
  }
}
