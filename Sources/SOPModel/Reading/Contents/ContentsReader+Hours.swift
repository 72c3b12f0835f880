import SOPSyntax

/// Service hours and the calendar.
extension ContentsReader {
  mutating func readServiceHours() -> WeekHours? {
    let value = topLevelValue(.jamLayanan)
    guard !value.isNone, !isSentinel(value) else { return nil }
    return weekHours(value, areServiceHours: true)
  }

  mutating func readCalendar() -> OfficeCalendar? {
    guard let map = map(.kalender) else { return nil }
    var calendar = OfficeCalendar(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .hariKerja: calendar.workingDays = reader.workingDays(value)
      case .jamKerja: calendar.workingTime = reader.duration(value)
      case .waktuEfektif: calendar.effectiveTime = reader.duration(value)
      case .jam: calendar.hours = reader.weekHours(value)
      case .istirahat: calendar.breaks = reader.breaks(value)
      case .libur: calendar.holidays = reader.dates(value)
      case .cutiBersama: calendar.jointLeave = reader.word(value)
      case .masuk: calendar.workedDates = reader.dates(value)
      case .ramadan: calendar.ramadan = reader.ramadan(value)
      default: break
      }
    }
    return calendar
  }

  /// `tidak ada` is no break on any day.
  private mutating func breaks(_ value: NodeID) -> WeekHours? {
    guard tree.text(of: value, equals: "tidak ada") else { return weekHours(value) }
    var none = WeekHours(text: reference(value))
    none.entries = [WeekHours.Entry(key: .none, days: .everyDay, text: reference(value), hours: .closed)]
    return none
  }

  /// `hari` is read by `Office.PlainDay`.
  private mutating func workingDays(_ node: NodeID) -> Written<Int> {
    let days: Written<WorkingWeek> = word(node)
    return Written(days.text, days.value?.days)
  }

  private enum WorkingWeek: String, CaseIterable {
    case five = "5"
    case six = "6"

    var days: Int { self == .five ? 5 : 6 }
  }

  private mutating func ramadan(_ map: NodeID) -> OfficeCalendar.Ramadan? {
    guard tree[map].kind == .mapping else { return nil }
    var ramadan = OfficeCalendar.Ramadan(entry: reference(map))
    forEachField(of: map) { reader, keyword, value in
      switch keyword {
      case .dari: ramadan.first = reader.date(value)
      case .sampai: ramadan.last = reader.date(value)
      case .jam: ramadan.hours = reader.weekHours(value)
      default: break
      }
    }
    return ramadan
  }

  private mutating func dates(_ value: NodeID) -> DateList {
    var list = DateList(text: reference(value))
    guard !isSentinel(value) else { return list }
    forEachEntry(of: value) { reader, entry in list.dates.append(reader.date(entry)) }
    return list
  }

  // MARK: Hours

  /// - Parameter areServiceHours: a text that is no hours says something all the same, and `zona` may stand among days.
  private mutating func weekHours(_ value: NodeID, areServiceHours: Bool = false) -> WeekHours? {
    var week = WeekHours(text: reference(value))
    switch tree[value].kind {
    case .mapping:
      forEachPair(of: value) { reader, key, value in
        if areServiceHours, reader.tree.text(of: key, equals: "zona") {
          week.zone = reader.zone(value)
        } else {
          reader.readHours(key, value, into: &week)
        }
      }
    case .scalar where isSentinel(value): return nil
    case .scalar: readHoursOfAllDays(value, into: &week, areServiceHours)
    case .sequence, .missing: return nil
    }
    if week.zone.value == nil, let entry = week.entries.first(where: { $0.hours?.zone != nil }) {
      week.zone = Written(entry.text, entry.hours?.zone)
    }
    return week
  }

  private mutating func zone(_ value: NodeID) -> Written<ClockZone> {
    if isScalar(value) { return word(value) }
    fault(.wrongShape(.jamLayanan, expected: .text, found: .list), at: value)
    return .none
  }

  private mutating func readHours(_ key: NodeID, _ value: NodeID, into week: inout WeekHours) {
    let days = self.value(key, as: .days, DaySelection.read) { _, _ in "" }
    guard let days = days.value else { return }
    week.entries.append(WeekHours.Entry(key: reference(key), days: days, text: reference(value), hours: hours(value)))
  }

  /// A text, or a list of texts with one span of hours each.
  private mutating func hours(_ value: NodeID) -> DayHours? {
    if isSentinel(value) { return .closed }
    guard tree[value].kind == .sequence else {
      return self.value(value, as: .hours, DayHours.read) { hours, _ in hours.canonical }.value
    }
    var ranges: [ClockRange] = []
    var isComplete = true
    forEachEntry(of: value) { reader, entry in
      let part = reader.value(entry, as: .hours, DayHours.read) { hours, _ in hours.canonical }.value
      isComplete = isComplete && part != nil
      for range in part?.ranges ?? [] {
        if ranges.contains(where: range.overlaps) {
          reader.fault(.unreadable(.hours, .hoursOverlap, text: reader.tree.string(of: entry)), at: entry)
          isComplete = false
        }
        ranges.append(range)
      }
    }
    return isComplete ? DayHours(ranges: ranges.sorted { $0.start < $1.start }) : nil
  }

  /// `24 jam` holds every day, other hours every working day.
  private mutating func readHoursOfAllDays(_ value: NodeID, into week: inout WeekHours, _ takingProse: Bool) {
    if takingProse, !startsWithDigit(value) {
      week.isProse = true
      return
    }
    guard let hours = hours(value) else { return }
    let days = hours.ranges == DayHours.wholeDay.ranges ? DaySelection.everyDay : .workingDays
    week.entries = [WeekHours.Entry(key: .none, days: days, text: reference(value), hours: hours)]
  }

  private func startsWithDigit(_ node: NodeID) -> Bool {
    let range = tree.textRange(of: node)
    return !range.isEmpty && isDigit(tree.bytes[range.lowerBound])
  }
}
