import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// The parts a sheet is made of, one at a time.
@Suite struct SheetPartsTests {
  // MARK: Diagram

  @Test func `lanes stand in order of first use`() {
    let diagram = diagram(
      """
      pelaksana: {a: A, b: B, c: C, d: D}
      langkah:
        - {kegiatan: Satu, pelaksana: c, paraf: b}
        - {kegiatan: Dua, pelaksana: a}
      """)
    #expect(diagram.lanes.map(\.index) == [1, 2, 0])
  }

  @Test func `steps with the same number share a row, in bands of their own where a lane is taken`() {
    let diagram = diagram(
      """
      pelaksana: {a: A, b: B}
      langkah:
        - {no: 1, kegiatan: Satu, pelaksana: a}
        - {no: 1, kegiatan: Dua, pelaksana: b}
        - {no: 2, kegiatan: Tiga, pelaksana: b}
        - {no: 1, kegiatan: Empat, pelaksana: a}
        - {kegiatan: Lima, pelaksana: a}
      """)
    #expect(diagram.rows.map(\.number) == ["1", "2", "3"])
    #expect(diagram.rows[0].steps.map(\.index) == [0, 1, 3])
    let bands = diagram.symbols.filter { $0.kind == .activity }.map(\.band)
    #expect(bands == [1, 1, 2, 3, 4])
  }

  @Test func `a call without an actor stands in the lane of the step before`() {
    let diagram = diagram(
      """
      pelaksana: {a: A, b: B}
      langkah:
        - {kegiatan: Satu, pelaksana: a}
        - {kegiatan: Dua, pelaksana: b}
        - {panggil: lain, waktu: 5 menit}
      """)
    #expect(diagram.symbols.first { $0.kind == .call }?.lane == 1)
    #expect(diagram.lanes.count == 2)
  }

  @Test func `passing over a step is drawn only where the step itself goes elsewhere`() {
    let plain = diagram(
      """
      pelaksana: {a: A}
      langkah:
        - {kegiatan: Satu, pelaksana: a}
        - {kegiatan: Dua, pelaksana: a, bila: perlu}
        - {kegiatan: Tiga, pelaksana: a}
      """)
    #expect(plain.links.map(\.label) == ["", "", "", ""])
    #expect(plain.symbols.filter(\.isConditional).map(\.step.index) == [1])
    let elsewhere = diagram(
      """
      pelaksana: {a: A}
      langkah:
        - {id: satu, kegiatan: Satu, pelaksana: a}
        - {kegiatan: Dua, pelaksana: a, bila: perlu, lanjut: {ke: satu, maks: 1 kali, lewat: lanjut}}
        - {kegiatan: Tiga, pelaksana: a}
      """)
    #expect(elsewhere.links.map(\.label).filter { !$0.isEmpty } == ["dilewati"])
  }

  @Test func `each acts for himself, in his own lane to the end`() {
    let diagram = diagram(
      """
      pelaksana: {a: A, b: B, c: C}
      langkah:
        - {kegiatan: Satu, pelaksana: {masing_masing: [a, b]}}
        - {kegiatan: Dua, pelaksana: {masing_masing: [a, b, c]}}
      """)
    let lanes = diagram.links.filter { diagram.symbols[$0.source].kind == .activity }.map {
      "\(diagram.symbols[$0.source].lane)\(diagram.symbols[$0.target].lane)"
    }
    #expect(lanes == ["00", "02", "11", "00", "11", "22"])
    #expect(diagram.symbols.filter { $0.kind == .end }.map(\.lane) == [0, 1, 2])
  }

  // MARK: Ways without a line

  @Test func `a way too far for a line is marked at both ends and told`() throws {
    var steps = ["  - {id: awal, kegiatan: Menyusun, pelaksana: a, waktu: 5 menit}"]
    for number in 2..<30 { steps.append("  - {kegiatan: Langkah \(number), pelaksana: a, waktu: 5 menit}") }
    steps.append("  - {kegiatan: Memeriksa, pelaksana: a, waktu: 5 menit, jika: {baik: lanjut, kurang: awal}}")
    steps.append("  - {kegiatan: Menutup, pelaksana: a, waktu: 5 menit}")
    let text = sheet("pelaksana: {a: A}\nlangkah:\n" + steps.joined(separator: "\n"))
    #expect(text.contains(" 1◄<   > "))
    #expect(text.contains(" 30►┃ "))
    #expect(text.contains(" Kurang: ke no. 1 "))
  }

  @Test func `words say what arrows cannot`() {
    let text = sheet(
      """
      pelaksana: {a: A, b: B}
      hasil: {beres: surat, batal_sendiri: {produk: tidak ada}}
      langkah:
        - {id: tulis, kegiatan: Menulis, pelaksana: a, batas: {waktu: 3 hari kerja, lewat: selesai batal_sendiri}}
        - kegiatan: Memeriksa
          pelaksana: b
          tunggu: {waktu: 1 hari kerja, dari: a}
          paling_lambat: H-2 hari kerja tulis
          jika:
            baik: {ke: lanjut, bila: nilai > 7}
            kurang: {ke: tulis, maks: 2 kali, lewat: selesai batal_sendiri}
        - {kegiatan: Mengirim, pelaksana: a, selesai: beres}
      """, width: 200)
    for words in [
      "batas 3 hari kerja", "Lewat batas: selesai (batal sendiri)", "tunggu 1 hari kerja (A)",
      "paling lambat 2 hari kerja sebelum no. 1 selesai", "Baik: bila nilai > 7",
      "paling banyak 2 kali, lalu selesai (batal sendiri)",
    ] {
      #expect(folded(text).contains(words), "\(words)")
    }
  }

