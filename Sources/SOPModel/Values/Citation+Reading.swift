extension Citation {
  /// Reads a whole text. What is no citation is `free`; only what is nearly one is a fault.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Citation> {
    .reading(text) { $0.takeCitation() }
  }
}

extension ValueCursor {
  fileprivate mutating func takeCitation() -> Citation? {
    var pinpoint = Citation.free
    if takePinpoint(into: &pinpoint) { skipBlanks() }
    guard var citation = takeInstrument() else {
      if fault != nil { return nil }
      position = end
      return .free
    }
    citation.article = pinpoint.article
    citation.paragraph = pinpoint.paragraph
    citation.letter = pinpoint.letter
    takeCitationTail(into: &citation)
    return citation
  }

  // MARK: Kind, issuer, number, year

  /// Takes `Perda Kab. Landak 3/2024`; nil without a fault if no instrument with a number stands here.
  private mutating func takeInstrument() -> Citation? {
    if let compound = takeCompoundNumber() { return compound }
    let start = position
    guard let name = takeCitationName() else { return nil }
    let endOfName = position
    takeRepublic()
    if name.kind == .constitution { return takeConstitution() }
    guard let issuer = takeIssuer(name.issuer) else { return nil }
    var citation = Citation(kind: kind(name.kind, of: issuer))
    citation.issuer = issuer.isEmpty ? nil : issuer
    citation.name = start..<max(endOfName, issuer.isEmpty ? 0 : issuer.upperBound)
    return takeNumberAndYear(into: citation)
  }

  private mutating func takeCitationName() -> CitationName? {
    for name in CitationName.all {
      switch name.issuer {
      case .fixed, .words:
        let start = position
        guard takePhrase(name.words) else { continue }
        if current != UInt8(ascii: "-") { return name }
        position = start
      case .attached:
        guard let end = matches(name.words, at: position) else { continue }
        position = end
        return name
      }
    }
    return nil
  }

  private mutating func takeRepublic() {
    _ = take(UInt8(ascii: "."))
    _ = takeNextPhrase("ri") || takeNextPhrase("republik indonesia")
  }

  private mutating func takeConstitution() -> Citation? {
    _ = takeNextPhrase("negara")
    _ = takeNextPhrase("nri") || takeNextPhrase("republik indonesia") || takeNextPhrase("ri")
    _ = takeNextPhrase("tahun")
    var citation = Citation(kind: .constitution)
    citation.year = 1945
    let behind = position
    skipBlanks()
    if !takePhrase("1945") { position = behind }
    return citation
  }

  /// The words before the number, perhaps none; nil if no number follows them.
  private mutating func takeIssuer(_ rule: CitationName.Issuer) -> Range<Int>? {
    skipBlanks()
    let start = position
    while !isAtEnd, !startsCitationNumber {
      guard rule != .fixed, !startsWith("tentang") else { return nil }
      position = chunk.upperBound
      let isLast = self[position - 1] == UInt8(ascii: ",")
      skipBlanks()
      if isLast { return nil }
    }
    if isAtEnd { return nil }
    return start..<trimmedEnd(position, notBefore: start)
  }

  private var startsCitationNumber: Bool {
    isDigit(current) || startsWith("nomor") || startsWith("no") || startsWith("nomer") || startsWith("tahun")
      || compoundYear(in: chunk) != nil
  }

  /// A Perda says its level in the name of its region.
  private func kind(_ kind: Citation.Kind, of issuer: Range<Int>) -> Citation.Kind {
    guard kind == .regionalRegulation else { return kind }
    var probe = self
    probe.position = issuer.lowerBound
    for province: StaticString in ["prov", "provinsi", "propinsi", "dki", "di", "daerah istimewa"]
    where probe.startsWith(province) {
      return .provincialRegulation
    }
    for regency: StaticString in ["kab", "kabupaten", "kota"] where probe.startsWith(regency) {
      return .regencyRegulation
    }
    return kind
  }

  /// Takes `25/2009`, `Nomor 25 Tahun 2009`, `No. 46/PMK.01/2021`.
  private mutating func takeNumberAndYear(into citation: Citation) -> Citation? {
    let hasMarker = takeNumberMarker()
    if !hasMarker, startsWith("tahun") { return fail(.citationNumberMissing, position..<end) }
    guard !isAtEnd else { return fail(.citationNumberMissing, end..<end) }
    let number = citationNumber
    position = number.upperBound
    var citation = citation
    if let slash = number.last(where: { self[$0] == UInt8(ascii: "/") }) {
      return takeSlashedNumber(number, slash, into: &citation) ? citation : nil
    }
    citation.number = number
    guard let year = takeYearInWords() else {
      if fault != nil { return nil }
      return citation.isRegulation ? fail(.citationYearMissing, number) : citation
    }
    citation.year = year
    return citation
  }

  private mutating func takeNumberMarker() -> Bool {
    guard takePhrase("nomor") || takePhrase("nomer") || takePhrase("no") else { return false }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
    _ = take(UInt8(ascii: ":"))
    skipBlanks()
    return true
  }

  /// The chunk here without the sign that ends a clause.
  private var citationNumber: Range<Int> {
    let chunk = chunk
    var end = chunk.upperBound
    while end > chunk.lowerBound, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(self[end - 1]) {
      end -= 1
    }
    return chunk.lowerBound..<end
  }

