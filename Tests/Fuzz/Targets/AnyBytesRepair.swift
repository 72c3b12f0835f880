import SOPCompiler
import SOPDiagnostics
import SOPText

/// Any bytes are repaired as an SOP and as an office: what could be answered is answered or held back, no code has more
/// errors than before, and a second repair changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func anyBytesRepair(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = sourceText(start, count)
  expectRepaired(source, as: .procedure) { compile($0).diagnostics }
  expectRepaired(source, as: .office) { compileOffice($0).diagnostics }
  return 0
}

private func expectRepaired(
  _ source: SourceText, as id: SourceID, _ findings: @escaping (SourceText) -> [Diagnostic]
) {
  let repair = Repair(of: source, as: id, upTo: .review, findings: findings)
  let known = errorCounts(findings(source))
  let after = findings(repair.source)
  for (code, count) in errorCounts(after) {
    expect(count <= known[code, default: 0], "a repair brings up no \(code) that was not there before")
  }
  expect((repair.fixedCount == 0) == (repair.source.bytes == source.bytes), "what is repaired is counted")
  let open = after.count { $0.answer(upTo: .review)?.source == id }
  expect(open <= repair.heldBackCount, "what has an answer is answered or held back")
  let again = Repair(of: repair.source, as: id, upTo: .review, findings: findings)
  expect(again.source.bytes == repair.source.bytes, "a repair of a repaired text changes nothing")
}

private func errorCounts(_ findings: [Diagnostic]) -> [String: Int] {
  Dictionary(findings.filter { $0.severity == .error }.map { ($0.profile.code, 1) }, uniquingKeysWith: +)
}
