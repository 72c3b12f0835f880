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
    let maps = procedure.timeMaps.filter { isComplete($0, procedure) }
    guard !maps.isEmpty else { return }
    /// For each map the variants or channels left out, in order of the file.
    var missing = [[TextRef]](repeating: [], count: maps.count)
    for kind in procedure.caseKinds().kinds {
      let on = procedure.itemsOn(for: kind)
      for (index, map) in maps.enumerated() {
        let isOn = map.step.map { on.steps[Int($0.index)] } ?? map.block.map { on.blocks[Int($0.index)] } ?? false
        guard isOn, procedure.times(map.times, for: kind).isEmpty else { continue }
        let name = name(of: kind, in: map.times, procedure)
        if !missing[index].contains(name) { missing[index].append(name) }
      }
    }
    for (map, names) in zip(maps, missing) where !names.isEmpty {
      let texts = names.map { procedure.text($0).shortened }
      let first = procedure.times[map.times.indices.lowerBound].variant
      report.add(
        finding(
          at: procedure.place(first), leftOut(texts.map { "'\($0)'" }.joined(separator: ", ")),
          advice: advice(texts.map { "'\($0): ...'" }.joined(separator: ", "))))
    }
  }

  /// All names are declared and of one axis, and all times are read: anything else is a finding of its own.
  private static func isComplete(_ map: Procedure.TimeMap, _ procedure: Procedure) -> Bool {
    let axes = Set(procedure.times[map.times.indices].map { procedure.axis(of: $0) })
    guard axes.count == 1, !axes.contains(nil) else { return false }
    return !procedure.faults.contains { $0.isUnreadTime && $0.isAbout(procedure.place(map.row)) }
  }

  /// What such a case is on the axis of some times by variant: its variant, or its channel.
  private static func name(of kind: CaseKind, in times: PoolRange, _ procedure: Procedure) -> TextRef {
    let axis = procedure.axis(of: procedure.times[times.indices.lowerBound]) ?? -1
    return axis < 0
      ? procedure.channels[Int(kind.channel)].name : procedure.variants[Int(kind.variants[Int(axis)].index)].id
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
