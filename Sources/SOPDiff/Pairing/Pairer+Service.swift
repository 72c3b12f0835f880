import SOPModel

/// Pairs what the applicant brings, pays and gets, and what the SOP rests on.
extension Pairer {
  mutating func pairEnds() {
    var ends = draft { $0.ends.count }
    let names = keys {
      $0.ends.count
    } _: {
      $0.write(folded: $1.ends[$2].name)
    }
    let products = keys {
      $0.ends.count
    } _: {
      $0.write(folded: $1.ends[$2].product)
    }
    ends.pairUnique(.wording) { names[$0, $1] }
    ends.pairUnique(.data) { products[$0, $1] }
    if old.procedure.ends.count == 1, new.procedure.ends.count == 1 { ends.pairRest(.neighbourhood, confidence: 100) }
    let leadingTo = keys {
      $0.ends.count
    } _: { writer, procedure, end in
      writer.write(set: procedure.stepIDs { $0.end == EndID(end) }) { $0.write(.step, Int($1.index)) }
    }
    ends.pairUnique(.data, confidence: 90) { leadingTo[$0, $1] }
    pairByWords(&ends) { $0.ends[$1].product }
    writer.pairing[.end] = ends.matching()
    pairProducts()
  }

  private mutating func pairProducts() {
    var draft = draft { $0.products.count }
    let owners = [old.procedure, new.procedure].map(Self.endOfProduct)
    let ends = keys {
      $0.products.count
    } _: { writer, _, product in
      writer.write(.end, owners[Int(writer.side.rawValue)][product])
    }
    let names = keys {
      $0.products.count
    } _: {
      $0.write(folded: $1.products[$2].name)
    }
    draft.pairUnique(.wording) { names.both(ends, $0, $1) }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairUnique(.data, confidence: 90) { ends[$0, $1] }
    pairByWords(&draft) { $0.products[$1].name }
    writer.pairing[.product] = draft.matching()
  }

  private static func endOfProduct(_ procedure: Procedure) -> [Int] {
    var owner = [Int](repeating: -1, count: procedure.products.count)
    for (index, end) in procedure.ends.enumerated() {
      for product in end.products.indices where owner.indices.contains(product) { owner[product] = index }
    }
    return owner
  }

  // MARK: Decisions

  /// Outcomes of steps that are paired: by label, by where they lead, and the last one left.
  mutating func pairOutcomes() {
    var draft = draft { $0.outcomes.count }
    let owners = [old.procedure, new.procedure].map(Self.stepOfOutcome)
    let steps = keys {
      $0.outcomes.count
    } _: { writer, _, outcome in
      writer.write(.step, owners[Int(writer.side.rawValue)][outcome])
    }
    let labels = keys {
      $0.outcomes.count
    } _: {
      $0.write(folded: $1.outcomes[$2].label)
    }
    draft.pairUnique(.wording) { labels.both(steps, $0, $1) }
    let targets = keys {
      $0.outcomes.count
    } _: { writer, procedure, outcome in
      writer.write(target: procedure.outcomes[outcome].target)
    }
    draft.pairUnique(.data, confidence: 90) { targets.both(steps, $0, $1) }
    draft.pairUnique(.neighbourhood, confidence: 70) { steps[$0, $1] }
    writer.pairing[.outcome] = draft.matching()
  }

  private static func stepOfOutcome(_ procedure: Procedure) -> [Int] {
    var owner = [Int](repeating: -1, count: procedure.outcomes.count)
    for (index, step) in procedure.steps.enumerated() {
      for outcome in step.outcomes.indices where owner.indices.contains(outcome) { owner[outcome] = index }
    }
    return owner
  }

  // MARK: What is brought and paid

  mutating func pairRequirements() {
    let count: (Procedure) -> Int = { $0.requirements.count }
    var draft = draft(count)
    let names = keys(count) { $0.write(folded: $1.requirements[$2].name) }
    let circumstances = keys(count) { writer, procedure, index in
      for aspect in [Aspect.requirementCases, .requirementCondition] {
        writer.write(aspect, of: procedure.requirements[index], index)
      }
    }
    draft.pairUnique(.content) { names.both(circumstances, $0, $1) }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairInOrder(.wording, confidence: 90) { names[$0, $1] }
    pairByWords(&draft) { $0.requirements[$1].name }
    writer.pairing[.requirement] = draft.matching()
  }

