import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPText

/// The offices of a run whose SOPs are held against each other: those with at least two.
struct SurveyPlan: Sendable {
  /// The last SOP of each, by its position in the list.
  private let lastItems: [FilePath: Int]

  /// None of them where the rules that look across an office are off.
  init(_ list: WorkList, policy: SeverityPolicy) {
    guard RuleRegistry.needsSurvey(policy) else {
      lastItems = [:]
      return
    }
    var counts: [FilePath: (count: Int, last: Int)] = [:]
    for item in list.items where item.target.kind == .procedure {
      guard let office = item.office else { continue }
      counts[office] = ((counts[office]?.count ?? 0) + 1, item.number)
    }
    lastItems = counts.filter { $0.value.count > 1 }.mapValues(\.last)
  }

  /// No office at all.
  static let none = SurveyPlan()

  private init() { lastItems = [:] }

  /// The office an SOP is surveyed with.
  func office(of item: WorkList.Item) -> FilePath? {
    guard item.target.kind == .procedure, let office = item.office, lastItems[office] != nil else { return nil }
    return office
  }

  func isLast(_ item: WorkList.Item, of office: FilePath) -> Bool { lastItems[office] == item.number }

  /// Hears all SOPs before anything is done about any of them. What they call is read then, too.
  func concludeAll(_ workshop: Workshop) -> [FilePath: SurveyConclusion] {
    var queue = SurveyQueue(self, workshop)
    let items = workshop.list.items
    OrderedWork.run(count: items.count) { index -> SurveyQueue.Testimony? in
      guard items[index].target.kind == .procedure,
        case .success(let compilation) = workshop.compileProcedure(items[index])
      else { return nil }
      return SurveyQueue.Testimony(compilation)
    } consume: { testimony in
      queue.hear(testimony)
    }
    return queue.conclusions
  }
}

/// What the SOPs of an office agree on, and how an SOP finds the others.
struct SurveyConclusion: Sendable {
  let consensus: OfficeConsensus

  /// - Parameter workshop: reads the texts of others, for findings that point there.
  func view(of item: WorkList.Item, from workshop: Workshop) -> Surroundings.Survey {
    Surroundings.Survey(consensus, file: item.number) { workshop.text(ofItem: $0) }
  }
}

/// Hears the SOPs of a run in the order of the list, and holds back what was found in each until all SOPs of its office
/// have been heard.
struct SurveyQueue {
  /// What one SOP says of itself.
  struct Testimony: Sendable {
    let entry: SurveyEntry
    let awaitsSurvey: Bool

    init(_ compilation: Compilation) {
      entry = SurveyEntry(compilation.procedure)
      awaitsSurvey = compilation.awaitsSurvey
    }
  }

  private let plan: SurveyPlan
  private let items: [WorkList.Item]
  private let workshop: Workshop
  private var surveys: [FilePath: OfficeSurvey] = [:]
  private(set) var conclusions: [FilePath: SurveyConclusion] = [:]
  private var heardCount = 0
  /// What is held back, from `released` on; `nil` for what has to be made again.
  private var held: [CheckRun.Product?] = []
  private var released = 0
  private var heldSize = 0

  /// Bytes of findings that are held back; what comes after is made again when its turn has come.
  private static let sizeLimit = 4 << 20

  init(_ plan: SurveyPlan, _ workshop: Workshop) {
    self.plan = plan
    self.workshop = workshop
    items = workshop.list.items
  }

  /// To be called for every item in order.
  mutating func hear(_ testimony: Testimony?) {
    let item = items[heardCount]
    heardCount += 1
    guard let office = plan.office(of: item) else { return }
    var survey =
      surveys.removeValue(forKey: office) ?? OfficeSurvey(office: workshop.office(at: office)?.office)
    if let testimony { survey.add(testimony.entry, of: item.number, hasComment: testimony.awaitsSurvey) }
    if plan.isLast(item, of: office) {
      conclusions[office] = SurveyConclusion(consensus: survey.concluded())
    } else {
      surveys[office] = survey
    }
  }

  // MARK: What is held back

  enum Ready: Sendable {
    case product(CheckRun.Product)
    /// To be made with what the office agrees on.
    case again(WorkList.Item)

    var isToBeMade: Bool {
      if case .again = self { true } else { false }
    }
  }

  /// To be called for every item in order, after it was heard.
  mutating func hold(_ product: CheckRun.Product) {
    let size = product.piece.utf8.count + product.output.count
    let isRoom = held.isEmpty || heldSize + size <= Self.sizeLimit
    held.append(isRoom ? product : nil)
    heldSize += isRoom ? size : 0
  }

  /// What may go, in the order of the list.
  mutating func takeReady() -> [Ready] {
    var ready: [Ready] = []
    for product in held {
      let item = items[released]
      let office = plan.office(of: item)
      let conclusion = office.flatMap { conclusions[$0] }
      if office != nil, conclusion == nil { break }
      released += 1
      heldSize -= product.map { $0.piece.utf8.count + $0.output.count } ?? 0
      let isAffected = conclusion?.consensus.affected.contains(item.number) ?? false
      if let product, !isAffected { ready.append(.product(product)) } else { ready.append(.again(item)) }
    }
    held.removeFirst(ready.count)
    return ready
  }
}
