import SOPModel
import SOPText

/// The way to complain: fewer channels are fewer eyes on the office, a later answer is a longer wait.
enum ComplaintsChanged: ComponentRule {
  static let profile = ChangeProfile(code: "SOPB701", name: "pengaduan-berubah", family: .components)
  static let summary = Wording(
    id: "Kanal, petugas, atau tenggat pengaduan berubah.",
    en: "The channels, officer or deadlines of complaints changed.")
  static let keywords: [Keyword] = [.pengaduan]

  static func effect(_ divergence: ComponentComparison.Divergence, _ pair: ProcedurePair) -> Effect? {
    guard let key = divergence.new?.key ?? divergence.old?.key, key == .jawab || key == .selesai else { return nil }
    func deadline(_ side: Side) -> Int? {
      let complaints = pair.procedure(side).complaints
      return pair.worth((key == .jawab ? complaints?.answer : complaints?.settlement)?.value, side)
    }
    var effect = Effect.procedure
    switch (deadline(.old), deadline(.new)) {
    case (let before?, let after?): effect.promise = after - before
    case (nil, .some): effect.controls = 1
    case (.some, nil): effect.controls = -1
    case (nil, nil): break
    }
    return effect
  }
}
