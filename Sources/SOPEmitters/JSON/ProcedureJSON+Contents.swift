import SOPModel
import SOPText

/// Components of the service standard and the calendar, completed from the office: null where neither says anything.
extension ProcedureJSON {
  func contents(_ json: inout JSONWriter) {
    part("complaints", procedure.complaints, &json) { complaints, json in
      values("channels", complaints.channels.entries, &json)
      value("officer", complaints.officer, &json)
      value("address", complaints.address, &json)
      duration("answer", complaints.answer, &json)
      duration("settlement", complaints.settlement, &json)
    }
    part("pledge", procedure.pledge, &json) { pledge, json in
      values("statement", pledge.statement.entries, &json)
      json.member("standardWording", pledge.isStandardWording)
      json.array("elements", .oneLine) { list in
        for element in PledgeElement.allCases where pledge.elements.contains(element) { list.element(element.label) }
      }
      date("adopted", pledge.adopted, &json)
      value("decree", pledge.decree.text, &json)
      values("media", pledge.media.entries, &json)
    }
    evaluation(&json)
    hours("serviceHours", procedure.serviceHours, &json)
    calendar(&json)
    value("staff", procedure.staff.text, &json)
    named("otherComponents", procedure.otherComponents, &json)
    named("glossary", procedure.glossary, &json)
    sheet(&json)
  }

  private func named(_ name: String, _ texts: NamedTexts?, _ json: inout JSONWriter) {
    json.array(name) { json in
      for entry in texts?.entries ?? [] {
        json.object { json in
          value("name", entry.name, &json)
          values("texts", entry.texts.entries, &json)
        }
      }
    }
  }

  private func sheet(_ json: inout JSONWriter) {
    part("sheet", procedure.sheet, &json) { sheet, json in
      json.object("titles") { json in
        for column in SheetColumn.allCases { value(column.rawValue, sheet.titles[column] ?? .none, &json) }
      }
      json.array("order", .oneLine) { json in
        for column in sheet.order.compactMap(\.value) { json.element(column.rawValue) }
      }
      json.member("numbersColumns", sheet.numbersColumns.value ?? false)
      json.member("paper", sheet.paper.value?.rawValue)
    }
  }

  private func evaluation(_ json: inout JSONWriter) {
    part("evaluation", procedure.evaluation, &json) { evaluation, json in
      value("method", evaluation.method, &json)
      duration("interval", evaluation.interval, &json)
      json.member("scoreThousandths", evaluation.score.value?.thousandths)
      json.member("year", evaluation.year.value?.number)
      values("published", evaluation.published.entries, &json)
    }
    part("adoption", procedure.adoption, &json) { adoption, json in
      value("decree", adoption.decree.text, &json)
      date("date", adoption.date, &json)
      values("participation", adoption.participation.entries, &json)
      value("review", adoption.review.text, &json)
      values("media", adoption.media.entries, &json)
    }
  }

  private func calendar(_ json: inout JSONWriter) {
    part("calendar", procedure.calendar, &json) { calendar, json in
      json.member("plainDay", procedure.plainDay?.label)
      json.member("workingDays", calendar.workingDays.value)
      duration("workingTime", calendar.workingTime, &json)
      hours("hours", calendar.hours, &json)
      hours("breaks", calendar.breaks, &json)
      dates("holidays", calendar.holidays, &json)
      json.member("jointLeave", calendar.jointLeave.value?.label)
      dates("workedDates", calendar.workedDates, &json)
      part("ramadan", calendar.ramadan, &json) { ramadan, json in
        date("first", ramadan.first, &json)
        date("last", ramadan.last, &json)
        hours("hours", ramadan.hours, &json)
      }
    }
  }

  // MARK: Parts

  private func part<Part>(
    _ name: String, _ part: Part?, _ json: inout JSONWriter, _ body: (Part, inout JSONWriter) -> Void
  ) {
    guard let part else { return json.null(name) }
    json.object(name) { body(part, &$0) }
  }

  func duration(_ name: String, _ time: Written<Duration>, _ json: inout JSONWriter) {
    guard time.isWritten else { return json.null(name) }
    json.object(name) { json in
      value("written", time.text, &json)
      duration("duration", time.value, &json)
    }
  }

  private func date(_ name: String, _ date: Written<CivilDate>, _ json: inout JSONWriter) {
    guard date.isWritten else { return json.null(name) }
    json.object(name) { json in
      value("written", date.text, &json)
      json.member("date", date.value?.canonical)
    }
  }

  private func dates(_ name: String, _ list: DateList, _ json: inout JSONWriter) {
    json.array(name, .oneLine) { json in
      for date in list.dates.compactMap(\.value) { json.element(date.canonical) }
    }
  }

  /// Spans of each day of the week in minutes after midnight; null for a day of which nothing is said.
  private func hours(_ name: String, _ week: WeekHours?, _ json: inout JSONWriter) {
    part(name, week, &json) { week, json in
      value("written", week.isProse ? week.text : .none, &json)
      json.member("zone", week.zone.value?.rawValue)
      json.object("days") { json in
        for day in CivilDate.Weekday.allCases {
          spans(day.label, week.hours(on: day, isWorked: works(on: day)), &json)
        }
        spans("holiday", week.hoursOnHolidays, &json)
      }
    }
  }

  private func works(on day: CivilDate.Weekday) -> Bool {
    procedure.calendar?.works(on: day) ?? (day.rawValue <= 5)
  }

  private func spans(_ name: String, _ hours: DayHours?, _ json: inout JSONWriter) {
    guard let hours else { return json.null(name) }
    json.array(name, .oneLine) { json in
      for range in hours.ranges {
        json.object { json in
          json.member("start", range.start)
          json.member("end", range.end)
        }
      }
    }
  }
}

extension PledgeElement {
  fileprivate var label: String {
    switch self {
    case .standard: "standard"
    case .improvement: "improvement"
    case .sanction: "sanction"
    }
  }
}

extension Office.PlainDay {
  fileprivate var label: String {
    switch self {
    case .working: "working"
    case .calendar: "calendar"
    }
  }
}

extension OfficeCalendar.JointLeave {
  fileprivate var label: String {
    switch self {
    case .holiday: "holiday"
    case .worked: "worked"
    }
  }
}

extension CivilDate.Weekday {
  fileprivate var label: String { name(.english).lowercased() }
}
