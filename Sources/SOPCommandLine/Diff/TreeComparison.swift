import SOPCompiler
import SOPDiff
import SOPEmitters
import SOPModel
import SOPText

/// Two trees of SOPs, file by file: which are new, gone, renamed, and what changed in those that both have.
struct TreeComparison {
  /// An SOP that both have.
  struct Pair {
    let old: FilePath
    let new: FilePath
    let comparison: Comparison

    var isRenamed: Bool { old != new }
  }

  /// An SOP that only one of them has.
  struct Single {
    let path: FilePath
    /// `nama` of the SOP, or nothing.
    let title: String
  }

  /// The heaviest impact first, then by path; those that are only written in another way last.
  private(set) var pairs: [Pair] = []
  private(set) var added: [Single] = []
  private(set) var removed: [Single] = []
  private(set) var problems: [Wording] = []

  /// For the forms of a comparison.
  var report: ComparedProcedures {
    func lone(_ single: Single) -> ComparedProcedures.Lone {
      ComparedProcedures.Lone(path: single.path.text, title: single.title)
    }
    return ComparedProcedures(pairs.map(\.comparison), added: added.map(lone), removed: removed.map(lone))
  }

  private let old: VersionTree
  private let new: VersionTree

  /// - Parameter folders: only files in or below these; all of them where there are none.
  init(
    _ old: VersionTree, _ new: VersionTree, below folders: [FilePath], console: inout Console
  ) throws(GitProblem) {
    self.old = old
    self.new = new
    func isWanted(_ path: FilePath) -> Bool { folders.isEmpty || folders.contains { path.isBelow($0) } }
    let olds = Set(old.files.filter { !$0.value.isOffice && isWanted($0.key) }.keys)
    let news = Set(new.files.filter { !$0.value.isOffice && isWanted($0.key) }.keys)
    let offices = changedOffices()
    for path in olds.intersection(news).sorted() {
      if !isSame(path, path) || offices.contains(where: { path.isBelow($0) }) { add(path, path, &console) }
    }
    let renames = try renames(olds.subtracting(news).sorted(), news.subtracting(olds).sorted())
    for (newPath, oldPath) in renames.sorted(by: { $0.key < $1.key }) { add(oldPath, newPath, &console) }
    let renamedOlds = Set(renames.values)
    removed = olds.subtracting(news).subtracting(renamedOlds).sorted().map { single($0, in: old) }
    added = news.subtracting(olds).filter { renames[$0] == nil }.sorted().map { single($0, in: new) }
    pairs.sort { left, right in
      let (weights, paths) = ((left.weight, right.weight), (left.new, right.new))
      return weights.0 != weights.1 ? weights.0 > weights.1 : paths.0 < paths.1
    }
  }

  // MARK: Files that changed

  private func isSame(_ oldPath: FilePath, _ newPath: FilePath) -> Bool {
    if let left = old.files[oldPath]?.id, let right = new.files[newPath]?.id { return left == right }
    guard let left = old.text(at: oldPath), let right = new.text(at: newPath) else { return false }
    return left.bytes == right.bytes
  }

  /// Folders of offices that say something else, or are new or gone: the SOPs below them may mean something else.
  private func changedOffices() -> [FilePath] {
    let paths = Set(old.files.filter(\.value.isOffice).keys).union(new.files.filter(\.value.isOffice).keys)
    return paths.filter { !isSame($0, $0) }.map(\.folder)
  }

  private mutating func add(_ oldPath: FilePath, _ newPath: FilePath, _ console: inout Console) {
    switch (old.compilation(at: oldPath), new.compilation(at: newPath)) {
    case (.failure(let problem), _), (_, .failure(let problem)): problems.append(problem.wording)
    case (.success(let left), .success(let right)):
      let comparison = compare(VersionReader.version(left, &console), VersionReader.version(right, &console))
      let isUntouched = oldPath == newPath && comparison.isSameProcedure && isSame(oldPath, newPath)
      if !isUntouched { pairs.append(Pair(old: oldPath, new: newPath, comparison: comparison)) }
    }
  }

  private func single(_ path: FilePath, in tree: VersionTree) -> Single {
    guard case .success(let compilation) = tree.compilation(at: path) else { return Single(path: path, title: "") }
    let procedure = compilation.procedure
    return Single(path: path, title: procedure.text(procedure.identity.title))
  }

  // MARK: Files that are called otherwise

  /// The old path by the new one: the same content, else the same number, else what git takes for renamed.
  private func renames(_ olds: [FilePath], _ news: [FilePath]) throws(GitProblem) -> [FilePath: FilePath] {
    guard !olds.isEmpty, !news.isEmpty else { return [:] }
    var result: [FilePath: FilePath] = [:]
    var left = Set(olds)
    func pair(_ find: (FilePath) -> FilePath?) {
      for path in news where result[path] == nil {
        if let found = find(path), left.remove(found) != nil { result[path] = found }
      }
    }
    pair { new in left.sorted().first { isSame($0, new) } }
    let numbers = numbers(olds, in: old)
    let newNumbers = self.numbers(news, in: new)
    pair { path in
      guard let number = newNumbers[path], newNumbers.values.count(where: { $0 == number }) == 1 else { return nil }
      let found = numbers.filter { $0.value == number }.keys
      return found.count == 1 ? found.first : nil
    }
    if !left.isEmpty, result.count < news.count, let oldTree = old.revision, let newTree = new.revision {
      let known = try newTree.repository.renames(from: oldTree.id, to: newTree.id)
      pair { path in
        guard let found = known[path] else { return nil }
        // SOPs of one office look alike: with another number and another name it is another one.
        let isOther = numbers[found] != nil && newNumbers[path] != nil
        return isOther && single(found, in: old).title != single(path, in: new).title ? nil : found
      }
    }
    return result
  }

  private func numbers(_ paths: [FilePath], in tree: VersionTree) -> [FilePath: String] {
    var numbers: [FilePath: String] = [:]
    for path in paths { numbers[path] = tree.text(at: path).flatMap { procedureNumber(in: $0) } }
    return numbers
  }
}

extension TreeComparison.Pair {
  /// By how much a reviewer has to look at it; 0 where only the writing changed.
  fileprivate var weight: Int {
    if comparison.isSameProcedure { return 0 }
    guard let impact = comparison.impact else { return 1 }
    return 2 + (Impact.allCases.sorted().firstIndex(of: impact) ?? 0)
  }
}
