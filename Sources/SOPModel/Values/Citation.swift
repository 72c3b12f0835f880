/// A legal instrument as an SOP cites it: `UU 25/2009`, `Perda Kab. Landak 3/2024 Pasal 12 ayat (2)`. Numbers are text,
/// because ministries and decrees write them with letters and slashes. A text that is no citation is `free`, which is no
/// fault.
public struct Citation: Hashable, Sendable {
  public let kind: Kind
  /// The bytes of the kind and its issuer as written: `Permendagri`, `Perda Kab. Landak`.
  public var name: Range<Int>?
  /// The bytes of the ministry, agency, region or official: `dagri` in `Permendagri`, `Kab. Landak`.
  public var issuer: Range<Int>?
  /// The bytes of the number; of a compound one (`46/PMK.01/2021`) all of it.
  public var number: Range<Int>?
  /// The number holds the year: `46/PMK.01/2021`.
  public var isCompound = false
  public var year: Int?
  /// The bytes after `Pasal`, `ayat` (without brackets) and `huruf`.
  public var article: Range<Int>?
  public var paragraph: Range<Int>?
  public var letter: Range<Int>?
  /// The bytes after `tentang`.
  public var title: Range<Int>?
  /// The bytes from `sebagaimana (telah) diubah`, `jo.` or `juncto` on.
  public var amendment: Range<Int>?

  public init(kind: Kind) {
    self.kind = kind
  }

  public static let free = Citation(kind: .free)

  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case constitution, assemblyDecree, law, lawInLieu, governmentRegulation, presidentialRegulation
    case provincialRegulation, regencyRegulation
    /// A Perda that does not say whether of a province or of a kabupaten or kota.
    case regionalRegulation
    case ministerialRegulation, agencyRegulation, governorRegulation, regentRegulation, mayorRegulation
    case villageRegulation
    case presidentialDecree, decree, circular, instruction
    /// A compound number that does not say what it is the number of.
    case unnamed
    /// Not a citation.
    case free
  }

  /// Places in the hierarchy of UU 12/2011 Pasal 7, 1 the highest: one place, or two for a Perda of an unnamed level.
  /// Nil for what Pasal 7 does not rank.
  public var rank: ClosedRange<Int>? {
    switch kind {
    case .constitution: 1...1
    case .assemblyDecree: 2...2
    case .law, .lawInLieu: 3...3
    case .governmentRegulation: 4...4
    case .presidentialRegulation: 5...5
    case .provincialRegulation: 6...6
    case .regencyRegulation: 7...7
    case .regionalRegulation: 6...7
    case .ministerialRegulation, .agencyRegulation, .governorRegulation, .regentRegulation, .mayorRegulation,
      .villageRegulation, .presidentialDecree, .decree, .circular, .instruction, .unnamed, .free:
      nil
    }
  }

  /// A regulation: it binds, and is cited with a number and a year.
  public var isRegulation: Bool {
    switch kind {
    case .constitution, .assemblyDecree, .law, .lawInLieu, .governmentRegulation, .presidentialRegulation,
      .provincialRegulation, .regencyRegulation, .regionalRegulation, .ministerialRegulation, .agencyRegulation,
      .governorRegulation, .regentRegulation, .mayorRegulation, .villageRegulation:
      true
    case .presidentialDecree, .decree, .circular, .instruction, .unnamed, .free: false
    }
  }
}
