import SOPDiagnostics
import SOPDiff
import SOPModel
import SOPSyntax
import SOPTestSupport
import SOPText

/// One small change that can be made to many SOPs, and what the comparison must say of it.
struct Mutation: Sendable {
  let name: String
  /// One of these must be told.
  let codes: Set<String>
  let expected: Expected
  /// The text with the change, or `nil` where it cannot be made.
  let apply: @Sendable (Surgery) -> [UInt8]?

  enum Expected: Sendable {
    case always(Impact)
    /// By what the summary says before and after: worse, better, or neither.
    case byNumbers
  }

  /// Texts of the office that stand in for its own, for changes to what an office says.
  var changesOffice = false
}

extension Mutation {
  static let catalogue: [Mutation] = steps + money + papers + promises + oversight + words

  // MARK: Steps

  static let steps: [Mutation] = [
    Mutation(name: "langkah dihapus", codes: ["SOPB102"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.plainSteps.dropFirst()) { surgery.removing(entry: $0.node) }
    },
    Mutation(name: "langkah ditambah", codes: ["SOPB101"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.plainSteps) { step in
        guard surgery.hasLinesOfItsOwn(step.node), let actor = surgery.value("pelaksana", of: step.node) else {
          return nil
        }
        let lines = surgery.lines(of: step.node)
        let dash = surgery.bytes[lines].prefix { $0 == 0x20 }.count
        let text =
          String(repeating: " ", count: dash)
          + "- {kegiatan: Menggandakan dokumen sebanyak tiga eksemplar, pelaksana: \(surgery.text(actor)), "
          + "waktu: 45 menit}\n"
        guard surgery.tree[actor].kind == .scalar, surgery.bytes[lines.upperBound - 1] == 0x0A else { return nil }
        return Array(surgery.bytes[..<lines.upperBound]) + Array(text.utf8) + Array(surgery.bytes[lines.upperBound...])
      }
    },
    Mutation(name: "urutan ditukar", codes: ["SOPB201"], expected: .byNumbers) { surgery in
      let steps = surgery.plainSteps
      for (first, second) in zip(steps, steps.dropFirst()) where first.position.list == second.position.list {
        guard second.position.index == first.position.index + 1 else { continue }
        if let text = surgery.swapping(first.node, second.node) { return text }
      }
      return nil
    },
    Mutation(name: "waktu diperpanjang", codes: ["SOPB401"], expected: .byNumbers) { surgery in
      surgery.firstTime { "\(($0.upper ?? $0.lower) * 3)" }
    },
    Mutation(name: "satuan waktu diganti", codes: ["SOPB401"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.procedure.steps) { step in
        guard let node = surgery.value("waktu", of: step.node), surgery.text(node).contains("menit") else { return nil }
        return surgery.replacing(node, with: surgery.text(node).replacing("menit", with: "jam"))
      }
    },
    Mutation(name: "pelaksana diganti", codes: ["SOPB301"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.procedure.steps) { step in
        guard let node = surgery.value("pelaksana", of: step.node), surgery.tree[node].kind == .scalar else {
          return nil
        }
        let inside = surgery.procedure.actors.filter { !$0.isOutside }.map { surgery.procedure.text($0.id) }
        guard inside.contains(surgery.text(node)), let other = inside.first(where: { $0 != surgery.text(node) })
        else { return nil }
        return surgery.replacing(node, with: other)
      }
    },
    Mutation(name: "langkah dijadikan opsional", codes: ["SOPB206"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.plainSteps.filter { !$0.condition.canSkip }.dropFirst()) { step in
        guard surgery.tree[step.node].style != .flow, let pair = surgery.pairs(of: step.node).first else { return nil }
        return surgery.inserting("opsional: ya", behind: pair.value, asDeepAs: pair.key)
      }
    },
    Mutation(name: "batas ulang dilonggarkan", codes: ["SOPB205"], expected: .byNumbers) { surgery in
      for target in surgery.procedure.targets {
        guard let limit = target.limit, let node = surgery.value("maks", of: target.node) else { continue }
        return surgery.replacing(node, with: "\(limit + 3) kali")
      }
      return nil
    },
    Mutation(name: "pilihan hasil dihapus", codes: ["SOPB202"], expected: .byNumbers) { surgery in
      for step in surgery.procedure.steps where step.outcomes.count > 2 {
        guard let map = surgery.value("jika", of: step.node), let pair = surgery.pairs(of: map).last else { continue }
        if let text = surgery.removing(key: pair.key, value: pair.value, of: map) { return text }
      }
      return nil
    },
  ]

