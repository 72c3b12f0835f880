import SOPFormatting
import SOPModel
import SOPSyntax
import SOPText

/// Merges three texts along their structure: maps key by key, lists entry by entry, and takes every piece as it is written
/// on the side that changed it.
///
/// Time is that of reading the texts, and for every level at which both sides changed something that of the entries
/// there; recursion is bounded by the depth bound of the composer.
struct StructureMerge {
  let sides: Sides<MergeSide>
  var table = MeaningTable()
  let meanings: Sides<[Int]>
  var conflicts: [MergeConflict] = []
  /// Keys and names of entries down to the place that is merged.
  var path: [String] = []

  /// An entry of one of the texts.
  struct Place {
    let side: Side
    let entry: CutEntry
    /// In block style: where the entries stand.
    let column: Int
  }

  /// The text of a merged entry, for a column.
  struct Piece {
    /// Whole lines above it; in flow style what separates it from the entry before.
    var lead: [UInt8] = []
    var body: [UInt8] = []
    /// Conflicts, by number, to be marked above the entry.
    var marks: [Int] = []
    var tree: MergedTree
  }

  init(_ sides: Sides<MergeSide>, as kind: FileKind) {
    self.sides = sides
    let ground = Ground.file(kind)
    var table = MeaningTable()
    meanings = sides.map { table.meanings(of: $0, ground) }
    self.table = table
  }

  // MARK: Meaning

  func meaning(_ place: Place?) -> Int {
    place.map { meanings[$0.side][Int($0.entry.value.index)] } ?? -1
  }

  /// Whether two places say the same.
  func agree(_ left: Place?, _ right: Place?) -> Bool { meaning(left) == meaning(right) }

  // MARK: Conflicts

  mutating func note(_ kind: MergeConflict.Kind, _ parts: Sides<MergeConflict.Part?>) -> Int {
    conflicts.append(MergeConflict(kind, at: path.isEmpty ? ["berkas"] : path, parts))
    return conflicts.count
  }

  func part(_ place: Place?) -> MergeConflict.Part? {
    guard let place else { return nil }
    var text = place.entry.body.shifted(by: -place.column, fromFirst: false)
    while text.last?.isSpace == true { text.removeLast() }
    return MergeConflict.Part(
      text: String(decoding: text, as: UTF8.self), line: sides[place.side].line(of: place.entry.start))
  }

  /// The lines of marks, for a column.
  func lines(of marks: [Int], column: Int) -> [UInt8] {
    marks.flatMap { ConflictMark.lines(of: conflicts[$0 - 1], number: $0, column: column) }
  }

  // MARK: Choices that say nothing

  /// Of two ways to write the same the one that is preferred whoever merges whom.
  static func preferred(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    theirs.lexicographicallyPrecedes(ours) ? theirs : ours
  }

  static func agreedOrPreferred(_ texts: Sides<[UInt8]>) -> [UInt8] {
    texts.agreed ?? preferred(texts.ours, texts.theirs)
  }

  // MARK: Names of places

  /// How an entry is called in messages.
  func name(of place: Place) -> String {
    let tree = sides[place.side].tree
    if !place.entry.key.isNone { return tree.string(of: place.entry.key) }
    let names: [Keyword] = [.id, .kegiatan, .panggil, .tahap, .nama, .syarat, .dokumen, .produk, .untuk, .tarif, .maks]
    for key in names {
      let value = tree.value(of: key, in: place.entry.value)
      if !value.isNone, tree[value].kind == .scalar { return Self.short(tree.string(of: value)) }
    }
    return Self.short(part(place)?.text ?? "")
  }

  private static func short(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(57) + "..." : String(line)
  }

  mutating func within<Value>(
    _ name: String, _ body: (inout StructureMerge) throws(UncutPlace) -> Value
  ) throws(UncutPlace) -> Value {
    path.append(name)
    defer { path.removeLast() }
    return try body(&self)
  }
}
