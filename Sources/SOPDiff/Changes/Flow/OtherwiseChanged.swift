import SOPModel
import SOPText

/// The SOPs are not the same, and no other rule says why: told so that nothing is passed over in silence.
enum OtherwiseChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB299", name: "alur-berubah", family: .flow)
  static let summary = Wording(
    id: "Alur berubah dengan cara yang tidak termasuk golongan lain.",
    en: "The flow changed in a way that is of no other kind.")

  /// Called last.
  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    guard changes.isEmpty, !pair.old.graph.isIncomplete, !pair.new.graph.isIncomplete else { return }
    var draft = ChangeList.Draft(.altered, Change.Subject(.procedure), name: "")
    draft.oldPlace = pair.keyPlace(.langkah, .old)
    draft.newPlace = pair.keyPlace(.langkah, .new)
    draft.effect = .procedure
    draft.effect.time = pair.totals.time
    draft.effect.visits = pair.totals.visits
    changes.add(Self.self, draft, wording)
  }

  // MARK: Wording

  private static let wording = Wording(
    id: "alur berubah: jalan antara langkah-langkah tidak lagi sama, lihat kedua bagan",
    en: "the flow changed: the ways between steps are not the same any more, see both charts")
}
