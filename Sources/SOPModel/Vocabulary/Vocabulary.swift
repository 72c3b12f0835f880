/// The one list of which keys may stand where, and what may stand behind them. Readers, the check for misspelt keys and
/// the published schema all come from here.
struct Vocabulary: Sendable {
  static let shared = Vocabulary()

  /// The keys of a context in canonical order: the order in which the language lists them and the formatter writes them.
  let keys: [[Keyword]]
  /// For each context, the keys without which a map of this kind says nothing.
  let required: [[Keyword]]
  /// The same as a set.
  let requiredSet: [KeywordSet]
  /// For each context, the keys whose values are only read for their spelling: nothing is made of them yet.
  let spelledSet: [KeywordSet]
  /// For each context, the keys behind which any text may stand, with nothing more to be said of it.
  let textKeys: [KeywordSet]
  /// For each context and keyword, what may stand behind the key; `nil` where it is not allowed.
  private let shapes: [Shape?]

  private init() {
    var shapes = [Shape?](repeating: nil, count: KeyContext.allCases.count << 8)
    var keys: [[Keyword]] = []
    var spelledSet: [KeywordSet] = []
    var textKeys: [KeywordSet] = []
    for context in KeyContext.allCases {
      let entries = Self.entries(of: context)
      keys.append(entries.map(\.0))
      let spelled = entries.map(\.0).filter { SpelledValues.expected(behind: $0, in: context) != nil }
      spelledSet.append(KeywordSet(spelled))
      textKeys.append(KeywordSet(entries.filter(\.1.takesAnyText).map(\.0).filter { !spelled.contains($0) }))
      for (keyword, shape) in entries { shapes[Int(context.rawValue) << 8 | Int(keyword.rawValue)] = shape }
    }
    self.shapes = shapes
    self.keys = keys
    required = KeyContext.allCases.map(Self.required)
    requiredSet = required.map { KeywordSet($0) }
    self.spelledSet = spelledSet
    self.textKeys = textKeys
  }

  /// What may stand behind a key, or `nil` where the key is not allowed.
  func shape(of keyword: Keyword, in context: KeyContext) -> Shape? {
    shapes[Int(context.rawValue) << 8 | Int(keyword.rawValue)]
  }

  func keys(of context: KeyContext) -> [Keyword] { keys[Int(context.rawValue)] }

  private static func required(in context: KeyContext) -> [Keyword] {
    switch context {
    case .procedure: [.nama, .langkah]
    case .office: [.nama]
    case .step: [.kegiatan]
    case .fee: [.tarif]
    case .promise, .extendedTime: [.maks]
    case .destination: [.ke]
    case .wait, .limit: [.waktu]
    case .document: [.dokumen]
    case .ramadan: [.dari, .sampai]
    case .scenario: [.harap]
    case .dates, .official, .actor, .complaints, .pledge, .calendar, .performance, .adoption, .requirement, .product,
      .expectation, .parallel, .block, .call, .actorGroup, .sheet:
      []
    }
  }

  /// Keys of which a map of this kind needs at least one; empty if there is no such choice.
  static func requiredChoice(in context: KeyContext) -> [Keyword] {
    context == .requirement ? [.syarat, .salahSatu] : []
  }
}

extension Vocabulary {
  private static func entries(of context: KeyContext) -> [(Keyword, Shape)] {
    switch context {
    case .procedure: procedure
    case .office: office
    case .step: step
    case .parallel:
      [(.id, .text)] + conditions + [(.keterangan, .texts), (.setelah, .texts), (.paralel, .branches)] + blockWays
    case .block:
      [(.id, .text), (.tahap, .text)] + conditions
        + [(.waktu, .textOrNamedTexts), (.keterangan, .texts), (.setelah, .texts), (.langkah, .items)] + blockWays
    case .call: call
    default: small(context)
    }
  }

  private static let procedure: [(Keyword, Shape)] =
    [(.nama, .text), (.nomor, .text)] + standing + [(.tanggal, .fields(.dates))] + formBoxes
    + [(.ringkasan, .texts), (.opd, .text)] + service + address + officeService
    + [(.pelaksana, .named(.actor)), (.langkah, .items), (.uji, .entries(.scenario))]

