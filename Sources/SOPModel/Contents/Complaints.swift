/// `pengaduan`: where the public complains, who answers, and how soon.
public struct Complaints: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `kanal`.
  public var channels: WrittenList = .none
  /// `petugas`.
  public var officer: TextRef = .none
  /// `alamat`.
  public var address: TextRef = .none
  /// `jawab`: until the first answer.
  public var answer: Written<Duration> = .none
  /// `selesai`: until it is settled.
  public var settlement: Written<Duration> = .none

  init(entry: TextRef) { self.entry = entry }
}

extension Complaints: Inheriting {
  func completed(from office: Complaints) -> Complaints {
    var merged = Complaints(entry: entry)
    merged.channels = channels.or(office.channels)
    merged.officer = officer.or(office.officer)
    merged.address = address.or(office.address)
    merged.answer = answer.or(office.answer)
    merged.settlement = settlement.or(office.settlement)
    return merged
  }
}
