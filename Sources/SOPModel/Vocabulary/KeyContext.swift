public import SOPText

/// A kind of map in a file: which keys may stand in it depends on where it stands.
public enum KeyContext: UInt8, Sendable, CaseIterable {
  case procedure
  case office
  case dates
  case official
  case actor
  case complaints
  case pledge
  case calendar
  case ramadan
  case performance
  case adoption
  case requirement
  case document
  case fee
  case promise
  case extendedTime
  case product
  case scenario
  case expectation
  case step
  case parallel
  case block
  case call
  case destination
  case wait
  case limit
  case actorGroup
  case sheet

  /// What the map is, for messages: "tidak ada kunci 'x' pada langkah".
  public var title: Wording {
    switch self {
    case .procedure: Wording(id: "berkas SOP", en: "an SOP file")
    case .office: Wording(id: "berkas opd.yaml", en: "opd.yaml")
    case .dates: Wording(id: "tanggal", en: "dates")
    case .official: Wording(id: "pejabat", en: "an official")
    case .actor: Wording(id: "pelaksana", en: "an actor")
    case .complaints: Wording(id: "pengaduan", en: "complaints")
    case .pledge: Wording(id: "maklumat", en: "the service pledge")
    case .calendar: Wording(id: "kalender", en: "the calendar")
    case .ramadan: Wording(id: "ramadan", en: "Ramadan hours")
    case .performance: Wording(id: "evaluasi_kinerja", en: "performance evaluation")
    case .adoption: Wording(id: "penetapan", en: "the adoption of the standard")
    case .requirement: Wording(id: "persyaratan", en: "a requirement")
    case .document: Wording(id: "dokumen", en: "a document")
    case .fee: Wording(id: "biaya", en: "a fee")
    case .promise: Wording(id: "jangka_waktu", en: "a promised time")
    case .extendedTime: Wording(id: "perpanjangan", en: "an extension")
    case .product: Wording(id: "produk", en: "a product")
    case .scenario: Wording(id: "uji", en: "a scenario")
    case .expectation: Wording(id: "harap", en: "an expectation")
    case .step: Wording(id: "langkah", en: "a step")
    case .parallel: Wording(id: "blok paralel", en: "a parallel block")
    case .block: Wording(id: "blok langkah", en: "a block of steps")
    case .call: Wording(id: "panggilan SOP", en: "a call of another SOP")
    case .destination: Wording(id: "tujuan", en: "a destination")
    case .wait: Wording(id: "tunggu", en: "a wait")
    case .limit: Wording(id: "batas", en: "a time limit")
    case .actorGroup: Wording(id: "kelompok pelaksana", en: "a group of actors")
    case .sheet: Wording(id: "lembar", en: "sheet options")
    }
  }
}

/// What may be written behind a key. `tidak ada` and `belum diatur` may stand everywhere instead.
public enum Shape: Sendable, Hashable {
  /// A text.
  case text
  /// A text or a list of texts.
  case texts
  /// A map with the keys of a context.
  case fields(KeyContext)
  /// A text, which is then the main value, or a map.
  case textOrFields(KeyContext)
  /// Texts or maps, one or a list.
  case entries(KeyContext)
  /// A map from names the author chose to texts.
  case namedTexts
  /// A text, or a map from names the author chose to texts.
  case textOrNamedTexts
  /// A map from names the author chose to a text or a map.
  case named(KeyContext)
  /// `varian`: names to texts, or axes of names to texts.
  case axes
  /// `mulai`: a step, a list of them, or channels.
  case channels
  /// `jika`: outcomes to destinations.
  case outcomes
  /// A destination (TUJUAN).
  case destination
  /// A list of steps and blocks.
  case items
  /// `paralel`: named branches, or a list of lists.
  case branches
  /// Actors of a step.
  case actors
  /// Parts of the form that an office adds; not looked into.
  case anything

  /// Any text may stand here, and nothing has to be said of it.
  var takesAnyText: Bool {
    switch self {
    case .text, .texts, .textOrFields, .entries, .textOrNamedTexts, .channels, .destination, .actors, .anything: true
    case .fields, .namedTexts, .named, .axes, .outcomes, .items, .branches: false
    }
  }
}
