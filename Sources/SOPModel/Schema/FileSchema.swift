public import SOPText

/// JSON Schema (draft 2020-12) of a kind of file, for editors and validators that know nothing of `sop`. Made from the
/// vocabulary that the readers use, so it allows the keys, shapes and words they allow; whether other texts can be read
/// and names lead anywhere, only `sop check` knows.
///
/// Each kind of map is a definition that speaks of maps only (`properties`, `required`); what stands behind a key says
/// with `type` whether it is a map at all. So hardly anything needs `anyOf`, and complaints stay at the place they
/// are about.
public struct FileSchema: Sendable {
  public enum Kind: Sendable, CaseIterable {
    case procedure
    case office

    var context: KeyContext {
      switch self {
      case .procedure: .procedure
      case .office: .office
      }
    }
  }

  private let kind: Kind
  let language: Language

  /// - Parameter language: of titles and descriptions.
  public init(of kind: Kind, language: Language) {
    self.kind = kind
    self.language = language
  }

  /// The document, ending with a line break.
  public var text: String {
    var json = JSONWriter()
    json.object { root in
      root.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      root.member("title", kind.context.title(language))
      root.member("type", "object")
      root.member("$ref", SchemaDefinition.map(kind.context).reference)
      root.object("$defs") { definitions in
        for definition in definitionsInUse() {
          definitions.object(definition.name) { write(definition, to: &$0) }
        }
      }
    }
    return json.text + "\n"
  }

  // MARK: Definitions

  /// What the file can hold, directly or inside something else, in the order of the language.
  private func definitionsInUse() -> [SchemaDefinition] {
    var known: [SchemaDefinition] = []
    var open = [SchemaDefinition.map(kind.context)]
    while let next = open.popLast() {
      guard !known.contains(next) else { continue }
      known.append(next)
      open += next.parts
    }
    return SchemaDefinition.all.filter(known.contains)
  }

  private func write(_ definition: SchemaDefinition, to json: inout JSONWriter) {
    switch definition {
    case .map(let context): writeMap(context, to: &json)
    case .item: writeItem(to: &json)
    }
  }

  private func writeMap(_ context: KeyContext, to json: inout JSONWriter) {
    let vocabulary = Vocabulary.shared
    json.member("title", context.title(language))
    json.object("properties") { properties in
      for keyword in vocabulary.keys(of: context) {
        guard let shape = vocabulary.shape(of: keyword, in: context) else { continue }
        properties.object(keyword.spelling, .oneLine) { property in
          property.member("description", context.meaning(of: keyword)(language))
          ValueSchema(shape: shape, keyword: keyword, words: context.words(of: keyword)).write(to: &property)
        }
      }
    }
    let required = vocabulary.required[Int(context.rawValue)]
    if !required.isEmpty {
      json.array("required", .oneLine) { list in
        for keyword in required { list.element(keyword.spelling) }
      }
    }
    let choice = Vocabulary.requiredChoice(in: context)
    if !choice.isEmpty {
      json.array("anyOf", .oneLine) { list in
        for keyword in choice {
          list.object { one in one.array("required") { $0.element(keyword.spelling) } }
        }
      }
    }
    json.member("additionalProperties", false)
  }

  /// An entry of `langkah` is told apart by the key that only its kind has. The keys are named before the choice too, so
  /// that an editor can offer them in an entry that is still empty.
  private func writeItem(to json: inout JSONWriter) {
    json.object("properties") { properties in
      for (keyword, context) in SchemaDefinition.kindsOfItem {
        properties.object(keyword.spelling, .oneLine) { property in
          property.member("description", context.meaning(of: keyword)(language))
        }
      }
    }
    writeChoice(SchemaDefinition.kindsOfItem[...], to: &json)
  }

  private func writeChoice(_ kinds: ArraySlice<(keyword: Keyword, context: KeyContext)>, to json: inout JSONWriter) {
    guard let first = kinds.first else {
      json.member("$ref", SchemaDefinition.map(.step).reference)
      return
    }
    json.object("if", .oneLine) { condition in
      condition.array("required") { $0.element(first.keyword.spelling) }
    }
    json.object("then", .oneLine) { $0.member("$ref", SchemaDefinition.map(first.context).reference) }
    json.object("else") { writeChoice(kinds.dropFirst(), to: &$0) }
  }
}

/// A part of the schema that has a name.
enum SchemaDefinition: Hashable {
  case map(KeyContext)
  /// An entry of a list of steps.
  case item

  static let all = KeyContext.allCases.map(Self.map) + [.item]

  /// What else than a step an entry of `langkah` can be, and the key that says so.
  static let kindsOfItem: [(keyword: Keyword, context: KeyContext)] = [
    (.paralel, .parallel), (.langkah, .block), (.panggil, .call),
  ]

  var name: String {
    switch self {
    case .map(let context): "\(context)"
    case .item: "item"
    }
  }

  var reference: String { "#/$defs/\(name)" }

  /// The definitions it refers to.
  var parts: [SchemaDefinition] {
    switch self {
    case .item: [.map(.step)] + Self.kindsOfItem.map { .map($0.context) }
    case .map(let context):
      Vocabulary.shared.keys(of: context).compactMap { Vocabulary.shared.shape(of: $0, in: context)?.definition }
    }
  }
}

extension Shape {
  /// What may stand inside, if it has a name of its own.
  var definition: SchemaDefinition? {
    switch self {
    case .text, .texts, .namedTexts, .textOrNamedTexts, .axes, .channels, .anything: nil
    case .fields(let context), .textOrFields(let context), .entries(let context), .named(let context): .map(context)
    case .outcomes, .destination: .map(.destination)
    case .items, .branches: .item
    case .actors: .map(.actorGroup)
    }
  }
}
