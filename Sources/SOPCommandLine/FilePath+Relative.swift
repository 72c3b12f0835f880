extension FilePath {
  /// An absolute path as it is written in a folder; both without links and `..`.
  func relative(to folder: FilePath) -> FilePath {
    let own = components
    let base = folder.components
    let shared = zip(own, base).prefix { $0 == $1 }.count
    let upward = [ArraySlice<UInt8>](repeating: [UInt8(ascii: "."), UInt8(ascii: ".")], count: base.count - shared)
    return FilePath(bytes: (upward + own[shared...]).joined(separator: [Self.slash]))
  }

  /// Where a path written in this folder leads, by its text alone: `.` and `..` are worked off.
  func resolving(_ written: FilePath) -> FilePath {
    let isAbsolute = written.bytes.first == Self.slash
    var parts = isAbsolute ? [] : components
    for part in written.components {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return FilePath(bytes: [Self.slash] + parts.joined(separator: [Self.slash]))
  }

  private var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }
}
