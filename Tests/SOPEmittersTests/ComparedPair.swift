import SOPDiff
import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// Two SOPs to be compared.
struct ComparedPair: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let comparison: Comparison

  /// A folder of `Tests/Fixtures/comparisons`.
  init(fixture name: String) throws {
    let folder = "Tests/Fixtures/comparisons/\(name)"
    self.init(
      try ReadProcedure(path: "\(folder)/lama.sop.yaml"), try ReadProcedure(path: "\(folder)/baru.sop.yaml"), name)
  }

  init(_ old: ReadProcedure, _ new: ReadProcedure, _ name: String = "") {
    testDescription = name
    comparison = compare(Self.version(old), Self.version(new))
  }

  static func version(_ read: ReadProcedure) -> ProcedureVersion {
    ProcedureVersion(read.procedure, sources: [read.source] + (read.procedure.office.map { [$0.source] } ?? []))
  }

  func text(_ form: String, _ options: ComparisonOptions = ComparisonOptions()) -> String {
    let emitter = ComparisonEmitterRegistry.emitter(named: form)
    let bytes = emitter?.emit(ComparedProcedures([comparison]), options: options)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  static let examples =
    (try? Checkout.files(below: "Examples", named: ".sop.yaml"))?.filter { !$0.hasPrefix("Examples/salah/") } ?? []

  /// Every example beside the one after it: nearly everything is different.
  static let neighbours: [ComparedPair] = zip(examples, examples.dropFirst()).compactMap { old, new in
    guard let old = try? ReadProcedure(path: old), let new = try? ReadProcedure(path: new) else { return nil }
    return ComparedPair(old, new, "\(old.source.name) - \(new.source.name)")
  }

  /// Names that mean something to one of the forms, in a small pair in which most things change.
  static func hostile(_ name: String) -> ComparedPair {
    let quoted = "\"" + name + "\""
    func text(_ changed: String, _ time: String) -> String {
      """
      nama: \(quoted)
      pelaksana: {a: \(quoted), \(changed): \(quoted)}
      hasil: {x: \(quoted), y: Surat}
      langkah:
        - {id: satu, kegiatan: \(quoted), pelaksana: a, waktu: \(time)}
        - {kegiatan: "\(changed) \(name)", pelaksana: \(changed), bila: \(quoted)}
        - kegiatan: Memutus
          pelaksana: a
          jika: {"\(name) \(changed)": selesai x, lain: {ke: satu, maks: 2 kali, lewat: selesai y, bila: \(quoted)}}
      """
    }
    return ComparedPair(ReadProcedure(text: text("b", "5 menit")), ReadProcedure(text: text("c", "1 jam")), name)
  }

  /// As YAML writes them between double quotes.
  static let hostileNames = [
    "\\\"", "a\\\\", "</title><script>alert(1)</script>", "]]>", "<!--", "&amp; &#38; &", "| a | b |", "```", "`a``b`",
    "@semua @org/tim #12 org/repo#3", "https://contoh.id www.contoh.id :tada:", "$x$ **a** _b_ ~~c~~ [d](e) ![f](g)",
    "\\x01\\x1b[31m\\x7f", "\\u202E\\u2028\\uFEFF", "\\uFFFE\\uFFFF", "é🙂日本", "", " ", "*/ -- //", "end", "n1 --> n2",
    "</details>", "\\\\N\\\\G", "<B>", "x\\ny",
  ]
}
