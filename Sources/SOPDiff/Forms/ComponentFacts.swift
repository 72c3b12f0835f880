import SOPDiagnostics
import SOPModel
import SOPSyntax

/// One thing that the SOP, or its office for it, says under a key that no other comparison looks at.
struct ComponentFact {
  /// The key at the top.
  let keyword: Keyword
  /// Numbers for the keys and names below it, equal on both sides.
  let path: [Int]
  /// The words of the path, for a sentence: `kanal`, `senin s.d. kamis`.
  let name: String
  /// The key it stands behind, and the kind of map it is in.
  let key: Keyword?
  let context: KeyContext
  /// It is one of a list, whose order says nothing.
  let isEntry: Bool
  /// The number of its canonical text.
  let value: Int
  let written: TextRef
}

/// All facts of one SOP, in the order of `keywords`, then of the file.
struct ComponentFacts {
  /// Keys that say nothing of the steps, their data or the identity of the SOP.
  static let keywords: [Keyword] = [
    .opd, .pemda, .alamat, .logo, .ringkasan, .ruangLingkup, .kualifikasiPelaksana, .keterkaitan, .peralatan,
    .peringatan, .pencatatan, .singkatanIstilah, .jamLayanan, .kalender, .polaNomor, .pengaduan, .maklumat, .visi,
    .misi, .motto, .sarana, .saranaKhusus, .atribut, .penghargaan, .pengawasanInternal, .jaminanPelayanan,
    .jaminanKeamanan, .evaluasiKinerja, .penetapan, .jumlahPelaksana, .komponenLain, .lembar, .bentuk,
  ]

  private(set) var facts: [ComponentFact] = []
  private var keyword = Keyword.opd

  init(_ writer: inout FormWriter, _ side: Side) {
    writer.side = side
    let procedure = writer.procedure
    for keyword in Self.keywords where keyword != .opd {
      self.keyword = keyword
      let shape = KeyContext.procedure.shape(of: keyword) ?? KeyContext.office.shape(of: keyword) ?? .text
      let value = procedure.value(of: keyword)
      guard value.isWritten else { continue }
      let inherited = value.source == .procedure ? procedure.office?.value(of: keyword) ?? .none : NodeID.none
      let top = FactPlace(key: keyword, context: .procedure, shape: shape)
      read(value, TextRef(inherited, in: .office), top, &writer)
    }
    if let office = procedure.office {
      keyword = .opd
      let name = TextRef(office.value(of: .nama), in: .office)
      if name.isWritten { add(name, FactPlace(key: .nama, context: .office, shape: .text), isEntry: false, &writer) }
    }
  }

  /// Where in the tree a value stands.
  private struct FactPlace {
    var key: Keyword?
    var context: KeyContext
    var shape: Shape
    var path: [Int] = []
    var name = ""
  }

  /// A map is completed from the office's, key by key; a text or a list replaces what the office says.
  private mutating func read(
    _ value: TextRef, _ inherited: TextRef, _ place: FactPlace, _ writer: inout FormWriter
  ) {
    let procedure = writer.procedure
    switch kind(of: value, procedure) {
    case .missing: break
    case .scalar: add(value, place, isEntry: false, &writer)
    case .sequence:
      for entry in procedure.texts(value) {
        var inner = place
        if kind(of: entry, procedure) == .scalar {
          add(entry, inner, isEntry: true, &writer)
        } else {
          inner.path.append(-1)
          read(entry, .none, inner, &writer)
        }
      }
    case .mapping:
      var seen: Set<Int> = []
      let others = kind(of: inherited, procedure) == .mapping ? procedure.pairs(inherited) : []
      var office: [Int: TextRef] = [:]
      for (key, value) in others { office[self.place(of: key, in: place, &writer).path.last ?? 0] = value }
      for (key, value) in procedure.pairs(value) {
        let inner = self.place(of: key, in: place, &writer)
        seen.insert(inner.path.last ?? 0)
        read(value, office[inner.path.last ?? 0] ?? .none, inner, &writer)
      }
      for (key, value) in others {
        let inner = self.place(of: key, in: place, &writer)
        if !seen.contains(inner.path.last ?? 0) { read(value, .none, inner, &writer) }
      }
    }
  }

  private func kind(of value: TextRef, _ procedure: Procedure) -> YAMLNode.Kind {
    guard value.isWritten else { return .missing }
    let tree = value.source == .office ? procedure.office?.keyed.tree : procedure.tree
    guard let tree, !tree[value.node].isEmptyPlain else { return .missing }
    return tree[value.node].kind
  }

  /// The place behind a key of the language, or behind a name the author chose.
  private func place(of key: TextRef, in outer: FactPlace, _ writer: inout FormWriter) -> FactPlace {
    let procedure = writer.procedure
    let keyed = key.source == .office ? procedure.office?.keyed : procedure.keyed
    var inner = outer
    var context: KeyContext?
    switch outer.shape {
    case .fields(let fields), .textOrFields(let fields), .named(let fields), .entries(let fields): context = fields
    default: break
    }
    if let keyword = keyed?.keyword(of: key.node), let context, let shape = context.shape(of: keyword) {
      inner.key = keyword
      inner.context = context
      inner.shape = shape
      inner.path.append(-2 - Int(keyword.rawValue))
      inner.name = keyword.spelling
      return inner
    }
    inner.path.append(number(ofName: key, inner, &writer))
    inner.name = procedure.text(key)
    return inner
  }

