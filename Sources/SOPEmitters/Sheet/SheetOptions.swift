import SOPDiagnostics
import SOPModel
import SOPSyntax

/// What an office or an SOP says about its sheet (`lembar`): names and order of columns, a row of column numbers.
struct SheetOptions: Sendable {
  /// A column of words of the flow table.
  enum Column: String, CaseIterable, Sendable {
    case activity = "kegiatan"
    case inputs = "kelengkapan"
    case time = "waktu"
    case outputs = "keluaran"
    case remarks = "keterangan"

    /// As the official form names it.
    var officialTitle: String {
      switch self {
      case .activity: "Kegiatan"
      case .inputs: "Kelengkapan"
      case .time: "Waktu"
      case .outputs: "Output"
      case .remarks: "Keterangan"
      }
    }
  }

  private var titles: [Column: String] = [:]
  /// The three columns of Mutu Baku, from the left.
  private(set) var quality: [Column] = [.inputs, .time, .outputs]
  private(set) var hasColumnNumbers = false

  init(_ procedure: Procedure) {
    let names = procedure.value(of: .lembar, .kolom)
    procedure.forEachEntry(of: names) { key, value in
      if let column = Column(rawValue: key) { titles[column] = procedure.printed(value) }
    }
    let order = procedure.texts(procedure.value(of: .lembar, .urutan)).compactMap {
      Column(rawValue: procedure.text($0))
    }
    let chosen = order.filter { quality.contains($0) }
    if !chosen.isEmpty, Set(chosen).count == chosen.count {
      quality = chosen + quality.filter { !chosen.contains($0) }
    }
    hasColumnNumbers = procedure.text(procedure.value(of: .lembar, .nomorKolom)) == "ya"
  }

  func title(of column: Column) -> String {
    let own = titles[column] ?? ""
    return own.isEmpty ? column.officialTitle : own
  }
}

extension Procedure {
  /// The pairs of a written map, keys as text.
  func forEachEntry(of written: TextRef, _ body: (String, TextRef) -> Void) {
    guard written.isWritten else { return }
    let tree = written.source == .office ? office?.keyed.tree ?? self.tree : self.tree
    guard tree[written.node].kind == .mapping else { return }
    var key = tree[written.node].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      body(tree.string(of: key), TextRef(value, in: written.source))
      key = tree[value].next
    }
  }
}
