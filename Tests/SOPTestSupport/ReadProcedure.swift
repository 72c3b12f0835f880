public import SOPModel
import SOPSyntax
public import SOPText

/// A procedure with the text it was read from.
public struct ReadProcedure: Sendable {
  public let source: SourceText
  public let procedure: Procedure

  /// Reads a file of the checkout with the `opd.yaml` nearest above it, if there is one.
  /// - Parameter path: from the top folder.
  public init(path: String) throws {
    self.init(SourceText(name: path, bytes: try Checkout.bytes(path)), office: Self.office(above: path))
  }

  public init(text: String, office: String? = nil) {
    self.init(
      SourceText(name: "uji.sop.yaml", text: text), office: office.map { SourceText(name: "opd.yaml", text: $0) })
  }

  private init(_ source: SourceText, office: SourceText?) {
    self.source = source
    procedure = Procedure(
      reading: source, composeYAML(source), office: office.map { Office($0, composeYAML($0)) })
  }

  private static func office(above path: String) -> SourceText? {
    var folder = path.split(separator: "/").dropLast()
    while !folder.isEmpty {
      let candidate = folder.joined(separator: "/") + "/opd.yaml"
      if let bytes = try? Checkout.bytes(candidate) { return SourceText(name: candidate, bytes: bytes) }
      folder = folder.dropLast()
    }
    return nil
  }
}
