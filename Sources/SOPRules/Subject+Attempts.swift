import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

extension Subject {
  /// Keys of the SOP that someone tried to write: empty, misspelt, of a wrong shape, or on a line that could not be read.
  /// That is reported where it stands; such a key is not missing as well. Costs a pass over the faults.
  var attemptedKeys: Set<Keyword> {
    var keys = procedure?.attemptedKeys() ?? []
    for problem in problems {
      if let word = firstWord(ofLineAt: Int(problem.span.start)),
        let key = Keyword.meant(by: word, in: .procedure)
      {
        keys.insert(key)
      }
    }
    return keys
  }

  /// The word that begins the line of a place, if it is not indented.
  private func firstWord(ofLineAt place: Int) -> String? {
    let bytes = source.bytes
    let end = min(place, bytes.count)
    let start = bytes[..<end].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let word = bytes[start...].prefix(40).prefix { byte in
      byte == UInt8(ascii: "_") || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }
}

extension Subject {
  /// A comma cuts the value, which is told of the part behind it: that what is left cannot be read is the same fault.
  func isCutByComma(_ place: Place) -> Bool {
    let bytes = source.bytes
    var end = Int(place.span.end)
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ",") else { return false }
    return faults.contains { fault in
      guard case .unknownKey = fault.kind else { return false }
      return Int(fault.place.span.start) == end + 1
    }
  }

  /// A lone `-` was reported where it stands; that it is no time or date is the same fault.
  func isReportedDash(_ place: Place) -> Bool {
    !problems.isEmpty
      && problems.contains { $0.kind == .reservedStart(UInt8(ascii: "-")) && $0.span.start == place.span.start }
      && source.string(place.span) == "-"
  }
}