  /// Days of a week by what they mean; other names without their case.
  private func number(ofName key: TextRef, _ place: FactPlace, _ writer: inout FormWriter) -> Int {
    let bytes = Array(writer.procedure.textBytes(of: key))
    if let kind = place.key.flatMap({ ValueKind($0, in: place.context) }), kind == .hours,
      let days = DaySelection.read(bytes.span).value
    {
      return 1 << 40 | Int(days.weekdays) | (days.isWorkingDays ? 1 << 8 : 0) | (days.isHolidays ? 1 << 9 : 0)
    }
    return writer.texts.folded(key, writer.side)
  }

  private mutating func add(_ value: TextRef, _ place: FactPlace, isEntry: Bool, _ writer: inout FormWriter) {
    facts.append(
      ComponentFact(
        keyword: keyword, path: place.path, name: place.name, key: place.key, context: place.context, isEntry: isEntry,
        value: number(of: value, place, &writer), written: value))
  }

  /// A value by what it means, where its key says what it is; else by its text.
  private func number(of value: TextRef, _ place: FactPlace, _ writer: inout FormWriter) -> Int {
    let bytes = Array(writer.procedure.textBytes(of: value))
    if let key = place.key, let canonical = Self.canonical(bytes, key, place.context) {
      return writer.texts.number(of: Array(canonical.utf8)[...])
    }
    return writer.texts.number(of: value, writer.side)
  }

  /// `nil` for free text and for what cannot be read.
  static func canonical(_ bytes: [UInt8], _ key: Keyword, _ context: KeyContext) -> String? {
    switch (key, context) {
    case (.sk, _): return Citation.read(bytes.span).value.map { $0.canonical(in: bytes.span) }
    case (.setiap, .performance), (.tinjauUlang, _):
      if let date = CivilDate.read(bytes.span).value { return date.canonical }
      return Duration.readInterval(bytes.span).value.map { $0.canonical(in: bytes.span) }
    default: break
    }
    switch ValueKind(key, in: context) {
    case .duration?: return Duration.read(bytes.span).value.map { $0.canonical(in: bytes.span) }
    case .date?: return CivilDate.read(bytes.span).value?.canonical
    case .count?: return Count.read(bytes.span).value.map { $0.canonical(in: bytes.span) }
    case .truth?: return Truth.read(bytes.span).value?.canonical
    case .hours?: return DayHours.read(bytes.span).value?.canonical
    case .score?: return Score.read(bytes.span).value.map { $0.canonical(in: bytes.span) }
    case .promise?, .money?, .offset?, .percent?, .nip?, nil: return nil
    }
  }
}

/// What changed among the components: facts that only one side has, and values that are other ones.
struct ComponentComparison {
  struct Divergence {
    let keyword: Keyword
    let old: ComponentFact?
    let new: ComponentFact?
  }

  private(set) var divergences: [Divergence] = []
  let old: ComponentFacts
  let new: ComponentFacts

  init(_ writer: inout FormWriter) {
    old = ComponentFacts(&writer, .old)
    new = ComponentFacts(&writer, .new)
    for keyword in ComponentFacts.keywords { compare(keyword, writer) }
  }

  var isSame: Bool { divergences.isEmpty }

  func divergences(of keywords: [Keyword]) -> [Divergence] { divergences.filter { keywords.contains($0.keyword) } }

  private mutating func compare(_ keyword: Keyword, _ writer: FormWriter) {
    let olds = old.facts.filter { $0.keyword == keyword }
    let news = new.facts.filter { $0.keyword == keyword }
    var draft = LinkDraft(oldCount: olds.count, newCount: news.count)
    func key(_ fact: ComponentFact, withValue: Bool) -> UInt64 {
      var key = PairingKey(fact.path)
      key.add(fact.isEntry ? 1 : 0)
      if withValue { key.add(fact.value) }
      return key.value
    }
    draft.pairInOrder(.content) { key($1 == .old ? olds[$0] : news[$0], withValue: true) }
    draft.pairUnique(.data) { index, side in
      let fact = side == .old ? olds[index] : news[index]
      return fact.isEntry ? nil : key(fact, withValue: false)
    }
    pairReworded(&draft, olds, news, writer)
    for (index, fact) in olds.enumerated() {
      let partner = draft.partner(of: index, on: .old).map { news[$0] }
      if partner?.value != fact.value { divergences.append(Divergence(keyword: keyword, old: fact, new: partner)) }
    }
    for (index, fact) in news.enumerated() where draft.isOpen(index, .new) {
      divergences.append(Divergence(keyword: keyword, old: nil, new: fact))
    }
  }

  /// Entries of one list of which most words stayed.
  private func pairReworded(
    _ draft: inout LinkDraft, _ olds: [ComponentFact], _ news: [ComponentFact], _ writer: FormWriter
  ) {
    guard !draft.isComplete else { return }
    let words = [(olds, writer.procedures[0]), (news, writer.procedures[1])].map { facts, procedure in
      facts.map { WordStems.numbers(of: procedure.textBytes(of: $0.written)) }
    }
    LikenessSearch(
      words: { words[Int($1.rawValue)][$0] },
      likeness: { olds[$0].path == news[$1].path ? WordStems.likeness(words[0][$0], words[1][$1]) : 0 }, least: 50,
      tieBreak: { words[Int($1.rawValue)][$0].reduce(0, &+) }
    ).pair(in: &draft)
  }
}
