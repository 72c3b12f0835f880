public import SOPModel

/// Years without a list of days off on which an answer depends: on their days only the weekday was looked at.
public struct UnlistedYears: Hashable, Sendable {
  /// In order, apart.
  public private(set) var ranges: [ClosedRange<Int>]

  public static let none = UnlistedYears(ranges: [])

  public var isEmpty: Bool { ranges.isEmpty }

  private init(ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// Years of a range that are not listed. The cost is that of the list.
  init(_ years: ClosedRange<Int>, listed: Set<Int>) {
    ranges = []
    var next = years.lowerBound
    for year in listed.sorted() where years.contains(year) {
      if next < year { ranges.append(next...year - 1) }
      next = year + 1
    }
    if next <= years.upperBound { ranges.append(next...years.upperBound) }
  }

  /// Years of either.
  public func union(_ other: UnlistedYears) -> UnlistedYears {
    var joined: [ClosedRange<Int>] = []
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return UnlistedYears(ranges: joined)
  }
}

extension WorkingCalendar {
  /// Years from one day to another whose days off are not known here, and matter.
  public func unlistedYears(from first: CivilDate, to last: CivilDate) -> UnlistedYears {
    guard let listedYears, first <= last else { return .none }
    return UnlistedYears(first.year...last.year, listed: listedYears)
  }
}
