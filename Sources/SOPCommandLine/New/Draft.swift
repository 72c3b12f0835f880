import SOPFormatting
import SOPText

/// A file that is being made: keys and what stands behind them, in the order in which they were told.
struct Draft {
  indirect enum Value: Equatable {
    case text(String)
    case list([Value])
    case entries([Entry])
  }

  struct Entry: Equatable {
    let key: String
    var value: Value
  }

  let kind: FileKind
  private(set) var entries: [Entry] = []

  /// An admitted hole.
  static let unsettled = "belum diatur"
  static let none = "tidak ada"

  init(_ kind: FileKind) {
    self.kind = kind
  }

  /// What stands at a path: keys, and positions in lists as numbers from 0.
  subscript(path: [String]) -> Value? {
    path.reduce(.entries(entries) as Value?) { value, step in value?.child(step) }
  }

  subscript(path: String...) -> Value? { self[path] }

  /// Writes a value at a path; a position in a list may be the one behind the last.
  mutating func set(_ path: [String], _ value: Value) {
    guard case .entries(let changed) = Value.entries(entries).setting(path[...], value) else { return }
    entries = changed
  }

  /// A promise counts from the application where it does not say from when.
  static func promise(_ text: String) -> String {
    let saysSince = [" sejak ", " setelah ", " sesudah "].contains { text.contains($0) }
    return saysSince || text == unsettled || text == none ? text : "\(text) sejak permohonan"
  }

  mutating func set(_ path: String..., to text: String) {
    set(path, .text(text))
  }

  mutating func remove(_ key: String) {
    entries.removeAll { $0.key == key }
  }
}

extension Draft.Value {
  /// A text, or a list of them where there are several.
  init(texts: [String]) {
    self = texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
  }

  fileprivate func child(_ step: String) -> Draft.Value? {
    switch self {
    case .text: nil
    case .list(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .entries(let entries): entries.first { $0.key == step }?.value
    }
  }

  fileprivate func setting(_ path: ArraySlice<String>, _ value: Draft.Value) -> Draft.Value {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    if let position = Int(step) {
      var items: [Draft.Value] = if case .list(let items) = self { items } else { [] }
      if items.indices.contains(position) {
        items[position] = items[position].setting(rest, value)
      } else {
        items.append(Draft.Value.entries([]).setting(rest, value))
      }
      return .list(items)
    }
    var entries: [Draft.Entry] = if case .entries(let entries) = self { entries } else { [] }
    if let index = entries.firstIndex(where: { $0.key == step }) {
      entries[index].value = entries[index].value.setting(rest, value)
    } else {
      entries.append(Draft.Entry(key: step, value: Draft.Value.entries([]).setting(rest, value)))
    }
    return .entries(entries)
  }
}

// MARK: As text

extension Draft {
  /// The file as it is written: in canonical form.
  var text: [UInt8] {
    var page = ""
    for entry in entries { page += Self.lines(entry, indent: "") }
    let source = SourceText(name: kind == .office ? FileDiscovery.officeName : "sop", text: page)
    switch canonicalForm(of: source, as: kind) {
    case .text(let text): return Self.inParts(text)
    // Only where a key is written twice, which a draft cannot do.
    case .refused: return source.bytes
    }
  }

  /// With an empty line before the parts in which people look for things.
  private static func inParts(_ text: [UInt8]) -> [UInt8] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .flatMap { number, line in
        let begins = number > 0 && parts.contains { line.starts(with: $0.utf8) }
        return (begins ? [UInt8(ascii: "\n")] : []) + line + [UInt8(ascii: "\n")]
      }
      .dropLast()
  }

  private static let parts = ["persyaratan:", "pelaksana:", "langkah:"]

  /// Keys whose entries each take a line of their own.
  private static let tall: Set = ["pelaksana", "pejabat", "langkah"]

  private static func lines(_ entry: Entry, indent: String) -> String {
    let key = "\(indent)\(plainKey(entry.key)):"
    if !(indent.isEmpty && tall.contains(entry.key)), let line = oneLine(entry.value), line.count < 90 {
      return "\(key) \(line)\n"
    }
    return switch entry.value {
    case .text(let text): "\(key) \(quoted(text))\n"
    case .list(let items): "\(key)\n" + items.map { item($0, indent: indent + "  ") }.joined()
    case .entries(let entries): "\(key)\n" + entries.map { lines($0, indent: indent + "  ") }.joined()
    }
  }

  private static func item(_ value: Value, indent: String) -> String {
    guard case .entries(let entries) = value else { return "\(indent)- \(oneLine(value) ?? "")\n" }
    let inner = entries.map { lines($0, indent: indent + "  ") }.joined()
    return "\(indent)- \(inner.dropFirst(indent.count + 2))"
  }

  /// Among brackets; a list or map of lists and maps too.
  private static func oneLine(_ value: Value) -> String? {
    switch value {
    case .text(let text): quoted(text)
    case .list(let items): "[\(items.compactMap(oneLine).joined(separator: ", "))]"
    case .entries(let entries):
      "{\(entries.map { "\(plainKey($0.key)): \(oneLine($0.value) ?? "")" }.joined(separator: ", "))}"
    }
  }

  private static func plainKey(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy {
      $0 == UInt8(ascii: "_") || ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- 48 < 10
    }
    return isPlain && !key.isEmpty ? key : quoted(key)
  }

  /// In double quotes; the formatter takes them away where they are not needed.
  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.element(text)
    return json.text
  }
}
