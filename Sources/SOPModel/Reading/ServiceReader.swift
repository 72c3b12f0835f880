import SOPDiagnostics
import SOPSyntax

extension ProcedureReader {
  mutating func readService() {
    readRequirements()
    readFees()
    readPromises()
    readUnits()
    readChannels()
  }

  /// `satuan`: names the author chose to how many of them one case has.
  private mutating func readUnits() {
    let units = procedure.topLevel[Int(Keyword.satuan.rawValue)]
    guard !units.isNone else { return }
    forEachPair(of: units) { reader, name, count in
      let known = reader.isSentinel(count) || reader.tree[count].isEmptyPlain ? nil : reader.readCount(count)
      reader.procedure.units.append(CaseUnit(name: TextRef(name), count: known))
    }
  }

  // MARK: Documents of a step

  mutating func documentUses(_ value: NodeID) -> PoolRange {
    let start = procedure.documentUses.count
    guard !isSentinel(value) else { return PoolRange(start: start, count: 0) }
    forEachEntry(of: value) { reader, entry in
      var use = DocumentUse(entry: TextRef(entry), name: TextRef(entry))
      if reader.tree[entry].kind == .mapping {
        use.name = .none
        reader.forEachField(of: entry) { reader, keyword, value in
          switch keyword {
          case .dokumen: use.name = TextRef(value)
          case .bila: use.condition = TextRef(value)
          case .untuk: use.only = reader.nameUses(value)
          case .kecuali: use.except = reader.nameUses(value)
          default: break
          }
        }
      }
      if use.name.isWritten { reader.procedure.documentUses.append(use) }
    }
    return PoolRange(start: start, count: procedure.documentUses.count - start)
  }

  // MARK: Requirements

  private mutating func readRequirements() {
    let requirements = procedure.topLevel[Int(Keyword.persyaratan.rawValue)]
    guard !requirements.isNone, !isSentinel(requirements) else { return }
    var groups: Int32 = 0
    forEachEntry(of: requirements) { reader, entry in reader.readRequirement(entry, group: -1, groups: &groups) }
  }

  private mutating func readRequirement(_ entry: NodeID, group: Int32, groups: inout Int32) {
    var requirement = Requirement(entry: TextRef(entry), name: TextRef(entry), group: group)
    guard tree[entry].kind == .mapping else {
      procedure.requirements.append(requirement)
      return
    }
    requirement.name = .none
    var alternatives = NodeID.none
    forEachField(of: entry) { reader, keyword, value in
      switch keyword {
      case .syarat: requirement.name = TextRef(value)
      case .bila: requirement.condition = TextRef(value)
      case .untuk: requirement.only = reader.nameUses(value)
      case .kecuali: requirement.except = reader.nameUses(value)
      case .dari: requirement.origin = TextRef(value)
      case .jumlah: requirement.count = TextRef(value)
      case .salahSatu: alternatives = value
      default: break
      }
    }
    if requirement.name.isWritten { procedure.requirements.append(requirement) }
    guard !alternatives.isNone else {
      if requirement.name.isNone, keyed.hasKnownKey(entry) {
        fault(.missingKey(.syarat, .requirement), at: tree[entry].firstChild, related: entry)
      }
      return
    }
    let inner = group >= 0 ? group : groups
    if group < 0 { groups += 1 }
    let first = procedure.requirements.count
    forEachEntry(of: alternatives) { reader, entry in
      reader.readRequirement(entry, group: inner, groups: &groups)
    }
    for index in first..<procedure.requirements.count {
      if procedure.requirements[index].condition.isNone {
        procedure.requirements[index].condition = requirement.condition
      }
      if procedure.requirements[index].only.isEmpty { procedure.requirements[index].only = requirement.only }
      if procedure.requirements[index].except.isEmpty { procedure.requirements[index].except = requirement.except }
    }
  }

  // MARK: Fees

  private mutating func readFees() {
    let fees = procedure.topLevel[Int(Keyword.biaya.rawValue)]
    if !fees.isNone { readFees(fees, paidAt: .none) }
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
        reader.forEachPair(of: value) { reader, _, tariff in _ = reader.readMoney(tariff) }
      case .dasar: fee.basis = TextRef(value)
      case .dibayar: fee.paidAt = TextRef(value)
      case .bila: fee.condition = TextRef(value)
      case .untuk: fee.only = reader.nameUses(value)
      case .kecuali: fee.except = reader.nameUses(value)
      default: break
      }
    }
  }

  // MARK: Starts

  /// `mulai`: a step, a list of steps, or a map of channels; without it the first step of the file.
  private mutating func readChannels() {
    let starts = procedure.topLevel[Int(Keyword.mulai.rawValue)]
    guard !starts.isNone, !isSentinel(starts) else {
      procedure.channels = [Channel(name: .none, starts: .empty)]
      return
    }
    if tree[starts].kind == .mapping {
      forEachPair(of: starts) { reader, key, value in
        reader.procedure.channels.append(Channel(name: TextRef(key), starts: reader.nameUses(value)))
      }
      if procedure.channels.isEmpty { procedure.channels = [Channel(name: .none, starts: .empty)] }
    } else {
      procedure.channels = [Channel(name: .none, starts: nameUses(starts))]
    }
  }
}
