import SOPModel

/// Writes what an element says as numbers, so that two elements say the same exactly if their numbers are the same.
///
/// Texts are numbers of `TextNumbers`; other elements are the numbers of their links, so that names and positions do not
/// matter; values are their meaning, so that spelling does not. What has no order is put into one.
struct FormWriter {
  var texts: TextNumbers
  let procedures: [Procedure]
  var pairing: Pairing
  var form: [Int] = []
  /// Whose element is being written.
  var side = Side.old

  init(_ old: Procedure, _ new: Procedure) {
    procedures = [old, new]
    texts = TextNumbers(procedures)
    pairing = Pairing()
  }

  /// Lent, not copied: it is asked for with every value.
  var procedure: Procedure {
    _read { yield procedures[Int(side.rawValue)] }
  }

  /// What `write` writes for one of the two; the numbers stand until the next call.
  mutating func form(of side: Side, _ write: (inout FormWriter) -> Void) -> [Int] {
    self.side = side
    form.removeAll(keepingCapacity: true)
    write(&self)
    return form
  }

  /// Whether it writes the same for both.
  mutating func isSame(_ write: (inout FormWriter, Side) -> Void) -> Bool {
    form.removeAll(keepingCapacity: true)
    side = .old
    write(&self, .old)
    let middle = form.count
    side = .new
    write(&self, .new)
    guard form.count == middle * 2 else { return false }
    for index in 0..<middle where form[index] != form[middle + index] { return false }
    return true
  }

  // MARK: Parts

  mutating func write(_ number: Int) { form.append(number) }

  mutating func write(_ truth: Bool) { form.append(truth ? 1 : 0) }

  /// A text with its case; only its blank space is folded.
  mutating func write(text written: TextRef) { form.append(texts.number(of: written, side)) }

  /// A text as the language compares names of papers and conditions.
  mutating func write(folded written: TextRef) { form.append(texts.folded(written, side)) }

  /// A part of a text, without its case.
  mutating func write(_ range: Range<Int>?, of written: TextRef) {
    guard let range, written.isWritten else { return write(-1) }
    let text = procedure.textBytes(of: written)
    let part = text.dropFirst(range.lowerBound).prefix(range.count)
    write(texts.folded(texts.number(of: part)))
  }

  /// The texts of a text or list, in their order.
  mutating func write(texts written: TextRef) {
    let parts = procedure.texts(written)
    write(parts.count)
    for part in parts { write(text: part) }
  }

  mutating func write(optional number: Int?) { form.append(number ?? Int.min) }

  /// The number of its link; for an element without a partner a number that the other side never has.
  mutating func write(_ kind: ElementKind, _ element: Int) {
    guard element >= 0 else { return write(Int.min) }
    if let link = pairing[kind].linkNumber(of: element, on: side) { return write(link) }
    write(-2 - element * 2 - Int(side.rawValue))
  }

  /// What has no order: each part is written by itself, and the parts are put in order.
  mutating func write<Parts: Collection>(set parts: Parts, _ body: (inout FormWriter, Parts.Element) -> Void) {
    let start = form.count
    var written: [[Int]] = []
    written.reserveCapacity(parts.count)
    for part in parts {
      body(&self, part)
      written.append(Array(form[start...]))
      form.removeLast(form.count - start)
    }
    if written.count > 1 { written.sort { $0.lexicographicallyPrecedes($1) } }
    write(written.count)
    for part in written {
      write(part.count)
      form += part
    }
  }
}
