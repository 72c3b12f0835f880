import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A key at the top of a file, looked for before the file is read.
enum TopLevelKey {
  private static let lineFeed = Int32(UInt8(ascii: "\n"))

  /// Whether a line begins with a key and its colon: a search is cheaper than reading.
  static func mayStand(_ key: String, in source: SourceText) -> Bool {
    let key = Array(key.utf8)
    if source.bytes.starts(with: key) { return true }
    return source.bytes.withUnsafeBufferPointer { text in
      var rest = UnsafeBufferPointer(rebasing: text[...])
      while let start = rest.baseAddress, let end = memchr(start, lineFeed, rest.count) {
        rest = UnsafeBufferPointer(rebasing: rest.dropFirst(UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1))
        if rest.starts(with: key) { return true }
      }
      return false
    }
  }
}

/// `opd: PATH` in an SOP.
enum OfficeDeclaration {
  /// Nearly no SOP has it.
  static func mayStand(in source: SourceText) -> Bool { TopLevelKey.mayStand("opd:", in: source) }

  /// The path is meant from the folder of the SOP; a folder stands for the `opd.yaml` in it.
  static func path(_ written: String, from file: FilePath) -> FilePath {
    let path = written.utf8.first == FilePath.slash ? FilePath(written) : file.folder.appending(written)
    if case .success(let status) = FileAccess.status(of: path), status.kind == .folder {
      return path.appending(FileDiscovery.officeName)
    }
    return path
  }
}