  /// `25/2009` or a compound number; false with a fault.
  private mutating func takeSlashedNumber(_ number: Range<Int>, _ slash: Int, into citation: inout Citation) -> Bool {
    let last = slash + 1..<number.upperBound
    let isSimple = (number.lowerBound..<slash).allSatisfy { isDigit(self[$0]) } && last.allSatisfy { isDigit(self[$0]) }
    if let year = year(last) {
      citation.number = isSimple ? number.lowerBound..<slash : number
      citation.isCompound = !isSimple
      citation.year = year
      return true
    }
    if isSimple, citation.isRegulation { return fail(.citationYear, last) }
    citation.number = number
    citation.year = takeYearInWords()
    if fault != nil { return false }
    return citation.year != nil || !citation.isRegulation || fail(.citationYearMissing, number)
  }

  /// `Tahun 2009`, with what is written short for it.
  private mutating func takeYearInWords() -> Int? {
    let behind = position
    skipBlanks()
    guard takePhrase("tahun") || takePhrase("thn") || takePhrase("th") else {
      position = behind
      return nil
    }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
    let digits = digits
    guard let year = year(digits) else { return fail(.citationYear, digits.isEmpty ? position..<position : digits) }
    position = digits.upperBound
    return year
  }

  /// Four digits from 1900 to 2999.
  private func year(_ range: Range<Int>) -> Int? {
    guard range.count == 4, range.allSatisfy({ isDigit(self[$0]) }) else { return nil }
    let year = range.reduce(0) { $0 * 10 + Int(self[$1] &- 0x30) }
    return (1900...2999).contains(year) ? year : nil
  }

  /// The year that ends a number of three or more parts with a letter in it, or nil.
  private func compoundYear(in chunk: Range<Int>) -> Int? {
    guard let slash = chunk.last(where: { self[$0] == UInt8(ascii: "/") }) else { return nil }
    guard chunk.count(where: { self[$0] == UInt8(ascii: "/") }) >= 2 else { return nil }
    var end = slash + 1
    while isDigit(self[end]) { end += 1 }
    return year(slash + 1..<end)
  }

  /// Takes `46/PMK.01/2021` without a name before it.
  private mutating func takeCompoundNumber() -> Citation? {
    let number = citationNumber
    guard let year = compoundYear(in: number) else { return nil }
    guard number.contains(where: { isLetter(self[$0]) }) else { return nil }
    var citation = Citation(kind: compoundKind(number))
    citation.number = number
    citation.isCompound = true
    citation.year = year
    position = number.upperBound
    return citation
  }

  private func compoundKind(_ number: Range<Int>) -> Citation.Kind {
    for offset in number where !isLetter(self[offset - 1]) && isLetter(self[offset]) {
      let found = CitationName.compoundParts.first { matches($0.part, at: offset) != nil }
      if let found { return found.kind }
    }
    return .unnamed
  }

  // MARK: What follows

  private mutating func takeCitationTail(into citation: inout Citation) {
    while true {
      skipBlanks()
      let hasComma = take(UInt8(ascii: ",")) || take(UInt8(ascii: ";"))
      skipBlanks()
      guard !isAtEnd else { return }
      if takePinpoint(into: &citation) { continue }
      if startsAmendment {
        citation.amendment = position..<end
        position = end
        return
      }
      if hasComma || startsWith("dan"), let second = secondCitation {
        let _: Citation? = fail(.secondCitation, second)
        return
      }
      _ = takePhrase("tentang")
      skipBlanks()
      guard citation.title == nil, !isAtEnd else { return }
      let start = position
      position = endOfTitle(from: start)
      citation.title = start..<position
    }
  }

  private var startsAmendment: Bool {
    startsWith("sebagaimana") || startsWith("jo") || startsWith("juncto") || startsWith("diubah dengan")
  }

  private var secondCitation: Range<Int>? {
    var probe = self
    if probe.takePhrase("dan") { probe.skipBlanks() }
    let start = probe.position
    return probe.takeInstrument() != nil && probe.fault == nil ? start..<end : nil
  }

  /// A title ends before the words of an amendment, and before a comma that a pinpoint or another law follows.
  private func endOfTitle(from start: Int) -> Int {
    var probe = self
    probe.position = start
    while !probe.isAtEnd {
      if probe.position > start, probe.startsAmendment { return trimmedComma(probe.position, from: start) }
      let chunk = probe.chunk
      probe.position = chunk.upperBound
      probe.skipBlanks()
      guard self[chunk.upperBound - 1] == UInt8(ascii: ",") else { continue }
      var pinpoint = Citation.free
      var behind = probe
      if behind.takePinpoint(into: &pinpoint) || probe.secondCitation != nil { return chunk.upperBound - 1 }
    }
    return end
  }

  private func trimmedComma(_ offset: Int, from start: Int) -> Int {
    let end = trimmedEnd(offset, notBefore: start)
    return end > start && self[end - 1] == UInt8(ascii: ",") ? end - 1 : end
  }

  /// Takes `Pasal 12 ayat (2) huruf a`.
  private mutating func takePinpoint(into citation: inout Citation) -> Bool {
    let start = position
    guard takePhrase("pasal") || takePhrase("ps") || takePhrase("psl") else { return false }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
    guard isDigit(current), citation.article == nil else {
      position = start
      return false
    }
    citation.article = takeWordOfPinpoint()
    if takeNextPhrase("ayat") { citation.paragraph = takeBracketed() }
    if takeNextPhrase("huruf") { citation.letter = takeBracketed() }
    return true
  }

  /// Letters and digits: `12`, `12A`.
  private mutating func takeWordOfPinpoint() -> Range<Int>? {
    let start = position
    while isDigit(current) || isLetter(current) { position += 1 }
    return start < position ? start..<position : nil
  }

  private mutating func takeBracketed() -> Range<Int>? {
    let behind = position
    skipBlanks()
    _ = take(UInt8(ascii: "("))
    guard let inside = takeWordOfPinpoint() else {
      position = behind
      return nil
    }
    _ = take(UInt8(ascii: ")"))
    return inside
  }
}
