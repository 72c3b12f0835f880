import SOPDiagnostics
import SOPModel
import SOPText

/// A step, block, requirement, fee, promise or paper whose `untuk` and `kecuali` hold for no case.
enum NeverApplies: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP218", name: "tak-pernah-berlaku", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "'untuk' dan 'kecuali' menyisakan tidak satu pun perkara.", en: "'untuk' and 'kecuali' leave no case at all.")

  static let why = Wording(
    id: "Bagian yang tidak berlaku bagi varian dan kanal mana pun tercetak, tetapi tidak pernah terjadi.",
    en: "What applies to no variant and channel is printed but never happens.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {baru: Baru, lama: Lama}
      persyaratan:
        - {syarat: Akta lama, untuk: lama, kecuali: lama}
        #                            ^^^^ SOP218
      """),
    .fixed(
      """
      varian: {baru: Baru, lama: Lama}
      persyaratan:
        - {syarat: Akta lama, untuk: lama}
      """),
    .bad(
      """
      varian: {baru: Baru, lama: Lama}
      langkah:
        - untuk: lama
          langkah:
            - {kegiatan: Mengambil arsip, pelaksana: loket, waktu: 5 menit, keluaran: arsip}
            - {kegiatan: Membuat arsip, untuk: baru, pelaksana: loket, waktu: 5 menit, keluaran: arsip}
            #                                  ^^^^ SOP218
        - {kegiatan: Menyerahkan kutipan, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      varian: {baru: Baru, lama: Lama}
      langkah:
        - {kegiatan: Mengambil arsip, untuk: lama, pelaksana: loket, waktu: 5 menit, keluaran: arsip}
        - {kegiatan: Membuat arsip, untuk: baru, pelaksana: loket, waktu: 5 menit, keluaran: arsip}
        - {kegiatan: Menyerahkan kutipan, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.dependsOnKind else { return }
    let kinds = procedure.caseKinds()
    guard !kinds.kinds.isEmpty else { return }
    checkItems(procedure, kinds.kinds, into: &report)
    for requirement in procedure.requirements {
      check(requirement.only, requirement.except, procedure, kinds.kinds, into: &report)
    }
    for fee in procedure.fees { check(fee.only, fee.except, procedure, kinds.kinds, into: &report) }
    for promise in procedure.promises { check(promise.only, promise.except, procedure, kinds.kinds, into: &report) }
    for use in procedure.documentUses { check(use.only, use.except, procedure, kinds.kinds, into: &report) }
  }

  /// Steps and blocks, for which the blocks around them must hold too.
  private static func checkItems(_ procedure: Procedure, _ kinds: [CaseKind], into report: inout Report) {
    guard
      procedure.steps.contains(where: { $0.condition.dependsOnKind })
        || procedure.blocks.contains(where: { $0.condition.dependsOnKind })
    else { return }
    var steps = [Bool](repeating: false, count: procedure.steps.count)
    var blocks = [Bool](repeating: false, count: procedure.blocks.count)
    for kind in kinds {
      let on = procedure.itemsOn(for: kind)
      for index in steps.indices where on.steps[index] { steps[index] = true }
      for index in blocks.indices where on.blocks[index] { blocks[index] = true }
    }
    for (index, step) in procedure.steps.enumerated() where !steps[index] {
      add(step.condition.only, step.condition.except, procedure, into: &report)
    }
    for (index, block) in procedure.blocks.enumerated() where !blocks[index] {
      add(block.condition.only, block.condition.except, procedure, into: &report)
    }
  }

  private static func check(
    _ only: PoolRange, _ except: PoolRange, _ procedure: Procedure, _ kinds: [CaseKind], into report: inout Report
  ) {
    guard !only.isEmpty || !except.isEmpty else { return }
    guard !kinds.contains(where: { procedure.isOn(only: only, except: except, for: $0) }) else { return }
    add(only, except, procedure, into: &report)
  }

  private static func add(
    _ only: PoolRange, _ except: PoolRange, _ procedure: Procedure, into report: inout Report
  ) {
    let names = only.isEmpty ? except : only
    guard let first = names.indices.first else { return }
    let others =
      only.isEmpty
      ? [] : except.indices.prefix(1).map { RelatedPlace(procedure.place(procedure.names[$0].text), leftOut) }
    report.add(finding(at: procedure.place(procedure.names[first].text), headline, related: others, advice: advice))
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "ini tidak berlaku bagi varian dan kanal mana pun", en: "this applies to no variant and no channel")

  private static let leftOut = Wording(id: "dikecualikan lagi di sini", en: "left out again here")

  private static let advice = Wording(
    id:
      "periksa 'untuk' dan 'kecuali' di sini dan pada kelompok di sekelilingnya; nama dari kelompok varian yang berbeda harus benar semuanya",
    en: "look at 'untuk' and 'kecuali' here and at the blocks around it; names of different axes must hold together")
}

extension StepCondition {
  fileprivate var dependsOnKind: Bool { !only.isEmpty || !except.isEmpty }
}
