import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Fees above zero that do not say which regulation sets them.
enum FeeWithoutBasis: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP551", name: "biaya-tanpa-dasar", family: .fees, severity: .warning,
    basis: Wording(id: "UU 25/2009 Pasal 31 ayat (4)", en: "UU 25/2009 article 31 (4)"))

  static let summary = Wording(
    id: "Biaya di atas nol tidak menyebut peraturan yang menetapkannya.",
    en: "A fee above zero does not name the regulation that sets it.")

  static let why = Wording(
    id:
      "Biaya pelayanan ditetapkan berdasarkan peraturan perundang-undangan. Pemohon dan pengawas harus dapat melihat peraturan yang menjadi dasarnya.",
    en:
      "Fees of a service are set on the basis of regulations. Applicants and inspectors must be able to see which one.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: Rp5.000
      #      ^^^^^^^ SOP551
      """),
    .fixed(
      """
      biaya: {tarif: Rp5.000, dasar: Perda 3/2024 Pasal 12}
      """),
    .bad(
      """
      biaya:
        - {nama: Retribusi, tarif: dihitung}
        #        ^^^^^^^^^ SOP551
        - {nama: Salinan, tarif: Rp5.000, dasar: Perda 3/2024 Pasal 13}
        - {nama: Uji mutu, tarif: {Bau: Rp4.000, Warna: Rp6.000}, pilih: satu}
      """),
    .good(
      """
      biaya:
        - {tarif: gratis, bila: pertama kali}
        - {tarif: sesuai PP 76/2020, bila: penggantian}
        - {nama: Uang jaminan, tarif: Rp100.000, jenis: titipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let bare = procedure.fees.filter { $0.isAboveZero(in: procedure) && !hasBasis($0, procedure) }
    guard let first = bare.first else { return }
    let related = bare.dropFirst().map { RelatedPlace(procedure.place(of: $0), alsoBare) }
    report.add(
      finding(
        at: procedure.place(of: first),
        bare.count == 1 ? without(procedure.wording(of: first)) : without(bare.count), label: noBasis,
        related: Array(related), advice: advice))
  }

  /// What stands in `dasar` is looked at by another rule; `sesuai PP 76/2020` names its regulation itself.
  private static func hasBasis(_ fee: Fee, _ procedure: Procedure) -> Bool {
    if fee.basis.isWritten {
      return !procedure.isNoneOnPurpose(fee.basis) && !procedure.isUnsettled(fee.basis)
    }
    guard case .accordingTo(let range)? = fee.money?.kind else { return false }
    let named = procedure.text(range, of: fee.tariff).drop { $0 != " " }.drop { $0 == " " }
    guard case .value(let citation, _) = Citation.read(String(named).utf8Span.span) else { return false }
    return citation.isRegulation
  }

  // MARK: Wording

  private static func without(_ fee: Wording) -> Wording {
    Wording(
      id: "\(words: fee.id) belum menyebut dasar hukumnya", en: "\(words: fee.en) does not name its legal basis")
  }

  private static func without(_ count: Int) -> Wording {
    Wording(id: "\(count) biaya belum menyebut dasar hukumnya", en: "\(count) fees do not name their legal basis")
  }

  private static let noBasis = Wording(id: "tanpa 'dasar'", en: "without 'dasar'")
  private static let alsoBare = Wording(id: "ini juga", en: "this one too")

  private static let advice = Wording(
    id:
      "tambahkan 'dasar' beserta pasalnya: untuk retribusi daerah Perda, misalnya 'dasar: Perda 3/2024 Pasal 12'; untuk PNBP peraturan pemerintah atau peraturan menteri, misalnya 'dasar: PP 76/2020'",
    en:
      "add 'dasar' with its article: for a regional levy a Perda, such as 'dasar: Perda 3/2024 Pasal 12'; for PNBP a government or ministerial regulation, such as 'dasar: PP 76/2020'"
  )
}
