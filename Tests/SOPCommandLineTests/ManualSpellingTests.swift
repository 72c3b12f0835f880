import SOPModel
import SOPText
import Testing

/// The spellings that the language manual lists are read, and the first of a row is the one that is written.
@Suite("Spellings in the manual")
struct ManualSpellingTests {
  static let rows = ManualTests.manuals.flatMap(\.spellings)

  @Test("there are rows")
  func presence() {
    #expect(Self.rows.count > 20)
  }

  @Test("each is read without a word, and the first stays as it is", arguments: rows)
  func row(_ row: Manual.Spellings) {
    for text in row.texts { #expect(canonical(text, as: row.kind) != nil, "\(text)") }
    #expect(row.texts.first.flatMap { canonical($0, as: row.kind) } == row.texts.first)
  }

  /// The one spelling of a value; `nil` where it is not read, or not without a remark.
  private func canonical(_ text: String, as kind: String) -> String? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    return switch kind {
    case "waktu": read(Duration.read(span))?.canonical(in: span)
    case "janji": read(PromiseText.read(span))?.canonical(in: span)
    case "tenggat": read(TimeOffset.read(span))?.canonical(in: span)
    case "uang": read(Money.read(span))?.canonical(in: span)
    case "tanggal": read(CivilDate.read(span))?.canonical
    case "banyaknya": read(Count.read(span))?.canonical(in: span)
    case "bagian": read(Percent.read(span))?.canonical
    case "ya atau tidak": read(Truth.read(span))?.canonical
    case "NIP": read(NIP.read(span))?.canonical
    case "jam": read(DayHours.read(span)).map(\.canonical)
    case "nilai survei": read(Score.read(span))?.canonical(in: span)
    case "peraturan": read(Citation.read(span)).flatMap { $0.kind == .free ? nil : $0.canonical(in: span) }
    default: nil
    }
  }

  private func read<Value>(_ reading: ValueReading<Value>) -> Value? {
    if case .value(let value, nil) = reading { value } else { nil }
  }
}
