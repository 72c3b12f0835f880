import SOPDiagnostics
import SOPSyntax

/// The printed form, and texts under names of the author's own. What cannot be read here is told by `SpelledValues`.
extension ContentsReader {
  mutating func readSheet() -> SheetLayout? {
    guard let map = map(.lembar) else { return nil }
    var sheet = SheetLayout(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .kolom: reader.readTitles(value, into: &sheet)
      case .urutan:
        sheet.order = reader.texts(value).entries.map { text in
          Written(text, SheetColumn(rawValue: reader.tree.string(of: text.node)))
        }
      case .nomorKolom:
        let truth = reader.quietly(value, Truth.read)
        sheet.numbersColumns = Written(truth.text, truth.value?.isTrue)
      case .kertas: sheet.paper = Written(reader.reference(value), Paper(rawValue: reader.tree.string(of: value)))
      default: break
      }
    }
    return sheet
  }

  private mutating func readTitles(_ map: NodeID, into sheet: inout SheetLayout) {
    guard tree[map].kind == .mapping else { return }
    forEachPair(of: map) { reader, name, title in
      guard reader.isScalar(title), let column = SheetColumn(rawValue: reader.tree.string(of: name)) else { return }
      sheet.titles[column] = reader.reference(title)
    }
  }

  mutating func readStaff() -> Written<Count>? {
    let value = topLevelValue(.jumlahPelaksana)
    return value.isNone ? nil : quietly(value, Count.read)
  }

  mutating func readNamedTexts(_ keyword: Keyword) -> NamedTexts? {
    let value = topLevelValue(keyword)
    guard !value.isNone, !isSentinel(value) else { return nil }
    var named = NamedTexts(text: reference(value))
    guard tree[value].kind == .mapping else { return named }
    forEachPair(of: value) { reader, name, value in
      named.entries.append(
        NamedTexts.Entry(
          name: reader.reference(name), nameText: reader.tree.string(of: name), texts: reader.texts(value)))
    }
    return named
  }

  /// `formulir` of an office; those of an SOP stand in `Procedure.documentUses`, with the variants they are for.
  mutating func readForms() -> [DocumentUse] {
    guard keyed.source == .office else { return [] }
    let value = topLevelValue(.formulir)
    guard !value.isNone, !isSentinel(value) else { return [] }
    var forms: [DocumentUse] = []
    forEachEntry(of: value) { reader, entry in
      let isMap = reader.tree[entry].kind == .mapping
      let name = isMap ? reader.keyed.value(of: .dokumen, in: entry) : entry
      guard reader.isScalar(name) else { return }
      var use = DocumentUse(entry: reader.reference(entry), name: reader.reference(name))
      if isMap { use.condition = reader.reference(reader.keyed.value(of: .bila, in: entry)) }
      forms.append(use)
    }
    return forms
  }

  /// A value whose spelling has been looked at already: what cannot be read is absent without a word.
  func quietly<Value>(
    _ node: NodeID, _ read: (Swift.Span<UInt8>) -> ValueReading<Value>
  ) -> Written<Value> {
    guard isScalar(node), !isSentinel(node) else { return Written(reference(node), nil) }
    return Written(reference(node), read(tree.bytes.span.extracting(tree.textRange(of: node))).value)
  }
}