  // MARK: Money

  static let money: [Mutation] = [
    Mutation(name: "biaya dinaikkan", codes: ["SOPB551"], expected: .always(.burden)) { surgery in
      surgery.firstFee { surgery.replacing($0.tariff.node, with: Money.rupiah(($0.money?.lower ?? 0) * 2)) }
    },
    Mutation(name: "biaya diturunkan", codes: ["SOPB551"], expected: .always(.relief)) { surgery in
      surgery.firstFee { surgery.replacing($0.tariff.node, with: Money.rupiah(($0.money?.lower ?? 0) / 2)) }
    },
    Mutation(name: "biaya ditambah", codes: ["SOPB551"], expected: .always(.burden)) { surgery in
      guard let fees = surgery.topValue("biaya"), surgery.tree[fees].kind == .scalar else { return nil }
      return surgery.replacing(fees, with: "{tarif: \"Rp10.000\", dasar: Perda 1/2024}")
    },
    Mutation(name: "biaya digratiskan", codes: ["SOPB551"], expected: .always(.relief)) { surgery in
      surgery.firstFee { surgery.replacing($0.tariff.node, with: "gratis") }
    },
  ]

  // MARK: Papers

  static let papers: [Mutation] = [
    Mutation(name: "persyaratan ditambah", codes: ["SOPB501"], expected: .always(.burden)) { surgery in
      guard let list = surgery.topValue("persyaratan"), let first = surgery.children(of: list).first,
        surgery.tree[list].kind == .sequence
      else { return nil }
      if surgery.tree[list].style == .flow {
        let end = surgery.tree.span(of: first).range.lowerBound
        return surgery.replacing(end..<end, with: "Pasfoto berwarna terbaru, ")
      }
      let lines = surgery.lines(of: first)
      let dash = surgery.bytes[lines].prefix { $0 == 0x20 }.count
      return surgery.replacing(
        lines.lowerBound..<lines.lowerBound,
        with: String(repeating: " ", count: dash) + "- Pasfoto berwarna terbaru\n")
    },
    Mutation(name: "persyaratan dihapus", codes: ["SOPB501"], expected: .always(.relief)) { surgery in
      surgery.firstResult(of: surgery.procedure.requirements.filter { $0.group < 0 }) { requirement in
        guard surgery.isOwn(requirement.entry.node) else { return nil }
        return surgery.removing(entry: requirement.entry.node)
      }
    },
    Mutation(name: "pilihan persyaratan dihapus", codes: ["SOPB501"], expected: .always(.burden)) { surgery in
      for requirement in surgery.procedure.requirements where requirement.group >= 0 {
        let group = surgery.procedure.requirements.filter { $0.group == requirement.group }
        guard group.count > 1, let last = group.last else { continue }
        if let text = surgery.removing(entry: last.entry.node) { return text }
        return surgery.removing(flowEntry: group[0].entry.node)
      }
      return nil
    },
    Mutation(name: "jumlah persyaratan dinaikkan", codes: ["SOPB502"], expected: .always(.burden)) { surgery in
      for requirement in surgery.procedure.requirements {
        guard let count = requirement.count.value?.upper else { continue }
        return surgery.replacing(requirement.count.text.node, with: "\(count + 5) lembar")
      }
      return nil
    },
    Mutation(name: "keluaran diganti", codes: ["SOPB511"], expected: .byNumbers) { surgery in
      surgery.firstResult(of: surgery.procedure.steps) { step in
        guard let node = surgery.value("keluaran", of: step.node), surgery.tree[node].kind == .scalar else {
          return nil
        }
        return surgery.replacing(node, with: "lembar disposisi bernomor")
      }
    },
  ]

  // MARK: Promises

