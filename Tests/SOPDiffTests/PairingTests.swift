import SOPDiff
import SOPModel
import SOPText
import Testing

/// Steps are paired by what they mean.
@Suite struct PairingTests {
  private func sop(_ steps: String, actors: String = "{pemohon: Pemohon, loket: Petugas Loket, kasi: Kepala Seksi}")
    -> String
  {
    """
    nama: Uji
    produk: Kutipan
    pelaksana: \(actors)
    langkah:
    \(steps)
    """
  }

  private func compared(_ old: String, _ new: String) -> Comparison {
    compare(Examples.version(text: sop(old)), Examples.version(text: sop(new)))
  }

  private func told(_ comparison: Comparison) -> [String] { comparison.changes.map(\.profile.code).sorted() }

  private static let five = """
      - {kegiatan: Menyerahkan berkas permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: loket, waktu: 10 menit, keluaran: tanda terima}
      - {kegiatan: Mencatat berkas dalam register, pelaksana: loket, waktu: 5 menit, keluaran: catatan}
      - {kegiatan: Menandatangani kutipan, pelaksana: kasi, waktu: 1 jam, keluaran: Kutipan}
      - {kegiatan: Menyerahkan kutipan kepada pemohon, pelaksana: loket, waktu: 5 menit, keluaran: bukti serah}
    """

  @Test func `another form of the same words is the same step, and the doubt is told`() {
    let comparison = compared(
      Self.five,
      Self.five.replacing("Memeriksa kelengkapan berkas", with: "Pemeriksaan berkas dan kelengkapannya"))
    #expect(told(comparison) == ["SOPB103"])
    #expect(comparison.changes.first?.impact == .editorial)
    #expect((comparison.changes.first?.doubt?.confidence ?? 100) < 100)
  }

  @Test func `numbered ids that moved do not mislead`() {
    let old =
      "  - {id: l1, kegiatan: Menyerahkan berkas, pelaksana: pemohon}\n"
      + "  - {id: l2, kegiatan: Memeriksa berkas, pelaksana: loket}\n"
      + "  - {id: l3, kegiatan: Menandatangani kutipan, pelaksana: kasi}"
    let new =
      "  - {id: l1, kegiatan: Menyerahkan berkas, pelaksana: pemohon}\n"
      + "  - {id: l2, kegiatan: Mencatat nomor antrean, pelaksana: loket}\n"
      + "  - {id: l3, kegiatan: Memeriksa berkas, pelaksana: loket}\n"
      + "  - {id: l4, kegiatan: Menandatangani kutipan, pelaksana: kasi}"
    let comparison = compared(old, new)
    #expect(told(comparison) == ["SOPB101"])
    #expect(comparison.pairing.new(of: StepID(1)) == StepID(2))
  }

  @Test func `an id that says something holds a step whose words are all others`() {
    let old =
      "  - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket}\n  - {kegiatan: Mencatat, pelaksana: loket}"
    let new =
      "  - {id: periksa, kegiatan: Verifikasi dokumen permohonan, pelaksana: loket}\n  - {kegiatan: Mencatat, pelaksana: loket}"
    #expect(told(compared(old, new)) == ["SOPB103"])
  }

  @Test func `a step divided in two is told as such`() {
    let comparison = compared(
      Self.five.replacing(
        "Mencatat berkas dalam register", with: "Mencatat berkas dalam register dan menggandakan berkas"),
      Self.five.replacing(
        "Mencatat berkas dalam register, pelaksana: loket, waktu: 5 menit, keluaran: catatan}",
        with: "Mencatat berkas dalam register, pelaksana: loket, waktu: 5 menit, keluaran: catatan}\n"
          + "  - {kegiatan: Menggandakan berkas, pelaksana: loket, waktu: 5 menit, keluaran: salinan}"))
    #expect(comparison.pairing.divisions.count == 1)
    #expect(told(comparison).contains("SOPB104"))
    #expect(!told(comparison).contains("SOPB101"))
  }

  @Test func `of two steps in each other's places one sentence tells the order`() {
    let lines = Self.five.split(separator: "\n").map(String.init)
    let comparison = compared(Self.five, [lines[0], lines[2], lines[1], lines[3], lines[4]].joined(separator: "\n"))
    #expect(told(comparison) == ["SOPB201"])
    #expect(
      comparison.changes.first?.wording.id
        == "langkah 'Mencatat berkas dalam register' kini dikerjakan sebelum 'Memeriksa kelengkapan berkas', dahulu sesudah"
    )
  }

  @Test func `a step that moved over all others is one move`() {
    let lines = Self.five.split(separator: "\n").map(String.init)
    let comparison = compared(Self.five, [lines[0], lines[3], lines[1], lines[2], lines[4]].joined(separator: "\n"))
    #expect(told(comparison) == ["SOPB201"])
    #expect(comparison.changes.first?.wording.id.contains("Menandatangani kutipan") == true)
  }

  @Test func `steps that now run at the same time`() {
    let old = """
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 2 jam}
        - {kegiatan: Meninjau lokasi, pelaksana: kasi, waktu: 3 jam}
        - {kegiatan: Menandatangani, pelaksana: kasi, waktu: 5 menit}
      """
    let new = """
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit}
        - paralel:
          - - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 2 jam}
          - - {kegiatan: Meninjau lokasi, pelaksana: kasi, waktu: 3 jam}
        - {kegiatan: Menandatangani, pelaksana: kasi, waktu: 5 menit}
      """
    let comparison = compared(old, new)
    #expect(told(comparison) == ["SOPB201"])
    #expect(comparison.changes.first?.wording.id.contains("bersamaan dengan") == true)
    #expect(comparison.changes.first?.impact == .relief)
  }

  @Test func `a role under another name and id is the same role`() {
    let comparison = compare(
      Examples.version(text: sop(Self.five)),
      Examples.version(
        text: sop(
          Self.five.replacing("pelaksana: loket", with: "pelaksana: depan"),
          actors: "{pemohon: Pemohon, depan: Resepsionis, kasi: Kepala Seksi}")))
    #expect(told(comparison) == ["SOPB302"])
    #expect(comparison.changes.first?.doubt != nil)
  }

  @Test func `a time beside the slowest way is no burden`() {
    let old = """
        - paralel:
          - - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 1 jam}
          - - {kegiatan: Meninjau lokasi, pelaksana: kasi, waktu: 3 jam}
        - {kegiatan: Menandatangani, pelaksana: kasi, waktu: 5 menit}
      """
    let comparison = compared(old, old.replacing("waktu: 1 jam", with: "waktu: 2 jam"))
    #expect(told(comparison) == ["SOPB401"])
    #expect(comparison.changes.first?.impact == .procedural)
    #expect(compared(old, old.replacing("3 jam", with: "4 jam")).changes.first?.impact == .burden)
  }

  @Test func `a fingerprint stays when lines move, and goes when the value does`() {
    let old = Self.five
    let raised = old.replacing("waktu: 1 jam", with: "waktu: 2 jam")
    let first = compared(old, raised).changes.first?.fingerprint
    let moved = compared("  # catatan\n\n" + old, "\n  # catatan\n\n" + raised).changes.first?.fingerprint
    let other = compared(old, old.replacing("waktu: 1 jam", with: "waktu: 3 jam")).changes.first?.fingerprint
    #expect(first != nil)
    #expect(first == moved)
    #expect(first != other)
  }
}