  mutating func pairFees() {
    let count: (Procedure) -> Int = { $0.fees.count }
    var draft = draft(count)
    func keyed(_ aspects: [Aspect]) -> ElementKeys {
      keys(count) { writer, procedure, index in
        for aspect in aspects { writer.write(aspect, of: procedure.fees[index]) }
      }
    }
    let names = keys(count) { $0.write(folded: $1.fees[$2].name) }
    let circumstances = keyed([.feeCases, .feeCondition, .feePlace])
    let cases = keyed([.feeCases, .feeCondition])
    let tariffs = keyed([.feeTariff])
    let bases = keyed([.feeBasis])
    draft.pairUnique(.content) { fee, side in
      tariffs.both(circumstances, fee, side).map { names.mixed($0, fee, side) }
    }
    draft.pairUnique(.wording) { names.both(cases, $0, $1) }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairUnique(.data) { circumstances[$0, $1] }
    draft.pairUnique(.data) { cases[$0, $1] }
    draft.pairUnique(.value, confidence: 90) { tariffs.both(bases, $0, $1) }
    draft.pairUnique(.value, confidence: 80) { tariffs[$0, $1] }
    draft.pairInOrder(.content, confidence: 90) { cases[$0, $1] }
    pairByWords(&draft) { $0.fees[$1].name }
    writer.pairing[.fee] = draft.matching()
  }

  mutating func pairPromises() {
    let count: (Procedure) -> Int = { $0.promises.count }
    var draft = draft(count)
    func keyed(_ aspects: [Aspect]) -> ElementKeys {
      keys(count) { writer, procedure, index in
        for aspect in aspects { writer.write(aspect, of: procedure.promises[index]) }
      }
    }
    let names = keys(count) { $0.write(folded: $1.promises[$2].name) }
    let cases = keyed([.promiseCases, .promiseCondition])
    let events = keyed([.promiseStart, .promiseEnd])
    draft.pairUnique(.wording) { names.both(cases, $0, $1) }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairUnique(.data) { cases.both(events, $0, $1) }
    draft.pairUnique(.data) { cases[$0, $1] }
    draft.pairUnique(.data, confidence: 90) { events[$0, $1] }
    draft.pairInOrder(.data, confidence: 80) { cases[$0, $1] }
    if old.procedure.promises.count == 1, new.procedure.promises.count == 1 {
      draft.pairRest(.neighbourhood, confidence: 100)
    }
    writer.pairing[.promise] = draft.matching()
  }

  // MARK: Papers, law, scenarios

  mutating func pairDocuments() {
    for side in Side.allCases { writer.pairing.documents[side] = documentNames(side) }
    let (olds, news) = (writer.pairing.documents[.old] ?? [], writer.pairing.documents[.new] ?? [])
    var draft = LinkDraft(oldCount: olds.count, newCount: news.count)
    var numbers = ElementKeys()
    for (side, names) in [(Side.old, olds), (.new, news)] {
      for name in names { numbers.add(UInt64(writer.texts.folded(name, side)), side) }
    }
    draft.pairUnique(.wording) { numbers[$0, $1] }
    pairRenamedDocuments(&draft, numbers)
    writer.pairing[.document] = draft.matching()
  }

  /// A paper that is put out by the same step and by no other name.
  private func pairRenamedDocuments(_ draft: inout LinkDraft, _ numbers: ElementKeys) {
    guard !draft.isComplete else { return }
    let olds = writer.pairing.documents[.old] ?? []
    let news = writer.pairing.documents[.new] ?? []
    let words = [(old.procedure, olds), (new.procedure, news)].map { procedure, names in
      names.map { WordStems.numbers(of: procedure.textBytes(of: $0)) }
    }
    LikenessSearch(
      words: { words[Int($1.rawValue)][$0] }, likeness: { WordStems.likeness(words[0][$0], words[1][$1]) }, least: 60,
      tieBreak: { words[Int($1.rawValue)][$0].reduce(0, &+) }
    ).pair(in: &draft)
  }

