import SOPSyntax

/// What is paid, once in a case however often the step is passed.
public struct Fee: Sendable {
  public var entry: TextRef
  public var name: TextRef = .none
  /// `tarif` or the text itself.
  public var tariff: TextRef
  /// What the tariff says; `nil` for a table or what could not be read.
  public var money: Money?
  /// Rows of a table, into `Procedure.tariffs`; a table is no sum.
  public var table: PoolRange = .empty
  /// `pilih`: how many rows of the table are charged; `nil` where it is not said.
  public var choice: TableChoice?
  /// `pilih` as written.
  public var choiceText: TextRef = .none
  public var kind = Kind.charge
  /// What `per SATUAN` counts, into `Procedure.units`; -1 for none, or one that `satuan` does not have.
  public var unit: Int32 = -1
  public var basis: TextRef = .none
  /// `dibayar`: the step where it is paid; not written for a step's own `biaya`.
  public var paidAt: TextRef = .none
  public var paidAtStep: StepID = .none
  public var condition: TextRef = .none
  public var only: PoolRange = .empty
  public var except: PoolRange = .empty
  /// `keterangan`.
  public var remarks: TextRef = .none

  public enum Kind: UInt8, Sendable {
    case charge
    /// `jenis: titipan`: a deposit that is paid back.
    case deposit
  }

  public enum TableChoice: UInt8, Sendable {
    case one
    case several
  }

  /// The tariff is a table.
  public var isTable: Bool { !table.isEmpty }
}

/// One row of a table of tariffs.
public struct Tariff: Sendable {
  public var name: TextRef
  public var text: TextRef
  /// `nil` if it could not be read.
  public var money: Money?
  /// What `per SATUAN` counts, into `Procedure.units`, or -1.
  public var unit: Int32 = -1
}

/// `satuan`: how many of something one case has.
public struct CaseUnit: Sendable {
  public var name: TextRef
  public var text: TextRef
  /// `nil` if it could not be read.
  public var count: Count?
}

/// `volume`: how many cases there are in a period.
public struct Volume: Sendable {
  public var text: TextRef
  /// `nil` if it could not be read.
  public var count: Count?
  /// `nil` where no period is said, or one that is no period.
  public var period: Period?

  public enum Period: String, Sendable, CaseIterable {
    case day = "hari"
    case week = "minggu"
    case month = "bulan"
    case quarter = "triwulan"
    case semester = "semester"
    case year = "tahun"
  }
}

extension Procedure {
  /// What `per X` in a text counts: the unit of that name, whatever its case, into `units`; -1 if `satuan` has none.
  /// - Parameter range: bytes of the name in the text, as `Duration.per` and `Money.per` have them.
  public func unit(_ range: Range<Int>?, of written: TextRef) -> Int32 {
    guard let range, !units.isEmpty, written.isWritten else { return -1 }
    return unitPositions[text(range, of: written).lowercased()] ?? -1
  }

  /// A part of the text of a value.
  public func text(_ range: Range<Int>, of written: TextRef) -> String {
    let tree = tree(of: written)
    let start = tree.textRange(of: written.node).lowerBound
    return String(decoding: tree.bytes[(start + range.lowerBound)..<(start + range.upperBound)], as: UTF8.self)
  }
}
