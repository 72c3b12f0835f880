public import SOPDiagnostics
import SOPText

/// A form in which a comparison is told.
public protocol ComparisonReport: Sendable {
  func text(of comparison: Comparison) -> String
}

extension Comparison {
  /// `berkas.sop.yaml:31:15`; `nil` where there is no place.
  public func location(_ place: Place?, _ side: Side) -> String? {
    guard let place, let source = version(side).source(of: place) else { return nil }
    let position = LineTable(source).position(of: place.span.start)
    return "\(PrintableText.of(source.name)):\(position.line):\(position.column)"
  }
}
