public import SOPText

extension TimeAmount: CustomStringConvertible {
  /// Canonical Indonesian: `1 jam 30 menit`, `3 hari kerja`, `2 hari 4 jam`, `2x24 jam`.
  public var description: String { rendering(.indonesian) }

  /// The largest clock first; nothing at all is `0 menit`.
  public func rendering(_ language: Language) -> String {
    rendering(language, inWeeks: false)
  }

  /// Whole weeks are shown as such if wanted, otherwise as calendar days.
  func rendering(_ language: Language, inWeeks: Bool) -> String {
    let words = TimeWords(language)
    var parts: [String] = []
    if months != 0 {
      parts.append(months % 12 == 0 ? words.counted(months / 12, words.year) : words.counted(months, words.month))
    }
    if calendarDays != 0 {
      let isEven = inWeeks && calendarDays % 7000 == 0
      parts.append(
        isEven
          ? words.counted(calendarDays / 7000, words.week)
          : words.counted(thousandths: calendarDays, words.calendarDay))
    }
    if plainDays != 0 { parts.append(words.counted(thousandths: plainDays, words.day)) }
    if workingDays != 0 { parts.append(words.counted(thousandths: workingDays, words.workingDay)) }
    if elapsedMinutes != 0 { parts.append(words.elapsed(elapsedMinutes)) }
    if minutes / 60 != 0 { parts.append(words.counted(minutes / 60, words.hour)) }
    if minutes % 60 != 0 { parts.append(words.counted(minutes % 60, words.minute)) }
    return parts.isEmpty ? words.counted(0, words.minute) : parts.joined(separator: " ")
  }
}

/// The names of the units in one language, singular and plural.
struct TimeWords {
  typealias Name = (one: String, many: String)

  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  var minute: Name { name("menit", "minute") }
  var hour: Name { name("jam", "hour") }
  var day: Name { name("hari", "day") }
  var workingDay: Name { name("hari kerja", "working day") }
  var calendarDay: Name { name("hari kalender", "calendar day") }
  var week: Name { name("minggu", "week") }
  var month: Name { name("bulan", "month") }
  var year: Name { name("tahun", "year") }

  func counted(_ count: Int, _ name: Name) -> String {
    "\(count) \(count == 1 ? name.one : name.many)"
  }

  func counted(thousandths: Int, _ name: Name) -> String {
    let number = decimal(thousandths, places: 3)
    return "\(number) \(thousandths == 1000 ? name.one : name.many)"
  }

  /// `2x24 jam`, `1,5x24 jam`; what takes more than three decimals of a day and night is told in words.
  func elapsed(_ minutes: Int) -> String {
    if minutes % 36 == 0 {
      let thousandths = (minutes / 36).multipliedSaturated(by: 25)
      return "\(decimal(thousandths, places: 3))x24 \(hour.many)"
    }
    let length = TimeAmount(minutes: minutes).rendering(language)
    return language == .indonesian ? "\(length) siang malam" : "\(length) day and night"
  }

  /// A fixed-point number without needless zeros, with the decimal sign of the language.
  func decimal(_ value: Int, places: Int) -> String {
    let unit = (0..<places).reduce(1) { power, _ in power * 10 }
    let (whole, part) = value.quotientAndRemainder(dividingBy: unit)
    guard part != 0 else { return "\(whole)" }
    var decimals = String(part.magnitude)
    decimals = String(repeating: "0", count: places - decimals.utf8.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = whole == 0 && value < 0 ? "-" : ""
    return sign + "\(whole)" + (language == .indonesian ? "," : ".") + decimals
  }

  private func name(_ indonesian: String, _ english: String) -> Name {
    language == .indonesian ? (indonesian, indonesian) : (english, english + "s")
  }
}
