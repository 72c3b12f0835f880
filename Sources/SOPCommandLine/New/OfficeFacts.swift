import SOPCompiler
import SOPModel
import SOPSyntax

/// What the office above a new SOP already says.
struct OfficeFacts {
  /// A role or an official: the short name to write, and what people call it.
  struct Name: Equatable {
    let id: String
    let title: String
  }

  let roles: [Name]
  let officials: [Name]
  /// Keys that hold an answer: not `tidak ada`, not `belum diatur`.
  private let answered: Set<String>
  /// A role of the office says how many people fill it.
  let countsStaff: Bool

  init(_ compilation: OfficeCompilation?) {
    guard let office = compilation?.office else {
      (roles, officials, answered, countsStaff) = ([], [], [], false)
      return
    }
    roles = Self.names(below: office.value(of: .pelaksana), .nama, office)
    officials = Self.names(below: office.value(of: .pejabat), .jabatan, office)
    answered = Set(
      Keyword.allCases.filter { Self.isAnswered(office.value(of: $0), office.keyed.tree) }.map(\.spelling))
    countsStaff = Self.entries(of: office.value(of: .pelaksana), office.keyed.tree).contains {
      !Self.field(.jumlah, of: $0.value, office.keyed).isNone
    }
  }

  func says(_ key: String) -> Bool { answered.contains(key) }

  private static func names(below map: NodeID, _ title: Keyword, _ office: Office) -> [Name] {
    let tree = office.keyed.tree
    return entries(of: map, tree).map { key, value in
      let id = tree.string(of: key)
      if tree[value].kind == .scalar { return Name(id: id, title: tree.string(of: value)) }
      let named = field(title, of: value, office.keyed)
      return Name(id: id, title: named.isNone ? id : tree.string(of: named))
    }
  }

  private static func isAnswered(_ value: NodeID, _ tree: YAMLTree) -> Bool {
    guard !value.isNone else { return false }
    return tree[value].kind != .scalar || ![Draft.none, Draft.unsettled, ""].contains(tree.string(of: value))
  }

  private static func field(_ keyword: Keyword, of map: NodeID, _ keyed: KeyedTree) -> NodeID {
    entries(of: map, keyed.tree).first { keyed.keyword(of: $0.key) == keyword }?.value ?? .none
  }

  private static func entries(of map: NodeID, _ tree: YAMLTree) -> [(key: NodeID, value: NodeID)] {
    guard !map.isNone, tree[map].kind == .mapping else { return [] }
    var entries: [(key: NodeID, value: NodeID)] = []
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      entries.append((key, value))
      key = tree[value].next
    }
    return entries
  }
}
