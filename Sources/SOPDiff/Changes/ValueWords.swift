import SOPModel
import SOPProofs
import SOPText

/// Values as sentences print them: canonically spelt, in one line.
enum ValueWords {
  /// A text in one line, blank space folded.
  static func line(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// `a, b dan c`, each in quotes.
  static func list(_ texts: [String], _ language: Language) -> String {
    let quoted = texts.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + (language == .indonesian ? " dan " : " and ") + last
  }
}

extension ProcedurePair {
  func value(_ duration: Duration?, of written: TextRef, _ side: Side) -> String? {
    guard written.isWritten else { return nil }
    guard let duration else { return words(written, side) }
    let bytes = Array(procedure(side).textBytes(of: written))
    return PrintableText.of(ValueWords.line(duration.canonical(in: bytes.span)))
  }

  /// `30 menit`, or `umum: 30 menit; terlambat: 1 jam`.
  func value(times range: PoolRange, _ side: Side) -> String? {
    let entries = procedure(side).times[range.indices].compactMap { entry -> String? in
      guard let time = value(entry.duration, of: entry.text, side) else { return nil }
      return entry.variant.isWritten ? "\(words(entry.variant, side)): \(time)" : time
    }
    return entries.isEmpty ? nil : entries.joined(separator: "; ")
  }

  func value(_ money: Money?, of written: TextRef, _ side: Side) -> String? {
    guard written.isWritten else { return nil }
    guard let money else { return words(written, side) }
    let bytes = Array(procedure(side).textBytes(of: written))
    return PrintableText.of(ValueWords.line(money.canonical(in: bytes.span)))
  }

  func value(_ fee: Fee, _ side: Side) -> String? {
    guard fee.isTable else { return value(fee.money, of: fee.tariff, side) }
    let rows = procedure(side).tariffs[fee.table.indices].map { row in
      "\(words(row.name, side)): \(value(row.money, of: row.text, side) ?? "-")"
    }
    return rows.joined(separator: "; ")
  }

  func value(_ count: Written<Count>, _ side: Side) -> String? {
    guard count.isWritten else { return nil }
    guard let value = count.value else { return words(count.text, side) }
    let bytes = Array(procedure(side).textBytes(of: count.text))
    return PrintableText.of(value.canonical(in: bytes.span))
  }

  func value(citation written: TextRef, _ side: Side) -> String {
    let bytes = Array(procedure(side).textBytes(of: written))
    guard let citation = Citation.read(bytes.span).value else { return words(written, side) }
    return PrintableText.of(ValueWords.line(citation.canonical(in: bytes.span)))
  }

  func value(texts written: TextRef, _ side: Side) -> String? {
    guard written.isWritten else { return nil }
    return procedure(side).texts(written).map { words($0, side) }.joined(separator: "; ")
  }

  func value(names range: PoolRange, _ side: Side) -> String {
    procedure(side).names[range.indices].map { words($0.text, side) }.joined(separator: ", ")
  }

  /// `untuk terlambat`, `kecuali umum`; `nil` where it holds for all.
  func value(only: PoolRange, except: PoolRange, _ side: Side) -> String? {
    var parts: [String] = []
    if !only.isEmpty { parts.append("untuk \(value(names: only, side))") }
    if !except.isEmpty { parts.append("kecuali \(value(names: except, side))") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func value(actors range: PoolRange, _ sharing: ActorSharing, _ side: Side) -> String? {
    let procedure = procedure(side)
    let names = procedure.actorUses[range.indices].map { use in
      use.actor.isNone ? words(use.text, side) : title(ofActor: Int(use.actor.index), side)
    }
    guard !names.isEmpty else { return nil }
    switch sharing {
    case .alone, .together: return names.joined(separator: ", ")
    case .inTurn: return names.joined(separator: " lalu ")
    case .anyOf: return names.joined(separator: " atau ")
    case .each: return "masing-masing " + names.joined(separator: ", ")
    }
  }

  func value(documents range: PoolRange, _ side: Side) -> String? {
    let names = procedure(side).documentUses[range.indices].map { words($0.name, side) }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// `bila data berbeda`, `opsional`, `untuk terlambat`; `nil` for what is always done.
  func value(_ condition: StepCondition, _ side: Side) -> String? {
    var parts: [String] = []
    if condition.isOptional { parts.append("opsional") }
    if condition.isRequiredWhenTrue { parts.append("bila \(words(condition.text, side))") }
    if let cases = value(only: condition.only, except: condition.except, side) { parts.append(cases) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func value(event id: EventUseID, _ side: Side) -> String? {
    procedure(side).eventUse(id).map { PrintableText.of(ValueWords.line(procedure(side).text(of: $0))) }
  }

  func value(deadline index: Int32, _ side: Side) -> String? {
    index < 0 ? nil : words(procedure(side).deadlines[Int(index)].text, side)
  }

  func value(extension index: Int32, _ side: Side) -> String? {
    guard index >= 0 else { return nil }
    let extended = procedure(side).extensions[Int(index)]
    let time = value(extended.duration, of: extended.text, side) ?? ""
    return extended.condition.isWritten ? "\(time) bila \(words(extended.condition, side))" : time
  }

  /// What a length of time is worth by the calendar of its side, in thousandths of a working minute.
  func worth(_ duration: Duration?, _ side: Side) -> Int? {
    duration?.upper.map { measurement(side).rates.worth($0) }
  }
}
