import Testing

@testable import SOPModel

@Suite("Any bytes")
struct AnyBytesTests {
  /// Pieces that lead readers deep into their grammars.
  private static let pieces: [[UInt8]] =
    [
      "15", "0,5", "1.000", "999999999999999999999", " ", "\u{A0}", "menit", "jam", "hari", "kerja", "x", "24", "-",
      "–",
      "s.d.", "maks", "paling lama", "±", "per", "/", "Rp", ",00", ",-", "juta", "%", "dari", "gratis", "(", ")",
      "tiga", "puluh", "ribu", "2026", "03", "Maret", "Senin", "sejak", "sampai", "sebelum", "H", "+", ".", ",", "½",
      "UU", "Nomor", "Tahun", "tentang", "Pasal", "12", "ayat (2)", "huruf a", "jo.", "08.00", ":30", "dan", "24 jam",
      "tutup", "hari", "kamis", "WIT", "setiap", "semester", "Perda Kab. Landak", "SK",
    ].map { Array($0.utf8) }

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<10, using: &generator) {
      if Int.random(in: 0..<6, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        if Bool.random(using: &generator) { bytes.append(0x20) }
      }
    }
    return bytes
  }

  /// The reading is the same every time, and what it points at lies inside the text.
  private static func check<Value>(_ bytes: [UInt8], _ reader: Reader<Value>) {
    let reading = reader(bytes.span)
    let range = reading.fault?.range ?? reading.remark?.range ?? 0..<0
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, reading == reader(bytes.span) else {
      Issue.record("\(reading) from \(bytes)")
      return
    }
  }

  @Test("are read or refused, and never crash")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<10_000 {
      let bytes = Self.text(&generator)
      Self.check(bytes, Duration.read)
      Self.check(bytes, PromiseText.read)
      Self.check(bytes, Money.read)
      Self.check(bytes, CivilDate.read)
      Self.check(bytes, NIP.read)
      Self.check(bytes, Truth.read)
      Self.check(bytes, Count.read)
      Self.check(bytes, Percent.read)
      Self.check(bytes, TimeOffset.read)
      Self.check(bytes, Citation.read)
      Self.check(bytes, DayHours.read)
      Self.check(bytes, DaySelection.read)
      Self.check(bytes, Score.read)
      Self.check(bytes, CalendarYear.read)
      Self.check(bytes, Duration.readInterval)
      if let duration = Duration.read(bytes.span).value { _ = duration.canonical(in: bytes.span) }
      if let money = Money.read(bytes.span).value { _ = money.canonical(in: bytes.span) }
      if let offset = TimeOffset.read(bytes.span).value { _ = offset.canonical(in: bytes.span) }
      if let citation = Citation.read(bytes.span).value {
        _ = citation.canonical(in: bytes.span) + citation.formal(in: bytes.span)
      }
      if let count = Count.read(bytes.span).value { _ = count.canonical(in: bytes.span) }
    }
  }

  @Test("canonical spellings of whatever was read are read again, to the same value")
  func canonicalIsStable() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<10_000 {
      let bytes = Self.text(&generator)
      if let duration = Duration.read(bytes.span).value { Self.checkAgain(duration, bytes) }
      if let money = Money.read(bytes.span).value {
        let canonical = Array(money.canonical(in: bytes.span).utf8)
        let again = Money.read(canonical.span).value
        guard again?.lower == money.lower, again?.upper == money.upper else {
          Issue.record("\(String(decoding: bytes, as: UTF8.self)) became \(String(decoding: canonical, as: UTF8.self))")
          return
        }
      }
    }
  }

  private static func checkAgain(_ duration: Duration, _ bytes: [UInt8]) {
    let canonical = Array(duration.canonical(in: bytes.span).utf8)
    let again = Duration.read(canonical.span).value
    if again?.lower != duration.lower || again?.upper != duration.upper {
      Issue.record("\(String(decoding: bytes, as: UTF8.self)) became \(String(decoding: canonical, as: UTF8.self))")
    }
  }
}
