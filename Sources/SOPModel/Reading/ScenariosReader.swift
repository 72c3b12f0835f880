import SOPSyntax

/// `uji`: read after everything else has been resolved, because its names mean steps, outcomes, conditions and ends.
extension ProcedureReader {
  mutating func readScenarios() {
    let scenarios = procedure.topLevel[Int(Keyword.uji.rawValue)]
    guard !scenarios.isNone, !isSentinel(scenarios) else { return }
    let conditions = readConditions()
    var variants = VariantNames(procedure.variants, procedure.channels, in: tree)
    forEachEntry(of: scenarios) { reader, entry in
      guard reader.tree[entry].kind == .mapping else { return }
      var scenario = Scenario(entry: TextRef(entry))
      reader.forEachField(of: entry) { reader, keyword, value in
        reader.readField(keyword, value, of: &scenario, conditions, &variants)
      }
      reader.procedure.scenarios.append(scenario)
    }
  }

  private mutating func readField(
    _ keyword: Keyword, _ value: NodeID, of scenario: inout Scenario, _ conditions: [String: Int32],
    _ variants: inout VariantNames
  ) {
    switch keyword {
    case .nama: scenario.name = TextRef(value)
    case .kanal:
      guard isScalar(value), !isSentinel(value) else { return }
      scenario.channelText = TextRef(value)
      scenario.channel = channel(named: value)
    case .varian:
      guard !isSentinel(value) else { return }
      for name in texts(value) {
        let (meaning, other) = variants.meaning(of: name, in: procedure)
        // Channels have a key of their own here.
        let isChannel = procedure.channels.contains { $0.name == other }
        scenario.variants.append(ScenarioVariant(text: name, meaning: meaning, other: isChannel ? nil : other))
      }
    case .pilih:
      forEachPair(of: value) { reader, key, value in
        scenario.choices.append(reader.choice(key, value, conditions))
      }
    case .harap: scenario.expectation = expectation(value)
    default: break
    }
  }

  private func texts(_ value: NodeID) -> [TextRef] {
    procedure.texts(TextRef(value)).filter { isScalar($0.node) && !tree[$0.node].isEmptyPlain }
  }

  private func channel(named node: NodeID) -> Int32 {
    let index = procedure.channels.firstIndex { channel in
      channel.name.isWritten && tree.text(of: channel.name.node, equalsTextOf: node)
    }
    return Int32(truncatingIfNeeded: index ?? -1)
  }

  // MARK: Choices

  private func choice(_ key: NodeID, _ value: NodeID, _ conditions: [String: Int32]) -> ScenarioChoice {
    let subject = subject(key, conditions)
    let visits = isSentinel(value) ? [] : texts(value)
    return ScenarioChoice(
      key: TextRef(key), subject: subject,
      visits: visits.map { ScenarioChoice.Visit(text: $0, answer: answer($0.node, to: subject)) })
  }

  private func subject(_ key: NodeID, _ conditions: [String: Int32]) -> ScenarioChoice.Subject {
    let condition = conditions[tree.foldedText(of: key)]
    guard let value = stepTable.value(spelt: tree.textRange(of: key), in: tree.bytes) else {
      return condition.map { .condition($0) } ?? .unknown
    }
    let named: ScenarioChoice.StepOrBlock =
      value >= 0 ? .step(StepID(Int(value))) : .block(BlockID(Int(-2 - value)))
    if let condition { return .ambiguous(named, condition: condition) }
    switch named {
    case .step(let step): return .step(step)
    case .block(let block): return .block(block)
    }
  }

  private func answer(_ node: NodeID, to subject: ScenarioChoice.Subject) -> ScenarioChoice.Answer {
    switch subject {
    case .step(let step): answer(node, at: procedure.steps[Int(step.index)])
    case .block(let block): truth(node, if: procedure.blocks[Int(block.index)].condition.isChosen)
    case .condition: truth(node, if: true)
    case .ambiguous, .unknown: .unknown
    }
  }

  private func answer(_ node: NodeID, at step: Step) -> ScenarioChoice.Answer {
    var word = truth(node, if: step.condition.isChosen)
    if word == .unknown, step.limit >= 0, tree.text(of: node, equals: "lewat") { word = .expired }
    let text = tree.foldedText(of: node)
    let outcome = step.outcomes.indices.first { tree.foldedText(of: procedure.outcomes[$0].label.node) == text }
    guard let outcome else { return word }
    return word == .unknown ? .outcome(Int32(truncatingIfNeeded: outcome)) : .ambiguous
  }

