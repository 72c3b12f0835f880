import SOPSyntax

/// `uji`: read after everything else has been resolved, because its names mean steps, outcomes, conditions and ends.
extension ProcedureReader {
  mutating func readScenarios() {
    let scenarios = procedure.topLevel[Int(Keyword.uji.rawValue)]
    guard !scenarios.isNone, !isSentinel(scenarios) else { return }
    var names = ScenarioNames(readConditions(), VariantNames(procedure.variants, procedure.channels, in: tree))
    forEachEntry(of: scenarios) { reader, entry in
      guard reader.tree[entry].kind == .mapping else { return }
      var scenario = Scenario(entry: TextRef(entry))
      reader.forEachField(of: entry) { reader, keyword, value in
        reader.readField(keyword, value, of: &scenario, &names)
      }
      reader.procedure.scenarios.append(scenario)
    }
  }

  private mutating func readField(
    _ keyword: Keyword, _ value: NodeID, of scenario: inout Scenario, _ names: inout ScenarioNames
  ) {
    switch keyword {
    case .nama: scenario.name = TextRef(value)
    case .kanal:
      guard isScalar(value), !isSentinel(value) else { return }
      scenario.channelText = TextRef(value)
      scenario.channel = names.variants.channel(named: TextRef(value), in: tree) ?? -1
    case .varian:
      guard !isSentinel(value) else { return }
      for name in texts(value) {
        let meaning = names.variants.meaning(of: name, in: procedure).meaning
        let other = names.variants.otherVariant(than: meaning)
        scenario.variants.append(ScenarioVariant(text: name, meaning: meaning, other: other))
      }
    case .pilih:
      forEachPair(of: value) { reader, key, value in
        scenario.choices.append(reader.choice(key, value, &names))
      }
    case .harap: scenario.expectation = expectation(value, &names)
    default: break
    }
  }

  private func texts(_ value: NodeID) -> [TextRef] {
    procedure.texts(TextRef(value)).filter { isScalar($0.node) && !tree[$0.node].isEmptyPlain }
  }

  // MARK: Choices

  private func choice(_ key: NodeID, _ value: NodeID, _ names: inout ScenarioNames) -> ScenarioChoice {
    let subject = subject(key, names)
    var choice = ScenarioChoice(key: TextRef(key), subject: subject)
    guard !isSentinel(value) else { return choice }
    for text in texts(value) {
      choice.visits.append(ScenarioChoice.Visit(text: text, answer: answer(text.node, to: subject, &names)))
    }
    return choice
  }

  private func subject(_ key: NodeID, _ names: ScenarioNames) -> ScenarioChoice.Subject {
    let condition = names.conditions[tree.foldedText(of: key)]
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

  private func answer(
    _ node: NodeID, to subject: ScenarioChoice.Subject, _ names: inout ScenarioNames
  ) -> ScenarioChoice.Answer {
    switch subject {
    case .step(let step): answer(node, at: step, &names)
    case .block(let block): truth(node, if: procedure.blocks[Int(block.index)].condition.isChosen)
    case .condition: truth(node, if: true)
    case .ambiguous, .unknown: .unknown
    }
  }

  private func answer(
    _ node: NodeID, at id: StepID, _ names: inout ScenarioNames
  ) -> ScenarioChoice.Answer {
    let step = procedure.steps[Int(id.index)]
    var word = truth(node, if: step.condition.isChosen)
    if word == .unknown, step.limit >= 0 {
      if tree.text(of: node, equals: "lewat") { word = .expired }
      if !step.isDecision, tree.text(of: node, equals: "ya") { word = .taken }
    }
    guard let outcome = names.outcome(tree.foldedText(of: node), at: id, in: procedure) else { return word }
    return word == .unknown ? .outcome(outcome) : .ambiguous
  }

  private func truth(_ node: NodeID, if isChoice: Bool) -> ScenarioChoice.Answer {
    guard isChoice else { return .unknown }
    if tree.text(of: node, equals: "ya") { return .taken }
    return tree.text(of: node, equals: "tidak") ? .passed : .unknown
  }

  // MARK: Expectations

  private mutating func expectation(_ map: NodeID, _ names: inout ScenarioNames) -> Expectation? {
    guard tree[map].kind == .mapping else { return nil }
    var expectation = Expectation(entry: TextRef(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .hasil:
        expectation.endText = TextRef(value)
        expectation.end = reader.expectedEnd(value, &names)
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
  private func expectedEnd(_ value: NodeID, _ names: inout ScenarioNames) -> EndID {
    guard isScalar(value) else { return .none }
    if let end = endTable.value(spelt: tree.textRange(of: value), in: tree.bytes) { return EndID(Int(end)) }
    guard procedure.ends.count == 1, procedure.ends[0].name.isNone else { return .none }
    return names.isProduct(tree.foldedText(of: value), in: procedure) ? EndID(0) : .none
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

/// What the names of scenarios can mean, looked up in the same time however many there are.
private struct ScenarioNames {
  /// Positions in `Procedure.conditions` by folded text.
  let conditions: [String: Int32]
  var variants: VariantNames
  /// Outcomes of the decisions asked for so far, by folded text.
  private var outcomes: [StepID: [String: Int32]] = [:]
  private var products: Set<String>?

  init(_ conditions: [String: Int32], _ variants: VariantNames) {
    self.conditions = conditions
    self.variants = variants
  }

  mutating func outcome(_ text: String, at step: StepID, in procedure: Procedure) -> Int32? {
    if let known = outcomes[step] { return known[text] }
    var table: [String: Int32] = [:]
    for index in procedure.steps[Int(step.index)].outcomes.indices {
      let label = procedure.tree.foldedText(of: procedure.outcomes[index].label.node)
      if table[label] == nil { table[label] = Int32(truncatingIfNeeded: index) }
    }
    outcomes[step] = table
    return table[text]
  }

  mutating func isProduct(_ text: String, in procedure: Procedure) -> Bool {
    let known = products ?? Set(procedure.products.map { procedure.tree.foldedText(of: $0.name.node) })
    products = known
    return known.contains(text)
  }
}

extension StepCondition {
  /// Whether it is done is answered with `ya` or `tidak`, and not by the variant alone.
  var isChosen: Bool { isOptional || isRequiredWhenTrue }
}

extension Procedure {
  /// A text as conditions are compared: in lower case, with one blank for each run of blank space.
  public func foldedText(_ written: TextRef) -> String {
    written.isWritten ? tree(of: written).foldedText(of: written.node) : ""
  }
}

extension YAMLTree {
  /// The text of a scalar in lower case, with one blank for each run of blank space.
  func foldedText(of node: NodeID) -> String {
    string(of: node).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
