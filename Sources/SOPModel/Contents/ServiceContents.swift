/// What one file says of the service beside its steps. Immutable, so that all SOPs of an office share the office's.
public final class ServiceContents: Sendable {
  /// Each is `nil` where nothing is written, or nothing that could be read.
  public let complaints: Complaints?
  public let pledge: Pledge?
  public let evaluation: PerformanceEvaluation?
  public let adoption: Adoption?
  public let serviceHours: WeekHours?
  public let calendar: OfficeCalendar?
  /// `jumlah_pelaksana`.
  public let staff: Written<Count>?
  /// `singkatan_istilah`.
  public let glossary: NamedTexts?
  /// `komponen_lain`: what an office adds to the fourteen components.
  public let otherComponents: NamedTexts?
  public let sheet: SheetLayout?
  /// `formulir` of an office; empty for an SOP, whose forms stand among its documents.
  public let forms: [DocumentUse]

  /// The keys it is read from.
  static let keys: [Keyword] = [
    .pengaduan, .maklumat, .evaluasiKinerja, .penetapan, .jamLayanan, .kalender, .jumlahPelaksana, .singkatanIstilah,
    .komponenLain, .lembar, .formulir,
  ]

  init(_ reader: inout ContentsReader) {
    complaints = reader.readComplaints()
    pledge = reader.readPledge()
    evaluation = reader.readEvaluation()
    adoption = reader.readAdoption()
    serviceHours = reader.readServiceHours()
    calendar = reader.readCalendar()
    staff = reader.readStaff()
    glossary = reader.readNamedTexts(.singkatanIstilah)
    otherComponents = reader.readNamedTexts(.komponenLain)
    sheet = reader.readSheet()
    forms = reader.readForms()
  }
}
