import SOPText

/// The language of this process, for help texts, which are made before a command has read its options.
enum Interface {
  static let language = Language.chosen(arguments: CommandLine.arguments.dropFirst()) { Environment[$0] }

  /// A help text in that language.
  static func say(_ wording: Wording) -> String { wording(language) }
}
