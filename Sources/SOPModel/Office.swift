public import SOPDiagnostics
public import SOPSyntax
public import SOPText

/// What an `opd.yaml` says: inherited by every SOP below it.
public struct Office: Sendable {
  public let source: SourceText
  public let keyed: KeyedTree
  public internal(set) var faults: [ModelFault]
  /// How a bare `hari` is read here; `nil` if the office does not say.
  public internal(set) var plainDay: PlainDay?
  /// What the office says of its services; read once and shared by its SOPs.
  public let contents: ServiceContents?
  private let values: [NodeID]

  /// What `kalender: {hari: ...}` makes of a bare `hari`.
  public enum PlainDay: Sendable, Hashable {
    case working
    case calendar

    /// `hari` in a map of the calendar; `nil` if it says nothing that can be read.
    static func read(_ keyed: KeyedTree, calendar: NodeID, faults: inout [ModelFault]) -> PlainDay? {
      let day = keyed.value(of: .hari, in: calendar)
      if day.isNone || keyed.isSentinel(day) { return nil }
      if keyed.text(of: day, equals: "kerja") { return .working }
      if keyed.text(of: day, equals: "kalender") { return .calendar }
      let word = keyed.tree.string(of: day)
      let choices = KeyContext.calendar.words(of: .hari) ?? []
      faults.append(ModelFault(.unknownWord(word, choices: choices), at: keyed.place(of: day)))
      return nil
    }
  }

  /// Reads an office file. Its faults are about the file itself and are reported once, not for each SOP.
  public init(_ source: SourceText, _ document: YAMLDocument) {
    self.source = source
    var faults: [ModelFault] = []
    keyed = VocabularyWalk.walk(document.tree, of: source, as: .office, source: .office, faults: &faults)
    values = Self.topLevel(of: keyed)
    contents = ContentsReader.read(keyed, values, in: source, faults: &faults)
    faults.removeRepetitions()
    self.faults = faults + keyed.faultsOfOfficials(in: source)
    let calendar = value(of: .kalender)
    plainDay = PlainDay.read(keyed, calendar: calendar, faults: &self.faults)
  }

  /// The text of a value of this office.
  public func text(_ written: TextRef) -> String {
    written.isWritten ? keyed.tree.string(of: written.node) : ""
  }

  /// Where a value of this office was written.
  public func place(_ written: TextRef) -> Place { keyed.place(of: written.node) }

  /// Where a top-level key stands, to point at; `nil` if it is not written.
  public func keyPlace(_ keyword: Keyword) -> Place? {
    let key = Self.key(keyword, in: keyed)
    return key.isNone ? nil : keyed.place(of: key)
  }

  /// The value of a top-level key, or `.none`.
  public func value(of keyword: Keyword) -> NodeID { values[Int(keyword.rawValue)] }

  /// Values behind the top-level keys, by keyword number.
  static func topLevel(of keyed: KeyedTree) -> [NodeID] {
    var values = [NodeID](repeating: .none, count: Keyword.allCases.count)
    forEachTopLevelKey(of: keyed) { keyword, _, value in values[Int(keyword.rawValue)] = value }
    return values
  }

  static func key(_ wanted: Keyword, in keyed: KeyedTree) -> NodeID {
    var found = NodeID.none
    forEachTopLevelKey(of: keyed) { keyword, key, _ in if keyword == wanted { found = key } }
    return found
  }

  /// Keys of the language at the top whose value could not be read.
  static func forEachUnreadTopLevelKey(of keyed: KeyedTree, _ body: (Keyword) -> Void) {
    let tree = keyed.tree
    guard !tree.root.isNone, tree[tree.root].kind == .mapping else { return }
    var key = tree[tree.root].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if tree[value].kind == .missing, let keyword = keyed.keyword(of: key) { body(keyword) }
      key = tree[value].next
    }
  }

  private static func forEachTopLevelKey(of keyed: KeyedTree, _ body: (Keyword, NodeID, NodeID) -> Void) {
    let tree = keyed.tree
    guard !tree.root.isNone, tree[tree.root].kind == .mapping else { return }
    var key = tree[tree.root].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if let keyword = keyed.keyword(of: key), !tree[value].isEmptyPlain, tree[value].kind != .missing {
        body(keyword, key, value)
      }
      key = tree[value].next
    }
  }
}