  private static let office: [(Keyword, Shape)] =
    [(.nama, .text), (.singkatan, .text)] + address + standing + [(.pelaksana, .named(.actor))] + formBoxes
    + officeService + [forms, events, (.standar, .texts), (.pemeriksaan, .namedTexts)]

  // What an office may say once for all its SOPs, in four parts.

  private static let standing: [(Keyword, Shape)] = [(.unit, .text), (.sifat, .texts)]

  private static let formBoxes: [(Keyword, Shape)] = [
    (.disahkanOleh, .textOrFields(.official)), (.dasarHukum, .texts), (.kualifikasiPelaksana, .texts),
    (.keterkaitan, .texts), (.peralatan, .texts), (.peringatan, .texts), (.pencatatan, .texts),
    (.singkatanIstilah, .textOrNamedTexts), (.ruangLingkup, .texts),
  ]

  private static let address: [(Keyword, Shape)] = [
    (.pemda, .text), (.alamat, .text), (.logo, .text), (.pejabat, .named(.official)),
  ]

  private static let officeService: [(Keyword, Shape)] = [
    (.jamLayanan, .textOrNamedTexts), (.kalender, .fields(.calendar)), (.polaNomor, .text),
    (.pengaduan, .fields(.complaints)), (.maklumat, .fields(.pledge)), (.visi, .texts), (.misi, .texts),
    (.motto, .texts), (.sarana, .texts), (.saranaKhusus, .texts), (.atribut, .texts), (.penghargaan, .texts),
    (.pengawasanInternal, .texts), (.jaminanPelayanan, .texts), (.jaminanKeamanan, .texts),
    (.evaluasiKinerja, .fields(.performance)), (.penetapan, .fields(.adoption)), (.jumlahPelaksana, .text),
    (.komponenLain, .anything), (.lembar, .fields(.sheet)), (.bentuk, .text),
  ]

  private static let forms: (Keyword, Shape) = (.formulir, .entries(.document))

  private static let events: (Keyword, Shape) = (.peristiwa, .texts)

  private static let service: [(Keyword, Shape)] = [
    (.persyaratan, .entries(.requirement)), forms, (.masukan, .entries(.document)),
    (.jangkaWaktu, .entries(.promise)), (.biaya, .entries(.fee)), (.produk, .entries(.product)),
    (.hasil, .named(.product)), (.varian, .axes), (.mulai, .channels), events,
    (.satuan, .namedTexts), (.volume, .text),
  ]

  private static let conditions: [(Keyword, Shape)] = [
    (.untuk, .texts), (.kecuali, .texts), (.opsional, .text), (.bila, .text),
  ]

  private static let ways: [(Keyword, Shape)] = [
    (.lanjut, .destination), (.setelah, .texts), (.selesai, .text),
  ]

  /// Behind the steps of a block, where its way leaves it.
  private static let blockWays: [(Keyword, Shape)] = [(.lanjut, .destination), (.selesai, .text)]

  private static let call: [(Keyword, Shape)] =
    [
      (.panggil, .text), (.id, .text), (.no, .text), (.kegiatan, .text), (.pelaksana, .actors),
      (.kelengkapan, .entries(.document)), (.waktu, .textOrNamedTexts), (.keluaran, .entries(.document)),
      (.jika, .outcomes),
    ] + ways + conditions + [(.keterangan, .texts)]

  private static let step: [(Keyword, Shape)] =
    [
      (.id, .text), (.no, .text), (.kegiatan, .text), (.pelaksana, .actors), (.paraf, .texts),
      (.tandaTangan, .texts), (.diputus, .text), (.kelengkapan, .entries(.document)), (.waktu, .textOrNamedTexts),
      (.tunggu, .textOrFields(.wait)), (.batas, .textOrFields(.limit)), (.palingLambat, .text),
      (.palingCepat, .text), (.perpanjangan, .textOrFields(.extendedTime)), (.keluaran, .entries(.document)),
      (.jika, .outcomes),
    ] + ways + conditions + [(.hitung, .text), (.biaya, .entries(.fee)), (.keterangan, .texts)]

