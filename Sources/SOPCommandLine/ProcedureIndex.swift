import SOPCompiler
import SOPModel
import SOPText

/// The SOPs below a folder, by path and by number.
struct ProcedureIndex: Sendable {
  /// In order of bytes.
  let files: [FilePath]
  private let folder: FilePath

  /// - Parameter isDeep: looks into the folders below, as a search of the command line does.
  init(below folder: FilePath, isDeep: Bool) {
    self.folder = folder
    if isDeep {
      let targets = FileDiscovery([folder], standardInputPath: nil).targets
      files = targets.filter { $0.kind == .procedure }.map(\.path)
    } else {
      let names = (try? FileAccess.names(in: folder).get()) ?? []
      files = names.filter { FileDiscovery.isProcedure($0) && $0.first != UInt8(ascii: ".") }.map(folder.appending)
    }
  }

  /// - Parameter files: below the folder, in order of bytes.
  init(_ files: [FilePath], below folder: FilePath) {
    self.files = files
    self.folder = folder
  }

  /// Files whose path ends with these names of folders and of a file without its ending.
  func files(named name: String) -> [FilePath] {
    let wanted = Array("\(name)\(FileDiscovery.procedureSuffix)".utf8)
    return files.filter { file in
      let path = below(file)
      guard path.suffix(wanted.count).elementsEqual(wanted) else { return false }
      return path.count == wanted.count || path.dropLast(wanted.count).last == FilePath.slash
    }
  }

  /// How a file with nearly this name is written where an SOP is called: its name, with its folders if others share it.
  func nearest(to name: String) -> String? {
    let names = files.map { file in
      String(decoding: below(file).dropLast(FileDiscovery.procedureSuffix.utf8.count), as: UTF8.self)
    }
    let short = names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let uses = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    let found =
      name.contains("/")
      ? NearestName.nearest(to: name, among: names) ?? NearestName.nearest(to: name, among: short)
      : NearestName.nearest(to: name, among: short)
    guard let found else { return nil }
    if uses[found] == 1 || names.contains(found) { return found }
    return names.first { $0.hasSuffix("/\(found)") }
  }

  private func below(_ file: FilePath) -> ArraySlice<UInt8> {
    file.bytes.dropFirst(folder.appending("").bytes.count)
  }
}

/// SOPs by their number.
struct NumberIndex: Sendable {
  private var files: [String: [FilePath]] = [:]
  private var spellings: [String: String] = [:]

  /// Reads every text that has a number.
  init(_ files: [FilePath], text: (FilePath) -> SourceText?) {
    for file in files {
      guard let text = text(file), TopLevelKey.mayStand("nomor:", in: text), let number = procedureNumber(in: text)
      else { continue }
      self.files[number, default: []].append(file)
      let folded = Self.folded(number)
      if spellings[folded] == nil { spellings[folded] = number }
    }
  }

  func files(numbered number: String) -> [FilePath] { files[number] ?? [] }

  /// The number that is this one but for case, spaces, signs and zeros in front.
  func nearest(to number: String) -> String? { spellings[Self.folded(number)] }

  private static func folded(_ number: String) -> String {
    var folded = ""
    for part in number.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let digits = part.drop { $0 == "0" }
      folded += (digits.isEmpty ? "0" : digits) + "."
    }
    return folded
  }
}
