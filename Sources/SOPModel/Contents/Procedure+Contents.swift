import SOPSyntax

/// What the SOP says of its service, completed from its office key by key.
extension Procedure {
  public var complaints: Complaints? { completed(.pengaduan, \.complaints) }
  public var pledge: Pledge? { completed(.maklumat, \.pledge) }
  public var evaluation: PerformanceEvaluation? { completed(.evaluasiKinerja, \.evaluation) }
  public var adoption: Adoption? { completed(.penetapan, \.adoption) }
  public var serviceHours: WeekHours? { completed(.jamLayanan, \.serviceHours) }
  public var calendar: OfficeCalendar? { completed(.kalender, \.calendar) }

  public var glossary: NamedTexts? { completed(.singkatanIstilah, \.glossary) }
  public var otherComponents: NamedTexts? { completed(.komponenLain, \.otherComponents) }
  public var sheet: SheetLayout? { completed(.lembar, \.sheet) }

  /// `jumlah_pelaksana`.
  public var staff: Written<Count> {
    let known = writesItself(.jumlahPelaksana) ? contents?.staff : office?.contents?.staff
    return known ?? .none
  }

  /// `formulir`: the forms the office supplies.
  public var forms: ArraySlice<DocumentUse> {
    writesItself(.formulir) ? documentUses[ownForms.indices] : (office?.contents?.forms ?? [])[...]
  }

  /// What a document says beside its name; `nil` for most.
  public func details(of document: DocumentUse) -> DocumentDetails? {
    document.details < 0 ? nil : documentDetails[Int(document.details)]
  }

  /// The SOP itself writes this key.
  public func writesItself(_ keyword: Keyword) -> Bool { !topLevel[Int(keyword.rawValue)].isNone }

  /// What stands under a key of the SOP that is not this part (`tidak ada`, say) replaces the office's.
  private func completed<Part: Inheriting>(
    _ keyword: Keyword, _ part: KeyPath<ServiceContents, Part?>
  ) -> Part? {
    let inherited = office?.contents?[keyPath: part]
    guard writesItself(keyword) else { return inherited }
    guard let own = contents?[keyPath: part] else { return nil }
    return inherited.map { own.completed(from: $0) } ?? own
  }
}