  private static func small(_ context: KeyContext) -> [(Keyword, Shape)] {
    switch context {
    case .dates: [(.pembuatan, .text), (.revisi, .text), (.efektif, .text)]
    case .official: [(.jabatan, .text), (.nama, .text), (.nip, .text)]
    case .actor:
      [
        (.nama, .text), (.jumlah, .text), (.kompetensi, .texts), (.jenis, .text), (.luar, .text), (.hitung, .text),
      ]
    case .complaints:
      [(.kanal, .texts), (.petugas, .text), (.alamat, .text), (.jawab, .text), (.selesai, .text)]
    case .pledge: [(.isi, .texts), (.ditetapkan, .text), (.sk, .text), (.media, .texts)]
    case .calendar:
      [
        (.hari, .text), (.hariKerja, .text), (.jamKerja, .text), (.libur, .texts), (.jam, .textOrNamedTexts),
        (.istirahat, .textOrNamedTexts), (.ramadan, .fields(.ramadan)), (.cutiBersama, .text), (.masuk, .texts),
        (.waktuEfektif, .text),
      ]
    case .ramadan: [(.dari, .text), (.sampai, .text), (.jam, .textOrNamedTexts)]
    case .performance:
      [(.cara, .text), (.setiap, .text), (.nilai, .text), (.tahun, .text), (.dipublikasikan, .texts)]
    case .adoption:
      [(.sk, .text), (.tanggal, .text), (.pelibatan, .texts), (.tinjauUlang, .text), (.media, .texts)]
    case .requirement:
      [
        (.syarat, .text), (.salahSatu, .entries(.requirement)), (.jumlah, .text), (.bila, .text), (.untuk, .texts),
        (.kecuali, .texts), (.dari, .text), (.keterangan, .texts),
      ]
    case .document:
      [
        (.dokumen, .text), (.bila, .text), (.memuat, .texts), (.rangkap, .text), (.untuk, .texts),
        (.kecuali, .texts), (.lembar, .text),
      ]
    case .fee:
      [
        (.nama, .text), (.tarif, .textOrNamedTexts), (.pilih, .text), (.untuk, .texts), (.kecuali, .texts),
        (.dasar, .texts), (.dibayar, .text), (.bila, .text), (.jenis, .text), (.keterangan, .texts),
      ]
    case .promise:
      [
        (.nama, .text), (.maks, .text), (.sejak, .text), (.sampai, .text), (.untuk, .texts), (.kecuali, .texts),
        (.bila, .texts), (.selainItu, .text), (.hitung, .text), (.perpanjangan, .textOrFields(.extendedTime)),
      ]
    case .extendedTime: [(.maks, .text), (.bila, .text)]
    case .product:
      [
        (.produk, .text), (.berlaku, .text), (.wajib, .texts), (.rangkap, .text), (.penyerahan, .texts),
        (.keSop, .text),
      ]
    case .scenario:
      [
        (.nama, .text), (.kanal, .text), (.varian, .texts), (.pilih, .namedTexts), (.harap, .fields(.expectation)),
      ]
    case .expectation:
      [(.hasil, .text), (.waktu, .text), (.waktuSeluruhnya, .text), (.biaya, .text), (.melalui, .texts)]
    case .destination:
      [(.ke, .destination), (.maks, .text), (.lewat, .destination), (.bila, .text), (.peluang, .text)]
    case .wait: [(.waktu, .text), (.dari, .text)]
    case .limit: [(.waktu, .text), (.sejak, .text), (.lewat, .destination)]
    case .actorGroup: [(.berurutan, .texts), (.salahSatu, .texts), (.masingMasing, .texts)]
    case .sheet: [(.kolom, .namedTexts), (.urutan, .texts), (.nomorKolom, .text), (.kertas, .text)]
    case .procedure, .office, .step, .parallel, .block, .call: []
    }
  }
}

extension KeyContext {
  /// The keys that may stand in a map of this kind, as they are spelt, in the order of the language.
  public var keys: [String] { keywords.map(\.spelling) }

  /// The same as keywords.
  public var keywords: [Keyword] { Vocabulary.shared.keys(of: self) }

  /// What may stand behind a key in a map of this kind, or `nil` where the key is not allowed.
  public func shape(of keyword: Keyword) -> Shape? { Vocabulary.shared.shape(of: keyword, in: self) }
}
