import SOPText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on a terminal that says how far a long run has come; nothing for half a second, and nothing elsewhere.
struct Progress {
  private let total: Int
  private let language: Language
  private let descriptor: Int32
  private let isShown: Bool
  private var done = 0
  private var nextAt: UInt64
  private var isOnScreen = false

  private static let patience: UInt64 = 500_000_000
  private static let interval: UInt64 = 100_000_000

  init(total: Int, language: Language, descriptor: Int32) {
    self.total = total
    self.language = language
    self.descriptor = descriptor
    isShown = total > 1 && isatty(descriptor) == 1
    nextAt = isShown ? Self.now + Self.patience : 0
  }

  /// One more is done.
  mutating func step() {
    done += 1
    guard isShown else { return }
    let now = Self.now
    guard now >= nextAt else { return }
    nextAt = now + Self.interval
    let share = done * 20 / total
    let bar = String(repeating: "=", count: share) + String(repeating: " ", count: 20 - share)
    let words = Wording(id: "\(done) dari \(total) berkas", en: "\(done) of \(total) files")
    put("\r[\(bar)] \(words(language))")
    isOnScreen = true
  }

  /// Wipes the line, before anything else is printed.
  mutating func clear() {
    guard isOnScreen else { return }
    put("\r\u{1B}[K")
    isOnScreen = false
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { FileAccess.writeAll($0, to: descriptor) }
  }

  /// Nanoseconds of a clock that never goes back.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(clamping: time.tv_sec) * 1_000_000_000 + UInt64(clamping: time.tv_nsec)
  }
}
