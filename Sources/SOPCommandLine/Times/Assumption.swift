import SOPModel
import SOPText

/// `--andaikan 'periksa=5 menit'`: what a step or a stage takes instead of its own `waktu`.
struct Assumption: Sendable {
  /// What the step is called: its id or its `kegiatan`, or the beginning of that.
  let name: String
  let text: String
  let time: Duration

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "=") else { return nil }
    name = Self.trimmed(argument[..<sign])
    text = Self.trimmed(argument[argument.index(after: sign)...])
    guard !name.isEmpty, let time = Duration.read(Array(text.utf8).span).value, time.isMeasured, time.upper != nil,
      time.per == nil
    else { return nil }
    self.time = time
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: What it is about

  enum Target: Hashable {
    case step(StepID)
    case stage(BlockID)
  }

  enum Answer {
    case one(Target)
    /// So many rows are called so.
    case several(Int)
    /// The time stands at the stage around the step.
    case insideStage(StepID, BlockID)
    case unknown(nearest: String?)
  }

  func target(in procedure: Procedure) -> Answer {
    let names = Self.names(in: procedure)
    var found = names.filter { $0.isID && $0.name == name }
    if found.isEmpty { found = names.filter { NearestName.isSame($0.name, name) } }
    if found.isEmpty, name.count >= 4 { found = names.filter { !$0.isID && Self.isBeginning(name, of: $0.name) } }
    let targets = Set(found.map(\.target))
    guard let target = targets.first else {
      return .unknown(nearest: NearestName.nearest(to: name, among: names.map(\.name)))
    }
    guard targets.count == 1 else { return .several(targets.count) }
    if case .step(let step) = target,
      let stage = procedure.timedStage(around: procedure.steps[Int(step.index)].position)
    {
      return .insideStage(step, stage)
    }
    return .one(target)
  }

  private struct Name {
    var name: String
    var isID: Bool
    var target: Target
  }

  private static func names(in procedure: Procedure) -> [Name] {
    var names: [Name] = []
    for (index, step) in procedure.steps.enumerated() {
      let target = Target.step(StepID(index))
      if step.id.isWritten { names.append(Name(name: procedure.text(step.id), isID: true, target: target)) }
      names.append(Name(name: procedure.title(of: StepID(index)), isID: false, target: target))
    }
    for (index, block) in procedure.blocks.enumerated() where !block.times.isEmpty {
      let target = Target.stage(BlockID(index))
      if block.id.isWritten { names.append(Name(name: procedure.text(block.id), isID: true, target: target)) }
      names.append(Name(name: procedure.text(block.stage), isID: false, target: target))
    }
    return names
  }

  private static func isBeginning(_ beginning: String, of name: String) -> Bool {
    name.lowercased().hasPrefix(beginning.lowercased())
  }

  // MARK: Refusals

  /// Why nothing can be assumed of an SOP; `nil` if it can.
  func refusal(of procedure: Procedure) -> Wording? {
    let written = PrintableText.of(name)
    switch target(in: procedure) {
    case .one: return nil
    case .several(let count):
      return Wording(
        id: "ada \(count) langkah bernama '\(written)'; sebut id-nya, misalnya --andaikan 'ID=\(words: text)'",
        en: "there are \(count) steps called '\(written)'; use an id, for example --andaikan 'ID=\(words: text)'")
    case .insideStage(_, let stage):
      let name = PrintableText.of(procedure.text(procedure.blocks[Int(stage.index)].stage))
      return Wording(
        id: "waktu langkah '\(written)' ditulis pada tahapnya; andaikan tahap itu: --andaikan '\(name)=\(words: text)'",
        en: "the time of step '\(written)' stands at its stage; assume that one: --andaikan '\(name)=\(words: text)'")
    case .unknown(let nearest?):
      let near = PrintableText.of(nearest)
      return Wording(
        id: "tidak ada langkah '\(written)'; mungkin maksudnya '\(near)'?",
        en: "there is no step '\(written)'; is '\(near)' meant?")
    case .unknown(nil):
      let known = Self.known(in: procedure)
      return Wording(
        id: "tidak ada langkah '\(written)'; yang ada: \(words: known)",
        en: "there is no step '\(written)'; there are: \(words: known)")
    }
  }

  private static func known(in procedure: Procedure) -> String {
    let names = procedure.steps.indices.map { index -> String in
      let id = procedure.steps[index].id
      return PrintableText.of(id.isWritten ? procedure.text(id) : "'\(procedure.title(of: StepID(index)))'")
    }
    return names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
  }
}

extension Procedure {
  /// The SOP under all of them; of two for one step the last holds.
  func assuming(_ assumptions: [Assumption]) -> Procedure {
    assumptions.reduce(self) { procedure, assumption in
      switch assumption.target(in: procedure) {
      case .one(.step(let step)): procedure.assuming(assumption.time, for: step)
      case .one(.stage(let stage)): procedure.assuming(assumption.time, for: stage)
      case .several, .insideStage, .unknown: procedure
      }
    }
  }
}
