/// What something costs, in whole rupiah, as an office writes it.
public struct Money: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// `Rp25.000`, or an interval `Rp10.000-Rp50.000`, `maks Rp50.000`, `min Rp10.000`.
    case amount
    /// `gratis`, `Rp0`, `nihil`: nothing, said so.
    case free
    /// `dihitung`: worked out for each case.
    case computed
    /// `sesuai ...`: set elsewhere. The bytes of the whole phrase.
    case accordingTo(Range<Int>)
    /// `2% dari nilai transaksi`: hundredths of a per cent, and the bytes of what it is a share of.
    case percent(basisPoints: Int, of: Range<Int>)
    /// `belum diatur`: a hole that is admitted.
    case unsettled
  }

  public let kind: Kind
  /// Rupiah, from 0.
  public let lower: Int64
  /// Nil where nothing limits it or nothing is known.
  public let upper: Int64?
  /// The bytes of the name in `Rp5.000 per lembar`.
  public let per: Range<Int>?

  public init(kind: Kind, lower: Int64 = 0, upper: Int64? = nil, per: Range<Int>? = nil) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.per = per
  }

  public static let free = Money(kind: .free, lower: 0, upper: 0)

  public static func exactly(_ rupiah: Int64) -> Money {
    rupiah == 0 ? free : Money(kind: .amount, lower: rupiah, upper: rupiah)
  }

  /// A sum or an interval of sums, not a way to find one.
  public var isMeasured: Bool {
    switch kind {
    case .amount, .free: true
    case .computed, .accordingTo, .percent, .unsettled: false
    }
  }

  /// The one spelling the formatter writes; takes the text it was read from, whose words it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    let name = per.map { " per " + text.string($0) } ?? ""
    switch kind {
    case .amount: return interval + name
    case .free: return "gratis"
    case .computed: return "dihitung" + name
    case .accordingTo(let range): return text.string(range)
    case .percent(let basisPoints, let base):
      return "\(Percent(basisPoints: basisPoints).canonical) dari \(text.string(base))"
    case .unsettled: return "belum diatur"
    }
  }

  private var interval: String {
    guard let upper else { return "min " + Self.rupiah(lower) }
    if upper == lower { return Self.rupiah(lower) }
    return lower == 0 ? "maks " + Self.rupiah(upper) : "\(Self.rupiah(lower))-\(Self.rupiah(upper))"
  }

  /// `Rp25.000`
  public static func rupiah(_ amount: Int64) -> String {
    let digits = Array(String(amount.magnitude).utf8)
    var text = amount < 0 ? "-Rp" : "Rp"
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
