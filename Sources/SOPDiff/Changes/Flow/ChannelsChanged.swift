import SOPModel
import SOPText

/// Ways in: an applicant may choose from more or fewer of them.
enum ChannelsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB208", name: "kanal-berubah", family: .flow)
  static let summary = Wording(
    id: "Kanal layanan ditambahkan, ditutup, atau berganti nama.", en: "A channel was opened, closed or renamed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for channel in pair.unpaired(.channel, side) where pair.procedure(side).channels[channel].name.isWritten {
        add(channel, side, pair, &changes)
      }
    }
    for difference in pair.differences(in: .channelName) {
      let (old, new) = (pair.old.channels[difference.old].name, pair.new.channels[difference.new].name)
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.channel, old: difference.old, new: difference.new), name: pair.words(old, .old))
      draft.oldPlace = pair.place(old, .old) ?? pair.keyPlace(.langkah, .old)
      draft.newPlace = pair.place(new, .new) ?? pair.keyPlace(.langkah, .new)
      (draft.before, draft.after) = (pair.value(texts: old, .old), pair.value(texts: new, .new))
      changes.add(Self.self, draft, renamed(draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func add(_ channel: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).channels[channel].name
    let name = pair.words(written, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.channel, old: isNew ? nil : channel, new: isNew ? channel : nil),
      name: name)
    let beside = pair.keyPlace(.mulai, side.other) ?? pair.keyPlace(.langkah, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, pair.place(written, side)) : (pair.place(written, side), beside)
    if isNew { draft.after = name } else { draft.before = name }
    draft.effect = .procedure
    draft.effect.benefits = isNew ? 1 : -1
    changes.add(Self.self, draft, isNew ? opened(name) : closed(name))
  }

  // MARK: Wording

  private static func opened(_ name: String) -> Wording {
    Wording(id: "kanal '\(name)' dibuka", en: "channel '\(name)' was opened")
  }

  private static func closed(_ name: String) -> Wording {
    Wording(id: "kanal '\(name)' ditutup", en: "channel '\(name)' was closed")
  }

  private static func renamed(_ before: String, _ after: String) -> Wording {
    Wording(id: "kanal '\(before)' kini bernama '\(after)'", en: "channel '\(before)' is now called '\(after)'")
  }
}
