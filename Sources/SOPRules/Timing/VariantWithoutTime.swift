import SOPDiagnostics
import SOPModel
import SOPText

/// A time by variant that leaves out a variant for which the step is on.
enum VariantWithoutTime: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP414", name: "varian-tanpa-waktu", family: .timing, severity: .warning)

  static let summary = Wording(
    id: "Waktu per varian tidak menyebut varian yang juga menjalani langkah itu.",
    en: "A time by variant leaves out a variant that passes the step too.")

  static let why = Wording(
    id: "Bagi varian yang tidak disebut, langkah ini tidak terukur, sehingga janji waktunya tidak dapat dibuktikan.",
    en: "For the variant left out the step is not measured, so that its promise cannot be proved.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {baru: Baru, lama: Lama, rusak: Rusak}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: {baru: 1 jam, lama: 2 jam}
          #       ^^^^ SOP414
          keluaran: kutipan
      """),
    .fixed(
      """
      varian: {baru: Baru, lama: Lama, rusak: Rusak}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          waktu: {baru: 1 jam, lama: 2 jam, rusak: 2 jam}
          keluaran: kutipan
      """),
    .good(
      """
      varian: {baru: Baru, lama: Lama, rusak: Rusak}
      langkah:
        - kegiatan: Memeriksa berkas
          pelaksana: [loket, pemohon]
          kecuali: rusak
          waktu: {baru: 1 jam, lama: 2 jam}
          keluaran: berkas
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let maps = procedure.timeMaps
    guard !maps.isEmpty else { return }
    let kinds = procedure.caseKinds().kinds
    guard !kinds.isEmpty else { return }
    let items = kinds.map { procedure.itemsOn(for: $0) }
    for map in maps {
      // A name that is not declared or of another axis, or a time that is not read, is a finding of its own.
      let axes = Set(procedure.times[map.times.indices].map { procedure.axis(of: $0) })
      guard axes.count == 1, !axes.contains(nil),
        !procedure.faults.contains(where: { $0.isUnreadTime && $0.isAbout(procedure.place(map.row)) })
      else { continue }
      let open = zip(kinds, items).filter { kind, on in
        let isOn = map.step.map { on.steps[Int($0.index)] } ?? map.block.map { on.blocks[Int($0.index)] } ?? false
        return isOn && procedure.times(map.times, for: kind).isEmpty
      }
      add(map.times, open.map(\.0), procedure, into: &report)
    }
  }

  /// Names the variants of the axis, or the channels, that the kinds without a time have.
  private static func add(
    _ times: PoolRange, _ open: [CaseKind], _ procedure: Procedure, into report: inout Report
  ) {
    guard let first = procedure.times[times.indices].first, let axis = procedure.axis(of: first), !open.isEmpty else {
      return
    }
    var missing: [String] = []
    for kind in open {
      let name =
        axis < 0
        ? procedure.channels[Int(kind.channel)].name : procedure.variants[Int(kind.variants[Int(axis)].index)].id
      let text = procedure.text(name).shortened
      if !missing.contains(text) { missing.append(text) }
    }
    let listed = missing.map { "'\($0)'" }.joined(separator: ", ")
    let lines = missing.map { "'\($0): ...'" }.joined(separator: ", ")
    report.add(finding(at: procedure.place(first.variant), leftOut(listed), advice: advice(lines)))
  }

  // MARK: Wording

  private static func leftOut(_ names: String) -> Wording {
    Wording(id: "waktu untuk \(words: names) belum disebut", en: "there is no time for \(words: names)")
  }

  private static func advice(_ lines: String) -> Wording {
    Wording(
      id: "tambahkan \(words: lines) pada 'waktu'; bila langkah ini tidak berlaku baginya, tulis 'kecuali'",
      en: "add \(words: lines) to 'waktu'; if the step is not for it, write 'kecuali'")
  }
}

extension ModelFault {
  fileprivate var isUnreadTime: Bool {
    if case .unreadable(.duration, _, _) = kind { true } else { false }
  }
}
