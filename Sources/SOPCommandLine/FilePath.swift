/// A path as the system sees it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable, Comparable {
  /// Without a zero byte.
  let bytes: [UInt8]

  init(bytes: some Sequence<UInt8>) {
    self.bytes = bytes.filter { $0 != 0 }
  }

  init(_ text: String) {
    self.init(bytes: text.utf8)
  }

  /// For people: what is not UTF-8 is replaced by U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands after the last slash.
  var lastComponent: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...]
  }

  /// The folder it is in, as written; empty for a bare name.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return FilePath("") }
    return FilePath(bytes: bytes[..<max(slash, 1)])
  }

  /// The folder above this folder: the last component is dropped where it is a name, else `..` is added. Nothing for
  /// the root.
  var parentFolder: FilePath? {
    if bytes == [Self.slash] { return nil }
    if bytes.isEmpty || bytes == Array(".".utf8) { return FilePath("..") }
    if lastComponent.isEmpty { return FilePath(bytes: bytes.dropLast()).parentFolder }
    if lastComponent.elementsEqual(".".utf8) || lastComponent.elementsEqual("..".utf8) { return appending("..") }
    return folder
  }

  /// A name below this folder; below the empty path the bare name.
  func appending(_ name: some Sequence<UInt8>) -> FilePath {
    if bytes.isEmpty { return FilePath(bytes: name) }
    return FilePath(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + Array(name))
  }

  func appending(_ name: String) -> FilePath { appending(name.utf8) }

  /// Calls the body with the path ended by zero; `.` stands for the empty path.
  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let ended = (bytes.isEmpty ? Array(".".utf8) : bytes).map { CChar(bitPattern: $0) } + [0]
    return ended.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return "".withCString(body) }
      return body(base)
    }
  }

  static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  static let slash = UInt8(ascii: "/")
}
