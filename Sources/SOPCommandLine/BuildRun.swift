import SOPCompiler
import SOPDiagnostics
import SOPEmitters
import SOPText

/// One run of `sop build`: every SOP in every form asked for, to standard output or into a folder.
struct BuildRun {
  let emitters: [any Emitter]
  let options: EmitOptions
  /// `nil` for standard output.
  let folder: FilePath?
  /// SOPs with errors are written all the same, marked DRAF.
  let isForced: Bool

  private struct Output: Sendable {
    let path: FilePath?
    let content: [UInt8]
  }

  private struct Product: Sendable {
    var outputs: [Output] = []
    /// Errors in the text.
    var findings = ""
    /// What became of it, if not what was asked for.
    var remark: Wording?
    var status = ExitStatus.clean
    var problem: FileProblem?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(CheckRun.nothing(in: folder)) }
    var status = list.problems.isEmpty ? ExitStatus.clean : .unreadable
    let paths = list.items.map(outputPaths)
    if let (first, second) = Self.collision(list.items, paths) {
      console.complain(
        Wording(
          id: "'\(first)' dan '\(second)' akan menulis berkas yang sama; jalankan satu per satu dengan -o yang berbeda",
          en: "'\(first)' and '\(second)' would write the same file; run them one by one with an -o of their own"))
      return .wrongUse
    }
    let workshop = Workshop(list)
    let renderer = TextRenderer(language: console.language)
    OrderedWork.run(count: list.items.count) { [self] index in
      let item = list.items[index]
      switch item.target.kind {
      case .office: return product(ofOffice: item, workshop, renderer)
      case .procedure: return product(ofProcedure: item, paths[index], workshop, renderer)
      }
    } consume: { product in
      status = status.combined(with: deliver(product, &console))
    }
    console.flush()
    return console.hasFailed ? .unreadable : status
  }

  /// An office is not written; its errors are told once, before the SOPs they concern.
  private func product(ofOffice item: WorkList.Item, _ workshop: Workshop, _ renderer: TextRenderer) -> Product {
    switch workshop.compileOffice(item) {
    case .failure(let problem): return Product(problem: problem)
    case .success(let office): return Product(findings: renderer.piece(for: FileFindings(office).onlyErrors))
    }
  }

  private func product(
    ofProcedure item: WorkList.Item, _ paths: [FilePath], _ workshop: Workshop, _ renderer: TextRenderer
  ) -> Product {
    switch workshop.compileProcedure(item) {
    case .failure(let problem): return Product(problem: problem)
    case .success(let compilation):
      let office = workshop.office(at: item.office)
      let isSound = compilation.isSound && (item.office == nil || office?.isSound == true)
      var product = Product(findings: renderer.piece(for: FileFindings(compilation).onlyErrors))
      var options = options
      options.isDraft = !isSound
      if !isSound {
        product.remark = Self.remark(PrintableText.of(item.target.path.text), isForced: isForced)
        guard isForced else {
          product.status = .findings
          return product
        }
      }
      for (index, emitter) in emitters.enumerated() {
        let content = emitter.emit(compilation.procedure, from: compilation.sources[0], options: options)
        product.outputs.append(Output(path: folder == nil ? nil : paths[index], content: content))
      }
      return product
    }
  }

  private static func remark(_ name: String, isForced: Bool) -> Wording {
    isForced
      ? Wording(
        id: "'\(name)' ditulis sebagai DRAF karena ada galat di atas",
        en: "'\(name)' was written as a draft (DRAF) because of the errors above")
      : Wording(
        id: "'\(name)' tidak ditulis karena ada galat di atas; perbaiki, atau tulis sebagai DRAF dengan --force",
        en: "'\(name)' was not written because of the errors above; repair them, or write a draft (DRAF) with --force")
  }

  private func deliver(_ product: Product, _ console: inout Console) -> ExitStatus {
    var status = product.status
    if let problem = product.problem {
      console.complain(problem)
      status = .unreadable
    }
    console.report(product.findings)
    for output in product.outputs {
      guard let path = output.path else {
        console.write(output.content)
        continue
      }
      if let problem = FileAccess.makeFolder(path.folder) ?? FileAccess.write(output.content, to: path) {
        console.complain(problem)
        status = .unreadable
      }
    }
    if let remark = product.remark { console.complain(remark) }
    return status
  }

  // MARK: Names of outputs

  /// For an SOP one path for each emitter: the output folder, the way from the searched folder to the SOP, its name.
  private func outputPaths(_ item: WorkList.Item) -> [FilePath] {
    guard let folder, item.target.kind == .procedure else { return [] }
    let base = folder.appending(Self.baseName(of: item.target))
    return emitters.map { FilePath(bytes: base.bytes + Array(".\($0.fileExtension)".utf8)) }
  }

  /// The name of an SOP's file without its ending, with the folders between it and the folder that was searched.
  static func baseName(of target: FileDiscovery.Target) -> ArraySlice<UInt8> {
    if target.isStandardInput, target.path.text == "-" { return Array("stdin".utf8)[...] }
    let name =
      target.root.map { target.path.bytes.dropFirst($0.appending("").bytes.count) } ?? target.path.lastComponent
    for suffix in [FileDiscovery.procedureSuffix, ".yaml", ".yml"] where name.count > suffix.utf8.count {
      if name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) { return name.dropLast(suffix.utf8.count) }
    }
    return name
  }

  /// Two SOPs, or two forms of one, that would be written to one file.
  private static func collision(_ items: [WorkList.Item], _ paths: [[FilePath]]) -> (String, String)? {
    var writers: [FilePath: String] = [:]
    for (item, paths) in zip(items, paths) {
      let name = PrintableText.of(item.target.path.text)
      for path in paths {
        if let other = writers.updateValue(name, forKey: path) { return (other, name) }
      }
    }
    return nil
  }
}

extension FileFindings {
  fileprivate var onlyErrors: FileFindings {
    FileFindings(sources: sources, diagnostics: diagnostics.filter { $0.severity == .error })
  }
}

extension OfficeCompilation {
  fileprivate var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
