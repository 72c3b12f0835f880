import SOPText

/// What may stand behind a key, as members of a JSON Schema.
struct ValueSchema {
  let shape: Shape
  let keyword: Keyword
  /// The only words that may stand there, if not every text may.
  var words: [String]?

  /// What a text is to a reader of YAML that types scalars by their look.
  private static let scalars = ["string", "number", "boolean"]
  /// A text that may stand where a map or a list of steps is expected.
  private static let sentinelWords = ["tidak ada", "belum diatur"]
  private static let sentinels = "^(\(sentinelWords.joined(separator: "|")))$"

  func write(to json: inout JSONWriter) {
    switch shape {
    case .text:
      Self.text(&json)
      writeWords(to: &json)
    case .texts:
      Self.types(Self.scalars + ["array"], &json)
      writeWords(to: &json)
      json.object("items") { items in
        Self.text(&items)
        writeWords(to: &items)
      }
    case .fields(let context):
      Self.sentinel(or: "object", &json)
      json.member("$ref", SchemaDefinition.map(context).reference)
    case .textOrFields(let context): Self.textOrMap(context, &json)
    case .entries(let context):
      Self.types(Self.scalars + ["object", "array"], &json)
      json.member("$ref", SchemaDefinition.map(context).reference)
      json.object("items") { Self.textOrMap(context, &$0) }
    case .namedTexts:
      Self.sentinel(or: "object", &json)
      if let words {
        json.object("propertyNames", .oneLine) { names in
          names.array("enum") { list in
            for word in words { list.element(word) }
          }
        }
      }
      json.object("additionalProperties") { Self.texts(&$0) }
    case .textOrNamedTexts:
      Self.types(Self.scalars + ["object"], &json)
      if keyword == .jamLayanan { Self.zone(&json) }
      json.object("additionalProperties") { Self.texts(&$0) }
    case .named(let context): named(context, &json)
    case .axes: Self.axes(&json)
    case .channels:
      Self.types(Self.scalars + ["array", "object"], &json)
      json.object("items") { Self.text(&$0) }
      json.object("additionalProperties") { Self.texts(&$0) }
    case .outcomes:
      Self.sentinel(or: "object", &json)
      json.object("additionalProperties") { Self.destination(&$0) }
    case .destination: Self.destination(&json)
    case .items: Self.items(&json)
    case .branches:
      Self.types(["object", "array"], &json)
      json.object("items") { Self.items(&$0) }
      json.object("additionalProperties") { Self.items(&$0) }
    case .actors:
      Self.types(Self.scalars + ["array", "object"], &json)
      json.object("items") { Self.text(&$0) }
      json.member("$ref", SchemaDefinition.map(.actorGroup).reference)
    case .anything: Self.types(Self.scalars + ["object", "array"], &json)
    }
  }

  // MARK: Shapes

  /// A pattern speaks of texts only, unlike an enumeration; editors offer the examples. Digits are numbers to others.
  private func writeWords(to json: inout JSONWriter) {
    guard let words else { return }
    let numbers = words.compactMap { Int($0) }
    if numbers.count == words.count {
      return json.array("enum") { list in
        for word in words { list.element(word) }
        for number in numbers { list.element(number) }
        for word in Self.sentinelWords { list.element(word) }
      }
    }
    json.member("pattern", "^(\((words + Self.sentinelWords).joined(separator: "|")))$")
    json.array("examples") { list in
      for word in words { list.element(word) }
    }
  }

  private static func text(_ json: inout JSONWriter) {
    types(scalars, &json)
  }

  private static func texts(_ json: inout JSONWriter) {
    types(scalars + ["array"], &json)
    json.object("items") { text(&$0) }
  }

  private static func textOrMap(_ context: KeyContext, _ json: inout JSONWriter) {
    types(scalars + ["object"], &json)
    json.member("$ref", SchemaDefinition.map(context).reference)
  }

  /// An end may have several products, so `hasil` takes a list of them too.
  private func named(_ context: KeyContext, _ json: inout JSONWriter) {
    Self.sentinel(or: "object", &json)
    json.object("additionalProperties") { entry in
      guard keyword == .hasil else { return Self.textOrMap(context, &entry) }
      ValueSchema(shape: .entries(context), keyword: keyword).write(to: &entry)
    }
  }

  /// Names to texts, or axes of names to texts.
  private static func axes(_ json: inout JSONWriter) {
    sentinel(or: "object", &json)
    json.object("additionalProperties") { axis in
      types(scalars + ["object"], &axis)
      axis.object("additionalProperties") { texts(&$0) }
    }
  }

  /// A list holds ids or steps, not both.
  private static func destination(_ json: inout JSONWriter) {
    types(scalars + ["object", "array"], &json)
    json.member("$ref", SchemaDefinition.map(.destination).reference)
    json.array("anyOf") { choices in
      choices.object { ids in
        ids.object("items") { text(&$0) }
      }
      choices.object { steps in
        steps.object("items") { item(&$0) }
      }
    }
  }

  private static func items(_ json: inout JSONWriter) {
    sentinel(or: "array", &json)
    json.object("items") { item(&$0) }
  }

  private static func item(_ json: inout JSONWriter) {
    json.member("type", "object")
    json.member("$ref", SchemaDefinition.item.reference)
  }

  /// `zona` stands among the days.
  private static func zone(_ json: inout JSONWriter) {
    json.object("properties") { properties in
      properties.object("zona", .oneLine) { zone in
        zone.array("enum") { list in
          for word in ClockZone.allCases.map(\.rawValue) + sentinelWords { list.element(word) }
        }
      }
    }
  }

  // MARK: Types

  /// One of the texts that say that there is nothing, or something that is no text.
  private static func sentinel(or type: String, _ json: inout JSONWriter) {
    types([type, "string"], &json)
    json.member("pattern", sentinels)
  }

  private static func types(_ names: [String], _ json: inout JSONWriter) {
    guard names.count > 1 else { return json.member("type", names.first) }
    json.array("type") { list in
      for name in names { list.element(name) }
    }
  }
}
