import SOPCalendar
import SOPModel
import SOPText

/// Due dates for programs, version 1: one object with the promises of each SOP.
///
/// Dates are `2026-12-23`, times `14:00`; the end of a day is `24:00`. Names of events and answers are the same in every
/// language. A version only ever gains members; a change of meaning is a new version.
struct DateJSON: ProcedureReport {
  static let version = 1
  let language: Language
  let start: Moment

  var opening: String {
    "{\n  \"version\": \(Self.version),\n  \"language\": \"\(language.rawValue)\",\n  \"files\": [\n    "
  }

  let separator = ",\n    "
  let closing = "\n  ]\n}\n"

  func piece(for procedure: Procedure, path: String, errors: Int) -> String {
    let dated = DatedProcedure(procedure, path: path, start: start, errors: errors)
    var json = JSONWriter(depth: 2)
    json.object {
      $0.member("path", dated.path)
      $0.member("title", procedure.text(procedure.identity.title))
      $0.member("errors", dated.errors)
      $0.member("startDate", dated.start.date.canonical)
      $0.member("startTime", Self.clock(dated.start.minuteOfDay))
      $0.member("minutesPerWorkingDay", dated.calendar.minutesPerWorkingDay)
      $0.array("promises") { json in
        for dates in dated.dates { json.object { write(dates, procedure, to: &$0) } }
      }
    }
    return json.text
  }

  private func write(_ dates: PromiseDates, _ procedure: Procedure, to json: inout JSONWriter) {
    let promise = procedure.promises[dates.promise]
    json.member("name", promise.name.isWritten ? procedure.text(promise.name) : nil)
    json.member("text", procedure.text(promise.text))
    json.member("since", procedure.eventUse(promise.since).map { procedure.text(of: $0) })
    json.member("until", procedure.eventUse(promise.until).map { procedure.text(of: $0) })
    json.member("start", Self.name(of: dates.start))
    switch dates.answer {
    case .unlimited: json.member("answer", "unlimited")
    case .unmeasured: json.member("answer", "unmeasured")
    case .beyondCalendar: json.member("answer", "beyondCalendar")
    case .dates(let readings):
      json.member("answer", "dates")
      json.array("readings") { json in
        for reading in readings { json.object { write(reading, to: &$0) } }
      }
    }
  }

  private static func name(of start: PromiseDates.Start) -> String {
    switch start {
    case .application: "application"
    case .unsaid: "unsaid"
    case .event: "event"
    }
  }

  private func write(_ reading: PromiseDates.Reading, to json: inout JSONWriter) {
    json.member("plainDay", reading.plainDay.map { $0 == .working ? "working" : "calendar" })
    json.member("dueDate", reading.due.day.canonical)
    json.member("dueTime", Self.clock(reading.due.minute))
    json.member("extendedDate", reading.extended?.day.canonical)
    json.member("extendedTime", reading.extended.map { Self.clock($0.minute) })
    let unlisted = reading.due.unlistedYears.union(reading.extended?.unlistedYears ?? .none)
    json.array("unlistedYears", .oneLine) { json in
      for range in unlisted.ranges {
        json.object {
          $0.member("from", range.lowerBound)
          $0.member("to", range.upperBound)
        }
      }
    }
    json.member("omittedDays", reading.story.omittedDays)
    json.array("days") { json in
      for day in reading.story.days { json.object(.oneLine) { write(day, to: &$0) } }
    }
  }

  private func write(_ day: StoryDay, to json: inout JSONWriter) {
    json.member("date", day.date.canonical)
    switch day.event {
    case .begins(let minute):
      json.member("event", "begins")
      json.member("at", Self.clock(minute))
    case .workingDay(let number):
      json.member("event", "workingDay")
      json.member("number", number)
    case .calendarDay(let number):
      json.member("event", "calendarDay")
      json.member("number", number)
    case .works(let minutes, let from, let to):
      json.member("event", "works")
      json.member("minutes", minutes)
      json.member("from", Self.clock(from))
      json.member("to", Self.clock(to))
    case .runs(let from, let to):
      json.member("event", "runs")
      json.member("from", Self.clock(from))
      json.member("to", Self.clock(to))
    case .monthsLater(let months):
      json.member("event", "monthsLater")
      json.member("months", months)
    case .afterHours: json.member("event", "afterHours")
    case .off(let reason): write(reason, to: &json)
    }
  }

  private func write(_ reason: DayOff, to json: inout JSONWriter) {
    json.member("event", "off")
    switch reason {
    case .notAWorkingWeekday: json.member("reason", "notAWorkingWeekday")
    case .officeHoliday: json.member("reason", "officeHoliday")
    case .holiday(let holiday):
      json.member("reason", holiday.kind == .national ? "nationalHoliday" : "jointLeave")
      json.member("name", holiday.name(language))
      json.member("decree", holiday.decree)
    }
  }

  /// `07:30`
  static func clock(_ minute: Int) -> String { ClockFace.text(minute).replacing(".", with: ":") }
}
