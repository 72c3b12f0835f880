import SOPDiagnostics
import SOPModel
import SOPText

/// A suppression that takes nothing out any more.
enum SuppressionStale: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP902", name: "abaikan-usang", family: .housekeeping, severity: .warning)

  static let summary = Wording(
    id: "Komentar 'abaikan' menyebut temuan yang tidak ada lagi di baris itu.",
    en: "A comment 'abaikan' names a finding that its line no longer has.")

  static let why = Wording(
    id: "Pengecualian yang tertinggal dapat menyembunyikan kesalahan baru yang kelak muncul di baris ini.",
    en: "An exception left behind may hide a new mistake that appears on this line later.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket   # sop: abaikan SOP301, alasan: belum dipakai
      #                                       ^^^^^^ SOP902
      """),
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        # sop: abaikan SOP303 SOP301, alasan: disebut di naskah asli
      #                ^^^^^^ SOP902
        kasir: Kasir
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.suppressionFaults {
      guard case .stale(let profile) = fault.kind else { continue }
      let edit = removal(of: fault.place.span, subject.source.bytes)
      let fix = edit.map { Fix(.review, remove(profile.code), source: subject.sourceID, edits: [$0]) }
      report.add(
        finding(
          at: fault.place, stale(profile.code, profile.name), advice: advice(profile.code),
          fixes: fix.map { [$0] } ?? []))
    }
  }

  /// Takes a code out of its comment; the whole comment if it names no other, with its line if that holds nothing else.
  private static func removal(of code: Span, _ bytes: [UInt8]) -> TextEdit? {
    guard !code.isEmpty, Int(code.end) <= bytes.count,
      let hash = bytes[..<Int(code.start)].lastIndex(of: UInt8(ascii: "#"))
    else { return nil }
    func isGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x09 || byte == UInt8(ascii: ",") }
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let lineEnd = bytes[hash...].firstIndex(where: isBreak) ?? bytes.count
    let before = bytes[hash..<Int(code.start)].split(whereSeparator: isGap).last.map {
      String(decoding: $0, as: UTF8.self)
    }
    let after = bytes[Int(code.end)..<lineEnd].split(whereSeparator: isGap).first.map {
      String(decoding: $0, as: UTF8.self)
    }
    let isFirst = before?.hasSuffix("abaikan") ?? true
    let isLast = after?.hasPrefix("alasan") ?? true
    var start = isFirst && isLast ? hash : Int(code.start)
    var end = isFirst && isLast ? lineEnd : Int(code.end)
    if isFirst && !isLast {
      while end < lineEnd, isGap(bytes[end]) { end += 1 }
    } else {
      while start > 0, isGap(bytes[start - 1]) { start -= 1 }
    }
    let isAlone = isFirst && isLast && (start == 0 || isBreak(bytes[start - 1]))
    if isAlone, end < bytes.count {
      end += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
    }
    return TextEdit(span: Span(start: start, end: end), replacement: "")
  }

  // MARK: Wording

  private static func stale(_ code: String, _ name: String) -> Wording {
    Wording(
      id: "baris ini tidak lagi mempunyai temuan \(code) (\(name)) yang diabaikan",
      en: "this line has no finding \(code) (\(name)) to ignore any more")
  }

  private static func remove(_ code: String) -> Wording {
    Wording(id: "hapus \(code) dari komentar ini", en: "remove \(code) from this comment")
  }

  private static func advice(_ code: String) -> Wording {
    Wording(
      id: "hapus \(code) dari komentar ini, atau pindahkan komentarnya ke baris yang dimaksud",
      en: "remove \(code) from this comment, or move the comment to the line it is meant for")
  }
}
