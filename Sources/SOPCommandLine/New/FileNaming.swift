import SOPText

/// Where a new file is put.
enum FileNaming {
  /// `Legalisasi Kutipan Akta` becomes `legalisasi-kutipan-akta.sop.yaml`.
  static func procedure(titled title: String) -> String {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    var stem = ""
    for word in words where stem.utf8.count + word.utf8.count < longest { stem += (stem.isEmpty ? "" : "-") + word }
    return (stem.isEmpty ? "baru" : stem) + FileDiscovery.procedureSuffix
  }

  /// Letters of a name without its ending that are still easy to read in a list of files.
  private static let longest = 60
}
