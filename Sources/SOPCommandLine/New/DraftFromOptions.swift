import SOPCompiler
import SOPFormatting
import SOPText

/// An SOP or an office made from what the command line says; what it does not say is `belum diatur`.
struct DraftFromOptions {
  /// `KEY=VALUE` that is not one.
  struct Unreadable: Error {
    let wording: Wording
  }

  var title: String
  var number: String?
  /// Says that the public is served, or that it is not; `nil` where the rest decides.
  var isPublic: Bool?
  /// Titles of roles.
  var actors: [String] = []
  /// `ACTIVITY | ACTOR | TIME | OUTPUT | INPUT`.
  var steps: [String] = []
  var requirements: [String] = []
  var promise: String?
  var fee: String?
  var product: String?
  /// `KEY=VALUE`, with a point between a key and the key inside it.
  var others: [String] = []

  // MARK: Office

  func office() throws(Unreadable) -> Draft {
    var draft = Draft(.office)
    draft.set("nama", to: title)
    var roles = ActorList(office: [])
    for title in actors where roles.actor(named: title) == nil {
      draft.set(["pelaksana", roles.add(title).id], .text(title))
    }
    try setOthers(in: &draft)
    for key in Self.officeParts where draft[key] == nil { draft.set([key], .text(Draft.unsettled)) }
    return draft
  }

  private static let officeParts = [
    "pemda", "alamat", "pejabat", "jam_layanan", "kalender", "pola_nomor", "pengaduan", "sarana", "sarana_khusus",
    "pengawasan_internal", "jaminan_pelayanan", "jaminan_keamanan", "evaluasi_kinerja",
  ]

  // MARK: SOP

  func procedure(in office: OfficeCompilation?) throws(Unreadable) -> Draft {
    let facts = OfficeFacts(office)
    var draft = Draft(.procedure)
    draft.set("nama", to: title)
    var roles = ActorList(office: facts.roles)
    for title in actors where roles.actor(named: title) == nil { _ = roles.add(title) }
    let mayAdd = actors.isEmpty
    let rows = steps.map { Row($0, &roles, mayAdd: mayAdd) }
    addActors(roles, used: rows.flatMap(\.actors), to: &draft)
    draft.set(["langkah"], .list(rows.map(\.value)))
    let service = serviceParts
    let serves = isPublic ?? (!service.isEmpty || rows.contains { $0.actors.contains(ActorList.applicant) })
    if !serves { draft.set("sifat", to: "internal") }
    for (key, texts) in service { draft.set([key], Draft.Value(texts: texts)) }
    if let number { draft.set("nomor", to: number) }
    try setOthers(in: &draft)
    addGaps(serves: serves, facts, to: &draft)
    return draft
  }

  private var serviceParts: [(String, [String])] {
    [
      ("persyaratan", requirements), ("jangka_waktu", promise.map { [Draft.promise($0)] } ?? []),
      ("biaya", fee.map { [$0] } ?? []),
      ("produk", product.map { [$0] } ?? []),
    ].filter { !$0.1.isEmpty }
  }

  /// The SOP's own roles in the order of their first use, those that no step names behind them.
  private func addActors(_ roles: ActorList, used: [String], to draft: inout Draft) {
    let own = roles.own.map(\.id)
    let order = used.filter(own.contains) + own
    for id in order where draft["pelaksana", id] == nil {
      if let role = roles.own.first(where: { $0.id == id }) { draft.set(["pelaksana", id], .text(role.title)) }
    }
  }

  private func addGaps(serves: Bool, _ facts: OfficeFacts, to draft: inout Draft) {
    for part in ["pembuatan", "efektif"] where draft["tanggal", part] == nil {
      draft.set(["tanggal", part], .text(Draft.unsettled))
    }
    if draft["tanggal", "revisi"] == nil { draft.set("tanggal", "revisi", to: Draft.none) }
    let keys = Self.identityParts + (serves ? Self.serviceKeys : [])
    for key in keys where draft[key] == nil && !facts.says(key) { draft.set([key], .text(Draft.unsettled)) }
  }

  private static let identityParts = [
    "nomor", "disahkan_oleh", "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan",
    "pencatatan",
  ]

  private static let serviceKeys = ["persyaratan", "jangka_waktu", "biaya", "produk"]

  private func setOthers(in draft: inout Draft) throws(Unreadable) {
    for other in others {
      let parts = other.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let path = (parts.first ?? "").split(separator: ".").map(String.init)
      guard parts.count == 2, !path.isEmpty, !parts[1].isEmpty else {
        throw Unreadable(wording: Self.notAnEntry(other))
      }
      switch draft[path] {
      case .text(let first): draft.set(path, .list([.text(first), .text(parts[1])]))
      case .list(let items): draft.set(path, .list(items + [.text(parts[1])]))
      case .entries, nil: draft.set(path, .text(parts[1]))
      }
    }
  }

  private static func notAnEntry(_ text: String) -> Wording {
    let text = PrintableText.of(text)
    return Wording(
      id: "'\(text)' bukan KUNCI=ISI; tulis misalnya --isi 'tanggal.efektif=2 Februari 2026'",
      en: "'\(text)' is not KEY=VALUE; write for example --isi 'tanggal.efektif=2 Februari 2026'")
  }

  /// A step as one option gives it.
  private struct Row {
    let actors: [String]
    let value: Draft.Value

    init(_ text: String, _ roles: inout ActorList, mayAdd: Bool) {
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { Interview.cleaned(String($0)) }
      func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
      var ids: [String] = []
      for name in (part(1) ?? "").split(separator: ",").map({ Interview.cleaned(String($0)) }) where !name.isEmpty {
        let known = roles.actor(named: name)?.id
        ids.append(known ?? (mayAdd ? roles.add(name).id : name))
      }
      // A single role does everything that names nobody.
      if ids.isEmpty, roles.all.count == 1 { ids = [roles.all[0].id] }
      actors = ids
      var entries = [Draft.Entry(key: "kegiatan", value: .text(part(0) ?? Draft.unsettled))]
      if !ids.isEmpty { entries.append(Draft.Entry(key: "pelaksana", value: Draft.Value(texts: ids))) }
      if let input = part(4) { entries.append(Draft.Entry(key: "kelengkapan", value: .text(input))) }
      entries.append(Draft.Entry(key: "waktu", value: .text(part(2) ?? Draft.unsettled)))
      entries.append(Draft.Entry(key: "keluaran", value: .text(part(3) ?? Draft.unsettled)))
      value = .entries(entries)
    }
  }
}
