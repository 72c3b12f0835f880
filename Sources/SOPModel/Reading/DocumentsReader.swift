import SOPSyntax

/// Documents of a step and of the service, and products.
extension ProcedureReader {
  mutating func documentUses(_ value: NodeID) -> PoolRange {
    let start = procedure.documentUses.count
    guard !isSentinel(value) else { return PoolRange(start: start, count: 0) }
    forEachEntry(of: value) { reader, entry in
      var use = DocumentUse(entry: TextRef(entry), name: TextRef(entry))
      if reader.tree[entry].kind == .mapping { reader.readDocumentFields(entry, &use) }
      if use.name.isWritten { reader.procedure.documentUses.append(use) }
    }
    return PoolRange(start: start, count: procedure.documentUses.count - start)
  }

  private mutating func readDocumentFields(_ entry: NodeID, _ use: inout DocumentUse) {
    use.name = .none
    var details = DocumentDetails()
    forEachField(of: entry) { reader, keyword, value in
      switch keyword {
      case .dokumen: use.name = TextRef(value)
      case .bila: use.condition = TextRef(value)
      case .untuk: use.only = reader.nameUses(value)
      case .kecuali: use.except = reader.nameUses(value)
      case .memuat: details.contains = reader.writtenList(value)
      case .rangkap: details.copies = reader.spelled(value, Count.read)
      case .lembar: details.sheets = reader.spelled(value, Count.read)
      default: break
      }
    }
    guard !details.isEmpty else { return }
    use.details = Int32(truncatingIfNeeded: procedure.documentDetails.count)
    procedure.documentDetails.append(details)
  }

  /// `formulir` and `masukan`.
  mutating func readDocumentsOfService() {
    let forms = procedure.topLevel[Int(Keyword.formulir.rawValue)]
    if !forms.isNone { procedure.ownForms = documentUses(forms) }
    let intake = procedure.topLevel[Int(Keyword.masukan.rawValue)]
    if !intake.isNone { procedure.intake = documentUses(intake) }
  }

  // MARK: Products

  /// A product, a list of them, or a map with more to say about one; `tidak ada` is none.
  mutating func readProducts(_ value: NodeID, into end: inout End) {
    guard !tree[value].isEmptyPlain, !isSentinel(value) else { return }
    let start = procedure.products.count
    var handsOverTo = end.handsOverTo
    forEachEntry(of: value) { reader, entry in
      var product = Product(entry: TextRef(entry), name: TextRef(entry))
      if reader.tree[entry].kind == .mapping {
        reader.readProductFields(entry, &product)
        handsOverTo = TextRef(reader.keyed.value(of: .keSop, in: entry))
      }
      let name = product.name.node
      if reader.isScalar(name), !reader.isSentinel(name) { reader.procedure.products.append(product) }
    }
    end.handsOverTo = handsOverTo
    end.products = PoolRange(start: start, count: procedure.products.count - start)
    end.product = end.products.isEmpty ? .none : procedure.products[start].name
  }

  private mutating func readProductFields(_ entry: NodeID, _ product: inout Product) {
    product.name = .none
    forEachField(of: entry) { reader, keyword, value in
      switch keyword {
      case .produk: product.name = TextRef(value)
      case .berlaku: product.validity = reader.spelled(value, Duration.read)
      case .wajib: product.duties = reader.writtenList(value)
      case .rangkap: product.copies = reader.spelled(value, Count.read)
      case .penyerahan: product.delivery = reader.writtenList(value)
      default: break
      }
    }
  }

  // MARK: Values

  /// The texts of a text or a list; empty for `tidak ada` and `belum diatur`.
  func writtenList(_ value: NodeID) -> WrittenList {
    let list = WrittenList(text: TextRef(value))
    if isSentinel(value) { return list }
    let entries = procedure.texts(list.text).filter { isScalar($0.node) && !tree[$0.node].isEmptyPlain }
    return WrittenList(text: list.text, entries: entries)
  }

  /// A value whose spelling has been looked at already (`SpelledValues`): what cannot be read is absent without a word.
  func spelled<Value>(
    _ node: NodeID, _ read: (Swift.Span<UInt8>) -> ValueReading<Value>
  ) -> Written<Value> {
    guard isScalar(node), !isSentinel(node) else { return Written(TextRef(node), nil) }
    return Written(TextRef(node), read(tree.bytes.span.extracting(tree.textRange(of: node))).value)
  }
}
