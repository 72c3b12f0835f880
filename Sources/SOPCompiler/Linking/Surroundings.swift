import SOPDiagnostics
import SOPModel
public import SOPRules
public import SOPText

/// What an SOP is compiled among. Without it the SOP is looked at alone.
public struct Surroundings: Sendable {
  /// Where the SOPs are found that it calls or hands over to.
  public var library: (any ProcedureLibrary)?
  /// What the SOPs of its office agree on.
  public var survey: Survey?

  /// The conclusion of a survey, for one of the SOPs that were heard.
  public struct Survey: Sendable {
    let consensus: OfficeConsensus
    let file: Int
    let text: @Sendable (Int) -> SourceText?

    /// - Parameters:
    ///   - file: the number of the SOP in the survey.
    ///   - text: of another SOP, by its number, for findings that point there.
    public init(_ consensus: OfficeConsensus, file: Int, text: @escaping @Sendable (Int) -> SourceText?) {
      self.consensus = consensus
      self.file = file
      self.text = text
    }
  }

  public init(library: (any ProcedureLibrary)? = nil, survey: Survey? = nil) {
    self.library = library
    self.survey = survey
  }

  /// Puts the texts that findings may point to behind those of the SOP and its office, in the order of their numbers.
  func place(_ procedure: Procedure, addingTo sources: inout [SourceText]) -> SurveyView? {
    func pad() {
      if sources.count <= Int(SourceID.office.index) { sources.append(SourceText(name: "", bytes: [])) }
    }
    if !procedure.links.procedures.isEmpty {
      pad()
      sources += procedure.links.procedures.map(\.file.source)
    }
    guard let survey else { return nil }
    var placed: [Int: SourceID] = [:]
    for file in SurveyView.filesCited(by: SurveyEntry(procedure), of: survey.file, in: survey.consensus) {
      guard let text = survey.text(file), sources.count < UInt16.max else { continue }
      pad()
      placed[file] = SourceID(UInt16(sources.count))
      sources.append(text)
    }
    return SurveyView(survey.consensus, file: survey.file, sources: placed)
  }
}
