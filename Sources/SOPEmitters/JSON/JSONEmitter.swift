import SOPDiagnostics
public import SOPModel
public import SOPText

/// The typed procedure and its graph for other programs.
///
/// `version` changes when a member changes its meaning or goes; members may be added. Keys are English and stable. Lists
/// stand in the order of the file. A written value is `{text, source, line, column, start, end}`: `source` is `sop` or
/// `opd`, line and column count from 1 (columns in Unicode scalars), `start` and `end` are byte offsets, half open. What
/// the file does not say is null or an empty list.
public struct JSONEmitter: Emitter {
  public let name = "json"
  public let fileExtension = "json"
  public let title = Wording(
    id: "prosedur dan grafnya untuk program lain", en: "the procedure and its graph for programs")

  public init() {}

  public func emit(_ procedure: Procedure, from source: SourceText, options: EmitOptions) -> [UInt8] {
    var page = ProcedureJSON(procedure, source)
    return page.document(isDraft: options.isDraft)
  }
}

/// Writes one procedure. A value of its own so that places are looked up in tables made once.
struct ProcedureJSON {
  let procedure: Procedure
  private let path: String
  private let lines: LineTable
  private let officeLines: LineTable?

  init(_ procedure: Procedure, _ source: SourceText) {
    self.procedure = procedure
    path = source.name
    lines = LineTable(source)
    officeLines = procedure.office.map { LineTable($0.source) }
  }

  mutating func document(isDraft: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "sop-procedure")
      json.member("version", 2)
      json.member("path", path)
      json.member("draft", isDraft)
      identity(&json)
      service(&json)
      contents(&json)
      json.array("actors") { json in procedure.actors.forEach { actor($0, &json) } }
      json.array("steps") { json in
        for index in procedure.steps.indices { step(index, procedure.steps[index], &json) }
      }
      json.array("blocks") { json in
        for index in procedure.blocks.indices { block(index, procedure.blocks[index], &json) }
      }
      scenarios(&json)
      graph(&json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  // MARK: Written values

  /// A value with its place, or null where nothing is written.
  func value(_ name: String, _ written: TextRef, _ json: inout JSONWriter) {
    guard written.isWritten else { return json.null(name) }
    json.object(name, .oneLine) { json in members(of: written, &json) }
  }

  func values(_ name: String, _ written: [TextRef], _ json: inout JSONWriter) {
    json.array(name) { json in
      for value in written { json.object(.oneLine) { json in members(of: value, &json) } }
    }
  }

  func members(of written: TextRef, _ json: inout JSONWriter) {
    json.member("text", procedure.text(written))
    place(procedure.place(written), &json)
  }

  func place(_ place: Place, _ json: inout JSONWriter) {
    let table = place.source == .office ? officeLines ?? lines : lines
    let position = table.position(of: place.span.start)
    json.member("source", place.source == .office ? "opd" : "sop")
    json.member("line", position.line)
    json.member("column", position.column)
    json.member("start", Int(place.span.start))
    json.member("end", Int(place.span.end))
  }

  func names(_ name: String, _ range: PoolRange, _ json: inout JSONWriter) {
    values(name, procedure.names[range.indices].map(\.text), &json)
  }

  // MARK: Times and money

  /// Thousandths of days, whole minutes and months, one member for each clock that shows something.
  func amount(_ name: String, _ amount: TimeAmount?, _ json: inout JSONWriter) {
    guard let amount else { return json.null(name) }
    json.object(name, .oneLine) { json in
      json.member("minutes", amount.minutes)
      json.member("workingDayThousandths", amount.workingDays)
      json.member("calendarDayThousandths", amount.calendarDays)
      json.member("plainDayThousandths", amount.plainDays)
      json.member("months", amount.months)
      json.member("elapsedMinutes", amount.elapsedMinutes)
    }
  }

  func duration(_ name: String, _ duration: Duration?, _ json: inout JSONWriter) {
    guard let duration else { return json.null(name) }
    json.object(name) { json in
      json.member("manner", duration.manner.label)
      amount("lower", duration.lower, &json)
      amount("upper", duration.upper, &json)
    }
  }

  func times(_ name: String, _ range: PoolRange, _ json: inout JSONWriter) {
    json.array(name) { json in
      for entry in procedure.times[range.indices] {
        json.object { json in
          value("written", entry.text, &json)
          value("variant", entry.variant, &json)
          duration("duration", entry.duration, &json)
        }
      }
    }
  }

  func money(_ name: String, _ money: Money?, _ json: inout JSONWriter) {
    guard let money else { return json.null(name) }
    json.object(name, .oneLine) { json in
      json.member("kind", money.kind.label)
      json.member("lower", Int(money.lower))
      json.member("upper", money.upper.map { Int($0) })
    }
  }

  // MARK: Conditions

  func condition(_ condition: StepCondition, _ json: inout JSONWriter) {
    json.object("condition") { json in
      json.member("optional", condition.isOptional)
      json.member("requiredWhenTrue", condition.isRequiredWhenTrue)
      value("text", condition.text, &json)
      names("only", condition.only, &json)
      names("except", condition.except, &json)
    }
  }
}

extension Duration.Manner {
  fileprivate var label: String {
    switch self {
    case .exact: "exact"
    case .range: "range"
    case .atMost: "atMost"
    case .atLeast: "atLeast"
    case .approximate: "approximate"
    case .unmeasurable: "unmeasurable"
    case .notCounted: "notCounted"
    case .unsettled: "unsettled"
    }
  }
}

extension Money.Kind {
  fileprivate var label: String {
    switch self {
    case .amount: "amount"
    case .free: "free"
    case .computed: "computed"
    case .accordingTo: "accordingTo"
    case .percent: "percent"
    case .unsettled: "unsettled"
    }
  }
}
