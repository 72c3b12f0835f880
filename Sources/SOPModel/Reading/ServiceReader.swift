import SOPDiagnostics
import SOPSyntax

extension ProcedureReader {
  mutating func readService() {
    readRequirements()
    readUnits()
    readFees()
    readDocumentsOfService()
    readPromises()
    readChannels()
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
      case .jumlah: requirement.count = reader.spelled(value, Count.read)
      case .keterangan: requirement.remarks = TextRef(value)
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
