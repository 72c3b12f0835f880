import SOPModel
import SOPText

/// Finds the names of lanes that are one name, spelt differently.
///
/// Two ways to be one name: equal but for case, spaces and punctuation; or one word of letters apart that differs by one
/// letter (two in a long word), if one spelling stands in a single SOP and the other in several and never beside it.
struct LaneNameComparison {
  /// A name and everything that is equal to it but for case, spaces and punctuation.
  private struct Group {
    /// Into `spellings`; the first is how it should be spelt.
    var members: [Int]
    var fileCount = 0
    var isOfficial = false
  }

  private let spellings: [OfficeSurvey.Spelling]
  private let lanes: [Int: [Int32]]
  private var groups: [Group] = []
  private var groupOfSpelling: [Int] = []
  private(set) var disputes: [String: OfficeConsensus.NameDispute] = [:]

  /// Names compared letter by letter; beyond them only case, spaces and punctuation are looked at.
  private static let comparisonLimit = 100_000

  init(_ spellings: [OfficeSurvey.Spelling], _ lanes: [Int: [Int32]]) {
    self.spellings = spellings
    self.lanes = lanes
    gather()
    for group in groups { disputeOthers(of: group) }
    compareWords()
  }

  // MARK: Case, spaces, punctuation

  private mutating func gather() {
    var known: [String: Int] = [:]
    for (index, spelling) in spellings.enumerated() {
      let key = Self.folded(spelling.text)
      let group = known[key] ?? groups.count
      if group == groups.count { groups.append(Group(members: [])) }
      known[key] = group
      groups[group].members.append(index)
      groups[group].fileCount += spelling.fileCount
      groups[group].isOfficial = groups[group].isOfficial || !spelling.office.isNone
      groupOfSpelling.append(group)
    }
    for group in groups.indices where groups[group].members.count > 1 {
      let members = groups[group].members
      guard let best = members.max(by: { isWorse($0, than: $1) }) else { continue }
      groups[group].members = [best] + members.filter { $0 != best }
    }
  }

  /// The office's own spelling is best, then that of most SOPs, then the first.
  private func isWorse(_ left: Int, than right: Int) -> Bool {
    let (first, second) = (spellings[left], spellings[right])
    if first.office.isNone != second.office.isNone { return first.office.isNone }
    return (first.fileCount, right) < (second.fileCount, left)
  }

  private mutating func disputeOthers(of group: Group) {
    guard group.members.count > 1, !Self.folded(spellings[group.members[0]].text).isEmpty else { return }
    for other in group.members.dropFirst() { dispute(other, for: group.members[0], strangeWord: nil) }
  }

  private mutating func dispute(_ spelling: Int, for best: Int, strangeWord: String?) {
    let preferred = spellings[best]
    disputes[spellings[spelling].text] = OfficeConsensus.NameDispute(
      preferred: preferred.text, fileCount: preferred.fileCount, places: preferred.places, office: preferred.office,
      strangeWord: strangeWord)
  }

  /// Letters and digits in lower case; a sign between two digits stays, since `1-2` is not `12`.
  private static func folded(_ text: String) -> String {
    var folded = ""
    var hasSign = false
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber else {
        hasSign = true
        continue
      }
      if hasSign, character.isNumber, folded.last?.isNumber == true { folded.append(".") }
      hasSign = false
      folded.append(character)
    }
    return folded
  }

  // MARK: Letters

  private struct Frame: Hashable {
    let words: [String]
    let gap: Int
  }

  /// A name with the word that stands in the gap of a frame.
  private struct Filling {
    let group: Int
    let word: String
  }

  private mutating func compareWords() {
    var fillings: [Frame: [Filling]] = [:]
    var frames: [Frame] = []
    for (index, group) in groups.enumerated() {
      let words = spellings[group.members[0]].text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      for gap in words.indices where Self.isLong(words[gap]) {
        var others = words
        others[gap] = ""
        let frame = Frame(words: others, gap: gap)
        if fillings[frame] == nil { frames.append(frame) }
        fillings[frame, default: []].append(Filling(group: index, word: words[gap]))
      }
    }
    var comparisons = 0
    for frame in frames {
      let names = fillings[frame] ?? []
      let usual = names.filter { isUsual(groups[$0.group]) }
      for rare in names where isRare(groups[rare.group]) {
        comparisons += usual.count
        guard comparisons <= Self.comparisonLimit else { return }
        if let meant = usual.first(where: { isMeant($0, by: rare) }) {
          for spelling in groups[rare.group].members {
            dispute(spelling, for: groups[meant.group].members[0], strangeWord: rare.word)
          }
        }
      }
    }
  }

  private static func isLong(_ word: String) -> Bool {
    word.count >= 6 && word.allSatisfy(\.isLetter)
  }

  private func isRare(_ group: Group) -> Bool { group.fileCount == 1 && !group.isOfficial }

  private func isUsual(_ group: Group) -> Bool { group.isOfficial || group.fileCount > 2 }

  private func isMeant(_ usual: Filling, by rare: Filling) -> Bool {
    let bound = min(usual.word.count, rare.word.count) >= 9 ? 2 : 1
    guard abs(usual.word.count - rare.word.count) <= bound,
      NearestName.distance(from: rare.word, to: usual.word) <= bound
    else { return false }
    return !standTogether(rare.group, usual.group)
  }

  /// Two lanes of one SOP are two roles, however alike their names are.
  private func standTogether(_ rare: Int, _ usual: Int) -> Bool {
    let files = groups[rare].members.flatMap { spellings[$0].places.map(\.file) }
    return files.contains { file in (lanes[file] ?? []).contains { groupOfSpelling[Int($0)] == usual } }
  }
}
