public import SOPModel
import SOPText

/// What the SOPs of one office say, gathered one by one in their order; concluded when all have been heard.
///
/// Equal texts are kept once, so that it grows with what is different, not with the number of SOPs.
public struct OfficeSurvey: Sendable {
  /// A lane's name as it is spelt in some SOPs.
  struct Spelling: Sendable {
    let text: String
    /// The SOPs that spell it so.
    var fileCount = 0
    /// The first few places.
    var places: [SurveyedPlace] = []
    /// Where `opd.yaml` spells it so.
    var office: TextRef = .none
    /// The last SOP that was heard with it.
    var lastFile = -1
  }

  /// Places kept of what is found in many files.
  static let placeLimit = 4

  private var spellings: [Spelling] = []
  private var spellingIndex: [String: Int] = [:]
  /// By SOP, into `spellings`.
  private var lanes: [Int: [Int32]] = [:]
  private var numbers: [String: [SurveyedPlace]] = [:]
  /// SOPs with a comment about a rule that only the conclusion can judge.
  private var commented: Set<Int> = []

  /// - Parameter office: its own roles count as spelt rightly.
  public init(office: Office?) {
    guard let office else { return }
    for role in office.roles {
      let index = index(of: office.text(role.title))
      if spellings[index].office.isNone { spellings[index].office = role.title }
    }
  }

  /// - Parameters:
  ///   - file: a number for the SOP, ascending from one to the next.
  ///   - hasComment: it has a comment about a rule that only the conclusion can judge.
  public mutating func add(_ entry: SurveyEntry, of file: Int, hasComment: Bool = false) {
    if hasComment { commented.insert(file) }
    if let number = entry.number {
      numbers[number.text, default: []].append(SurveyedPlace(file: file, span: number.span))
    }
    for lane in entry.lanes {
      let index = index(of: lane.text)
      lanes[file, default: []].append(Int32(truncatingIfNeeded: index))
      if spellings[index].places.count < Self.placeLimit {
        spellings[index].places.append(SurveyedPlace(file: file, span: lane.span))
      }
      if spellings[index].lastFile != file { spellings[index].fileCount += 1 }
      spellings[index].lastFile = file
    }
  }

  private mutating func index(of text: String) -> Int {
    if let known = spellingIndex[text] { return known }
    spellingIndex[text] = spellings.count
    spellings.append(Spelling(text: text))
    return spellings.count - 1
  }

  /// What the SOPs agree on, and which of them do not. Linear but for comparing names that differ in one word.
  public func concluded() -> OfficeConsensus {
    let disputes = LaneNameComparison(spellings, lanes).disputes
    let shared = numbers.filter { $0.value.count > 1 }
    var affected = commented
    for places in shared.values { affected.formUnion(places.map(\.file)) }
    if !disputes.isEmpty {
      let disputed = spellings.map { disputes[$0.text] != nil }
      for (file, own) in lanes where own.contains(where: { disputed[Int($0)] }) { affected.insert(file) }
    }
    return OfficeConsensus(names: disputes, numbers: shared, affected: affected)
  }
}

/// Where the SOPs of an office differ in what should be the same.
public struct OfficeConsensus: Sendable {
  /// A spelling that others write otherwise.
  struct NameDispute: Sendable {
    /// How it should be spelt.
    let preferred: String
    /// SOPs that spell it so.
    let fileCount: Int
    /// The first few of them.
    let places: [SurveyedPlace]
    /// Where the office spells it so.
    let office: TextRef
    /// The word that is spelt otherwise, if letters differ, not only case, spaces and punctuation.
    let strangeWord: String?
  }

  /// By spelling.
  let names: [String: NameDispute]
  /// Numbers that several SOPs have.
  let numbers: [String: [SurveyedPlace]]
  /// The SOPs in which something is found, or may be taken out by a comment.
  public let affected: Set<Int>

  /// The files in which places are that findings about an SOP point to, the first few of each.
  func files(citedBy entry: SurveyEntry) -> [Int] {
    var files: Set<Int> = []
    for lane in entry.lanes { files.formUnion(names[lane.text]?.places.map(\.file) ?? []) }
    if let number = entry.number {
      files.formUnion((numbers[number.text] ?? []).prefix(Self.citationLimit).map(\.file))
    }
    return files.sorted()
  }

  static let citationLimit = 8
}
