import SOPDiagnostics
import SOPModel
import SOPText

/// The names that may stand in some place, to offer one of them where another one stands.
struct DeclaredNames {
  struct Entry {
    let name: String
    /// What the name stands for, in words; empty if it says nothing more.
    let title: String
    let place: Place
  }

  private(set) var entries: [Entry] = []
  /// Comparisons left. Beyond them nothing is offered, so that a file full of wrong names costs no more than its size.
  private var budget = 100_000

  mutating func add(_ name: String, _ title: String, at place: Place) {
    entries.append(Entry(name: name, title: title == name ? "" : title, place: place))
  }

  /// The entry that was probably meant: by its name, or by the words it stands for, or by how only those words begin
  /// (`Kepala Bidang` for `Kepala Bidang Pencatatan Sipil`).
  mutating func nearest(to written: String) -> Entry? {
    guard entries.count <= budget else { return nil }
    budget -= entries.count
    let wanted = written.lowercased()
    if let titled = entries.first(where: { !$0.title.isEmpty && $0.title.lowercased() == wanted }) { return titled }
    if let name = NearestName.nearest(to: written, among: entries.lazy.map(\.name)) {
      return entries.first { $0.name == name }
    }
    let longer = entries.filter { $0.title.lowercased().hasPrefix(wanted + " ") }
    if longer.count == 1 { return longer[0] }
    guard let title = NearestName.nearest(to: written, among: entries.lazy.map(\.title).filter { !$0.isEmpty }) else {
      return nil
    }
    return entries.first { $0.title == title }
  }

  /// Whether one declared name or what it stands for, and no other, differs from what is written in its spelling alone.
  func isOnlyName(_ name: String, like written: String) -> Bool {
    let same = entries.filter { NearestName.isSame($0.name, written) || NearestName.isSame($0.title, written) }
    return same.count == 1 && same[0].name == name
  }

  /// The parts of `loket, kasi` if each is declared: a comma in a text makes no list.
  mutating func listMeant(by written: String) -> String? {
    func isBlank(_ character: Character) -> Bool { character == " " }
    let parts = written.split(separator: ",").map { part in
      String(part.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
    guard parts.count > 1, entries.count <= budget else { return nil }
    budget -= entries.count
    let names = Set(entries.lazy.map(\.name))
    return parts.allSatisfy(names.contains) ? "[\(parts.joined(separator: ", "))]" : nil
  }

  /// `pemohon (Pemohon), loket (Petugas Loket) dan 3 lainnya`
  var listed: Wording {
    let shown = entries.prefix(12).map { entry in
      entry.title.isEmpty ? entry.name.shortened : "\(entry.name.shortened) (\(entry.title.shortened))"
    }
    let list = shown.joined(separator: ", ")
    let rest = entries.count - shown.count
    if rest == 0 { return Wording(same: list) }
    return Wording(id: "\(list) dan \(rest) lainnya", en: "\(list) and \(rest) more")
  }
}

/// One name that is not declared, and every place where it is used.
struct UnknownName {
  let name: String
  var places: [Place]
  /// Where such names are declared, if anywhere.
  let declarations: Place?

  /// The undeclared names of some kind, in the order of their first use.
  static func all(of kind: ModelFault.NameKind, in faults: [ModelFault]) -> [UnknownName] {
    var names: [UnknownName] = []
    var indexes: [String: Int] = [:]
    for fault in faults {
      guard case .unknownName(kind, let name) = fault.kind else { continue }
      if let index = indexes[name] {
        names[index].places.append(fault.place)
      } else {
        indexes[name] = names.count
        names.append(UnknownName(name: name, places: [fault.place], declarations: fault.related))
      }
    }
    return names
  }

  var first: Place { places[0] }

  /// The other uses, the first few of them.
  var otherUses: [RelatedPlace] {
    places.dropFirst().prefix(5).map { RelatedPlace($0, Self.alsoHere) }
  }

  /// Writes a declared name in every place.
  ///
  /// Certain where it differs in case or in what stands between words, and no other declared name does.
  func replacing(with name: String, among declared: DeclaredNames? = nil) -> Fix {
    let written = name.asYAML
    let edits = places.sorted().map { TextEdit(span: $0.span, replacement: written) }
    let grade: Fix.Grade = declared?.isOnlyName(name, like: self.name) == true ? .safe : .review
    return Fix(grade, Self.replace(with: name), source: first.source, edits: edits)
  }

  // MARK: Wording

  private static let alsoHere = Wording(id: "disebut juga di sini", en: "also named here")

  static func replace(with name: String) -> Wording {
    Wording(id: "ganti dengan '\(name)'", en: "replace it with '\(name)'")
  }

  static func meant(_ name: String) -> Wording {
    Wording(id: "mungkin maksudnya '\(name)'", en: "did you mean '\(name)'?")
  }
}
