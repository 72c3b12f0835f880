import SOPCompiler
import SOPSyntax
import SOPText

/// The place of a file among its office and the SOPs it names, in which several versions of it are compiled; there need
/// be no file yet.
struct FilePlace {
  let path: FilePath
  private let library: FileLibrary

  init(_ path: FilePath) {
    self.path = path
    library = FileLibrary(WorkList([path], standardInputPath: nil), options: CompileOptions(), drafts: [:])
  }

  func compilation(of source: SourceText) -> Compilation {
    var options = CompileOptions()
    var officePath: FilePath?
    if OfficeDeclaration.mayStand(in: source), let declared = declaredOffice(in: source) {
      officePath = OfficeDeclaration.path(declared, from: path)
    } else {
      var finder = OfficeFinder()
      officePath = finder.office(forFile: path)
    }
    let office = officePath.flatMap(office)
    options.declaredOfficeIsUnreadable = officePath != nil && office == nil
    let surroundings = Surroundings(library: library.view(from: path, office: office == nil ? nil : officePath))
    return compile(source, office: office, among: surroundings, options: options)
  }

  private func office(at path: FilePath) -> OfficeCompilation? {
    (try? FileAccess.read(path, limit: YAMLLimits().fileSize).get())
      .map { compileOffice(SourceText(name: path.text, bytes: $0)) }
  }
}

extension FilePath {
  /// It is called `opd.yaml`.
  var isOffice: Bool { lastComponent.elementsEqual(FileDiscovery.officeName.utf8) }
}
