/// Outcomes that compare named values, as a table of whole numbers: which cases fit which outcome.
///
/// A condition changes its answer only at the numbers written in it. So the line of each value is cut into cells at
/// these numbers, in none of which any condition changes; the cells of several values are all their combinations.
struct DecisionTable: Sendable {
  enum Relation: Sendable {
    case less, atMost, equal, notEqual, atLeast, greater

    func holds(_ left: Int, _ right: Int) -> Bool {
      switch self {
      case .less: left < right
      case .atMost: left <= right
      case .equal: left == right
      case .notEqual: left != right
      case .atLeast: left >= right
      case .greater: left > right
      }
    }
  }

  struct Test: Sendable {
    var value: Int
    var relation: Relation
    var number: Int
  }

  /// Holds if all tests of one of its lines do.
  typealias Condition = [[Test]]

  /// For each value what lies between two neighbouring numbers: 1 where only whole units count.
  let steps: [Int]
  /// `nil` for an outcome without a condition, or one in words.
  let conditions: [Condition?]

  /// Cells of all values together before the answer is "cannot decide".
  static let cellBound = 50_000

  /// For each value the first numbers of its cells, from 0; a cell ends before the next.
  let cells: [[Int]]

  init(steps: [Int], conditions: [Condition?]) {
    self.steps = steps
    self.conditions = conditions
    var cuts = [Set<Int>](repeating: [0], count: steps.count)
    for condition in conditions {
      for test in (condition ?? []).joined() {
        cuts[test.value].insert(test.number)
        cuts[test.value].insert(test.number + steps[test.value])
      }
    }
    cells = cuts.map { $0.sorted() }
  }

  /// How many combinations of cells there are; stops above the bound.
  var cellCount: Int {
    var count = 1
    for own in cells {
      count *= own.count
      if count > Self.cellBound { break }
    }
    return count
  }

  /// A cell of each value.
  struct Place: Hashable, Sendable {
    var cells: [Int]
  }

  /// Cases of one kind: a place, and for a single value how many neighbouring cells are of it.
  struct Region: Hashable, Sendable {
    var place: Place
    var length = 1
  }

  /// What the sweep over all cells found.
  struct Verdict: Sendable {
    /// Cases that fit no outcome.
    var gaps: [Region] = []
    /// Pairs of outcomes that some case fits both, with the first such cases.
    var overlaps: [(first: Int, second: Int, region: Region)] = []
    /// Outcomes with a condition that no case fits.
    var neverMet: [Int] = []
    /// Every case fits an outcome with a condition: nothing is left for one without.
    var isCovered = false
  }

  /// `nil` above the bound.
  func verdict() -> Verdict? {
    guard cellCount <= Self.cellBound else { return nil }
    var verdict = Verdict()
    var isMet = [Bool](repeating: false, count: conditions.count)
    var open: [Int: Int] = [:]
    var place = Place(cells: [Int](repeating: 0, count: cells.count))
    repeat {
      let numbers = place.cells.indices.map { cells[$0][place.cells[$0]] }
      let fitting = conditions.indices.filter { index in conditions[index].map { Self.holds($0, numbers) } ?? false }
      for index in fitting { isMet[index] = true }
      if fitting.isEmpty { add(place, to: &verdict.gaps) }
      note(fitting, place, &verdict, &open)
    } while advance(&place)
    verdict.neverMet = conditions.indices.filter { conditions[$0] != nil && !isMet[$0] }
    verdict.isCovered = verdict.gaps.isEmpty
    return verdict
  }

  static func holds(_ condition: Condition, _ numbers: [Int]) -> Bool {
    condition.contains { line in line.allSatisfy { $0.relation.holds(numbers[$0.value], $0.number) } }
  }

  private func add(_ place: Place, to regions: inout [Region]) {
    if cells.count == 1, let last = regions.last, last.place.cells[0] + last.length == place.cells[0] {
      regions[regions.count - 1].length += 1
    } else if cells.count == 1 || regions.isEmpty {
      regions.append(Region(place: place))
    }
  }

  /// Pairs are told once, with the cases that fit both up to the first that does not.
  private func note(_ fitting: [Int], _ place: Place, _ verdict: inout Verdict, _ open: inout [Int: Int]) {
    guard fitting.count > 1 else { return }
    for (offset, first) in fitting.enumerated() {
      for second in fitting[(offset + 1)...] {
        let pair = first * conditions.count + second
        guard let known = open[pair] else {
          open[pair] = verdict.overlaps.count
          verdict.overlaps.append((first, second, Region(place: place)))
          continue
        }
        let region = verdict.overlaps[known].region
        if cells.count == 1, region.place.cells[0] + region.length == place.cells[0] {
          verdict.overlaps[known].region.length += 1
        }
      }
    }
  }

  /// The next combination of cells, the last value fastest; false behind the last.
  private func advance(_ place: inout Place) -> Bool {
    for value in cells.indices.reversed() {
      if place.cells[value] + 1 < cells[value].count {
        place.cells[value] += 1
        return true
      }
      place.cells[value] = 0
    }
    return false
  }

  /// The numbers of a region of one value: from, and to where it ends.
  func bounds(of region: Region, value: Int) -> (from: Int, to: Int?) {
    let from = cells[value][region.place.cells[value]]
    let next = region.place.cells[value] + (cells.count == 1 ? region.length : 1)
    return (from, next < cells[value].count ? cells[value][next] - steps[value] : nil)
  }
}
