/// A paper or thing as named in `kelengkapan`, `keluaran`, `formulir` or `masukan`.
public struct DocumentUse: Sendable {
  /// The map or text it was read from.
  public var entry: TextRef
  /// `dokumen`, or the text itself. `persyaratan` and `formulir` as a text mean all of them.
  public var name: TextRef
  /// `bila`.
  public var condition: TextRef = .none
  public var only: PoolRange = .empty
  public var except: PoolRange = .empty
  /// Into `Procedure.documentDetails`, or -1: few documents say more.
  public var details: Int32 = -1
}

/// What a document says beside its name.
public struct DocumentDetails: Sendable {
  /// `memuat`: the papers it consists of.
  public var contains: WrittenList = .none
  /// `rangkap`: copies.
  public var copies: Written<Count> = .none
  /// `lembar`: sheets.
  public var sheets: Written<Count> = .none

  /// Nothing is said.
  var isEmpty: Bool { !contains.isWritten && !copies.isWritten && !sheets.isWritten }
}

/// What the applicant must bring.
public struct Requirement: Sendable {
  public var entry: TextRef
  public var name: TextRef
  /// Requirements of one group are alternatives (`salah_satu`); -1 for one that stands alone.
  public var group: Int32 = -1
  public var condition: TextRef = .none
  public var only: PoolRange = .empty
  public var except: PoolRange = .empty
  /// `dari`: the office that makes it first.
  public var origin: TextRef = .none
  /// `jumlah`: how many, and of what.
  public var count: Written<Count> = .none
  /// `keterangan`.
  public var remarks: TextRef = .none
}

/// What the applicant receives at an end.
public struct Product: Sendable {
  /// The map or text it was read from.
  public var entry: TextRef
  public var name: TextRef
  /// `berlaku`: how long it is valid; unmeasurable for `seumur hidup`.
  public var validity: Written<Duration> = .none
  /// `wajib`: what its holder must do.
  public var duties: WrittenList = .none
  /// `rangkap`.
  public var copies: Written<Count> = .none
  /// `penyerahan`: how it is handed over.
  public var delivery: WrittenList = .none
}
