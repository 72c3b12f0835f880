/// `evaluasi_kinerja`: how the performance of the staff is judged, and the last result.
public struct PerformanceEvaluation: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `cara`, such as `SKM`.
  public var method: TextRef = .none
  /// `setiap`: the time between two evaluations.
  public var interval: Written<Duration> = .none
  /// `nilai`.
  public var score: Written<Score> = .none
  /// `tahun`: the year of the score.
  public var year: Written<CalendarYear> = .none
  /// `dipublikasikan`.
  public var published: WrittenList = .none

  init(entry: TextRef) { self.entry = entry }
}

extension PerformanceEvaluation: Inheriting {
  func completed(from office: PerformanceEvaluation) -> PerformanceEvaluation {
    var merged = PerformanceEvaluation(entry: entry)
    merged.method = method.or(office.method)
    merged.interval = interval.or(office.interval)
    merged.score = score.or(office.score)
    merged.year = year.or(office.year)
    merged.published = published.or(office.published)
    return merged
  }
}

/// `penetapan`: how the service standard was adopted and when it is reviewed.
public struct Adoption: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `sk`: the decree. A number alone is a citation without a kind (`Citation.Kind.free`).
  public var decree: Written<Citation> = .none
  /// `tanggal`.
  public var date: Written<CivilDate> = .none
  /// `pelibatan`: evidence that the public took part.
  public var participation: WrittenList = .none
  /// `tinjau_ulang`.
  public var review: Written<Review> = .none
  /// `media`: where the standard is published.
  public var media: WrittenList = .none

  /// When the standard is looked at again.
  public enum Review: Sendable, Hashable {
    /// `3 tahun`, `setiap tahun`.
    case every(Duration)
    case on(CivilDate)
  }

  init(entry: TextRef) { self.entry = entry }
}

extension Adoption: Inheriting {
  func completed(from office: Adoption) -> Adoption {
    var merged = Adoption(entry: entry)
    merged.decree = decree.or(office.decree)
    merged.date = date.or(office.date)
    merged.participation = participation.or(office.participation)
    merged.review = review.or(office.review)
    merged.media = media.or(office.media)
    return merged
  }
}
