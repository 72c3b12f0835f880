public import SOPModel
public import SOPText

/// A day on which the state is off.
public struct Holiday: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case national = "libur nasional"
    case jointLeave = "cuti bersama"
  }

  public let date: CivilDate
  public let kind: Kind
  public let occasion: Occasion
  /// The decree that made it one: the year's own, its amendment, or a decree for this day alone.
  public let decree: String

  /// `cuti bersama Hari Raya Natal`, `libur nasional Hari Raya Natal`.
  public func name(_ language: Language) -> String {
    switch language {
    case .indonesian: "\(kind.rawValue) \(occasion.name(language))"
    case .english: (kind == .national ? "national holiday " : "joint leave ") + occasion.name(language)
    }
  }

  /// What a day off is for.
  public enum Occasion: Hashable, Sendable, CaseIterable {
    case newYear, ascensionOfTheProphet, chineseNewYear, nyepi, eidAlFitr, goodFriday, easter, labourDay
    case ascensionOfChrist, vesak, pancasila, eidAlAdha, islamicNewYear, independence, birthOfTheProphet, christmas
    case election, regionalElection

    public func name(_ language: Language) -> String {
      language == .indonesian ? names.id : names.en
    }

    private var names: (id: String, en: String) {
      switch self {
      case .newYear: ("Tahun Baru Masehi", "New Year")
      case .ascensionOfTheProphet: ("Isra Mikraj Nabi Muhammad SAW", "Isra Mikraj")
      case .chineseNewYear: ("Tahun Baru Imlek", "Chinese New Year")
      case .nyepi: ("Hari Suci Nyepi", "Nyepi")
      case .eidAlFitr: ("Idul Fitri", "Eid al-Fitr")
      case .goodFriday: ("Wafat Yesus Kristus", "Good Friday")
      case .easter: ("Kebangkitan Yesus Kristus (Paskah)", "Easter")
      case .labourDay: ("Hari Buruh Internasional", "Labour Day")
      case .ascensionOfChrist: ("Kenaikan Yesus Kristus", "Ascension Day")
      case .vesak: ("Hari Raya Waisak", "Vesak")
      case .pancasila: ("Hari Lahir Pancasila", "Pancasila Day")
      case .eidAlAdha: ("Idul Adha", "Eid al-Adha")
      case .islamicNewYear: ("1 Muharam Tahun Baru Islam", "Islamic New Year")
      case .independence: ("Proklamasi Kemerdekaan", "Independence Day")
      case .birthOfTheProphet: ("Maulid Nabi Muhammad SAW", "Mawlid")
      case .christmas: ("Hari Raya Natal", "Christmas")
      case .election: ("Pemilihan Umum", "General Election Day")
      case .regionalElection: ("Pemilihan Kepala Daerah", "Regional Election Day")
      }
    }
  }
}

/// The days off of one year, as decreed.
public struct HolidayList: Hashable, Sendable {
  public let year: Int
  /// The joint decree of three ministers: `SKB 1497/2/5 Tahun 2025`.
  public let decree: String
  /// What changed it since.
  public let amendments: [Amendment]
  /// By date; no day stands here twice.
  public let days: [Holiday]

  /// A decree that changes the list within its year.
  public struct Amendment: Hashable, Sendable {
    public let decree: String
    /// Nil if the day of the decree is not known here.
    public let date: CivilDate?
  }
}
