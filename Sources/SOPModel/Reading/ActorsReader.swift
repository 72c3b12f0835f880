import SOPDiagnostics
import SOPSyntax

extension ProcedureReader {
  /// The roles the SOP declares. Roles of the office are added when a step names them.
  mutating func readActors() {
    let declared = procedure.topLevel[Int(Keyword.pelaksana.rawValue)]
    guard !declared.isNone else { return }
    let keyed = keyed
    forEachPair(of: declared) { reader, key, value in
      let id = ActorID(reader.procedure.actors.count)
      guard reader.actorTable.insert(TextRef(key), id.index, in: keyed.tree) == nil else { return }
      var actor = Actor(id: TextRef(key), name: TextRef(key))
      Self.read(&actor, value, keyed)
      reader.checkWords(ofActor: value)
      if !reader.officeRoles.isNone { reader.inherit(&actor) }
      reader.procedure.actors.append(actor)
    }
  }

  /// Words in a declaration that the language does not have.
  private mutating func checkWords(ofActor map: NodeID) {
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .jenis
      where !reader.isSentinel(value) && !Self.actorKinds.contains(where: { reader.tree.text(of: value, equals: $0.0) }):
        let choices = KeyContext.actor.words(of: .jenis) ?? []
        reader.fault(.unknownWord(reader.tree.string(of: value), choices: choices), at: value)
      default: break
      }
    }
  }

  /// The actor with this name, from the SOP or the office; `.none` with a fault if there is no such role.
  mutating func actor(named node: NodeID) -> ActorID {
    guard isScalar(node) else { return .none }
    if let known = actorTable.value(spelt: tree.textRange(of: node), in: tree.bytes) {
      return ActorID(Int(known))
    }
    if !officeRoles.isNone, let office = procedure.office, let role = officeRole(of: node) {
      let id = ActorID(procedure.actors.count)
      var actor = Actor(id: TextRef(role.key, in: .office), name: TextRef(role.key, in: .office))
      actor.isDeclaredHere = false
      Self.read(&actor, role.value, office.keyed)
      procedure.actors.append(actor)
      _ = actorTable.insert(actor.id, id.index, in: office.keyed.tree)
      return id
    }
    if tree.text(of: node, equals: "pemohon") { return addImpliedApplicant(node) }
    fault(.unknownName(.actor, tree.string(of: node)), at: node, related: key(.pelaksana))
    return .none
  }

  /// The id `pemohon` needs no declaration: it is the applicant everywhere.
  private mutating func addImpliedApplicant(_ node: NodeID) -> ActorID {
    let id = ActorID(procedure.actors.count)
    var actor = Actor(id: TextRef(node), name: TextRef(node))
    actor.kind = .applicant
    actor.isOutside = true
    actor.isDeclaredHere = false
    procedure.actors.append(actor)
    _ = actorTable.insert(actor.id, id.index, in: tree)
    return id
  }

  /// The key at the top of the file, to point at; looked for once.
  mutating func key(_ keyword: Keyword) -> NodeID {
    if let known = keys[keyword] { return known }
    let key = Office.key(keyword, in: keyed)
    keys[keyword] = key
    return key
  }

  private func officeRole(of node: NodeID) -> (key: NodeID, value: NodeID)? {
    guard !officeRoles.isNone, let office = procedure.office else { return nil }
    let tree = office.keyed.tree
    let wanted = self.tree.bytes[self.tree.textRange(of: node)]
    var key = tree[officeRoles].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return nil }
      if tree.bytes[tree.textRange(of: key)].elementsEqual(wanted) { return (key, value) }
      key = tree[value].next
    }
    return nil
  }

  /// What the SOP does not say of a role it shares with the office, the office says.
  private func inherit(_ actor: inout Actor) {
    guard let office = procedure.office, let role = officeRole(of: actor.id.node) else { return }
    var inherited = Actor(id: TextRef(role.key, in: .office), name: actor.id)
    Self.read(&inherited, role.value, office.keyed)
    if actor.name == actor.id { actor.name = inherited.name }
    if actor.kind == .person { actor.kind = inherited.kind }
    if !actor.headcount.isWritten { actor.headcount = inherited.headcount }
    if actor.competence.isNone { actor.competence = inherited.competence }
    if actor.countsAsOffice == nil { actor.countsAsOffice = inherited.countsAsOffice }
    if !actor.saysWhetherOutside {
      actor.isOutside = inherited.saysWhetherOutside ? inherited.isOutside : actor.isOutside || inherited.isOutside
      actor.saysWhetherOutside = inherited.saysWhetherOutside
    }
  }

  /// Reads what a declaration says; the id is written in the same tree.
  private static func read(_ actor: inout Actor, _ value: NodeID, _ keyed: KeyedTree) {
    let tree = keyed.tree
    var outside: Bool?
    switch tree[value].kind {
    case .scalar: if !tree[value].isEmptyPlain { actor.name = TextRef(value, in: keyed.source) }
    case .mapping: readFields(of: &actor, value, keyed, &outside)
    case .sequence, .missing: break
    }
    if actor.kind == .person, tree.text(of: actor.id.node, equals: "pemohon") {
      actor.kind = .applicant
    }
    actor.saysWhetherOutside = outside != nil
    actor.isOutside = outside ?? (actor.kind == .applicant || actor.kind == .agency)
  }

  private static func readFields(
    of actor: inout Actor, _ map: NodeID, _ keyed: KeyedTree, _ outside: inout Bool?
  ) {
    let tree = keyed.tree
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      switch keyed.keyword(of: key) {
      case .nama: actor.name = TextRef(value, in: keyed.source)
      case .jumlah: actor.headcount = headcount(value, in: keyed)
      case .kompetensi: actor.competence = TextRef(value, in: keyed.source)
      case .jenis: actor.kind = actorKinds.first { tree.text(of: value, equals: $0.0) }?.1 ?? .person
      case .luar: outside = truth(value, in: tree)
      case .hitung: actor.countsAsOffice = truth(value, in: tree)
      default: break
      }
      key = tree[value].next
    }
  }

  /// Its spelling has been looked at already.
  private static func headcount(_ value: NodeID, in keyed: KeyedTree) -> Written<Count> {
    let text = TextRef(value, in: keyed.source)
    guard keyed.tree[value].kind == .scalar, !keyed.isSentinel(value) else { return Written(text, nil) }
    return Written(text, Count.read(keyed.tree.bytes.span.extracting(keyed.tree.textRange(of: value))).value)
  }

  private static let actorKinds: [(StaticString, Actor.Kind)] = [
    ("orang", .person), ("pemohon", .applicant), ("aplikasi", .application), ("kelompok", .group),
    ("instansi", .agency), ("ruang", .room),
  ]

  private static func truth(_ node: NodeID, in tree: YAMLTree) -> Bool? {
    if tree.text(of: node, equals: "ya") { return true }
    return tree.text(of: node, equals: "tidak") ? false : nil
  }

  // MARK: Actors of a step

  mutating func readActors(of step: inout Step, _ value: NodeID) {
    step.hasActorField = true
    switch tree[value].kind {
    case .scalar where isSentinel(value): break
    case .scalar: step.actors = actorUses(value)
    case .sequence:
      step.actors = actorUses(value)
      step.sharing = step.actors.count > 1 ? .together : .alone
    case .mapping:
      forEachField(of: value) { reader, keyword, list in
        let sharing: ActorSharing =
          switch keyword {
          case .berurutan: .inTurn
          case .salahSatu: .anyOf
          default: .each
          }
        if step.actors.isEmpty {
          step.actors = reader.actorUses(list)
          step.sharing = step.actors.count > 1 ? sharing : .alone
        }
      }
    case .missing: break
    }
  }

  /// Actors named in a text or a list, in order; unknown names are reported and kept without an actor;
  /// `tidak ada` is none.
  mutating func actorUses(_ value: NodeID) -> PoolRange {
    let start = procedure.actorUses.count
    guard !isNoneOnPurpose(value) else { return PoolRange(start: start, count: 0) }
    forEachEntry(of: value) { reader, entry in reader.addActorUse(entry) }
    return PoolRange(start: start, count: procedure.actorUses.count - start)
  }

  private mutating func addActorUse(_ entry: NodeID) {
    guard isScalar(entry) else { return }
    let actor = actor(named: entry)
    procedure.actorUses.append(ActorUse(text: TextRef(entry), actor: actor))
  }
}
