import SOPTestSupport
import Testing

@testable import SOPCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built program at a terminal of its own, with a person who reads and types.
final class PseudoTerminal {
  /// How a program ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(by: Int32)
    /// It did not end in time and was ended.
    case stuck
  }

  private let master: Int32
  private let process: pid_t
  /// Everything on the screen so far, with plain line ends.
  private(set) var screen = ""

  /// The program that `swift build` has put beside the tests.
  static let program: FilePath? = {
    // From inside the bundle of the tests up to the folder of all products.
    var folder = CommandLine.arguments.first.map { FilePath($0).folder }
    for _ in 0..<5 {
      guard let current = folder else { break }
      let candidate = current.appending("sop")
      if case .success(let status) = FileAccess.status(of: candidate), status.kind == .file { return candidate }
      folder = current.parentFolder
    }
    return nil
  }()

  /// - Parameter output: a file for standard output; the terminal if `nil`.
  init(_ arguments: [String], in folder: FilePath, output: FilePath? = nil) throws {
    let program = try #require(Self.program.map(FileAccess.realPath), "sop was not built beside the tests")
    var (master, slave) = (Int32(-1), Int32(-1))
    try #require(openpty(&master, &slave, nil, nil, nil) == 0)
    defer { close(slave) }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var name = [CChar](repeating: 0, count: 256)
    try #require(ttyname_r(slave, &name, name.count) == 0)
    var actions = Self.emptyActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the terminal that Ctrl-C comes from.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    if let output {
      posix_spawn_file_actions_addopen(&actions, 1, output.text, O_WRONLY | O_CREAT, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
    }
    let words = ["/usr/bin/env", "-i", "-C", folder.text, "TERM=dumb", "SOP_LANG=id", program.text] + arguments
    process = try Self.start(words, &actions)
    self.master = master
  }

  /// Starts a program as the leader of a new session.
  private static func start(_ words: [String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
    var attributes = emptyAttributes
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A shell in the background ignores Ctrl-C, and so would what is started from it.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, copies + [nil], [nil])
    try #require(code == 0, "\(words[0]) could not be started")
    return process
  }

  #if canImport(Darwin)
    private static var newSession: Int16 { Int16(POSIX_SPAWN_SETSID) }
    private static var emptyActions: posix_spawn_file_actions_t { nil }
    private static var emptyAttributes: posix_spawnattr_t { nil }
  #else
    /// `POSIX_SPAWN_SETSID`, which the headers hide.
    private static var newSession: Int16 { 0x80 }
    private static var emptyActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    private static var emptyAttributes: posix_spawnattr_t { posix_spawnattr_t() }
  #endif

  deinit {
    close(master)
  }

  /// Types a line whenever the program waits for one; stops when it has ended.
  func type(_ lines: [String]) {
    for line in lines {
      guard waitForPrompt() else { return }
      send(line + "\n")
    }
  }

  /// Sends keys without waiting.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { FileAccess.writeAll($0, to: master) }
  }

  /// Until the screen ends in a prompt; false if the program has ended, or after ten seconds.
  func waitForPrompt() -> Bool {
    let before = screen.utf8.count
    while screen.utf8.count == before || !screen.hasSuffix(": ") {
      guard readMore() else { return false }
    }
    return true
  }

  /// Reads to the end and tells how it came.
  func ending() -> Ending {
    while readMore() {}
    var status: Int32 = 0
    for _ in 0..<1000 {
      if waitpid(process, &status, WNOHANG) == process {
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: status & 0x7F)
      }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return .stuck
  }

  private func readMore() -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 10_000) > 0 else { return false }
    let piece = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(master, buffer.baseAddress, buffer.count))
    }
    // The system reports an error where the program has closed its side.
    guard !piece.isEmpty else { return false }
    screen += String(decoding: piece, as: UTF8.self).replacing("\r\n", with: "\n")
    return true
  }
}
