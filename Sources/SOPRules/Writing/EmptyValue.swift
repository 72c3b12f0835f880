import SOPDiagnostics
import SOPModel
import SOPText

/// A key with nothing behind it.
enum EmptyValue: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP054", name: "nilai-kosong", family: .writing, severity: .error)

  static let summary = Wording(id: "Sebuah kunci ditulis tanpa isi.", en: "A key has nothing behind it.")

  static let why = Wording(
    id: "Kosong bisa berarti tidak ada, belum ditentukan, atau lupa; pembaca SOP tidak dapat membedakannya.",
    en: "Nothing may mean none, not settled or forgotten; a reader of the SOP cannot tell which.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu:
        #     ^ SOP054
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      keterkaitan: 
      #           ^ SOP054
      """),
    .good(
      """
      keterkaitan: tidak ada
      """),
    .bad(
      """
      varian:
        umum: Umum
        terlambat:
      # ^^^^^^^^^ SOP054
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .emptyValue(let key) = fault.kind else { continue }
      // A name that the author chose is marked itself; behind a key of the language the empty place is.
      let name = fault.place.span.isEmpty ? key.spelling : subject.source.shortString(fault.place.span)
      report.add(finding(at: fault.place, empty(name), advice: advice(key)))
    }
  }

  // MARK: Wording

  private static func empty(_ key: String) -> Wording {
    Wording(id: "isi '\(key)' belum ditulis", en: "'\(key)' has no value")
  }

  private static func advice(_ key: Keyword) -> Wording {
    let sample = key.sample
    return switch key {
    case .waktu:
      Wording(
        id: "tulis lamanya, misalnya '\(sample)'; bila sengaja tidak dihitung tulis 'tidak dihitung', "
          + "bila belum ditentukan tulis 'belum diatur'",
        en: "write how long it takes, for example '\(sample)'; write 'tidak dihitung' if it is left out on purpose, "
          + "'belum diatur' if it is not settled yet")
    case .nama, .kegiatan, .id, .langkah, .ke, .maks, .tarif, .jika, .lanjut, .selesai:
      Wording(
        id: "tulis isinya, misalnya '\(sample)', atau hapus kuncinya",
        en: "write its value, for example '\(sample)', or remove the key")
    default:
      Wording(
        id: "tulis isinya; bila memang tidak ada tulis 'tidak ada', bila belum ditentukan tulis 'belum diatur'",
        en: "write its value; if there is none write 'tidak ada', if it is not settled yet write 'belum diatur'")
    }
  }
}
