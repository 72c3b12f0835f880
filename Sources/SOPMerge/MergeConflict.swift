public import SOPText

/// A question that only a person can answer: what the two sides say of one place, which cannot both hold.
public struct MergeConflict: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// One value was changed to two.
    case changedTwice
    /// Both added something under one name, and not the same.
    case addedTwice
    /// Here it was deleted, there changed.
    case deletedHere
    /// Here it was changed, there deleted.
    case deletedThere
    /// Both put something into the same place of a list whose order says something.
    case insertedTwice
    /// One of a list whose order says something was moved to two places.
    case movedTwice
    /// Lines that both changed, in a text whose structure is not known.
    case lines
  }

  public let kind: Kind
  /// Keys and names of entries from the top of the file to the place.
  public let path: [String]
  /// What each of the three has there: whole lines or one value. `nil` where it has nothing.
  public let base: Part?
  public let ours: Part?
  public let theirs: Part?

  /// What one of the texts has at a place.
  public struct Part: Sendable, Hashable {
    public let text: String
    /// Where it begins, from 1.
    public let line: Int
  }

  init(_ kind: Kind, at path: [String], _ parts: Sides<Part?>) {
    self.kind = kind
    self.path = path
    base = parts.base
    ours = parts.ours
    theirs = parts.theirs
  }
}

extension MergeConflict {
  /// One sentence without a full stop: what is in conflict, and where.
  public var headline: Wording {
    let place = path.joined(separator: " > ")
    switch kind {
    case .changedTwice:
      return Wording(
        id: "'\(place)' diubah kedua pihak menjadi dua hal yang berbeda",
        en: "'\(place)' was changed by both sides, to different things")
    case .addedTwice:
      return Wording(
        id: "'\(place)' ditambahkan kedua pihak dengan isi yang berbeda",
        en: "'\(place)' was added by both sides, with different contents")
    case .deletedHere:
      return Wording(
        id: "'\(place)' dihapus pihak kami, tetapi diubah pihak mereka",
        en: "'\(place)' was deleted by ours but changed by theirs")
    case .deletedThere:
      return Wording(
        id: "'\(place)' diubah pihak kami, tetapi dihapus pihak mereka",
        en: "'\(place)' was changed by ours but deleted by theirs")
    case .insertedTwice:
      return Wording(
        id: "kedua pihak menyisipkan hal yang berbeda di tempat yang sama pada '\(place)'; urutannya harus dipilih",
        en: "both sides inserted different things at the same place of '\(place)'; their order must be chosen")
    case .movedTwice:
      return Wording(
        id: "'\(place)' dipindahkan kedua pihak ke tempat yang berbeda",
        en: "'\(place)' was moved by both sides, to different places")
    case .lines:
      return Wording(
        id: "baris-baris ini diubah kedua pihak menjadi dua hal yang berbeda",
        en: "these lines were changed by both sides, to different things")
    }
  }
}