  static let promises: [Mutation] = [
    Mutation(name: "janji dipercepat", codes: ["SOPB411"], expected: .always(.relief)) { surgery in
      surgery.firstPromise { $0.description.isEmpty ? nil : surgery.shortened($0) }
    },
    Mutation(name: "janji diperlambat", codes: ["SOPB411"], expected: .always(.burden)) { surgery in
      surgery.firstPromise { "\($0 * 2)" }
    },
    Mutation(name: "janji dihapus", codes: ["SOPB411"], expected: .always(.burden)) { surgery in
      surgery.topValue("jangka_waktu") == nil || surgery.procedure.promises.isEmpty
        ? nil : surgery.removing(key: "jangka_waktu", of: surgery.tree.root)
    },
  ]

  // MARK: Oversight

  static let oversight: [Mutation] = [
    Mutation(name: "paraf dihapus", codes: ["SOPB304"], expected: .always(.weakerOversight)) { surgery in
      surgery.firstResult(of: surgery.procedure.steps) { surgery.removing(key: "paraf", of: $0.node) }
    },
    Mutation(name: "pencatatan dihapus", codes: ["SOPB704"], expected: .always(.weakerOversight)) { surgery in
      surgery.removingEntry(of: ["pencatatan"])
    },
    Mutation(
      name: "kanal pengaduan kantor dihapus", codes: ["SOPB701"], expected: .always(.weakerOversight),
      apply: { $0.removingEntry(of: ["pengaduan", "kanal"]) }, changesOffice: true),
    Mutation(
      name: "jawaban pengaduan diperlambat", codes: ["SOPB701"], expected: .always(.burden),
      apply: { surgery in
        guard let map = surgery.topValue("pengaduan"), let node = surgery.value("jawab", of: map) else { return nil }
        return surgery.replacing(node, with: "90 hari kerja")
      }, changesOffice: true),
    Mutation(
      name: "jaminan dihapus", codes: ["SOPB703"], expected: .always(.burden),
      apply: { surgery in
        guard let node = surgery.topValue("jaminan_pelayanan"), surgery.text(node) != "tidak ada" else { return nil }
        return surgery.removing(key: "jaminan_pelayanan", of: surgery.tree.root)
      }, changesOffice: true),
    Mutation(
      name: "pengawasan internal dihapus", codes: ["SOPB704"], expected: .always(.weakerOversight),
      apply: { surgery in
        guard let node = surgery.topValue("pengawasan_internal"), surgery.text(node) != "tidak ada" else { return nil }
        return surgery.removing(key: "pengawasan_internal", of: surgery.tree.root)
      }, changesOffice: true),
  ]

  // MARK: Words

  static let words: [Mutation] = [
    Mutation(name: "pelaksana berganti nama", codes: ["SOPB302"], expected: .always(.editorial)) { surgery in
      surgery.firstResult(of: surgery.procedure.actors) { actor in
        guard actor.name.source == .procedure, actor.name != actor.id, surgery.isOwn(actor.name.node) else {
          return nil
        }
        return surgery.replacing(actor.name.node, with: surgery.text(actor.name.node) + " Utama")
      }
    },
    Mutation(name: "kegiatan ditulis lain", codes: ["SOPB103"], expected: .always(.editorial)) { surgery in
      surgery.firstResult(of: surgery.plainSteps) { step in
        guard step.activity.isWritten, surgery.tree[step.activity.node].style == .plain else { return nil }
        return surgery.replacing(step.activity.node, with: surgery.text(step.activity.node) + " dengan teliti")
      }
    },
    Mutation(name: "tanggal efektif diganti", codes: ["SOPB601"], expected: .always(.editorial)) { surgery in
      guard let map = surgery.topValue("tanggal"), let node = surgery.value("efektif", of: map) else { return nil }
      return surgery.replacing(node, with: "2031-07-01")
    },
    Mutation(name: "dasar hukum dihapus", codes: ["SOPB651"], expected: .always(.procedural)) { surgery in
      guard let list = surgery.topValue("dasar_hukum"), surgery.tree[list].kind == .sequence,
        surgery.children(of: list).count > 1, let last = surgery.children(of: list).last
      else { return nil }
      return surgery.removing(entry: last)
    },
  ]
}