  // MARK: Total

  @Test(arguments: [
    ("waktu: 5 menit", "waktu: 1 jam", "1 jam 5 menit"),
    ("waktu: 5 menit", "waktu: 2 hari kerja", "2 hari kerja 5 menit"),
    ("waktu: 5-10 menit", "waktu: 1 jam", "65-70 menit"),
    ("waktu: maks 5 menit", "waktu: maks 1 jam", "maks 1 jam 5 menit"),
    ("waktu: 5 menit", "tunggu: min 1 jam", "min 1 jam 5 menit"),
    ("waktu: tidak dihitung", "waktu: 1 jam", "1 jam"),
  ])
  func `a straight flow is summed`(first: String, second: String, total: String) {
    let read = ReadProcedure(
      text: """
        pelaksana: {a: A}
        langkah:
          - {kegiatan: Satu, pelaksana: a, \(first)}
          - {kegiatan: Dua, pelaksana: a, \(second)}
        """)
    #expect(StraightTotal.text(of: read.procedure) == total)
  }

  @Test(arguments: [
    "{kegiatan: Dua, pelaksana: a}", "{kegiatan: Dua, pelaksana: a, waktu: 2 menit per berkas}",
    "{kegiatan: Dua, pelaksana: a, waktu: sesuai jadwal}", "{kegiatan: Dua, pelaksana: a, waktu: 5 menit, bila: perlu}",
    "{kegiatan: Dua, pelaksana: a, waktu: 5 menit, jika: {ya: lanjut, tidak: selesai}}",
    "{kegiatan: Dua, pelaksana: a, waktu: 5 menit, batas: {waktu: 1 hari kerja}}",
    "{kegiatan: Dua, pelaksana: a, waktu: {x: 5 menit, y: 6 menit}}",
    "{paralel: {x: [{kegiatan: Dua, pelaksana: a, waktu: 5 menit}], y: [{kegiatan: Tiga, pelaksana: a, waktu: 1 menit}]}}",
  ])
  func `what is not certain is not summed`(step: String) {
    let read = ReadProcedure(
      text: """
        pelaksana: {a: A}
        varian: {x: X, y: Y}
        langkah:
          - {kegiatan: Satu, pelaksana: a, waktu: 5 menit}
          - \(step)
          - {kegiatan: Akhir, pelaksana: a, waktu: 5 menit}
        """)
    #expect(StraightTotal.text(of: read.procedure) == nil)
  }

  @Test func `a stage counts once`() {
    let read = ReadProcedure(
      text: """
        pelaksana: {a: A}
        langkah:
          - tahap: Verifikasi
            waktu: 1 jam
            langkah: [{kegiatan: Satu, pelaksana: a}, {kegiatan: Dua, pelaksana: a}]
          - {kegiatan: Akhir, pelaksana: a, waktu: 5 menit}
        """)
    #expect(StraightTotal.text(of: read.procedure) == "1 jam 5 menit")
  }

  // MARK: Words

  @Test(arguments: [
    ("satu dua tiga", 8, ["satu dua", "tiga"]), ("Sekretaris", 9, ["Sekreta-", "ris"]),
    ("pendaftaran", 7, ["pendaf-", "taran"]), ("Peralatan/Perlengkapan", 12, ["Peralatan/", "Perlengkapan"]),
    ("SOP-254/17000/2025", 10, ["SOP-254/", "17000/2025"]), ("xxxxxxxx", 3, ["xxx", "xxx", "xx"]),
    ("東京都", 4, ["東京", "都"]), ("東", 1, ["東"]), ("", 5, [""]), ("bangsa", 4, ["bang", "sa"]),
  ])
  func `words are broken by display width`(text: String, width: Int, lines: [String]) {
    #expect(PrintedText.lines(text, width: width) == lines)
  }

  @Test func `no line is wider than its column`() {
    var random = SplitMix(seed: 7)
    let letters = Array("abcdeimnrstuk /-. é̂東👩‍👩‍👧")
    for _ in 0..<2000 {
      let text = PrintedText.printable(
        String((0..<Int(random.next() % 60)).map { _ in letters[Int(random.next() % UInt64(letters.count))] }))
      let width = Int(random.next() % 20) + 2
      for line in PrintedText.lines(text, width: width) { #expect(DisplayWidth.of(line) <= width, "\(text)") }
    }
  }

  // MARK: Reading along

  private func diagram(_ text: String) -> FlowDiagram {
    FlowDiagramBuilder.diagram(of: ReadProcedure(text: "nama: Uji\n" + text).procedure)
  }

  private func sheet(_ text: String, width: Int = 132) -> String {
    var options = EmitOptions()
    options.width = width
    let read = ReadProcedure(text: "nama: Uji\n" + text)
    return String(decoding: SheetEmitter().emit(read.procedure, from: read.source, options: options), as: UTF8.self)
  }

  /// The words of each column, line breaks undone.
  private func folded(_ sheet: String) -> String {
    let rows = sheet.split(separator: "\n").filter { $0.hasPrefix("│") }.map {
      $0.split(separator: "│").map(String.init)
    }
    let width = rows.map(\.count).max() ?? 0
    return (0..<width).map { column in
      rows.compactMap { column < $0.count ? $0[$0.count - 1 - column] : nil }.joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
    }.joined(separator: "\n")
  }
}
