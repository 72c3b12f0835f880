import SOPDiagnostics
import SOPDiff
import SOPText

/// Where the two sides of a change stand, as paths and lines. Lines of a text are counted when first asked for.
struct ComparisonPlaces {
  private let comparison: Comparison
  private let options: ComparisonOptions
  private var tables: [[LineTable?]]

  init(_ comparison: Comparison, _ options: ComparisonOptions) {
    self.comparison = comparison
    self.options = options
    tables = Side.allCases.map { Array(repeating: nil, count: comparison.version($0).sources.count) }
  }

  /// A place that can be printed and, if the side has an address, followed.
  struct Location {
    /// As the file was named, safe to print.
    var path: String
    /// From 1.
    var line: Int
    var address: String?
    /// The side does not have it: this stands where it would.
    var isBeside = false

    /// `path:line`
    var text: String { "\(path):\(line)" }
  }

  /// `nil` where the side has no place for it.
  mutating func location(of change: Change, _ side: Side) -> Location? {
    let place = side == .old ? change.oldPlace : change.newPlace
    guard let place, var location = location(of: place, side) else { return nil }
    location.isBeside = change.kind == (side == .old ? .added : .removed)
    return location
  }

  /// `nil` for a place in a text that is not at hand.
  mutating func location(of place: Place, _ side: Side) -> Location? {
    guard let (name, table) = table(of: place, side) else { return nil }
    let line = table.position(of: place.span.start).line
    return Location(path: PrintableText.of(name), line: line, address: address(of: name, line: line, side))
  }

  /// Both ends of a place; columns count Unicode scalars from 1.
  mutating func range(of place: Place, _ side: Side) -> (path: String, start: Position, end: Position)? {
    guard let (name, table) = table(of: place, side) else { return nil }
    return (name, table.position(of: place.span.start), table.position(of: place.span.end))
  }

  private mutating func table(of place: Place, _ side: Side) -> (name: String, table: LineTable)? {
    let sources = comparison.version(side).sources
    let (index, side) = (Int(place.source.index), Int(side.rawValue))
    guard sources.indices.contains(index) else { return nil }
    let table = tables[side][index] ?? LineTable(sources[index])
    tables[side][index] = table
    return (sources[index].name, table)
  }

  // MARK: Links

  /// A file outside of the folder the addresses stand for has none. What Git calls `REV:PATH` is meant by its path.
  private func address(of name: String, line: Int, _ side: Side) -> String? {
    guard let base = options.address(side), ComparisonOptions.isWebAddress(base) else { return nil }
    var path = name[...]
    if let colon = path.firstIndex(of: ":") { path = path[path.index(after: colon)...] }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, !path.hasPrefix("/"), path != "-", !steps.contains("..") else { return nil }
    let folder = base.hasSuffix("/") ? String(base.dropLast()) : base
    return "\(Self.quoted(folder))/\(URIReference.of(path: String(path)))#L\(line)"
  }

  /// An address as it was given, without anything that could end it in Markdown or HTML.
  private static func quoted(_ address: String) -> String {
    var text = ""
    for byte in address.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/", ":", "?", "=", "@", "%", "+", ",", ";":
        text.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return text
  }
}
