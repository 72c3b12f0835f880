public import SOPDiagnostics
import SOPText

/// Something in a well-formed file that the language does not know or cannot read. Facts only: rules in SOPRules give
/// them words. What a fault is about is absent from the model, so that no rule complains twice.
public struct ModelFault: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A key that the language does not have here; the known keys of the place, for the nearest one.
    case unknownKey(String, KeyContext)
    /// The same key twice in one map; `related` is the first.
    case duplicateKey(String)
    /// `related` is the whole map.
    case missingKey(Keyword, KeyContext)
    /// A map, list or text where another shape is expected.
    case wrongShape(Keyword?, expected: ExpectedShape, found: FoundShape)
    /// A key without a value.
    case emptyValue(Keyword)
    /// Two kinds in one step, for example `kegiatan` beside `paralel`; `related` is the other key.
    case twoKinds(Keyword, Keyword)
    /// The actors of a step told in two ways (`berurutan` beside `salah_satu`); `related` is the other key.
    case twoSharings(Keyword, Keyword)
    /// More than one of `jika`, `lanjut`, `selesai` in one step; `related` is the other key.
    case twoWays(Keyword, Keyword)
    /// A value that cannot be read, with its own reason; the place is the part that is wrong.
    case unreadable(ExpectedValue, ValueFault.Kind, text: String)
    /// Understood, but to be mentioned; the value as it should be written is given. The place is the part that the
    /// remark is about, `related` the whole value.
    case remarkable(ExpectedValue, ValueRemark.Kind, text: String, canonical: String)
    /// A word that is none of the few that may stand here, which are given.
    case unknownWord(String, choices: [String])
    /// A name that is not declared; `related` is where such names are declared, if anywhere.
    case unknownName(NameKind, String)
    /// Declared twice; `related` is the first.
    case duplicateName(NameKind, String)
    /// An id that is a reserved word (`lanjut`, `selesai`, `mulai`, `belum diatur`).
    case reservedName(String)
    /// A name that means two things where it stands; `related` is the other.
    case ambiguousName(String)
    /// A name of an end used where a step is expected (`tolak` for `selesai tolak`); `related` is the end. Only a
    /// destination of its own can name an end, not one of a list.
    case endAsStep(String, isDestination: Bool)
    /// Ids and steps in one list.
    case mixedList
    /// `setelah` names a step with `jika`; `related` is that step.
    case waitsForDecision(String)
    /// An edge that crosses the border of a parallel block; `related` is the target, or the block.
    case crossesParallelBorder(BorderCrossing)
    /// A jump into the middle of a block; `related` is the block.
    case entersBlockInside(String)
    /// A last step or `selesai: ya` without a name although the SOP has several `hasil`; `related` is `hasil`.
    case endWithoutName
    /// A step or block that may be passed, after which the file is over although the SOP has several `hasil`; `related` is
    /// `hasil`.
    case passedIntoUnnamedEnd
    /// `produk` and `hasil` together; `related` is the other key.
    case productAndResults
    /// A step after which nothing follows and that is no end: the row below waits for others, or is one of several that a
    /// list of names starts; `related` is then its name in that list.
    case noWayOn(belowStartsBesideOthers: Bool)
    /// A step or block that may be passed, and with which the case would then stop.
    case noWayPast
    /// Text lies behind a key that is free (`bila`) but has the shape of outcomes, or the reverse.
    case conditionAndOutcomesMixed(Keyword)
  }

  public enum ExpectedShape: String, Sendable, Hashable {
    case text
    case texts
    case map
    case textOrMap
    case list
    case steps
    case destination
    case actors
  }

  public enum FoundShape: String, Sendable, Hashable {
    case text
    case list
    case map
  }

  public enum NameKind: String, Sendable, Hashable {
    case step
    case actor
    case end
    case outcome
    case branch
    case variant
    case channel
    case official
    case event
  }

  /// What a value should have been.
  public enum ExpectedValue: String, Sendable, Hashable {
    case duration
    case promise
    case money
    case date
    case offset
    case nip
    case truth
    case count
    case percent
    /// Hours of a day.
    case hours
    /// Days of the week, as a key.
    case days
    /// The result of a survey.
    case score
    case year
  }

  public enum BorderCrossing: Sendable, Hashable {
    case jumpIn
    case jumpOut
    case wait
    case end
    case restart
  }

  public let kind: Kind
  public let place: Place
  public let related: Place?

  public init(_ kind: Kind, at place: Place, related: Place? = nil) {
    self.kind = kind
    self.place = place
    self.related = related
  }

  /// Whether the fault is at this place or inside it.
  public func isAbout(_ place: Place) -> Bool {
    self.place.source == place.source && place.span.contains(self.place.span)
  }
}

extension [ModelFault] {
  /// What stands behind an anchor is read once for each alias; its faults are faults of one place.
  mutating func removeRepetitions() {
    guard count > 1 else { return }
    var seen: Set<ModelFault> = []
    removeAll { !seen.insert($0).inserted }
  }
}
