/// What one file says of the service beside its steps. Immutable, so that all SOPs of an office share the office's.
public final class ServiceContents: Sendable {
  /// Each is `nil` where nothing is written, or nothing that could be read.
  public let complaints: Complaints?
  public let pledge: Pledge?
  public let evaluation: PerformanceEvaluation?
  public let adoption: Adoption?
  public let serviceHours: WeekHours?
  public let calendar: OfficeCalendar?

  /// The keys it is read from.
  static let keys: [Keyword] = [
    .pengaduan, .maklumat, .evaluasiKinerja, .penetapan, .jamLayanan, .kalender,
  ]

  init(_ reader: inout ContentsReader) {
    complaints = reader.readComplaints()
    pledge = reader.readPledge()
    evaluation = reader.readEvaluation()
    adoption = reader.readAdoption()
    serviceHours = reader.readServiceHours()
    calendar = reader.readCalendar()
  }
}
