/// What a text is read as, where its key alone says so.
public enum ValueKind: UInt8, Sendable, CaseIterable {
  case duration
  case promise
  case money
  case date
  case offset
  case count
  case percent
  case truth
  case nip
  case hours
  case score

  /// `nil` for free text, names, and texts whose meaning depends on more than their key.
  public init?(_ keyword: Keyword, in context: KeyContext) {
    guard let found = Self.always(keyword) ?? Self.here(keyword, in: context) else { return nil }
    self = found
  }

  private static func always(_ keyword: Keyword) -> ValueKind? {
    switch keyword {
    case .waktu, .waktuSeluruhnya, .tunggu, .batas, .perpanjangan, .berlaku, .jamKerja, .jawab, .waktuEfektif:
      .duration
    case .jangkaWaktu: .promise
    case .biaya, .tarif: .money
    case .pembuatan, .revisi, .efektif, .ditetapkan, .libur, .masuk: .date
    case .palingLambat, .palingCepat: .offset
    case .rangkap, .satuan, .volume, .jumlah, .jumlahPelaksana: .count
    case .peluang: .percent
    case .luar: .truth
    case .nip: .nip
    case .jamLayanan, .jam, .istirahat: .hours
    default: nil
    }
  }

  /// Keys that mean different things in different maps.
  private static func here(_ keyword: Keyword, in context: KeyContext) -> ValueKind? {
    switch (keyword, context) {
    case (.maks, .promise): .promise
    case (.maks, .extendedTime), (.selesai, .complaints), (.setiap, .performance): .duration
    case (.maks, .destination), (.lembar, .document): .count
    case (.nilai, .performance): .score
    case (.tanggal, .adoption), (.dari, .ramadan), (.sampai, .ramadan): .date
    case (.hitung, .step), (.hitung, .actor), (.selainItu, .promise), (.nomorKolom, .sheet): .truth
    default: nil
    }
  }
}
