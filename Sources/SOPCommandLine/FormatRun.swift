import SOPCompiler
import SOPDiagnostics
import SOPFormatting
import SOPSyntax
import SOPText

/// One run of `sop fmt`: every text put in canonical form where it is, or from standard input to standard output.
struct FormatRun {
  /// Nothing is written; texts that would change are named.
  let onlyChecks: Bool

  /// What became of one text.
  private struct Product: Sendable {
    /// For standard output.
    var output: [UInt8] = []
    var remark: Wording?
    /// Errors for which the text is left as it is.
    var findings = ""
    var status = ExitStatus.clean
    var problem: FileProblem?
  }

  func run(_ discovery: FileDiscovery, console: inout Console) -> ExitStatus {
    for problem in discovery.problems { console.complain(problem) }
    for folder in discovery.emptyFolders { console.complain(CheckRun.nothing(in: folder)) }
    var status = discovery.problems.isEmpty ? ExitStatus.clean : .unreadable
    let targets = discovery.targets
    let renderer = TextRenderer(language: console.language)
    let language = console.language
    OrderedWork.run(count: targets.count) { [self] index in
      product(of: targets[index], renderer, language)
    } consume: { product in
      status = status.combined(with: product.status)
      if !product.findings.isEmpty { console.report(product.findings) }
      if let problem = product.problem { console.complain(problem) }
      if let remark = product.remark { console.complain(remark) }
      console.write(product.output)
    }
    console.flush()
    return console.hasFailed ? .unreadable : status
  }

  private func product(of target: FileDiscovery.Target, _ renderer: TextRenderer, _ language: Language) -> Product {
    let limit = YAMLLimits().fileSize
    switch FileAccess.read(target.isStandardInput ? nil : target.path, limit: limit) {
    case .failure(let problem): return Product(status: .unreadable, problem: problem)
    case .success(let bytes):
      let source = SourceText(name: target.path.text, bytes: bytes)
      switch canonicalForm(of: source, as: target.kind == .office ? .office : .procedure) {
      case .text(let text): return delivered(text, source, target)
      case .refused(let obstacle): return refused(source, obstacle, target, renderer)
      }
    }
  }

  private func delivered(_ text: [UInt8], _ source: SourceText, _ target: FileDiscovery.Target) -> Product {
    let isChanged = text != source.bytes
    if onlyChecks {
      let name = Array("\(PrintableText.of(target.path.text))\n".utf8)
      return Product(output: isChanged ? name : [], status: isChanged ? .findings : .clean)
    }
    if target.isStandardInput { return Product(output: text) }
    guard isChanged else { return Product() }
    if let problem = FileAccess.write(text, to: target.path) { return Product(status: .unreadable, problem: problem) }
    return Product()
  }

  // MARK: Texts that are left as they are

  private func refused(
    _ source: SourceText, _ obstacle: FormattingObstacle, _ target: FileDiscovery.Target, _ renderer: TextRenderer
  ) -> Product {
    let all =
      switch target.kind {
      case .procedure: FileFindings(compile(source))
      case .office: FileFindings(compileOffice(source))
      }
    let findings = FileFindings(
      sources: all.sources,
      diagnostics: all.diagnostics.filter {
        $0.profile.family == .writing && $0.severity == .error && obstacle.touches($0.place.span)
      })
    return Product(
      remark: Self.remark(obstacle, source), findings: renderer.piece(for: findings), status: .findings)
  }

  private static func remark(_ obstacle: FormattingObstacle, _ source: SourceText) -> Wording {
    let name = PrintableText.of(source.name)
    let line = LineTable(source).lineNumber(of: obstacle.spans.first?.start ?? 0)
    switch obstacle.kind {
    case .notReadable:
      return Wording(
        id: "'\(name)' tidak dirapikan: baris \(line) tidak terbaca sebagai YAML; perbaiki dahulu (sop check)",
        en: "'\(name)' was not formatted: line \(line) cannot be read as YAML; repair it first (sop check)")
    case .repeatedKey:
      return Wording(
        id: "'\(name)' tidak dirapikan: kunci di baris \(line) ditulis dua kali; hapus salah satunya",
        en: "'\(name)' was not formatted: the key on line \(line) is written twice; delete one of them")
    case .notKeysWithValues:
      return Wording(
        id: "'\(name)' tidak dirapikan: di baris \(line) diharapkan kunci dengan nilainya, seperti 'nama: ...'",
        en: "'\(name)' was not formatted: line \(line) should be a key with its value, such as 'nama: ...'")
    case .unusualYAML:
      return Wording(
        id: "'\(name)' tidak dirapikan: tulisan YAML di baris \(line) tidak lazim; tulis dengan cara yang biasa",
        en: "'\(name)' was not formatted: line \(line) is unusual YAML; write it the ordinary way")
    }
  }
}
