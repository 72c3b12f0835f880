public import SOPDiagnostics
import SOPModel

/// The conclusion of an office's survey, as one of its SOPs sees it.
public struct SurveyView: Sendable {
  let consensus: OfficeConsensus
  /// The SOP's own number in the survey.
  let file: Int
  /// Which text of the compilation a file is that findings point to.
  let sources: [Int: SourceID]

  /// The files whose texts findings about an SOP point to, besides its own.
  public static func filesCited(by entry: SurveyEntry, of file: Int, in consensus: OfficeConsensus) -> [Int] {
    consensus.files(citedBy: entry).filter { $0 != file }
  }

  public init(_ consensus: OfficeConsensus, file: Int, sources: [Int: SourceID]) {
    self.consensus = consensus
    self.file = file
    self.sources = sources
  }

  /// Places in other files whose texts are at hand.
  func related(_ places: some Sequence<SurveyedPlace>) -> [Place] {
    places.compactMap { place in
      guard place.file != file, let source = sources[place.file] else { return nil }
      return Place(source, place.span)
    }
  }
}
