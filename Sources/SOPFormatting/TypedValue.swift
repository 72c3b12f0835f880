import SOPModel

/// What a text is read as, where its key alone says so.
enum TypedValue {
  case duration
  case promise
  case money
  case date
  case offset
  case count
  case percent
  case truth
  case nip

  /// `nil` for free text, names, and texts whose meaning depends on more than their key.
  init?(_ keyword: Keyword, in context: KeyContext) {
    guard let found = Self.always(keyword) ?? Self.here(keyword, in: context) else { return nil }
    self = found
  }

  private static func always(_ keyword: Keyword) -> TypedValue? {
    switch keyword {
    case .waktu, .waktuSeluruhnya, .tunggu, .batas, .perpanjangan, .berlaku, .jamKerja, .jawab: .duration
    case .jangkaWaktu: .promise
    case .biaya, .tarif: .money
    case .pembuatan, .revisi, .efektif, .ditetapkan, .libur, .masuk: .date
    case .palingLambat, .palingCepat: .offset
    case .rangkap, .satuan, .volume, .jumlah: .count
    case .peluang: .percent
    case .luar: .truth
    case .nip: .nip
    default: nil
    }
  }

  /// Keys that mean different things in different maps.
  private static func here(_ keyword: Keyword, in context: KeyContext) -> TypedValue? {
    switch (keyword, context) {
    case (.maks, .promise): .promise
    case (.maks, .extendedTime), (.selesai, .complaints), (.setiap, .performance): .duration
    case (.maks, .destination): .count
    case (.tanggal, .adoption), (.dari, .ramadan), (.sampai, .ramadan): .date
    case (.hitung, .step), (.hitung, .actor), (.selainItu, .promise), (.nomorKolom, .sheet): .truth
    default: nil
    }
  }

  /// The canonical spelling of a text, or `nil` where it cannot be read, or not with certainty.
  ///
  /// What is spelt anew reads the same: a text with a remark on more than its spelling (`< 5 menit`, a maximum of a
  /// range) is left to its author.
  func canonical(_ text: [UInt8]) -> [UInt8]? {
    guard let once = spelling(text) else { return nil }
    return once == text || spelling(once) == once ? once : nil
  }

  private func spelling(_ text: [UInt8]) -> [UInt8]? {
    let span = text.span
    return switch self {
    case .duration: Self.taken(Duration.read(span), span) { $0.canonical(in: $1) }
    case .promise: Self.taken(PromiseText.read(span), span) { $0.canonical(in: $1) }
    case .money: Self.taken(Money.read(span), span) { $0.canonical(in: $1) }
    case .date: Self.taken(CivilDate.read(span), span) { date, _ in date.canonical }
    case .offset: Self.taken(TimeOffset.read(span), span) { $0.canonical(in: $1) }
    case .count: Self.taken(Count.read(span), span) { $0.canonical(in: $1) }
    case .percent: Self.taken(Percent.read(span), span) { percent, _ in percent.canonical }
    case .truth: Self.taken(Truth.read(span), span) { truth, _ in truth.canonical }
    case .nip: Self.taken(NIP.read(span), span) { nip, _ in nip.canonical }
    }
  }

  private static func taken<Value>(
    _ reading: ValueReading<Value>, _ text: Swift.Span<UInt8>, _ canonical: (Value, Swift.Span<UInt8>) -> String
  ) -> [UInt8]? {
    guard case .value(let value, let remark) = reading, remark.map(isOnSpelling) ?? true else { return nil }
    return Array(canonical(value, text).utf8)
  }

  private static func isOnSpelling(_ remark: ValueRemark) -> Bool {
    switch remark.kind {
    case .misspelt, .decimalPoint, .dateForm: true
    case .rangeUnderMaximum, .rangeUnderMinimum, .strictBound: false
    }
  }
}
