/// How long something takes, as an office writes it: an interval, the manner it was written in, and the unit of work it
/// is counted by.
public struct Duration: Hashable, Sendable {
  public enum Manner: Hashable, Sendable {
    /// `10 menit`.
    case exact
    /// `5-10 menit`.
    case range
    /// `maks 10 menit`: from nothing to the limit.
    case atMost
    /// `min 1 jam`: from the limit on, without end.
    case atLeast
    /// `± 15 menit`: an estimate, which sums as what it says.
    case approximate
    /// `sesuai jadwal`, `segera`: a time that no sum can hold. The bytes of the text.
    case unmeasurable(Range<Int>)
    /// `tidak dihitung`: nothing, on purpose.
    case notCounted
    /// `belum diatur`: a hole that is admitted.
    case unsettled
  }

  public let lower: TimeAmount
  /// Nil where nothing limits it: `min ...`, unmeasurable and unsettled times.
  public let upper: TimeAmount?
  public let manner: Manner
  /// The bytes of the name in `2 menit per berkas`.
  public let per: Range<Int>?
  /// Written in weeks, and so shown in weeks where they come out even.
  public let inWeeks: Bool

  public init(
    lower: TimeAmount, upper: TimeAmount?, manner: Manner, per: Range<Int>? = nil, inWeeks: Bool = false
  ) {
    self.lower = lower
    self.upper = upper
    self.manner = manner
    self.per = per
    self.inWeeks = inWeeks
  }

  public static func exactly(_ amount: TimeAmount) -> Duration {
    Duration(lower: amount, upper: amount, manner: .exact)
  }

  public static func atMost(_ amount: TimeAmount) -> Duration {
    Duration(lower: .zero, upper: amount, manner: .atMost)
  }

  /// Units of time in their canonical spelling: what to offer in place of an unknown one.
  public static var unitNames: [String] { TimeUnit.canonicalNames }

  /// Zero on purpose.
  public static let notCounted = Duration(lower: .zero, upper: .zero, manner: .notCounted)
  public static let unsettled = Duration(lower: .zero, upper: nil, manner: .unsettled)

  static func unmeasurable(_ text: Range<Int>) -> Duration {
    Duration(lower: .zero, upper: nil, manner: .unmeasurable(text))
  }

  /// Says a length of time that a sum can hold, if perhaps without an upper limit.
  public var isMeasured: Bool {
    switch manner {
    case .exact, .range, .atMost, .atLeast, .approximate, .notCounted: true
    case .unmeasurable, .unsettled: false
    }
  }
}
