extension Citation {
  /// The one spelling the formatter writes, `UU 25/2009 tentang Pelayanan Publik`; free text as it is. Takes the text it
  /// was read from, whose names it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    guard kind != .free else { return text.string(0..<text.count) }
    var parts = [fixedNames.map { issued($0.short, in: text) } ?? writtenName(in: text)]
    if let number {
      parts.append(shortNumber(text.string(number)))
    } else if let year {
      parts.append("\(year)")
    }
    return joined(parts, in: text)
  }

  /// As the form and legal drafting write it: `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`. Names of
  /// ministries, agencies and decrees stay as they are written.
  public func formal(in text: Swift.Span<UInt8>) -> String {
    guard kind != .free else { return text.string(0..<text.count) }
    var parts = [fixedNames.map { issued($0.long, in: text) } ?? writtenName(in: text)]
    if let number { parts.append("Nomor \(text.string(number))") }
    if let year, !isCompound { parts.append("Tahun \(year)") }
    return joined(parts, in: text)
  }

  /// `25/2009`, `46/PMK.01/2021`; what would not be known for a number without the word keeps it: `Nomor 7.A Tahun 2020`.
  private func shortNumber(_ number: String) -> String {
    if isCompound {
      let isKnown = number.utf8.first.map(isDigit) == true || number.utf8.count { $0 == UInt8(ascii: "/") } >= 2
      return isKnown ? number : "Nomor \(number)"
    }
    if number.utf8.allSatisfy(isDigit) { return year.map { "\(number)/\($0)" } ?? number }
    return "Nomor \(number)" + (year.map { " Tahun \($0)" } ?? "")
  }

  private func joined(_ parts: [String], in text: Swift.Span<UInt8>) -> String {
    let head = parts.filter { !$0.isEmpty }.joined(separator: " ")
    var pinpoint = ""
    if let article { pinpoint += " Pasal \(text.string(article))" }
    if let paragraph { pinpoint += " ayat (\(text.string(paragraph)))" }
    if let letter { pinpoint += " huruf \(text.string(letter))" }
    let about = title.map { " tentang \(text.string($0))" } ?? ""
    let separator = about.isEmpty || pinpoint.isEmpty ? "" : ","
    let amended = amendment.map { " " + text.string($0) } ?? ""
    return head + about + separator + pinpoint + amended
  }

  private func issued(_ name: String, in text: Swift.Span<UInt8>) -> String {
    issuer.map { "\(name) \(text.string($0))" } ?? name
  }

  private func writtenName(in text: Swift.Span<UInt8>) -> String {
    name.map { text.string($0) } ?? ""
  }

  /// Kinds that are always named the same; the others keep the name they are written with.
  private var fixedNames: (short: String, long: String)? {
    switch kind {
    case .constitution: ("UUD", "Undang-Undang Dasar Negara Republik Indonesia")
    case .assemblyDecree: ("TAP MPR", "Ketetapan MPR")
    case .law: ("UU", "Undang-Undang")
    case .lawInLieu: ("Perppu", "Peraturan Pemerintah Pengganti Undang-Undang")
    case .governmentRegulation: ("PP", "Peraturan Pemerintah")
    case .presidentialRegulation: ("Perpres", "Peraturan Presiden")
    case .presidentialDecree: ("Keppres", "Keputusan Presiden")
    case .provincialRegulation, .regencyRegulation, .regionalRegulation: ("Perda", "Peraturan Daerah")
    case .governorRegulation: ("Pergub", "Peraturan Gubernur")
    case .regentRegulation: ("Perbup", "Peraturan Bupati")
    case .mayorRegulation: ("Perwali", "Peraturan Wali Kota")
    case .villageRegulation: ("Perdes", "Peraturan Desa")
    case .ministerialRegulation, .agencyRegulation, .decree, .circular, .instruction, .unnamed, .free: nil
    }
  }
}
