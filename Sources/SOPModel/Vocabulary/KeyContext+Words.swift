extension KeyContext {
  /// The few words that may stand behind a key, where not every text may. `nil` for all other keys.
  public func words(of keyword: Keyword) -> [String]? {
    switch (self, keyword) {
    case (.procedure, .sifat), (.office, .sifat):
      ["publik", "internal", "mikro", "makro", "administratif", "teknis", "final", "parsial"]
    case (.actor, .jenis): ["orang", "pemohon", "aplikasi", "kelompok", "instansi", "ruang"]
    case (.calendar, .hari): ["kerja", "kalender"]
    case (.calendar, .hariKerja): ["5", "6"]
    case (.calendar, .cutiBersama): ["libur", "kerja"]
    case (.fee, .jenis): ["titipan"]
    case (.fee, .pilih): ["satu", "beberapa"]
    case (.promise, .hitung): ["semua"]
    case (.sheet, .kolom): SheetColumn.allCases.map(\.rawValue)
    case (.sheet, .urutan): SheetColumn.quality.map(\.rawValue)
    case (.sheet, .kertas): Paper.allCases.map(\.rawValue)
    default: nil
    }
  }
}
