#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work on a list that is spread over the processors and handed back in the order of the list.
enum OrderedWork {
  /// Lists that are shorter are worked through without a thread.
  static let shortest = 8

  /// Processors this process may use, or what `SOP_THREADS` says; at least 1.
  static var threadCount: Int {
    if let wished = Environment["SOP_THREADS"].flatMap({ Int($0) }) { return min(max(wished, 1), 256) }
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Calls `produce` for every index below `count`, on several threads, and `consume` with its results, on the calling
  /// thread, in order. Results that wait for their turn are few, whatever the count.
  static func run<Product: Sendable>(
    count: Int, threads: @autoclosure () -> Int = threadCount, produce: @escaping @Sendable (Int) -> Product,
    consume: (Product) -> Void
  ) {
    let threads = count < shortest ? 1 : threads()
    guard threads > 1 else {
      for index in 0..<count { consume(produce(index)) }
      return
    }
    let line = AssemblyLine(count: count, window: 8 * threads, produce)
    let workers = (0..<min(threads, count)).compactMap { _ in start(line) }
    // Where no thread is to be had, the calling one does it all.
    for index in 0..<count { consume(workers.isEmpty ? produce(index) : line.take(index)) }
    for worker in workers { pthread_join(worker, nil) }
  }

  private static func start<Product: Sendable>(_ line: AssemblyLine<Product>) -> pthread_t? {
    let job = Unmanaged.passRetained(Job { line.work() })
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(&thread, nil, runJob, job.toOpaque())
    if code != 0 {
      job.release()
      return nil
    }
    return thread
  }
}

#if canImport(Darwin)
  private func runJob(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body()
    return nil
  }
#else
  private func runJob(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
    return nil
  }
#endif

private final class Job {
  let body: () -> Void

  init(_ body: @escaping () -> Void) {
    self.body = body
  }
}

/// Workers take the next index as long as it lies within a window from the first that was not yet taken away; results
/// wait in a ring of the window's size.
///
/// Unchecked: everything that changes is touched only between `lock` and `unlock` of one mutex.
private final class AssemblyLine<Product: Sendable>: @unchecked Sendable {
  private let count: Int
  private let window: Int
  private let produce: @Sendable (Int) -> Product
  private var next = 0
  private var taken = 0
  private var ring: [Product?]
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(count: Int, window: Int, _ produce: @escaping @Sendable (Int) -> Product) {
    self.count = count
    self.window = window
    self.produce = produce
    ring = Array(repeating: nil, count: window)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  func work() {
    while let index = claim() {
      let product = produce(index)
      pthread_mutex_lock(mutex)
      ring[index % window] = product
      if index == taken { pthread_cond_broadcast(changed) }
      pthread_mutex_unlock(mutex)
    }
  }

  private func claim() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while next < count, next >= taken + window { pthread_cond_wait(changed, mutex) }
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  /// Waits for the result at an index; to be called for each in order.
  func take(_ index: Int) -> Product {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let product = ring[index % window] {
        ring[index % window] = nil
        taken = index + 1
        pthread_cond_broadcast(changed)
        return product
      }
      pthread_cond_wait(changed, mutex)
    }
  }
}
