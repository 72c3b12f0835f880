import SOPModel
import SOPText

/// From when to when a promise counts, in which cases, and what may extend it.
enum PromiseTermsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB412", name: "ketentuan-jangka-waktu-berubah", family: .timing)
  static let summary = Wording(
    id: "Awal, akhir, syarat, cakupan, atau perpanjangan sebuah janji berubah.",
    en: "The start, end, condition, cases or extension of a promise changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(
      in: .promiseName, .promiseStart, .promiseEnd, .promiseCondition, .promiseCases, .promiseCounting,
      .promiseExtension)
    {
      let (old, new) = (pair.old.promises[difference.old], pair.new.promises[difference.new])
      var draft = pair.draft(promise: difference)
      draft.before = value(difference.aspect, of: old, .old, pair)
      draft.after = value(difference.aspect, of: new, .new, pair)
      draft.effect = difference.aspect == .promiseName ? .none : .procedure
      draft.effect.promise = effect(difference.aspect, old, new, pair)
      changes.add(Self.self, draft, wording(term(difference.aspect), draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func value(_ aspect: Aspect, of promise: Promise, _ side: Side, _ pair: ProcedurePair) -> String? {
    switch aspect {
    case .promiseName: pair.value(texts: promise.name, side)
    case .promiseStart: pair.value(event: promise.since, side) ?? "permohonan"
    case .promiseEnd: pair.value(event: promise.until, side) ?? "setiap hasil"
    case .promiseCondition: pair.value(texts: promise.condition, side)
    case .promiseCases:
      promise.isRest ? "selain yang lain" : pair.value(only: promise.only, except: promise.except, side)
    case .promiseCounting: promise.countsEverything ? "semua" : "kantor dan tunggu"
    default: pair.value(extension: promise.extension, side)
    }
  }

  /// More time in case of need is more time at the worst; counting everything leaves less of it.
  private static func effect(_ aspect: Aspect, _ old: Promise, _ new: Promise, _ pair: ProcedurePair) -> Int {
    switch aspect {
    case .promiseExtension:
      func worth(_ promise: Promise, _ side: Side) -> Int {
        guard promise.extension >= 0 else { return 0 }
        return pair.worth(pair.procedure(side).extensions[Int(promise.extension)].duration, side) ?? 0
      }
      return worth(new, .new) - worth(old, .old)
    case .promiseCounting: return new.countsEverything ? -1 : 1
    default: return 0
    }
  }

  private static func term(_ aspect: Aspect) -> Wording {
    switch aspect {
    case .promiseName: Wording(id: "nama", en: "name")
    case .promiseStart: Wording(id: "awal", en: "start")
    case .promiseEnd: Wording(id: "akhir", en: "end")
    case .promiseCondition: Wording(id: "syarat", en: "condition")
    case .promiseCases: Wording(id: "cakupan", en: "cases")
    case .promiseCounting: Wording(id: "cara hitung", en: "way of counting")
    default: Wording(id: "perpanjangan", en: "extension")
    }
  }

  // MARK: Wording

  private static func wording(_ term: Wording, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "\(words: term.id) janji jangka waktu kini '\(after)', dahulu '\(before)'",
      en: "the \(words: term.en) of the promise is now '\(after)', before '\(before)'")
  }
}
