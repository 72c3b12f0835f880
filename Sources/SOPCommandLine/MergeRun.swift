import SOPCompiler
import SOPDiagnostics
import SOPFormatting
import SOPMerge
import SOPSyntax
import SOPText

/// One run of `sop merge`: three texts read, one written, and what is left to decide explained beside it.
struct MergeRun {
  let base: FilePath
  let ours: FilePath
  let theirs: FilePath
  /// What the merged file is called; `nil` as ours.
  let path: FilePath?
  /// `-` for standard output; `nil` to write over ours.
  let output: FilePath?

  private var name: FilePath { path ?? ours }

  private var kind: FileKind { name.isOffice ? .office : .procedure }

  func run(_ console: inout Console) -> ExitStatus {
    let texts: (base: [UInt8], ours: [UInt8], theirs: [UInt8])
    do throws(FileProblem) {
      texts = (try read(base), try read(ours), try read(theirs))
    } catch {
      console.complain(error)
      return .unreadable
    }
    let limit = YAMLLimits().fileSize
    guard [texts.base, texts.ours, texts.theirs].allSatisfy({ $0.count <= limit }) else {
      console.complain(tooLarge(limit))
      return .unreadable
    }
    let merged = merge(
      base: texts.base, ours: texts.ours, theirs: texts.theirs, as: kind, names: (ours.text, theirs.text))
    let isSettled = merged.conflicts.isEmpty
    let newErrors = isSettled ? newErrors(in: merged.text, texts.ours, texts.theirs) : nil
    if let problem = write(merged.text, &console) {
      console.complain(problem)
      return .unreadable
    }
    let report = MergeReport(merged, name: PrintableText.of(name.text), language: console.language)
    for remark in report.remarks { console.complain(remark) }
    if !isSettled { console.report(report.conflicts) }
    if let newErrors, !newErrors.diagnostics.isEmpty {
      console.complain(report.clash(newErrors.diagnostics.count))
      console.report(TextRenderer(language: console.language).piece(for: newErrors))
    }
    console.flush()
    if console.hasFailed { return .unreadable }
    return isSettled && newErrors?.diagnostics.isEmpty ?? true ? .clean : .findings
  }

  // MARK: Files

  private func read(_ path: FilePath) throws(FileProblem) -> [UInt8] {
    try FileAccess.read(path, limit: YAMLLimits().fileSize).get()
  }

  private func write(_ text: [UInt8], _ console: inout Console) -> FileProblem? {
    if output?.text == "-" {
      console.write(text)
      return nil
    }
    let target = output ?? ours
    if output == nil, case .success(let old) = FileAccess.read(target, limit: text.count), old == text { return nil }
    return FileAccess.write(text, to: target)
  }

  private func tooLarge(_ limit: Int) -> Wording {
    let name = PrintableText.of(name.text)
    return Wording(
      id: "'\(name)' tidak digabung: ada naskah yang lebih besar dari \(limit) bita; pecah menjadi beberapa SOP",
      en: "'\(name)' was not merged: one of the texts is larger than \(limit) bytes; split it into several SOPs")
  }

  // MARK: Meaning

  /// What is wrong with the merged text but with neither side: each is compiled in the place of the file.
  private func newErrors(in merged: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> FileFindings {
    let place = FilePlace(name)
    let found = findings(in: merged, at: place)
    guard merged != ours, merged != theirs, found.diagnostics.contains(where: { $0.severity == .error }) else {
      return FileFindings(sources: [], diagnostics: [])
    }
    return MergedMeaning.newErrors(
      in: found, ours: findings(in: ours, at: place), theirs: findings(in: theirs, at: place))
  }

  private func findings(in text: [UInt8], at place: FilePlace) -> FileFindings {
    let source = SourceText(name: name.text, bytes: text)
    return name.isOffice ? FileFindings(compileOffice(source)) : FileFindings(place.compilation(of: source))
  }
}
