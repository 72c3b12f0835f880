/// The minutes of one day that are worked: ranges after midnight, half open, in order, apart, all within 0..<1440. Hours
/// over midnight are two ranges, of two days.
public struct WorkingHours: Hashable, Sendable {
  public let ranges: [Range<Int>]
  /// Minutes worked in all.
  public let minutes: Int

  /// Ranges in any order; what overlaps or touches becomes one, what is beyond the day is left out.
  public init(_ ranges: [Range<Int>] = []) {
    var joined: [Range<Int>] = []
    let day = 0..<DayNumber.minutes
    for range in ranges.map({ $0.clamped(to: day) }).sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty
    {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
    minutes = joined.reduce(0) { $0 + $1.count }
  }

  public static let closed = WorkingHours()
  public static let dayAndNight = WorkingHours([0..<DayNumber.minutes])

  public var isClosed: Bool { ranges.isEmpty }

  /// Minutes after midnight at which work begins.
  public var opening: Int? { ranges.first?.lowerBound }
  /// Minutes after midnight at which work ends, at most 1440.
  public var closing: Int? { ranges.last?.upperBound }

  /// These hours without the others.
  public func subtracting(_ breaks: WorkingHours) -> WorkingHours {
    var left: [Range<Int>] = []
    for range in ranges {
      var start = range.lowerBound
      for pause in breaks.ranges where pause.overlaps(range) {
        if start < pause.lowerBound { left.append(start..<pause.lowerBound) }
        start = pause.upperBound
      }
      if start < range.upperBound { left.append(start..<range.upperBound) }
    }
    return WorkingHours(left)
  }

  /// So many minutes from the beginning on; all if there are no more.
  func first(_ wanted: Int) -> WorkingHours {
    guard wanted > 0, wanted < minutes else { return wanted > 0 ? self : .closed }
    let end = minute(afterWorking: wanted)
    return WorkingHours(ranges.map { $0.clamped(to: 0..<end) })
  }

  /// Minutes worked from midnight to a time of the day.
  func worked(before minute: Int) -> Int {
    ranges.reduce(0) { $0 + max(0, min($1.upperBound, minute) - $1.lowerBound) }
  }

  /// The time of the day at which so many minutes (1...`minutes`) have been worked.
  func minute(afterWorking wanted: Int) -> Int {
    var rest = wanted
    for range in ranges {
      if rest <= range.count { return range.lowerBound + rest }
      rest -= range.count
    }
    return DayNumber.minutes
  }
}
