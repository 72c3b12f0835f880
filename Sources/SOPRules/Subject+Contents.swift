import SOPDiagnostics
import SOPModel
import SOPText

/// What the file looked at says of its service. An SOP that only inherits a part is not asked about it: the office file
/// is, once for all its SOPs.
extension Subject {
  var complaints: Complaints? { part(.pengaduan, \.complaints, \.complaints) }
  var pledge: Pledge? { part(.maklumat, \.pledge, \.pledge) }
  var evaluation: PerformanceEvaluation? { part(.evaluasiKinerja, \.evaluation, \.evaluation) }
  var adoption: Adoption? { part(.penetapan, \.adoption, \.adoption) }
  var serviceHours: WeekHours? { part(.jamLayanan, \.serviceHours, \.serviceHours) }
  var calendar: OfficeCalendar? { part(.kalender, \.calendar, \.calendar) }

  var sheet: SheetLayout? { part(.lembar, \.sheet, \.sheet) }

  private func part<Part>(
    _ keyword: Keyword, _ ofProcedure: KeyPath<Procedure, Part?>, _ ofOffice: KeyPath<ServiceContents, Part?>
  ) -> Part? {
    guard let procedure else { return office?.contents?[keyPath: ofOffice] }
    return procedure.writesItself(keyword) ? procedure[keyPath: ofProcedure] : nil
  }

  /// The text of a value of the SOP or its office.
  func text(_ written: TextRef) -> String {
    procedure?.text(written) ?? office?.text(written) ?? ""
  }

  func place(_ written: TextRef) -> Place {
    procedure?.place(written) ?? office?.place(written) ?? Place(sourceID, Span(0, 0))
  }

  /// Whether a value stands in the file looked at. What it inherits is judged where it stands.
  func isOwn(_ written: TextRef) -> Bool { written.isWritten && written.source == sourceID }

  /// Nobody outside the office is served, so nothing needs to be published.
  var isInternal: Bool { procedure?.identity.isInternal ?? false }

  /// The key in front of a value written at the top of the file looked at, to point at; the value itself if it has none.
  func keyPlace(_ keyword: Keyword, of value: TextRef) -> Place {
    guard let procedure else { return office?.keyPlace(keyword) ?? place(value) }
    let key = procedure.key(keyword)
    return key.isWritten ? procedure.place(key) : place(value)
  }
}
