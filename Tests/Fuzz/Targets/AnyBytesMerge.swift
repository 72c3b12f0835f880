import SOPFormatting
import SOPMerge
import SOPSyntax
import SOPText

/// Any bytes are merged as an SOP and as an office: what only one side changed is taken, the result can be read or carries
/// marks, and whoever merges whom meets the same number of conflicts.
@_cdecl("LLVMFuzzerTestOneInput")
public func anyBytesMerge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = sourceText(start, count).bytes
  // The last bytes say what the two sides change, so that they stay near each other.
  let base = Array(input.dropLast(8))
  let choices = Array(input.suffix(8))
  guard choices.count == 8 else { return 0 }
  let ours = changed(changed(base, choices[0], choices[1]), choices[2], choices[3])
  let theirs = changed(changed(base, choices[4], choices[5]), choices[6], choices[7])
  for kind in [FileKind.procedure, .office] { expectMerged(base, ours, theirs, as: kind) }
  return 0
}

private func expectMerged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], as kind: FileKind) {
  let result = merge(base: base, ours: ours, theirs: theirs, as: kind)
  let mirrored = merge(base: base, ours: theirs, theirs: ours, as: kind)
  if result.method == .structure {
    expect(result.conflicts.count == mirrored.conflicts.count, "both sides meet the same conflicts")
    if result.conflicts.isEmpty { expect(result.text == mirrored.text, "the result is the same whoever merges whom") }
    guard ours != theirs, ours != base, theirs != base else { return }
    let read = composeYAML(SourceText(name: "", bytes: result.text))
    expect(read.problems.isEmpty, "what is merged by its structure can be read")
  } else if !result.conflicts.isEmpty {
    expect(String(decoding: result.text, as: UTF8.self).contains("<<<<<<< OURS"), "a conflict of lines is marked")
  }
  expect(merge(base: base, ours: ours, theirs: base, as: kind).text == ours, "what one side changed is taken")
}

/// One line deleted, written twice, put first, or spelt in another way.
private func changed(_ text: [UInt8], _ choice: UInt8, _ place: UInt8) -> [UInt8] {
  var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
  let index = Int(place) * lines.count / 256
  switch choice % 5 {
  case 0: lines.remove(at: index)
  case 1: lines.insert(lines[index], at: index)
  case 2: lines.insert(lines.remove(at: index), at: 0)
  case 3: lines[index] += Array(" \(choice)".utf8)
  default: break
  }
  return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
}
