public import SOPDiagnostics

/// Whether what two sides changed holds together: a merge that is right entry by entry may still leave a jump to a step
/// that the other side deleted, or a promise that the longer way breaks.
public enum MergedMeaning {
  /// The errors of a merged text that neither side had. All three are found under one name.
  public static func newErrors(in merged: FileFindings, ours: FileFindings, theirs: FileFindings) -> FileFindings {
    let known = Set(ours.fingerprints + theirs.fingerprints)
    return FileFindings(
      merged,
      without: { finding, fingerprint in
        finding.severity != .error || finding.profile.code == conflictCode || known.contains(fingerprint)
      })
  }

  /// A conflict that is marked in the text is told as such.
  private static let conflictCode = "SOP906"
}
