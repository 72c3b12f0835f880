import SOPFormatting
import Testing

@testable import SOPMerge

/// Single merges, told by their texts.
@Suite("One merge")
struct MergeTests {
  private static let base = """
    nama: Legalisasi
    persyaratan:
      - KTP
      - Kartu Keluarga
    jangka_waktu: 3 hari kerja   # janji
    peralatan: [Cap, Komputer]
    langkah:
      - kegiatan: Menyerahkan berkas
        pelaksana: pemohon
        waktu: 5 menit
      # pemeriksaan
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 10 menit
        jika:
          lengkap: lanjut
          tidak lengkap: {ke: mulai, maks: 2 kali}
      - kegiatan: Menandatangani
        pelaksana: kabid
        waktu: 1 jam

    """

  private func merged(
    _ ours: String, _ theirs: String, base: String = base
  ) -> (text: String, kinds: [MergeConflict.Kind]) {
    let result = merge(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), as: .procedure)
    return (String(decoding: result.text, as: UTF8.self), result.conflicts.map(\.kind))
  }

  private func changed(_ old: String, _ new: String, in text: String = base) -> String {
    text.replacing(old, with: new)
  }

  @Test("changes of one step, on both sides of a line of text, are merged")
  func oneStep() {
    let ours = changed("kegiatan: Memeriksa berkas", "kegiatan: Memeriksa kelengkapan berkas")
    let theirs = changed("waktu: 10 menit", "waktu: 15 menit   # sesuai SK")
    let result = merged(ours, theirs)
    #expect(result.kinds.isEmpty)
    #expect(result.text == changed("waktu: 10 menit", "waktu: 15 menit   # sesuai SK", in: ours))
  }

  @Test("a value spelt in two ways is one value")
  func spelling() {
    let result = merged(changed("3 hari kerja", "2 hari kerja"), changed("3 hari kerja", "2 (dua) HARI KERJA"))
    #expect(result.kinds.isEmpty)
    let respelt = merged(changed("3 hari kerja", "3 HARI KERJA"), changed("3 hari kerja", "4 hari kerja"))
    #expect(respelt.kinds.isEmpty && respelt.text == changed("3 hari kerja", "4 hari kerja"))
  }

  @Test("one value changed to two is marked in a file that can be read, ours in its place")
  func marked() {
    let result = merged(changed("3 hari kerja", "2 hari kerja"), changed("3 hari kerja", "5 hari kerja"))
    #expect(result.kinds == [.changedTwice])
    #expect(
      result.text
        == changed(
          "jangka_waktu: 3 hari kerja",
          """
          # sop: bentrok 1, 'jangka_waktu' diubah kedua pihak menjadi dua hal yang berbeda
          #   semula: jangka_waktu: 3 hari kerja   # janji
          #   kami  : jangka_waktu: 2 hari kerja   # janji
          #   mereka: jangka_waktu: 5 hari kerja   # janji
          #   pilih yang benar, lalu hapus komentar ini
          jangka_waktu: 2 hari kerja
          """))
  }

  @Test("comments of both sides are kept, above an entry and at the end of its line")
  func comments() {
    let ours = changed("# pemeriksaan", "# pemeriksaan oleh loket").replacing(
      "waktu: 5 menit", with: "waktu: 5 menit  # lama")
    let theirs = changed("# pemeriksaan", "# pemeriksaan berkas").replacing(
      "waktu: 5 menit", with: "waktu: 6 menit  # baru")
    let result = merged(ours, theirs)
    #expect(result.kinds.isEmpty)
    #expect(result.text.contains("  # pemeriksaan berkas\n  # pemeriksaan oleh loket\n"))
    #expect(result.text.contains("    waktu: 6 menit  # baru  # lama\n"))
    #expect(merged(theirs, ours).text == result.text)
  }

  @Test("a conflict in the first line of a step is marked above the step")
  func firstLine() {
    let result = merged(
      changed("kegiatan: Menandatangani", "kegiatan: Menandatangani akta"),
      changed("kegiatan: Menandatangani", "kegiatan: Menandatangani kutipan"))
    #expect(result.kinds == [.changedTwice])
    #expect(result.text.contains("hapus komentar ini\n  - kegiatan: Menandatangani akta\n"))
  }

  @Test("a step that is moved here and changed there is moved and changed")
  func moved() {
    let step = "  - kegiatan: Menandatangani\n    pelaksana: kabid\n    waktu: 1 jam\n"
    let without = changed(step, "")
    let ours = changed("  # pemeriksaan", "\(step)  # pemeriksaan", in: without)
    let result = merged(ours, changed("waktu: 1 jam", "waktu: 2 jam"))
    #expect(result.kinds.isEmpty)
    #expect(result.text == changed("waktu: 1 jam", "waktu: 2 jam", in: ours))
  }

  @Test("what is deleted here and changed there stays as a comment, and the other way round in its place")
  func deleted() {
    let step = "  - kegiatan: Menandatangani\n    pelaksana: kabid\n    waktu: 1 jam\n"
    let without = changed(step, "")
    let longer = changed("waktu: 1 jam", "waktu: 2 jam")
    let here = merged(without, longer)
    #expect(here.kinds == [.deletedHere])
    #expect(here.text.contains("#       waktu: 2 jam\n") && !here.text.contains("\n    waktu: 2 jam\n"))
    let there = merged(longer, without)
    #expect(there.kinds == [.deletedThere])
    #expect(there.text.contains("\n    waktu: 2 jam\n"))
  }

  @Test("requirements added by both at one place are both taken, in one order whoever merges whom")
  func requirements() {
    let ours = changed("  - KTP\n", "  - KTP\n  - Surat kuasa\n")
    let theirs = changed("  - KTP\n", "  - KTP\n  # dari RT\n  - Pengantar RT\n")
    let result = merged(ours, theirs)
    #expect(result.kinds.isEmpty)
    #expect(result.text == changed("  - KTP\n", "  - KTP\n  # dari RT\n  - Pengantar RT\n  - Surat kuasa\n"))
    #expect(merged(theirs, ours).text == result.text)
  }

  @Test("steps added by both at one place are a question")
  func steps() {
    let ours = changed("  # pemeriksaan", "  - kegiatan: Mengambil nomor\n  # pemeriksaan")
    let theirs = changed("  # pemeriksaan", "  - kegiatan: Membayar retribusi\n  # pemeriksaan")
    #expect(merged(ours, theirs).kinds == [.insertedTwice])
    #expect(merged(ours, ours).kinds.isEmpty)
  }

  @Test("lists and maps among brackets are merged entry by entry")
  func brackets() {
    let ours = changed("[Cap, Komputer]", "[Cap, Printer, Komputer]")
    let theirs = changed("[Cap, Komputer]", "[Cap, Komputer, Kamera]")
    #expect(merged(ours, theirs).text == changed("[Cap, Komputer]", "[Cap, Printer, Komputer, Kamera]"))
    let result = merged(changed("ke: mulai", "ke: tolak"), changed("maks: 2 kali}", "maks: 3 kali, lewat: selesai}"))
    #expect(result.text.contains("{ke: tolak, maks: 3 kali, lewat: selesai}") && result.kinds.isEmpty)
  }

  @Test("a list broken up here takes what was put among its brackets there")
  func brokenUp() {
    let ours = changed("peralatan: [Cap, Komputer]", "peralatan:\n  - Cap\n  - Printer\n  - Komputer")
    let result = merged(ours, changed("[Cap, Komputer]", "[Cap, Komputer, Kamera]"))
    #expect(result.kinds.isEmpty)
    #expect(result.text == changed("  - Komputer\n", "  - Komputer\n  - Kamera\n", in: ours))
  }

  @Test("a text that both made a list holds what both put beside it, in block style too")
  func textsAsLists() {
    let list = "pelaksana: [loket, kasi]"
    let result = merged(changed("pelaksana: loket", list), changed("pelaksana: loket", "pelaksana: [kabid, loket]"))
    #expect(result.kinds.isEmpty)
    #expect(result.text == changed("pelaksana: loket", "pelaksana: [kabid, loket, kasi]"))
    let base = "nama: A\nsarana: tidak ada\nperalatan: Cap\n"
    let block = base.replacing("peralatan: Cap", with: "peralatan:\n  - Cap\n  - Komputer")
    let both = merged(
      block.replacing("sarana: tidak ada", with: "sarana: [Toilet]"),
      base.replacing("sarana: tidak ada", with: "sarana: [Musala, Kantin]").replacing("Cap", with: "[Printer, Cap]"),
      base: base)
    #expect(both.kinds.isEmpty)
    #expect(
      both.text == "nama: A\nsarana: [Musala, Kantin, Toilet]\nperalatan:\n  - Printer\n  - Cap\n  - Komputer\n")
    #expect(merged("nama: A\nunit: B\n", "nama: A\nunit: C\n", base: "nama: A\nunit: D\n").kinds == [.changedTwice])
  }

  @Test("many entries deleted here and changed there, quickly")
  func manyDisputes() {
    func file(_ text: (Int) -> String) -> String {
      "nama: A\npersyaratan:\n" + (0..<1500).map(text).joined() + "  - {syarat: Akhir}\n"
    }
    let base = file { "  - {syarat: Berkas \($0), jumlah: \($0) lembar}\n" }
    let ours = file { $0.isMultiple(of: 2) ? "" : "  - {syarat: Berkas \($0), jumlah: \($0) lembar}\n" }
    let theirs = file { "  - {syarat: Berkas \($0), jumlah: \($0 + 1) lembar}\n" }
    let result = merged(ours, theirs, base: base)
    #expect(result.kinds == [MergeConflict.Kind](repeating: .deletedHere, count: 750))
    #expect(merged(theirs, ours, base: base).kinds == [MergeConflict.Kind](repeating: .deletedThere, count: 750))
  }

  @Test("a file indented anew here takes what was changed there")
  func indented() {
    let ours = """
      nama: Legalisasi
      langkah:
      - kegiatan: Menyerahkan
        waktu: 5 menit
      - kegiatan: Menerima
        waktu: 5 menit

      """
    let base = ours.replacing("- ", with: "    - ").replacing("  waktu", with: "      waktu")
    let theirs = base.replacing("    - kegiatan: Menerima", with: "    - kegiatan: Mencatat\n    - kegiatan: Menerima")
    let result = merged(ours, theirs, base: base)
    #expect(result.kinds.isEmpty)
    #expect(result.text == ours.replacing("- kegiatan: Menerima", with: "- kegiatan: Mencatat\n- kegiatan: Menerima"))
  }

  @Test("lines keep their ends, and the file its mark")
  func frame() {
    func framed(_ text: String) -> [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8) }
    let ours = changed("waktu: 5 menit", "waktu: 6 menit")
    let theirs = changed("waktu: 1 jam", "waktu: 2 jam")
    let result = merge(base: framed(Self.base), ours: framed(ours), theirs: framed(theirs), as: .procedure)
    #expect(result.text == framed(changed("waktu: 1 jam", "waktu: 2 jam", in: ours)) && result.conflicts.isEmpty)
  }

  @Test("a file that both added is merged key by key")
  func addedTwice() {
    let result = merged("nama: A\nnomor: 1\n", "nama: A\nunit: B\n", base: "")
    #expect(result.text == "nama: A\nnomor: 1\nunit: B\n" && result.kinds.isEmpty)
    #expect(merged("nama: A\n", "nama: B\n", base: "").kinds == [.addedTwice])
  }

  @Test("a text that cannot be read is merged line by line, with the marks of git")
  func lines() {
    let base = "nama: \"A\nnomor: 1\nunit: C\nvolume: 1\n"
    let result = merge(
      base: Array(base.utf8), ours: Array(base.replacing("nomor: 1", with: "nomor: 2").utf8),
      theirs: Array(base.replacing("nomor: 1", with: "nomor: 3").utf8), as: .procedure, names: ("kami", "mereka"))
    #expect(result.method == .lines(because: .ours(line: 1)))
    #expect(
      String(decoding: result.text, as: UTF8.self)
        == "nama: \"A\n<<<<<<< kami\nnomor: 2\n=======\nnomor: 3\n>>>>>>> mereka\nunit: C\nvolume: 1\n")
    #expect(result.conflicts.map(\.kind) == [.lines])
    #expect(result.conflicts.first?.ours?.line == 2)
  }
}