  private func truth(_ node: NodeID, if isChoice: Bool) -> ScenarioChoice.Answer {
    guard isChoice else { return .unknown }
    if tree.text(of: node, equals: "ya") { return .taken }
    return tree.text(of: node, equals: "tidak") ? .passed : .unknown
  }

  // MARK: Expectations

  private mutating func expectation(_ map: NodeID) -> Expectation? {
    guard tree[map].kind == .mapping else { return nil }
    var expectation = Expectation(entry: TextRef(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .hasil:
        expectation.endText = TextRef(value)
        expectation.end = reader.expectedEnd(value)
      case .waktu: expectation.time = reader.expectedTime(value)
      case .waktuSeluruhnya: expectation.wholeTime = reader.expectedTime(value)
      case .biaya:
        let isSilent = reader.isSentinel(value)
        expectation.fee = Written(TextRef(value), isSilent ? nil : reader.readMoney(value))
      case .melalui: expectation.path = reader.path(value)
      default: break
      }
    }
    return expectation
  }

  private mutating func expectedTime(_ value: NodeID) -> Written<Duration> {
    Written(TextRef(value), isSentinel(value) ? nil : readDuration(value))
  }

  /// An end by its name; the unnamed one by its product.
  private func expectedEnd(_ value: NodeID) -> EndID {
    guard isScalar(value) else { return .none }
    if let end = endTable.value(spelt: tree.textRange(of: value), in: tree.bytes) { return EndID(Int(end)) }
    guard procedure.ends.count == 1, procedure.ends[0].name.isNone else { return .none }
    let text = tree.foldedText(of: value)
    let isProduct = procedure.ends[0].products.contains { tree.foldedText(of: $0.node) == text }
    return isProduct ? EndID(0) : .none
  }

  private func path(_ value: NodeID) -> [NameUse] {
    guard !isSentinel(value) else { return [] }
    return texts(value).map { name in
      var use = NameUse(text: name)
      if let value = stepTable.value(spelt: tree.textRange(of: name.node), in: tree.bytes) {
        use.meaning = value >= 0 ? .step(StepID(Int(value))) : .block(BlockID(Int(-2 - value)))
      }
      return use
    }
  }

  // MARK: Conditions

  /// Every condition written in words; positions in `Procedure.conditions` by folded text.
  private mutating func readConditions() -> [String: Int32] {
    var known: [String: Int32] = [:]
    for (index, step) in procedure.steps.enumerated() {
      note(step.condition.text, .step(StepID(index)), &known)
    }
    for (index, block) in procedure.blocks.enumerated() {
      note(block.condition.text, .block(BlockID(index)), &known)
    }
    for (index, requirement) in procedure.requirements.enumerated() {
      note(requirement.condition, .requirement(Int32(truncatingIfNeeded: index)), &known)
    }
    for (index, fee) in procedure.fees.enumerated() {
      note(fee.condition, .fee(Int32(truncatingIfNeeded: index)), &known)
    }
    for (index, promise) in procedure.promises.enumerated() {
      for condition in procedure.texts(promise.condition) {
        note(condition, .promise(Int32(truncatingIfNeeded: index)), &known)
      }
    }
    for (index, document) in procedure.documentUses.enumerated() {
      note(document.condition, .document(Int32(truncatingIfNeeded: index)), &known)
    }
    for (index, extended) in procedure.extensions.enumerated() {
      note(extended.condition, .extended(Int32(truncatingIfNeeded: index)), &known)
    }
    return known
  }

  private mutating func note(_ text: TextRef, _ use: WrittenCondition.Use, _ known: inout [String: Int32]) {
    guard text.isWritten, isScalar(text.node), !isSentinel(text.node) else { return }
    let folded = tree.foldedText(of: text.node)
    if let index = known[folded] {
      procedure.conditions[Int(index)].uses.append(use)
    } else {
      known[folded] = Int32(truncatingIfNeeded: procedure.conditions.count)
      procedure.conditions.append(WrittenCondition(text: text, uses: [use]))
    }
  }
}

extension StepCondition {
  /// Whether it is done is answered with `ya` or `tidak`, and not by the variant alone.
  var isChosen: Bool { isOptional || isRequiredWhenTrue }
}

extension YAMLTree {
  /// The text of a scalar in lower case, with one blank for each run of blank space.
  func foldedText(of node: NodeID) -> String {
    string(of: node).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
