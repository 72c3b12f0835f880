import Glibc
import SOPDiagnostics
import SOPSyntax
import SOPText

/// The input of one run as a file.
func sourceText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> SourceText {
  SourceText(name: "any.sop.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
}

/// Ends the run with a sentence on standard error if a promise is not kept.
func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  if isKept { return }
  let sentence = Array("promise not kept: \(promise())\n".utf8)
  _ = sentence.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

func expectInside(_ span: Span, of source: SourceText, _ what: @autoclosure () -> String) {
  expect(
    span.start <= span.end && Int(span.end) <= source.bytes.count,
    "\(what()) has the span \(span.start)..<\(span.end) in \(source.bytes.count) bytes")
}

func expectInside(_ place: Place, of sources: SourceText..., what: @autoclosure () -> String) {
  let index = Int(place.source.index)
  expect(index < sources.count, "\(what()) is in text \(index) of \(sources.count)")
  expectInside(place.span, of: sources[index], what())
}