  /// Each name of a paper once, where it is first written.
  private mutating func documentNames(_ side: Side) -> [TextRef] {
    let procedure = procedure(side)
    var seen: Set<Int> = []
    var names: [TextRef] = []
    for document in procedure.documentUses {
      if seen.insert(writer.texts.folded(document.name, side)).inserted { names.append(document.name) }
    }
    return names
  }

  mutating func pairLegalBases() {
    for side in Side.allCases {
      let procedure = procedure(side)
      let entries = procedure.texts(procedure.value(of: .dasarHukum)).filter { !procedure.isNoneOnPurpose($0) }
      writer.pairing.legalBases[side] = entries
    }
    let olds = writer.pairing.legalBases[.old] ?? []
    let news = writer.pairing.legalBases[.new] ?? []
    var draft = LinkDraft(oldCount: olds.count, newCount: news.count)
    var (whole, instruments) = (ElementKeys(), ElementKeys())
    for (side, entries) in [(Side.old, olds), (.new, news)] {
      for entry in entries {
        whole.add(PairingKey(writer.form(of: side) { $0.write(citation: entry) }).value, side)
        instruments.add(instrument(entry, side), side)
      }
    }
    draft.pairUnique(.wording) { whole[$0, $1] }
    draft.pairInOrder(.wording) { whole[$0, $1] }
    draft.pairUnique(.value) { instruments[$0, $1] }
    let (before, after) = (old.procedure, new.procedure)
    let words = [(before, olds), (after, news)].map { procedure, entries in
      entries.map { WordStems.numbers(of: procedure.textBytes(of: $0)) }
    }
    LikenessSearch(
      words: { words[Int($1.rawValue)][$0] }, likeness: { WordStems.likeness(words[0][$0], words[1][$1]) }, least: 70,
      tieBreak: { words[Int($1.rawValue)][$0].reduce(0, &+) }
    ).pair(in: &draft)
    writer.pairing[.legalBasis] = draft.matching()
  }

  /// The regulation itself, without its title and the article that is cited; `nil` for free text.
  private mutating func instrument(_ entry: TextRef, _ side: Side) -> UInt64? {
    let bytes = Array(procedure(side).textBytes(of: entry))
    guard let citation = Citation.read(bytes.span).value, citation.kind != .free, let number = citation.number else {
      return nil
    }
    let issuer = citation.issuer.map { writer.texts.folded(writer.texts.number(of: bytes[$0])) } ?? -1
    return PairingKey(
      Int(citation.kind.rawValue), writer.texts.folded(writer.texts.number(of: bytes[number])), citation.year ?? 0,
      issuer
    ).value
  }

  mutating func pairScenarios() {
    var draft = draft { $0.scenarios.count }
    let contents = keys {
      $0.scenarios.count
    } _: {
      $0.write($1.scenarios[$2])
    }
    let names = keys {
      $0.scenarios.count
    } _: {
      $0.write(folded: $1.scenarios[$2].name)
    }
    draft.pairUnique(.content) { contents[$0, $1] }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairInOrder(.content) { contents[$0, $1] }
    writer.pairing[.scenario] = draft.matching()
  }
}

extension FormWriter {
  /// Where an outcome leads, as it is written.
  mutating func write(target id: TargetID) {
    guard !id.isNone else { return write(-1) }
    switch procedure.targets[Int(id.index)].way {
    case .next: write(1)
    case .end(let end):
      write(2)
      write(.end, Int(end.index))
    case .restart: write(3)
    case .names(let names):
      write(4)
      write(names: names)
    case .unsettled: write(5)
    case .steps(let list):
      write(6)
      for item in procedure.lists[Int(list.index)].items {
        switch item {
        case .step(let step): write(.step, Int(step.index))
        case .block(let block): write(.block, Int(block.index))
        }
      }
    case .unreadable: write(7)
    }
  }
}

extension ElementKeys {
  /// With what is said in this respect, if anything is.
  func mixed(_ key: UInt64, _ element: Int, _ side: Side) -> UInt64 {
    var mixed = PairingKey()
    mixed.add(key)
    mixed.add(self[element, side] ?? 0)
    return mixed.value
  }
}
