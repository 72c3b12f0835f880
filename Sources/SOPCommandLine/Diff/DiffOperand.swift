/// What one argument of `sop diff` names.
enum DiffOperand: Equatable {
  case file(FilePath)
  case folder(FilePath)
  /// `REV:PATH`.
  case gitFile(revision: FilePath, path: FilePath)
  /// `REV`: all that was there then.
  case revision(FilePath)
  /// `/dev/null`: git's word for a file that is not there.
  case nothing

  /// A file or folder of this name comes before anything of git.
  init(_ argument: FilePath) {
    if argument.bytes.elementsEqual("/dev/null".utf8) {
      self = .nothing
      return
    }
    if case .success(let status) = FileAccess.status(of: argument) {
      self = status.kind == .folder ? .folder(argument) : .file(argument)
      return
    }
    let bytes = argument.bytes
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count {
      self = .gitFile(revision: FilePath(bytes: bytes[..<colon]), path: FilePath(bytes: bytes[(colon + 1)...]))
    } else if bytes.elementsEqual("-".utf8) || Self.looksLikeFile(argument) {
      self = .file(argument)
    } else {
      self = .revision(argument)
    }
  }

  /// A file that is not there is not taken for a revision.
  private static func looksLikeFile(_ argument: FilePath) -> Bool {
    argument.bytes.isEmpty || FileDiscovery.isProcedure(argument.bytes) || argument.bytes.ends(with: ".yaml")
      || argument.bytes.last == FilePath.slash
  }

  /// One SOP, or none in its place.
  var isOne: Bool {
    switch self {
    case .file, .gitFile, .nothing: true
    case .folder, .revision: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: String) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
