/// How a kind of legal instrument is named, and whose name may follow.
struct CitationName {
  enum Issuer {
    /// The kind says it: `UU`, `PP`; only `RI` may follow.
    case fixed
    /// Words up to the number: `Perda Kab. Landak`.
    case words
    /// The rest of the word, or the words after it: `Permendagri`, `Permen PAN-RB`.
    case attached
  }

  let words: StaticString
  let kind: Citation.Kind
  let issuer: Issuer

  private init(_ words: StaticString, _ kind: Citation.Kind, _ issuer: Issuer = .words) {
    self.words = words
    self.kind = kind
    self.issuer = issuer
  }

  /// In the order they are tried: a longer name before its beginning.
  static let all: [CitationName] = [
    CitationName("uud", .constitution, .fixed),
    CitationName("undang-undang dasar", .constitution, .fixed),
    CitationName("undang undang dasar", .constitution, .fixed),
    CitationName("tap mpr", .assemblyDecree, .fixed),
    CitationName("ketetapan mpr", .assemblyDecree, .fixed),
    CitationName("uu", .law, .fixed),
    CitationName("undang-undang", .law, .fixed),
    CitationName("undang undang", .law, .fixed),
    CitationName("perppu", .lawInLieu, .fixed),
    CitationName("perpu", .lawInLieu, .fixed),
    CitationName("peraturan pemerintah pengganti undang-undang", .lawInLieu, .fixed),
    CitationName("pp", .governmentRegulation, .fixed),
    CitationName("peraturan pemerintah", .governmentRegulation, .fixed),
    CitationName("perpres", .presidentialRegulation, .fixed),
    CitationName("peraturan presiden", .presidentialRegulation, .fixed),
    CitationName("keppres", .presidentialDecree, .fixed),
    CitationName("keputusan presiden", .presidentialDecree, .fixed),
    CitationName("inpres", .instruction, .fixed),
    CitationName("instruksi", .instruction),
    CitationName("perda", .regionalRegulation),
    CitationName("peraturan daerah", .regionalRegulation),
    CitationName("pergub", .governorRegulation),
    CitationName("peraturan gubernur", .governorRegulation),
    CitationName("perbup", .regentRegulation),
    CitationName("peraturan bupati", .regentRegulation),
    CitationName("perwali", .mayorRegulation),
    CitationName("perwalkot", .mayorRegulation),
    CitationName("perwal", .mayorRegulation),
    CitationName("perwako", .mayorRegulation),
    CitationName("peraturan wali kota", .mayorRegulation),
    CitationName("peraturan walikota", .mayorRegulation),
    CitationName("perdes", .villageRegulation),
    CitationName("peraturan desa", .villageRegulation),
    CitationName("peraturan menteri", .ministerialRegulation),
    CitationName("pmk", .ministerialRegulation, .fixed),
    CitationName("permen", .ministerialRegulation, .attached),
    CitationName("perka", .agencyRegulation),
    CitationName("perkap", .agencyRegulation, .fixed),
    CitationName("perpol", .agencyRegulation, .fixed),
    CitationName("perban", .agencyRegulation),
    CitationName("perlem", .agencyRegulation),
    CitationName("perma", .agencyRegulation, .fixed),
    CitationName("pkpu", .agencyRegulation, .fixed),
    CitationName("pojk", .agencyRegulation, .fixed),
    CitationName("peraturan", .agencyRegulation),
    CitationName("keputusan", .decree),
    CitationName("surat keputusan", .decree),
    CitationName("sk", .decree),
    CitationName("kepmen", .decree, .attached),
    CitationName("kepgub", .decree),
    CitationName("kepbup", .decree),
    CitationName("kepwal", .decree),
    CitationName("kepka", .decree),
    CitationName("kepdirjen", .decree),
    CitationName("surat edaran", .circular),
    CitationName("se", .circular),
  ]

  /// What compound numbers contain, and what it says about them: `46/PMK.01/2021`, `KEP/25/M.PAN/2/2004`.
  static let compoundParts: [(part: StaticString, kind: Citation.Kind)] = [
    ("pmk", .ministerialRegulation), ("permen", .ministerialRegulation), ("per", .ministerialRegulation),
    ("kmk", .decree), ("kep", .decree), ("sk", .decree), ("se", .circular),
  ]
}
