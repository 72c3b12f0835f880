import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// What stands in one cell of the form: paragraphs, each on lines of its own.
struct CellText: Sendable, Hashable {
  var paragraphs: [String] = []

  mutating func add(_ text: String) {
    if !text.isEmpty, !paragraphs.contains(text) { paragraphs.append(text) }
  }

  mutating func add(_ other: CellText) {
    for paragraph in other.paragraphs { add(paragraph) }
  }

  /// As lines of a column; several paragraphs as a list, with lines that go on indented.
  func lines(width: Int, isList: Bool) -> [String] {
    guard isList, paragraphs.count > 1, width > 8 else {
      return paragraphs.flatMap { PrintedText.lines($0, width: width) }
    }
    return paragraphs.flatMap { paragraph in
      PrintedText.lines(paragraph, width: width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
  }

  /// Characters, roughly: what the cell asks of its column.
  var size: Int { paragraphs.reduce(0) { $0 + $1.utf8.count + 1 } }
}

extension Procedure {
  /// A written value on one line, control characters visible.
  func printed(_ written: TextRef) -> String {
    written.isWritten ? PrintedText.printable(text(written)) : ""
  }

  /// Another SOP as it is printed: its title where it was found, else the name it is called by; and its number, if it
  /// has one that is not the name.
  func printedName(ofOther site: ProcedureReference.Site, written: TextRef) -> (name: String, number: String) {
    guard let other = links.target(at: site), !other.title.isEmpty else { return (printed(written), "") }
    return (PrintedText.printable(other.title), PrintedText.printable(other.number))
  }

  /// Times as the formatter would write them, each with the variant it holds for.
  func printedTimes(_ range: PoolRange) -> [String] {
    times[range.indices].map { entry in
      let time = printed(entry.duration, entry.text)
      guard entry.variant.isWritten else { return time }
      let wanted = text(entry.variant)
      let variant = variants.first { text($0.id) == wanted }
      return "\(variant.map { printed($0.title) } ?? printed(entry.variant)): \(time)"
    }
  }

  private func printed(_ duration: Duration, _ written: TextRef) -> String {
    guard written.isWritten, written.source == .procedure else { return printed(written) }
    let bytes = bytes(of: written)
    return PrintedText.printable(duration.canonical(in: bytes.span))
  }

  /// A tariff, or all of a table with what each is for.
  func printedTariff(_ written: TextRef) -> String {
    let table = pairs(written)
    if table.isEmpty { return printed(written) }
    return table.map { "\(printed($0.key)) \(printed($0.value))" }.joined(separator: "; ")
  }

  /// The content of a written text; empty for anything else.
  func bytes(of written: TextRef) -> [UInt8] {
    guard written.isWritten else { return [] }
    let tree = written.source == .office ? office?.keyed.tree ?? self.tree : self.tree
    return Array(tree.bytes[tree.textRange(of: written.node)])
  }

  /// A name that the author chose as a key (a channel, an end, a branch), as people read it.
  func printedKey(_ written: TextRef) -> String {
    printed(written).split(separator: "_").joined(separator: " ")
  }

  /// Names of variants and channels as people read them.
  func printedNames(_ range: PoolRange) -> String {
    names[range.indices].map { name in
      if case .variant(let variant) = name.meaning { return printed(variants[Int(variant.index)].title) }
      if case .channel = name.meaning { return "kanal " + printedKey(name.text) }
      return printedKey(name.text)
    }.joined(separator: ", ")
  }

  /// When a step, block, paper or fee applies at all; empty if always.
  func printedCondition(only: PoolRange, except: PoolRange, text: TextRef, word: String = "bila") -> [String] {
    var parts: [String] = []
    if text.isWritten { parts.append("\(word) \(printed(text))") }
    if !only.isEmpty { parts.append("untuk \(printedNames(only))") }
    if !except.isEmpty { parts.append("kecuali \(printedNames(except))") }
    return parts
  }

  func printedCondition(_ condition: StepCondition) -> String {
    var parts = printedCondition(
      only: condition.only, except: condition.except, text: condition.text,
      word: condition.isRequiredWhenTrue ? "bila" : "opsional:")
    if condition.isOptional, !condition.text.isWritten { parts.insert("opsional", at: 0) }
    return parts.joined(separator: ", ")
  }
}

extension [String] {
  /// `a`, `a dan b`, `a, b, dan c`.
  var enumeration: String {
    guard count > 2, let last else { return joined(separator: " dan ") }
    return "\(dropLast().joined(separator: ", ")), dan \(last)"
  }
}

extension String {
  /// With a capital at the beginning, as a sentence.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
