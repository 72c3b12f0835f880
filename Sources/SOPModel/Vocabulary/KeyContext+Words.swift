extension KeyContext {
  /// The few words that may stand behind a key, where not every text may. `nil` for all other keys.
  public func words(of keyword: Keyword) -> [String]? {
    switch (self, keyword) {
    case (.procedure, .sifat), (.office, .sifat):
      ["publik", "internal", "mikro", "makro", "administratif", "teknis", "final", "parsial"]
    case (.actor, .jenis): ["orang", "pemohon", "aplikasi", "kelompok", "instansi", "ruang"]
    case (.calendar, .hari): ["kerja", "kalender"]
    default: nil
    }
  }
}
