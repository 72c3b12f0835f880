import SOPDiagnostics
import SOPModel
import SOPText

/// The changes found so far.
struct ChangeList {
  let pair: ProcedurePair
  private(set) var changes: [Change] = []
  /// Values that say the same in the same words: what they speak of changed, and is told there.
  private var consequences: [Change] = []

  init(_ pair: ProcedurePair) { self.pair = pair }

  var isEmpty: Bool { changes.isEmpty && consequences.isEmpty }

  /// What a rule has to say of one change.
  struct Draft {
    var kind: Change.Kind
    var subject: Change.Subject
    /// What it is about, as both files would call it; for the fingerprint.
    var name: String
    var oldPlace: Place?
    var newPlace: Place?
    var before: String?
    var after: String?
    var details: [Wording] = []
    var effect = Effect.none

    init(_ kind: Change.Kind, _ subject: Change.Subject, name: String) {
      self.kind = kind
      self.subject = subject
      self.name = name
    }
  }

  mutating func add(_ rule: any ChangeRule.Type, _ draft: Draft, _ wording: Wording) {
    let fields = [
      rule.profile.code, draft.kind.rawValue, draft.name, draft.before ?? "", draft.after ?? "",
    ]
    let doubt = draft.subject.old.flatMap { pair.doubt(draft.subject.kind, old: $0) }
    let isConsequence = draft.kind == .altered && draft.before != nil && draft.before == draft.after
    let change =
      Change(
        profile: rule.profile, kind: draft.kind, subject: draft.subject, oldPlace: draft.oldPlace,
        newPlace: draft.newPlace, before: draft.before, after: draft.after, wording: wording, details: draft.details,
        effect: draft.effect, impact: draft.effect.impact, doubt: draft.subject.new == nil ? nil : doubt,
        fingerprint: Fingerprint(ofFields: fields))
    if isConsequence { consequences.append(change) } else { changes.append(change) }
  }

  /// The heaviest first, then by place in the new file, then by code.
  func sorted() -> [Change] {
    func key(_ change: Change) -> (Place, String) {
      let place = change.newPlace ?? change.oldPlace ?? Place(.procedure, Span(0, 0))
      return (place, change.profile.code)
    }
    // Nothing is passed over in silence.
    return (changes.isEmpty ? consequences : changes).sorted { left, right in
      if left.impact != right.impact { return left.impact > right.impact }
      let (first, second) = (key(left), key(right))
      if first != second { return first < second }
      return left.fingerprint.value < right.fingerprint.value
    }
  }
}
