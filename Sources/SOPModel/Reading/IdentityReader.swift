import SOPDiagnostics
import SOPSyntax

extension ProcedureReader {
  mutating func readIdentity() {
    procedure.identity.title = procedure.value(of: .nama)
    procedure.identity.number = procedure.value(of: .nomor)
    procedure.identity.unit = procedure.value(of: .unit)
    readDates()
    readOfficial()
    procedure.faults += keyed.faultsOfOfficials(in: source)
    readNature()
    let calendar = procedure.topLevel[Int(Keyword.kalender.rawValue)]
    procedure.plainDay =
      Office.PlainDay.read(keyed, calendar: calendar, faults: &procedure.faults) ?? procedure.office?.plainDay
  }

  private mutating func readDates() {
    let dates = procedure.value(of: .tanggal)
    guard dates.isWritten else { return }
    forEachField(of: dates.node) { reader, keyword, value in
      var entry = DateEntry()
      entry.text = TextRef(value)
      if reader.isScalar(value), !reader.isSentinel(value) { entry.date = reader.readDate(value) }
      switch keyword {
      case .pembuatan: reader.procedure.identity.made = entry
      case .revisi: reader.procedure.identity.revised = entry
      case .efektif: reader.procedure.identity.effective = entry
      default: break
      }
    }
  }

  /// `disahkan_oleh` is the key of an official of the office, an official of its own, or the text of a jabatan.
  private mutating func readOfficial() {
    let approved = procedure.value(of: .disahkanOleh)
    procedure.identity.approvedBy = approved
    guard approved.isWritten else { return }
    let tree = procedure.tree(of: approved)
    if tree[approved.node].kind == .mapping {
      readOfficial(approved)
    } else if let declared = declaredOfficial(approved) {
      if procedure.tree(of: declared)[declared.node].kind == .mapping {
        readOfficial(declared)
      } else {
        procedure.identity.official.position = declared
      }
    } else {
      procedure.identity.official.position = approved
    }
  }

  private mutating func readOfficial(_ map: TextRef) {
    let keyed = map.source == .office ? procedure.office?.keyed ?? self.keyed : self.keyed
    procedure.identity.official.position = TextRef(keyed.value(of: .jabatan, in: map.node), in: map.source)
    procedure.identity.official.name = TextRef(keyed.value(of: .nama, in: map.node), in: map.source)
    procedure.identity.official.nip = TextRef(keyed.value(of: .nip, in: map.node), in: map.source)
  }

  /// The entry of `pejabat` with this key, the SOP's own before the office's.
  private func declaredOfficial(_ name: TextRef) -> TextRef? {
    let wanted = procedure.text(name)
    let own = procedure.topLevel[Int(Keyword.pejabat.rawValue)]
    if let found = entry(named: wanted, of: own, in: tree) { return TextRef(found) }
    guard let office = procedure.office else { return nil }
    return entry(named: wanted, of: office.value(of: .pejabat), in: office.keyed.tree)
      .map { TextRef($0, in: .office) }
  }

  private func entry(named wanted: String, of map: NodeID, in tree: YAMLTree) -> NodeID? {
    guard !map.isNone, tree[map].kind == .mapping else { return nil }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return nil }
      if tree.string(of: key) == wanted { return value }
      key = tree[value].next
    }
    return nil
  }

  /// Words of the four axes of `sifat`; the default is `[publik, mikro, administratif, final]`.
  private mutating func readNature() {
    let nature = procedure.value(of: .sifat)
    guard nature.isWritten else { return }
    let choices = KeyContext.procedure.words(of: .sifat) ?? []
    for word in procedure.texts(nature) {
      let text = procedure.text(word)
      switch text {
      case "internal": procedure.identity.isInternal = true
      case "makro": procedure.identity.isMacro = true
      case "teknis": procedure.identity.isTechnical = true
      case "parsial": procedure.identity.isPartial = true
      default:
        if word.source == .procedure, !choices.contains(text), !isSentinel(word.node) {
          fault(.unknownWord(text, choices: choices), at: word)
        }
      }
    }
  }
}
