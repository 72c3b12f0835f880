import SOPText

extension Diagnostic {
  /// The sentences of one kind under the excerpt.
  func sentences(of kind: NoteWord, _ language: Language) -> [String] {
    if kind == .basis { return profile.basis.map { [$0(language)] } ?? [] }
    return notes.filter { NoteWord($0.kind) == kind }.map { $0.wording(language) }
  }

  /// The headline and, each on a line of its own, the sentences with their word in front: for forms that show no
  /// excerpt. Safe to print.
  func fullText(_ language: Language) -> String {
    var lines = [PrintableText.of(headline(language))]
    for kind in NoteWord.allCases {
      for sentence in sentences(of: kind, language) {
        let printable = sentence.split(separator: "\n", omittingEmptySubsequences: false).map { PrintableText.of($0) }
        lines.append("\(kind.word(language)): \(printable.joined(separator: "\n"))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `SOP203 langkah-tak-terjangkau`.
  var codeAndName: String { "\(profile.code) \(profile.name)" }
}
