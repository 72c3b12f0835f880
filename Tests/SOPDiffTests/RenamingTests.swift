import SOPDiff
import SOPModel
import SOPSyntax
import SOPTestSupport
import SOPText
import Testing

/// Ids and the order of what has no order never show.
@Suite struct RenamingTests {
  @Test(arguments: Examples.paths)
  func `new ids of steps are the same SOP`(path: String) throws {
    let old = try Examples.version(path)
    let surgery = Surgery(old)
    let ids = old.procedure.steps.compactMap { $0.id.isWritten ? surgery.text($0.id.node) : nil }
    let renamed = Dictionary(
      ids.enumerated().map { ($1, "langkah_baru_\($0)") }, uniquingKeysWith: { first, _ in first })
    let text = surgery.renaming(renamed)
    let new = try Examples.version(text, of: path)
    guard new.procedure.faults.count == old.procedure.faults.count else { return }
    let comparison = compare(old, new)
    #expect(comparison.isSameProcedure, "\(path): \(comparison.changes.map(\.wording.id))")
  }

  @Test func `requirements, fees and legal bases have no order`() throws {
    var count = 0
    for path in Examples.paths {
      let old = try Examples.version(path)
      let surgery = Surgery(old)
      for key in ["persyaratan", "biaya", "dasar_hukum", "peralatan", "pencatatan", "peringatan", "formulir", "uji"] {
        guard let list = surgery.topValue(key), surgery.tree[list].kind == .sequence else { continue }
        let entries = surgery.children(of: list)
        guard entries.count > 1, let text = surgery.swapping(entries[0], entries[1]) else { continue }
        count += 1
        let comparison = compare(old, try Examples.version(text, of: path))
        #expect(comparison.isSameProcedure, "\(key) in \(path): \(comparison.changes.map(\.wording.id))")
      }
    }
    #expect(count > 20)
  }

  @Test func `keys have no order`() throws {
    for path in Examples.paths {
      let old = try Examples.version(path)
      let surgery = Surgery(old)
      for step in old.procedure.steps.prefix(2) where surgery.tree[step.node].style != .flow {
        let pairs = surgery.pairs(of: step.node)
        guard pairs.count > 3, let text = surgery.swappingKeys(pairs[1], pairs[2]) else { continue }
        let comparison = compare(old, try Examples.version(text, of: path))
        #expect(comparison.isSameProcedure, "\(path): \(comparison.changes.map(\.wording.id))")
      }
    }
  }

  @Test func `another spelling of a value is the same value`() {
    let old = Examples.version(text: Self.sample)
    for (first, second) in [
      ("90 menit", "1 jam 30 menit"), ("Rp25.000", "Rp 25.000,00"), ("2026-02-02", "2 Februari 2026"),
      ("maks 3 hari kerja", "paling lama 3 hari kerja"), ("maks 2 kali", "paling banyak 2 kali"),
      ("UU 24/2013", "Undang-Undang Nomor 24 Tahun 2013"), ("tidak ada", "\"tidak ada\""),
    ] {
      #expect(Self.sample.contains(first), "\(first)")
      let comparison = compare(old, Examples.version(text: Self.sample.replacing(first, with: second)))
      #expect(comparison.isSameProcedure, "\(second): \(comparison.changes.map(\.wording.id))")
    }
  }

  @Test func `the order of the file and a written way are the same way`() {
    let old = Examples.version(text: Self.sample)
    let text = Self.sample.replacing("  - {id: catat,", with: "  - {lanjut: beri, id: catat,")
    #expect(text != Self.sample)
    let comparison = compare(old, Examples.version(text: text))
    #expect(comparison.isSameProcedure, "\(comparison.changes.map(\.wording.id))")
  }

  static let sample = """
    nama: Uji
    tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
    dasar_hukum: [UU 24/2013, Permendagri 109/2019]
    jangka_waktu: {maks: maks 3 hari kerja, sejak: permohonan}
    biaya: {tarif: Rp25.000, dasar: Perda 3/2024}
    produk: Kutipan akta
    pelaksana: {pemohon: Pemohon, loket: Petugas Loket}
    langkah:
      - {id: ajukan, kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit}
      - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 90 menit, jika: {lengkap: lanjut, kurang: {ke: ajukan, maks: maks 2 kali, lewat: selesai}}}
      - {id: catat, kegiatan: Mencatat berkas, pelaksana: loket, waktu: 5 menit}
      - {id: beri, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: Kutipan akta}
    """
}

extension Surgery {
  /// With other ids wherever a text is one, or an event of one (`periksa.lengkap`, `mulai periksa`).
  func renaming(_ names: [String: String]) -> [UInt8] {
    var edits: [(Range<Int>, String)] = []
    for index in tree.nodes.indices where tree.nodes[index].kind == .scalar && !tree.nodes[index].isAlias {
      let text = tree.string(of: NodeID(index))
      let span = tree.span(of: NodeID(index)).range
      guard bytes[span].elementsEqual(text.utf8), let renamed = renamed(text, names) else { continue }
      edits.append((span, renamed))
    }
    var result = bytes
    for (range, text) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      result.replaceSubrange(range, with: Array(text.utf8))
    }
    return result
  }

  private func renamed(_ text: String, _ names: [String: String]) -> String? {
    if let name = names[text] { return name }
    for (id, name) in names {
      if text.hasPrefix(id + ".") { return name + text.dropFirst(id.count) }
      // An event at the end of a deadline: `sebelum umumkan`, `H-1 bulan umumkan`.
      let isEvent = ["mulai ", "sebelum ", "sejak "].contains { text.hasSuffix($0 + id) } || text.hasPrefix("H")
      if isEvent, text.hasSuffix(" " + id) { return text.dropLast(id.count) + name }
    }
    return nil
  }

  /// With two keys that follow each other, each in lines of its own, in each other's places; not the first, behind a dash.
  func swappingKeys(_ first: (key: NodeID, value: NodeID), _ second: (key: NodeID, value: NodeID)) -> [UInt8]? {
    let upper = lines(of: first.key).lowerBound..<lines(of: first.value).upperBound
    let lower = lines(of: second.key).lowerBound..<lines(of: second.value).upperBound
    guard upper.upperBound == lower.lowerBound, bytes[lower.upperBound - 1] == 0x0A else { return nil }
    return Array(bytes[..<upper.lowerBound]) + Array(bytes[lower]) + Array(bytes[upper])
      + Array(bytes[lower.upperBound...])
  }
}
