public import SOPModel

/// When a promise of an SOP must be kept, if its clock starts at a given moment.
public struct PromiseDates: Sendable {
  /// Into `Procedure.promises`.
  public let promise: Int
  public let start: Start
  public let answer: Answer

  /// What starts the clock.
  public enum Start: Hashable, Sendable {
    /// The application, said so.
    case application
    /// The application, because nothing is said.
    case unsaid
    /// Another event, as written.
    case event(EventUseID)
  }

  public enum Answer: Sendable {
    /// One, or one for each reading of a bare `hari` where the office does not say which it is.
    case dates([Reading])
    /// `min ...`: nothing limits it.
    case unlimited
    /// No length of time: `sesuai jadwal`, `belum diatur`, or what could not be read.
    case unmeasured
    /// The calendar ends first: the office never works, or not so long.
    case beyondCalendar
  }

  public struct Reading: Sendable {
    /// Nil where the promise does not depend on it.
    public let plainDay: Office.PlainDay?
    public let due: DueDate
    public let story: DayStory
    /// With all of `perpanjangan`; nil if there is none, or none that can be counted.
    public let extended: DueDate?
  }
}

extension WorkingCalendar {
  /// The dates of every promise of an SOP, in the order of the file.
  /// - Parameters:
  ///   - start: when the clock starts, whichever event starts it.
  ///   - limit: of each clock at most so many days are told.
  public func dates(ofPromisesIn procedure: Procedure, from start: Moment, limit: Int = 400) -> [PromiseDates] {
    procedure.promises.enumerated().map { index, promise in
      PromiseDates(
        promise: index, start: procedure.start(of: promise),
        answer: answer(promise, in: procedure, from: start, limit: limit))
    }
  }

  private func answer(
    _ promise: Promise, in procedure: Procedure, from start: Moment, limit: Int
  ) -> PromiseDates.Answer {
    guard let duration = promise.duration, duration.isMeasured else { return .unmeasured }
    guard let amount = duration.upper else { return .unlimited }
    let more = promise.extension < 0 ? nil : procedure.extensions[Int(promise.extension)].duration?.upper
    let extended = more.map { amount + $0 }
    var kinds: [Office.PlainDay?] = [nil]
    if amount.plainDays != 0 || (extended?.plainDays ?? 0) != 0 {
      kinds = procedure.plainDay.map { [$0] } ?? [.working, .calendar]
    }
    let readings = kinds.compactMap { kind -> PromiseDates.Reading? in
      let plainDay = kind ?? .working
      guard let due = dueDate(of: amount, plainDay: plainDay, from: start),
        let story = story(ofPromise: amount, plainDay: plainDay, from: start, limit: limit)
      else { return nil }
      let extended = extended.flatMap { dueDate(of: $0, plainDay: plainDay, from: start) }
      return PromiseDates.Reading(plainDay: kind, due: due, story: story, extended: extended)
    }
    return readings.isEmpty ? .beyondCalendar : .dates(readings)
  }
}

extension Procedure {
  fileprivate func start(of promise: Promise) -> PromiseDates.Start {
    guard let use = eventUse(promise.since) else { return .unsaid }
    return use.event == .application ? .application : .event(promise.since)
  }
}
