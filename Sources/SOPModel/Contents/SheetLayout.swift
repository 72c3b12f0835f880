/// A column of words of the flow table, by the key whose words it holds.
public enum SheetColumn: String, Sendable, CaseIterable {
  case activity = "kegiatan"
  case inputs = "kelengkapan"
  case time = "waktu"
  case outputs = "keluaran"
  case remarks = "keterangan"

  /// Those of Mutu Baku, as the official form orders them.
  public static let quality: [SheetColumn] = [.inputs, .time, .outputs]
}

/// Paper of the printed form.
public enum Paper: String, Sendable, CaseIterable {
  case a3 = "A3"
  case a4 = "A4"
  case f4 = "F4"
  case legal = "Legal"
  case letter = "Letter"

  /// Millimetres, upright.
  public var size: (width: Int, height: Int) {
    switch self {
    case .a3: (297, 420)
    case .a4: (210, 297)
    case .f4: (210, 330)
    case .legal: (216, 356)
    case .letter: (216, 279)
    }
  }
}

/// `lembar`: how an office prints its forms.
public struct SheetLayout: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `kolom`: the office's own titles of columns.
  public var titles: [SheetColumn: TextRef] = [:]
  /// `urutan`: columns of Mutu Baku from the left.
  public var order: [Written<SheetColumn>] = []
  /// `nomor_kolom`: a row of column numbers under the head.
  public var numbersColumns: Written<Bool> = .none
  /// `kertas`.
  public var paper: Written<Paper> = .none

  init(entry: TextRef) { self.entry = entry }
}

extension SheetLayout: Inheriting {
  func completed(from office: SheetLayout) -> SheetLayout {
    var merged = SheetLayout(entry: entry)
    merged.titles = titles.merging(office.titles) { own, _ in own }
    merged.order = order.isEmpty ? office.order : order
    merged.numbersColumns = numbersColumns.or(office.numbersColumns)
    merged.paper = paper.or(office.paper)
    return merged
  }
}
