/// The number of a civil servant: eighteen digits that hold the date of birth, the month of appointment, the sex and a
/// serial number.
public struct NIP: Hashable, Sendable {
  public enum Sex: UInt8, Hashable, Sendable {
    case male = 1, female = 2
  }

  public let birth: CivilDate
  public let appointmentYear: Int
  /// 1...12, or 21 and above: the code that contract staff (PPPK) have in place of a month.
  public let appointmentMonth: Int
  public let sex: Sex
  /// 0...999
  public let serial: Int

  /// Reads a whole text; blank space between the digits does not matter.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<NIP> {
    .reading(text) { $0.takeNIP() }
  }

  /// Eighteen digits without blanks.
  public var canonical: String { parts.joined() }

  /// As printed under a signature: `19800101 200501 2 001`.
  public var grouped: String { parts.joined(separator: " ") }

  private var parts: [String] {
    let birthday = birth.canonical.filter { $0 != "-" }
    let appointment = "\(appointmentYear * 100 + appointmentMonth)"
    return [birthday, appointment, "\(sex.rawValue)", String("\(1000 + serial)".suffix(3))]
  }
}

/// The eighteen digits and where each stands.
private struct NIPDigits {
  private var values: UInt64 = 0
  private(set) var count = 0
  /// Offsets of the digits, in the order of the digits.
  private var offsets = InlineArray<18, Int>(repeating: 0)

  mutating func append(_ digit: UInt8, at offset: Int) {
    if count < 18 {
      values = values * 10 + UInt64(digit)
      offsets[count] = offset
    }
    count += 1
  }

  /// The number that some of the digits make; both ends within 0...18.
  func number(_ digits: Range<Int>) -> Int {
    func power(_ exponent: Int) -> UInt64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
    return Int(values / power(18 - digits.upperBound) % power(digits.count))
  }

  /// The bytes from the first to the last of some of the digits.
  func range(_ digits: Range<Int>) -> Range<Int> {
    offsets[digits.lowerBound]..<offsets[digits.upperBound - 1] + 1
  }
}

extension ValueCursor {
  fileprivate mutating func takeNIP() -> NIP? {
    let start = position
    var digits = NIPDigits()
    while !isAtEnd {
      guard isDigit(current) else { return fail(.nipNotADigit, position..<position + characterLength) }
      digits.append(current &- 0x30, at: position)
      position += 1
      skipBlanks()
    }
    guard digits.count == 18 else { return fail(.nipLength(digits.count), start..<end) }
    return checked(digits)
  }

  private mutating func checked(_ digits: NIPDigits) -> NIP? {
    let (year, month, day) = (digits.number(0..<4), digits.number(4..<6), digits.number(6..<8))
    guard year >= 1900, let birth = CivilDate(year: year, month: month, day: day) else {
      return fail(.nipBirthDate, digits.range(0..<8))
    }
    let appointmentYear = digits.number(8..<12)
    let appointmentMonth = digits.number(12..<14)
    guard (1...12).contains(appointmentMonth) || appointmentMonth >= 21 else {
      return fail(.nipAppointmentMonth, digits.range(12..<14))
    }
    // A contract code says no month: the whole year counts.
    let fifteenth = (year + 15) * 12 + month
    guard appointmentYear * 12 + min(appointmentMonth, 12) >= fifteenth else {
      return fail(.nipAppointedTooYoung, digits.range(8..<14))
    }
    guard let sex = NIP.Sex(rawValue: UInt8(digits.number(14..<15))) else {
      return fail(.nipSexDigit, digits.range(14..<15))
    }
    return NIP(
      birth: birth, appointmentYear: appointmentYear, appointmentMonth: appointmentMonth, sex: sex,
      serial: digits.number(15..<18))
  }

  /// Bytes of the character here: the byte and the UTF-8 continuation bytes behind it.
  private var characterLength: Int {
    var length = 1
    while length < 4, self[position + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
