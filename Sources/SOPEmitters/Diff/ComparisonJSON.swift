import SOPDiagnostics
import SOPDiff
import SOPModel
import SOPText

/// Version 1 of the form for programs, described for users in docs/banding.md.
///
/// Codes, names, kinds, impacts and fingerprints are the same in every language; sentences are in the language asked
/// for. Lines and columns count from 1, columns in Unicode scalars; offsets are bytes, half open. Times as numbers are
/// thousandths of a working minute by the office's day. A version only ever gains members; a change of meaning is a new
/// version.
public struct ComparisonJSON: ComparisonEmitter {
  public static let version = 1

  public let name = "json"

  public init() {}

  public func emit(_ report: ComparedProcedures, options: ComparisonOptions) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "sop-diff")
      json.member("version", Self.version)
      json.member("language", options.language.rawValue)
      json.array("comparisons") { json in
        for (index, comparison) in report.comparisons.enumerated() {
          var writer = ComparisonJSONWriter(comparison, index, options)
          json.object { writer.write(to: &$0) }
        }
      }
      for (name, procedures) in [("added", report.added), ("removed", report.removed)] {
        json.array(name) { json in
          for procedure in procedures {
            json.object(.oneLine) {
              $0.member("path", procedure.path)
              $0.member("title", procedure.title.isEmpty ? nil : procedure.title)
            }
          }
        }
      }
      json.array("staleApprovals") { json in
        for entry in options.approvals.stale {
          json.object(.oneLine) {
            $0.member("code", entry.code)
            $0.member("fingerprint", entry.fingerprint.description)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

/// Writes one comparison.
private struct ComparisonJSONWriter {
  let comparison: Comparison
  let index: Int
  let options: ComparisonOptions
  var places: ComparisonPlaces

  init(_ comparison: Comparison, _ index: Int, _ options: ComparisonOptions) {
    self.comparison = comparison
    self.index = index
    self.options = options
    places = ComparisonPlaces(comparison, options)
  }

  static func write(_ version: ProcedureVersion, to json: inout JSONWriter) {
    let procedure = version.procedure
    let title = procedure.identity.title
    json.member("path", version.sources.first?.name)
    json.member("title", title.isWritten ? procedure.text(title) : nil)
  }

  mutating func write(to json: inout JSONWriter) {
    json.object("old", .oneLine) { Self.write(comparison.old, to: &$0) }
    json.object("new", .oneLine) { Self.write(comparison.new, to: &$0) }
    json.member("sameProcedure", comparison.isSameProcedure)
    json.member("impact", comparison.impact?.key)
    json.object("counts", .oneLine) { json in
      for impact in Impact.allCases { json.member(impact.key, comparison.changes(of: impact).count) }
      json.member("accepted", comparison.changes.count { options.approvals.accept($0, of: index) })
    }
    json.array("summary") { json in
      for row in comparison.summary {
        json.object { json in
          for side in Side.allCases { write(row.measures(on: side), side, to: &json) }
        }
      }
    }
    json.array("promises") { json in
      for row in comparison.promises {
        json.object { json in
          write(row.old, row.oldStanding, .old, to: &json)
          write(row.new, row.newStanding, .new, to: &json)
        }
      }
    }
    json.array("changes") { json in
      for change in comparison.changes { json.object { write(change, to: &$0) } }
    }
  }

  private func name(_ side: Side) -> String { side == .old ? "old" : "new" }

  // MARK: Numbers

  private func write(_ measures: CaseMeasures?, _ side: Side, to json: inout JSONWriter) {
    guard let measures else { return json.null(name(side)) }
    let procedure = comparison.version(side).procedure
    json.object(name(side)) { json in
      json.array("names", .oneLine) { json in
        for name in measures.names { json.element(procedure.text(name)) }
      }
      json.object("time", .oneLine) { json in
        json.member("best", measures.time.best.rendering(options.language))
        json.member("worst", measures.time.worst?.rendering(options.language))
        json.member("bestWorth", measures.time.bestWorth)
        json.member("worstWorth", measures.time.worst == nil ? nil : measures.time.worstWorth)
        json.member("partial", measures.time.isPartial)
      }
      json.object("fee", .oneLine) { json in
        json.member("least", Int(measures.fee.least))
        json.member("most", measures.fee.most.map { Int($0) })
        json.member("partial", measures.fee.isPartial)
      }
      write("papers", measures.papers.lowerBound, measures.papers.upperBound, to: &json)
      write("visits", measures.visits.least, measures.visits.most, to: &json)
      write("handOvers", measures.handOvers.least, measures.handOvers.most, to: &json)
    }
  }

  private func write(_ name: String, _ least: Int, _ most: Int?, to json: inout JSONWriter) {
    json.object(name, .oneLine) {
      $0.member("least", least)
      $0.member("most", most)
    }
  }

  private func write(_ promise: Int?, _ standing: PromiseStanding?, _ side: Side, to json: inout JSONWriter) {
    let procedure = comparison.version(side).procedure
    guard let promise, procedure.promises.indices.contains(promise) else { return json.null(name(side)) }
    let written = procedure.promises[promise]
    json.object(name(side), .oneLine) { json in
      json.member("name", written.name.isWritten ? procedure.text(written.name) : nil)
      json.member("text", procedure.text(written.text))
      json.member("standing", standing?.key)
    }
  }

  // MARK: Changes

  private mutating func write(_ change: Change, to json: inout JSONWriter) {
    json.member("code", change.profile.code)
    json.member("name", change.profile.name)
    json.member("family", change.profile.family.rawValue)
    json.member("kind", change.kind.rawValue)
    json.member("impact", change.impact.key)
    json.member("fingerprint", change.fingerprint.description)
    json.member("accepted", options.approvals.accept(change, of: index))
    json.object("subject", .oneLine) { json in
      json.member("kind", change.subject.kind.key)
      json.member("old", change.subject.old)
      json.member("new", change.subject.new)
    }
    json.member("message", change.wording(options.language))
    json.array("details") { json in
      for detail in change.details { json.element(detail(options.language)) }
    }
    json.member("before", change.before)
    json.member("after", change.after)
    write(change.effect, to: &json)
    if let doubt = change.doubt {
      json.object("doubt", .oneLine) { json in
        json.member("reason", doubt.reason.key)
        json.member("confidence", doubt.confidence)
      }
    } else {
      json.null("doubt")
    }
    write(change.oldPlace, .old, to: &json)
    write(change.newPlace, .new, to: &json)
  }

  private func write(_ effect: Effect, to json: inout JSONWriter) {
    json.object("effect", .oneLine) { json in
      json.member("time", effect.time)
      json.member("promise", effect.promise)
      json.member("fee", Int(effect.fee))
      json.member("papers", effect.papers)
      json.member("visits", effect.visits)
      json.member("benefits", effect.benefits)
      json.member("controls", effect.controls)
      json.member("handOvers", effect.handOvers)
      json.member("changesProcedure", effect.changesProcedure)
    }
  }

  private mutating func write(_ place: Place?, _ side: Side, to json: inout JSONWriter) {
    let member = side == .old ? "oldPlace" : "newPlace"
    guard let place, let range = places.range(of: place, side) else { return json.null(member) }
    json.object(member, .oneLine) { json in
      json.member("path", range.path)
      json.member("line", range.start.line)
      json.member("column", range.start.column)
      json.member("endLine", range.end.line)
      json.member("endColumn", range.end.column)
      json.member("start", Int(place.span.start))
      json.member("end", Int(place.span.end))
    }
  }
}

extension PromiseStanding {
  fileprivate var key: String {
    switch self {
    case .proved: "proved"
    case .refuted: "refuted"
    case .undecided: "undecided"
    }
  }
}

extension PairingReason {
  fileprivate var key: String {
    switch self {
    case .content: "content"
    case .wordingAndID: "wording-and-id"
    case .wording: "wording"
    case .id: "id"
    case .value: "value"
    case .data: "data"
    case .neighbourhood: "neighbourhood"
    case .similarity: "similarity"
    }
  }
}

extension ElementKind {
  fileprivate var key: String {
    switch self {
    case .procedure: "procedure"
    case .step: "step"
    case .block: "block"
    case .outcome: "outcome"
    case .actor: "actor"
    case .end: "end"
    case .channel: "channel"
    case .variant: "variant"
    case .requirement: "requirement"
    case .fee: "fee"
    case .promise: "promise"
    case .document: "document"
    case .product: "product"
    case .legalBasis: "legal-basis"
    case .scenario: "scenario"
    case .component: "component"
    }
  }
}
