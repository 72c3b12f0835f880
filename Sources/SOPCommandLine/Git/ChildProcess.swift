#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A program that runs beside this one, with its input, output and messages in our hands. It gets our environment, but
/// messages in plain English, since we read them.
///
/// Foundation's `Process` would do the same and cost every start of the program the loading of Foundation.
final class ChildProcess {
  private let id: pid_t
  /// A socket, because writing to one whose reader has gone is an error and no signal.
  private var input: Int32
  private let output: Int32
  private let messages: Int32
  /// Read from `output` and not yet asked for.
  private var pending: [UInt8] = []
  private var position = 0

  /// The system's `errno` where the program could not be started.
  struct NotStarted: Error {
    let code: Int32
  }

  /// - Parameter words: the program, looked for in `PATH`, and its arguments.
  init(_ words: [[UInt8]]) throws(NotStarted) {
    var sockets: [Int32] = [-1, -1]
    var outputs: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &sockets) == 0, pipe(&outputs) == 0, pipe(&errors) == 0 else {
      let code = errno
      for descriptor in sockets + outputs + errors where descriptor >= 0 { close(descriptor) }
      throw NotStarted(code: code)
    }
    for descriptor in sockets + outputs + errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(sockets[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    let started = Self.start(words, [sockets[1], outputs[1], errors[1]])
    for descriptor in [sockets[1], outputs[1], errors[1]] { close(descriptor) }
    guard case .success(let id) = started else {
      for descriptor in [sockets[0], outputs[0], errors[0]] { close(descriptor) }
      if case .failure(let problem) = started { throw problem }
      throw NotStarted(code: ENOENT)
    }
    (self.id, input, output, messages) = (id, sockets[0], outputs[0], errors[0])
  }

  private static func start(_ words: [[UInt8]], _ descriptors: [Int32]) -> Result<pid_t, NotStarted> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var arguments = words.map { copy($0) } + [nil]
    var variables = environment().map { copy($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    guard let program = arguments[0] else { return .failure(NotStarted(code: ENOENT)) }
    var id = pid_t()
    let code = posix_spawnp(&id, program, &actions, nil, &arguments, &variables)
    return code == 0 ? .success(id) : .failure(NotStarted(code: code))
  }

  private static func copy(_ word: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    (word + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
    }
  }

  private static func environment() -> [[UInt8]] {
    var variables = [Array("LC_ALL=C".utf8)]
    var index = 0
    while let entry = environ[index] {
      let bytes = UnsafeBufferPointer(start: entry, count: strlen(entry)).map { UInt8(bitPattern: $0) }
      if !bytes.starts(with: "LC_ALL=".utf8) { variables.append(bytes) }
      index += 1
    }
    return variables
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    close(messages)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  // MARK: Talking to it

  /// False if it has gone.
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sendBytes(input, $0.baseAddress, $0.count, flags) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  private func sendBytes(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.send(socket, bytes, count, flags)
    #elseif canImport(Musl)
      Musl.send(socket, bytes, count, flags)
    #else
      Darwin.send(socket, bytes, count, flags)
    #endif
  }

  /// Up to the next line break, without it; `nil` if it has gone.
  func line() -> [UInt8]? {
    while true {
      if let end = pending[position...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(pending[position..<end])
      }
      guard fill() else { return nil }
    }
  }

  /// So many bytes, of which the first `limit` are kept; `nil` if it has gone before.
  func bytes(_ count: Int, limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var left = count
    while left > 0 {
      if position == pending.count, !fill() { return nil }
      let piece = pending[position..<min(pending.count, position + left)]
      result += piece.prefix(max(0, limit - result.count))
      position += piece.count
      left -= piece.count
    }
    return result
  }

  /// Everything it prints to its end; nothing more is sent to it.
  func everything() -> [UInt8] {
    endInput()
    while fill() {}
    defer { position = pending.count }
    return Array(pending[position...])
  }

  private func endInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  private func fill() -> Bool {
    if position == pending.count {
      pending.removeAll(keepingCapacity: true)
      position = 0
    }
    return Self.read(output, &pending)
  }

  /// What it complained of. Waits for its end.
  func complaints() -> [UInt8] {
    endInput()
    var text: [UInt8] = []
    while Self.read(messages, &text) {}
    return text
  }

  /// False at the end.
  private static func read(_ descriptor: Int32, _ content: inout [UInt8]) -> Bool {
    let room = 64 << 10
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
    content += piece
    return count > 0
  }
}
