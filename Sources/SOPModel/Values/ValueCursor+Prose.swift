/// Words that begin a time nobody can measure beforehand.
private let unmeasurableBeginnings: [StaticString] = [
  "sesuai", "segera", "menyesuaikan", "disesuaikan", "menunggu", "mengikuti", "tergantung", "bergantung",
  "berdasarkan", "selama", "sepanjang", "seumur hidup", "setiap", "tiap", "harian", "mingguan", "bulanan", "triwulan",
  "triwulanan",
  "semester", "semesteran", "tahunan", "berkala", "periodik", "rutin", "insidental", "insidentil", "insidentiil",
  "tentatif", "situasional", "kondisional", "fleksibel", "langsung", "seketika", "secepatnya", "sesegera mungkin",
  "sewaktu-waktu", "saat itu", "pada saat", "pada hari", "pada waktu", "jika", "apabila", "bila", "sejak", "setelah",
  "sesudah", "sebelum", "tidak menentu", "tidak tentu", "tidak terbatas", "tidak dibatasi", "terjadwal", "jadwal",
]

extension ValueCursor {
  /// Takes the whole rest as a time without measure if it begins with a word known for that. A measured time inside it
  /// would be lost and is a fault.
  mutating func takeUnmeasurableTime() -> Duration? {
    let start = position
    guard isLetter(current), unmeasurableBeginnings.contains(where: { startsWith($0) }) else {
      if isLetter(current) { return fail(.notUnderstood, rest) }
      return nil
    }
    if let measured = measuredTime(after: start) { return fail(.durationInsideProse, measured) }
    position = end
    return .unmeasurable(start..<end)
  }

  /// The first `NUMBER UNIT` behind an offset.
  private func measuredTime(after start: Int) -> Range<Int>? {
    var probe = self
    probe.position = start
    while !probe.isAtEnd {
      guard isDigit(probe.current) else {
        probe.position += 1
        continue
      }
      let number = probe.digits
      probe.position = number.upperBound
      if probe.takeTimeUnit() != nil { return number.lowerBound..<probe.position }
      probe.position = number.upperBound
    }
    return nil
  }

  /// Where the next clause of a promise begins (`sejak`, `setelah`, `sesudah`, `sampai`), or the end of the text.
  func nextClause(from start: Int) -> Int {
    var probe = self
    probe.position = start
    var atWordStart = true
    while !probe.isAtEnd {
      if atWordStart, probe.clause != nil { return probe.position }
      let blank = blankLength(at: probe.position)
      atWordStart = blank > 0
      probe.position += max(1, blank)
    }
    return end
  }

  /// Which clause begins here.
  var clause: PromiseText.Clause? {
    var probe = self
    return probe.takeClauseWord()
  }

  mutating func takeClauseWord() -> PromiseText.Clause? {
    switch lowercased(current) {
    case UInt8(ascii: "s"):
      if takePhrase("sejak") { return .since }
      if takePhrase("setelah") || takePhrase("sesudah") { return .after }
      return takeUntilWord() ? .until : nil
    case UInt8(ascii: "t"): return takePhrase("terhitung sejak") || takePhrase("terhitung mulai") ? .since : nil
    case UInt8(ascii: "h"): return takeUntilWord() ? .until : nil
    default: return nil
    }
  }
}
