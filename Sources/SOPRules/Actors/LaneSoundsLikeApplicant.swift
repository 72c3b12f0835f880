import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A lane whose name sounds like a member of the public but is not said to be outside the office.
enum LaneSoundsLikeApplicant: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP303", name: "pelaksana-seperti-pemohon", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Nama pelaksana terdengar seperti pemohon, tetapi dihitung sebagai pelaksana kantor.",
    en: "An actor sounds like an applicant but counts as an actor of the office.")

  static let why = Wording(
    id:
      "Waktu pemohon tidak dihitung sebagai waktu kantor. Bila pelaksana ini sebenarnya pemohon, waktunya sekarang ikut membebani janji kantor.",
    en:
      "The applicant's time is not office time. If this actor is an applicant, its time now counts against the office.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        wp: Wajib Pajak
      #     ^^^^^^^^^^^ SOP303
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: [wp, pemohon, loket]
          waktu: 5 menit
          keluaran: kutipan
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        wp: {nama: Wajib Pajak, jenis: pemohon}
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: [wp, pemohon, loket]
          waktu: 5 menit
          keluaran: kutipan
      """),
    .good(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Pendaftaran Pasien
        wp: {nama: Wajib Pajak, luar: tidak}
      langkah:
        - kegiatan: Menyerahkan berkas
          pelaksana: [wp, pemohon, loket]
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  /// Words that a lane of the public begins with on real sheets.
  private static let words: [StaticString] = [
    "pasien", "wajib pajak", "peserta", "pelapor", "pemohon", "pengguna layanan", "pengguna jasa", "masyarakat",
    "warga", "pelanggan", "pengunjung", "wali murid", "orang tua",
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for actor in procedure.actors where actor.isDeclaredHere && !actor.isOutside && actor.kind == .person {
      guard !actor.saysWhetherOutside, soundsPublic(procedure.textBytes(of: actor.name)) else { continue }
      let (id, name) = (procedure.text(actor.id), procedure.text(actor.name))
      let fix = fix(actor, id, name, procedure)
      report.add(
        finding(
          at: procedure.place(actor.name), sounds(name), advice: advice(id, name), fixes: fix.map { [$0] } ?? []))
    }
  }

  /// The name alone becomes entries with keys; in entries that are there already a person writes the kind.
  private static func fix(_ actor: Actor, _ id: String, _ name: String, _ procedure: Procedure) -> Fix? {
    guard actor.id.source == .procedure, procedure.tree[actor.id.node].next == actor.name.node else { return nil }
    let entry = "{nama: \(name.asYAML), jenis: pemohon}"
    return Fix(
      .review, write("\(id): \(entry)"),
      edits: [TextEdit(span: procedure.place(actor.name).span, replacement: entry)])
  }

  /// Begins, in any case, with one of the words, and a blank or nothing follows.
  private static func soundsPublic(_ name: ArraySlice<UInt8>) -> Bool {
    words.contains { word in
      let end = name.startIndex + word.utf8CodeUnitCount
      guard end <= name.endIndex, end == name.endIndex || name[end] == UInt8(ascii: " ") else { return false }
      return word.withUTF8Buffer { word in name.prefix(word.count).elementsEqual(word) { fold($0) == $1 } }
    }
  }

  /// ASCII letters in lower case, all else as it is.
  private static func fold(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  // MARK: Wording

  private static func sounds(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' terdengar seperti pemohon, tetapi dihitung sebagai pelaksana kantor",
      en: "'\(name)' sounds like an applicant but counts as an actor of the office")
  }

  private static func write(_ line: String) -> Wording {
    Wording(id: "tulis '\(line)'", en: "write '\(line)'")
  }

  private static func advice(_ id: String, _ name: String) -> Wording {
    Wording(
      id: "tulis '\(id): {nama: \(name), jenis: pemohon}'; bila memang petugas kantor, tulis 'luar: tidak'",
      en: "write '\(id): {nama: \(name), jenis: pemohon}'; if it really is of the office, write 'luar: tidak'")
  }
}
