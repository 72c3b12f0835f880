/// Texts under names the author chose, in the order of the file: `singkatan_istilah`, `komponen_lain`.
public struct NamedTexts: Sendable {
  public struct Entry: Sendable {
    public var name: TextRef
    /// The name as text.
    public var nameText: String
    /// A text, or a list of texts.
    public var texts: WrittenList
  }

  /// The whole value; a text where no names are written.
  public var text: TextRef
  public var entries: [Entry] = []

  init(text: TextRef) { self.text = text }
}

extension NamedTexts: Inheriting {
  func completed(from office: NamedTexts) -> NamedTexts {
    // One text replaces all that the office says.
    guard !entries.isEmpty else { return self }
    let own = Set(entries.map(\.nameText))
    var merged = self
    merged.entries += office.entries.filter { !own.contains($0.nameText) }
    return merged
  }
}
