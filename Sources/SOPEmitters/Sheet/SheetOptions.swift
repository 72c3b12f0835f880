import SOPDiagnostics
import SOPModel
import SOPSyntax

/// What an office or an SOP says about its sheet (`lembar`): names and order of columns, a row of column numbers.
struct SheetOptions: Sendable {
  typealias Column = SheetColumn

  private var titles: [Column: String] = [:]
  /// The three columns of Mutu Baku, from the left.
  private(set) var quality: [Column] = Column.quality
  private(set) var hasColumnNumbers = false

  init(_ procedure: Procedure) {
    guard let sheet = procedure.sheet else { return }
    titles = sheet.titles.mapValues(procedure.printed)
    let chosen = sheet.order.compactMap(\.value).filter(quality.contains)
    if !chosen.isEmpty, Set(chosen).count == chosen.count {
      quality = chosen + quality.filter { !chosen.contains($0) }
    }
    hasColumnNumbers = sheet.numbersColumns.value ?? false
  }

  func title(of column: Column) -> String {
    let own = titles[column] ?? ""
    return own.isEmpty ? column.officialTitle : own
  }
}

extension SheetColumn {
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
