import SOPDiagnostics
import SOPModel
import SOPText

/// A service, or a kind of case, that costs nothing and does not say so.
enum FreeUnsaid: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP560", name: "gratis-tak-disebut", family: .fees, severity: .warning,
    basis: Wording(id: "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014", en: "UU 25/2009 article 21; PermenPAN-RB 15/2014"))

  static let summary = Wording(
    id: "Pelayanan yang tidak dipungut biaya tidak menyebut kata gratis.",
    en: "A service without a fee does not say that it is free.")

  static let why = Wording(
    id:
      "Biaya adalah komponen standar pelayanan yang wajib diumumkan. Pemohon yang tidak membaca 'gratis' tidak tahu bahwa ia tidak perlu membayar.",
    en:
      "The fee is a component of the service standard that must be published. Who does not read 'free' cannot know that nothing is to be paid."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: tidak ada
      #      ^^^^^^^^^ SOP560
      """),
    .fixed(
      """
      biaya: gratis
      """),
    .bad(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      biaya: {tarif: Rp50.000, untuk: terlambat, dasar: Perda 3/2024}
      #              ^^^^^^^^ SOP560
      """),
    .fixed(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      biaya:
        - {tarif: gratis, untuk: umum}
        - {tarif: Rp50.000, untuk: terlambat, dasar: Perda 3/2024}
      """),
    .good(
      """
      sifat: [internal]
      biaya: tidak ada
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.identity.isInternal else { return }
    let written = procedure.value(of: .biaya)
    if procedure.fees.isEmpty {
      if written.isWritten, subject.isOwn(written), procedure.isNoneOnPurpose(written) {
        report.add(nothingSaid(at: procedure.place(written)))
      }
      return
    }
    guard procedure.dependsOnKind else { return }
    let cases = FeeCases(procedure)
    let silent = cases.kinds.indices.filter { kind in
      !procedure.fees.contains { fee in
        fee.kind == .charge && (fee.isWrittenAtStep ? cases.isAsked(fee, of: kind) : cases.holds(fee, for: kind))
      }
    }
    guard let first = silent.first, silent.count < cases.kinds.count,
      let kind = PathWords(procedure: procedure).kind(cases.kinds[first])
    else { return }
    report.add(
      finding(
        at: procedure.place(of: procedure.fees[0]), noFee(kind), advice: sayFree, discriminator: "jenis perkara"))
  }

  private static func nothingSaid(at place: Place) -> Diagnostic {
    let edit = TextEdit(span: place.span, replacement: "gratis")
    return finding(
      at: place, none, advice: writeFree, fixes: [Fix(.review, writeFree, source: place.source, edits: [edit])])
  }

  // MARK: Wording

  private static let none = Wording(
    id: "biaya 'tidak ada' belum berarti pelayanannya gratis", en: "'tidak ada' does not say that the service is free")
  private static let writeFree = Wording(id: "tulis 'gratis'", en: "write 'gratis'")

  private static func noFee(_ kind: Wording) -> Wording {
    Wording(
      id: "untuk \(words: kind.id) tidak disebut biayanya", en: "nothing is said of the fee for \(words: kind.en)")
  }

  private static let sayFree = Wording(
    id: "bila tidak dipungut biaya, tambahkan '{tarif: gratis, untuk: VARIAN}'; bila dipungut, tulis biayanya",
    en: "if nothing is charged add '{tarif: gratis, untuk: VARIAN}'; otherwise write the fee")
}
