import SOPCompiler
import SOPModel
import SOPText

/// The SOPs of one revision that others there name, found in the same order as among files (`FileLibrary`).
final class GitLibrary: Sendable {
  private struct Known {
    var numbers: [FilePath: LibraryID] = [:]
    var paths: [FilePath] = []
    var offices: [FilePath: OfficeCompilation?] = [:]
    var procedures: [LibraryID: LibraryProcedure] = [:]
    var numberings: [FilePath: NumberIndex] = [:]
  }

  private let tree: GitTree
  private let known = Guarded(Known())

  init(_ tree: GitTree) { self.tree = tree }

  func view(from path: FilePath, office: FilePath?) -> GitLibraryView {
    GitLibraryView(library: self, place: LibraryPlace(id(of: path), office: office.map(id)))
  }

  // MARK: Files

  private func id(of path: FilePath) -> LibraryID {
    known.withLock { known in
      if let id = known.numbers[path] { return id }
      let id = LibraryID(known.paths.count)
      known.paths.append(path)
      known.numbers[path] = id
      return id
    }
  }

  private func path(_ id: LibraryID) -> FilePath { known.withLock { $0.paths[id.number] } }

  /// `nil` where it cannot be read.
  func office(at path: FilePath) -> OfficeCompilation? {
    if let office = known.withLock({ $0.offices[path] }) { return office }
    let office = (try? tree.text(at: path)).map { compileOffice($0) }
    known.withLock { $0.offices[path] = .some(office) }
    return office
  }

  func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> {
    if let procedure = known.withLock({ $0.procedures[id] }) { return .success(procedure) }
    let path = path(id)
    let source: SourceText
    do throws(GitProblem) {
      source = try tree.text(at: path)
    } catch {
      return .failure(UnreadableProcedure(cause: error.wording))
    }
    let officePath = tree.office(of: source, at: path)
    let office = officePath.flatMap { self.office(at: $0) }
    let place = LibraryPlace(id, office: office == nil ? nil : officePath.map { self.id(of: $0) })
    let procedure = LibraryProcedure(
      reading: source, in: GitLibraryView(library: self, place: place), at: place, office: office,
      options: CompileOptions())
    known.withLock { $0.procedures[id] = procedure }
    return .success(procedure)
  }

  // MARK: Names

  func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer {
    let folder = path(place.id).folder
    let top = place.office.map { path($0).folder } ?? folder
    if let answer = answer(file: name, folder, top, isBelowOffice: place.office != nil) { return answer }
    let index = index(top, isDeep: place.office != nil)
    guard Procedure.isNumber(name) else {
      return .missing(nearest: suggests ? index.nearest(to: name) : nil)
    }
    let numbering = numbering(index, top)
    return answer(numbering.files(numbered: name)) ?? .missing(nearest: numbering.nearest(to: name))
  }

  private func answer(
    file name: String, _ folder: FilePath, _ top: FilePath, isBelowOffice: Bool
  ) -> LibraryAnswer? {
    guard name.utf8.first != FilePath.slash else { return nil }
    for start in top == folder ? [folder] : [folder, top] {
      let path = start.appending(name + FileDiscovery.procedureSuffix).withoutDots
      if tree.has(path) { return .found(id(of: path)) }
    }
    return name.utf8.first == UInt8(ascii: ".") ? nil : answer(index(top, isDeep: isBelowOffice).files(named: name))
  }

  private func answer(_ paths: [FilePath]) -> LibraryAnswer? {
    guard let first = paths.first else { return nil }
    return paths.count == 1 ? .found(id(of: first)) : .ambiguous(paths.map { tree.name(of: $0) })
  }

  private func index(_ top: FilePath, isDeep: Bool) -> ProcedureIndex {
    let files = ((try? tree.entries()) ?? []).map(\.path).filter { path in
      FileDiscovery.isProcedure(path.bytes) && (isDeep ? path.isBelow(top) : path.folder == top)
    }
    return ProcedureIndex(files, below: top)
  }

  private func numbering(_ index: ProcedureIndex, _ top: FilePath) -> NumberIndex {
    if let numbering = known.withLock({ $0.numberings[top] }) { return numbering }
    let numbering = NumberIndex(index.files) { try? tree.text(at: $0) }
    known.withLock { $0.numberings[top] = numbering }
    return numbering
  }
}

/// The library as one SOP sees it.
struct GitLibraryView: ProcedureLibrary {
  let library: GitLibrary
  let place: LibraryPlace?

  func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer {
    library.answer(name, from: place, suggests: suggests)
  }

  func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> { library.procedure(id) }

  /// What is wrong with other SOPs is told where those are checked.
  func errorCount(of id: LibraryID) -> Int { 0 }
}
