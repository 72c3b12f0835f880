import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file or folder is, wherever links lead.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file
    case folder
  }

  /// Two paths with the same identity are the same file.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let identity: Identity
  let size: Int
  /// Permission bits.
  let mode: mode_t
}

/// Everything that touches files: plain calls of the system, nothing kept open.
enum FileAccess {
  static func status(of path: FilePath) -> Result<FileStatus, FileProblem> {
    var record = stat()
    guard path.withCString({ stat($0, &record) }) == 0 else { return .failure(FileProblem(.read, path)) }
    return .success(FileStatus(record))
  }

  /// The whole content, or its first `limit` bytes and one more: the reader of a longer file says that it is too long.
  /// `nil` reads standard input.
  static func read(_ path: FilePath?, limit: Int) -> Result<[UInt8], FileProblem> {
    guard let path else { return readAll(STDIN_FILENO, FilePath("-"), expected: 0, limit: limit) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(FileProblem(.read, path)) }
    defer { close(descriptor) }
    var record = stat()
    guard fstat(descriptor, &record) == 0 else { return .failure(FileProblem(.read, path)) }
    return readAll(descriptor, path, expected: FileStatus(record).size, limit: limit)
  }

  /// One call for a file that is as long as it says; `expected` 0 is what pipes and devices say.
  private static func readAll(
    _ descriptor: Int32, _ path: FilePath, expected: Int, limit: Int
  ) -> Result<[UInt8], FileProblem> {
    var content: [UInt8] = []
    var room = min(max(expected, 0), limit) + 1
    while content.count <= limit {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat {
          #if canImport(Glibc)
            count = Glibc.read(descriptor, buffer.baseAddress, room)
          #elseif canImport(Musl)
            count = Musl.read(descriptor, buffer.baseAddress, room)
          #else
            count = Darwin.read(descriptor, buffer.baseAddress, room)
          #endif
        } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      guard count >= 0 else { return .failure(FileProblem(.read, path)) }
      guard count > 0 else { break }
      if content.isEmpty { content = piece } else { content += piece }
      // It has given what it said it holds: no second call to find its end.
      if expected > 0, content.count == expected { break }
      room = min(max(64 << 10, content.count), limit + 1 - content.count)
    }
    return .success(content)
  }

  /// Names in a folder without `.` and `..`, in order of their bytes.
  static func names(in folder: FilePath) -> Result<[[UInt8]], FileProblem> {
    guard let stream = folder.withCString({ opendir($0) }) else { return .failure(FileProblem(.read, folder)) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return .success(names)
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolder(_ path: FilePath) -> FileProblem? {
    if case .success(let status) = status(of: path) {
      return status.kind == .folder ? nil : FileProblem(.write, path, code: ENOTDIR)
    }
    if let parent = path.parentFolder, parent != path, !path.folder.bytes.isEmpty,
      let problem = makeFolder(parent)
    {
      return problem
    }
    let made = path.withCString { mkdir($0, 0o777) } == 0 || errno == EEXIST
    return made ? nil : FileProblem(.write, path)
  }

  /// Replaces a file in one step: readers see the old content or the new, never a part. Keeps the permissions of the
  /// old file; a link stays a link and its target is replaced.
  static func write(_ content: [UInt8], to path: FilePath) -> FileProblem? {
    let target = realPath(of: path)
    let beside = target.folder.appending(".".utf8 + target.lastComponent + ".\(getpid()).baru".utf8)
    let descriptor = beside.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { return FileProblem(.write, path) }
    if case .success(let old) = status(of: target) { _ = fchmod(descriptor, old.mode) }
    var isWritten = content.withUnsafeBytes { writeAll($0, to: descriptor) } && fsync(descriptor) == 0
    var code = errno
    isWritten = close(descriptor) == 0 && isWritten
    if isWritten {
      isWritten = beside.withCString { from in target.withCString { rename(from, $0) } } == 0
      code = errno
    }
    guard !isWritten else { return nil }
    _ = beside.withCString { unlink($0) }
    return FileProblem(.write, path, code: code)
  }

  /// False after an error, which `errno` tells.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, piece.baseAddress, piece.count)
      #else
        let count = Darwin.write(descriptor, piece.baseAddress, piece.count)
      #endif
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// From the root, links followed; the path itself where nothing is there yet.
  static func realPath(of path: FilePath) -> FilePath {
    guard let real = path.withCString({ realpath($0, nil) }) else { return path }
    defer { free(real) }
    return FilePath(bytes: UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
  }
}

/// A file that could not be read or written, and why.
struct FileProblem: Error, Sendable {
  enum Deed: Sendable {
    case read
    case write
  }

  let deed: Deed
  let path: FilePath
  /// The system's `errno`.
  let code: Int32

  init(_ deed: Deed, _ path: FilePath, code: Int32 = errno) {
    self.deed = deed
    self.path = path
    self.code = code
  }

  /// A sentence with what to do.
  var wording: Wording {
    let name = PrintableText.of(path.text)
    switch deed {
    case .read:
      return Wording(
        id: "'\(name)' tidak dapat dibaca: \(words: cause.id)", en: "'\(name)' cannot be read: \(words: cause.en)")
    case .write:
      return Wording(
        id: "'\(name)' tidak dapat ditulis: \(words: cause.id)", en: "'\(name)' cannot be written: \(words: cause.en)")
    }
  }

  /// There is no such file, as far as a name can tell.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG }

  var cause: Wording {
    switch code {
    case ENOENT:
      Wording(
        id: "berkas atau foldernya tidak ada; periksa ejaan namanya",
        en: "there is no such file or folder; check its spelling")
    case EACCES, EPERM:
      Wording(
        id: "Anda tidak memiliki izin; mintalah kepada pemilik berkas", en: "you have no permission; ask its owner")
    case EISDIR: Wording(id: "ini sebuah folder", en: "it is a folder")
    case ENOTDIR: Wording(id: "sebagian jalurnya bukan folder", en: "a part of its path is not a folder")
    case ELOOP: Wording(id: "tautannya berputar tanpa ujung", en: "its links go round in a circle")
    case ENAMETOOLONG: Wording(id: "namanya terlalu panjang", en: "its name is too long")
    case ENOSPC, EDQUOT: Wording(id: "ruang penyimpanan penuh", en: "there is no space left")
    case EROFS: Wording(id: "penyimpanannya hanya dapat dibaca", en: "the file system is read-only")
    default: Wording(id: "kesalahan sistem nomor \(code)", en: "system error number \(code)")
    }
  }
}

extension FileStatus {
  fileprivate init(_ record: stat) {
    kind = record.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    identity = Identity(
      device: UInt64(truncatingIfNeeded: record.st_dev), number: UInt64(truncatingIfNeeded: record.st_ino))
    size = Int(record.st_size)
    mode = record.st_mode & 0o7777
  }
}
