/// `maklumat`: the service pledge (UU 25/2009 article 22).
public struct Pledge: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `isi`: the sentences of the pledge.
  public var statement: WrittenList = .none
  /// `isi: baku`: the wording that holds all three elements.
  public var isStandardWording = false
  /// The elements the statement holds; all of them in the standard wording.
  public var elements: Set<PledgeElement> = []
  /// `ditetapkan`.
  public var adopted: Written<CivilDate> = .none
  /// `sk`: the decree that adopts it. A number alone is a citation without a kind (`Citation.Kind.free`).
  public var decree: Written<Citation> = .none
  /// `media`: where it is published.
  public var media: WrittenList = .none

  init(entry: TextRef) { self.entry = entry }
}

extension Pledge: Inheriting {
  func completed(from office: Pledge) -> Pledge {
    var merged = Pledge(entry: entry)
    let source = statement.isWritten ? self : office
    merged.statement = source.statement
    merged.isStandardWording = source.isStandardWording
    merged.elements = source.elements
    merged.adopted = adopted.or(office.adopted)
    merged.decree = decree.or(office.decree)
    merged.media = media.or(office.media)
    return merged
  }
}

/// What a service pledge must say, after PermenPAN-RB 15/2014.
public enum PledgeElement: Int, Sendable, CaseIterable {
  /// It promises, and is able, to serve according to the standard.
  case standard
  /// It serves as duty requires and keeps improving.
  case improvement
  /// It accepts a sanction, or gives compensation, where service departs from the standard.
  case sanction

  /// Beginnings of words of which a statement with this element has one.
  private var stems: [String] {
    switch self {
    case .standard: ["standar"]
    case .improvement: ["perbaik", "memperbaik", "penyempurna", "menyempurna", "peningkat", "meningkat"]
    case .sanction: ["sanksi", "kompensasi", "ganti rugi", "ganti kerugian", "hukuman", "dihukum"]
    }
  }

  /// The elements that a statement holds, judged by its words.
  static func found(in statement: String) -> Set<PledgeElement> {
    let text = " " + statement.lowercased().split { $0.isWhitespace || $0.isPunctuation }.joined(separator: " ")
    return Set(allCases.filter { element in element.stems.contains { text.contains(" " + $0) } })
  }
}
