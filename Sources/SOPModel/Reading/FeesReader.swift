import SOPSyntax

/// Fees, and the units and volume they are counted by.
extension ProcedureReader {
  /// `satuan` and `volume`.
  mutating func readUnits() {
    let units = procedure.topLevel[Int(Keyword.satuan.rawValue)]
    if !units.isNone {
      forEachPair(of: units) { reader, name, value in
        guard !reader.tree[value].isEmptyPlain else { return }
        let count = Written(TextRef(value), reader.isSentinel(value) ? nil : reader.readCount(value))
        let text = reader.tree.string(of: name).lowercased()
        let position = Int32(truncatingIfNeeded: reader.procedure.units.count)
        if reader.procedure.unitPositions[text] == nil { reader.procedure.unitPositions[text] = position }
        reader.procedure.units.append(CaseUnit(name: TextRef(name), text: count.text, count: count.value))
      }
    }
    let volume = procedure.topLevel[Int(Keyword.volume.rawValue)]
    if !volume.isNone, isScalar(volume), !isSentinel(volume) {
      let count = spelled(volume, Count.read)
      procedure.volume = Volume(text: count.text, count: count.value, period: period(of: count))
    }
  }

  private func period(of count: Written<Count>) -> Volume.Period? {
    guard let per = count.value?.per else { return nil }
    return Volume.Period(rawValue: procedure.text(per, of: count.text).lowercased())
  }

  // MARK: Fees

  mutating func readFees() {
    let fees = procedure.topLevel[Int(Keyword.biaya.rawValue)]
    if !fees.isNone { readFees(fees, paidAt: .none) }
    for index in procedure.fees.indices {
      procedure.fees[index].unit = procedure.unit(procedure.fees[index].money?.per, of: procedure.fees[index].tariff)
    }
    for index in procedure.tariffs.indices {
      procedure.tariffs[index].unit = procedure.unit(
        procedure.tariffs[index].money?.per, of: procedure.tariffs[index].text)
    }
  }

  /// Fees of the SOP, or of the step where they are paid.
  mutating func readFees(_ fees: NodeID, paidAt step: StepID) {
    guard !isSentinel(fees) else { return }
    forEachEntry(of: fees) { reader, entry in
      var fee = Fee(entry: TextRef(entry), tariff: TextRef(entry))
      fee.paidAtStep = step
      if reader.tree[entry].kind == .mapping { reader.readFeeFields(entry, &fee) }
      if fee.tariff.isWritten, reader.isScalar(fee.tariff.node) { fee.money = reader.readMoney(fee.tariff.node) }
      if fee.tariff.isWritten { reader.procedure.fees.append(fee) }
    }
  }

  private mutating func readFeeFields(_ entry: NodeID, _ fee: inout Fee) {
    fee.tariff = .none
    forEachField(of: entry) { reader, keyword, value in
      switch keyword {
      case .nama: fee.name = TextRef(value)
      case .tarif:
        fee.tariff = TextRef(value)
        fee.table = reader.readTariffs(value)
      case .dasar: fee.basis = TextRef(value)
      case .dibayar: fee.paidAt = TextRef(value)
      case .bila: fee.condition = TextRef(value)
      case .untuk: fee.only = reader.nameUses(value)
      case .kecuali: fee.except = reader.nameUses(value)
      case .keterangan: fee.remarks = TextRef(value)
      case .jenis: if reader.tree.text(of: value, equals: "titipan") { fee.kind = .deposit }
      case .pilih:
        fee.choiceText = TextRef(value)
        if reader.tree.text(of: value, equals: "satu") { fee.choice = .one }
        if reader.tree.text(of: value, equals: "beberapa") { fee.choice = .several }
      default: break
      }
    }
  }

  /// The rows of a table; none for one tariff.
  private mutating func readTariffs(_ value: NodeID) -> PoolRange {
    let start = procedure.tariffs.count
    forEachPair(of: value) { reader, name, tariff in
      guard !reader.tree[tariff].isEmptyPlain else { return }
      let money = reader.isSentinel(tariff) ? nil : reader.readMoney(tariff)
      reader.procedure.tariffs.append(Tariff(name: TextRef(name), text: TextRef(tariff), money: money))
    }
    return PoolRange(start: start, count: procedure.tariffs.count - start)
  }
}
