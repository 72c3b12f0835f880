import CLibYAML

/// Why libyaml gave up, and where, in byte offsets.
struct LibYAMLComplaint {
  let problem: String
  let place: Int
  let context: String
  let contextPlace: Int

  static var outOfMemory: LibYAMLComplaint {
    LibYAMLComplaint(problem: "out of memory", place: 0, context: "", contextPlace: 0)
  }

  init(problem: String, place: Int, context: String, contextPlace: Int) {
    self.problem = problem
    self.place = place
    self.context = context
    self.contextPlace = contextPlace
  }

  init(_ parser: yaml_parser_t, _ cursor: inout MarkCursor) {
    problem = parser.problem.map { String(cString: $0) } ?? "unknown"
    context = parser.context.map { String(cString: $0) } ?? ""
    place = cursor.offset(of: Int(parser.problem_mark.index))
    contextPlace = parser.context == nil ? place : cursor.offset(of: Int(parser.context_mark.index))
  }
}
