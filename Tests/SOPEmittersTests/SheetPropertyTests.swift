import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// What holds for every sheet, whatever the procedure and the page.
@Suite struct SheetPropertyTests {
  static let procedures =
    ((try? Checkout.files(below: "Examples", named: ".sop.yaml")) ?? [])
    + ((try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? [])

  static let widths = [40, 132, 200]

  @Test(arguments: procedures) func `lines are as wide as the page and join`(path: String) throws {
    let read = try ReadProcedure(path: path)
    for width in Self.widths {
      for pageLines in [nil, 84] {
        var options = EmitOptions()
        options.width = width
        options.pageLines = pageLines
        let sheet = SheetText(SheetEmitter().emit(read.procedure, from: read.source, options: options))
        #expect(sheet.widths == [width], "\(width) columns")
        #expect(sheet.brokenJoins() == [], "\(width) columns, \(pageLines ?? 0) lines")
      }
    }
  }

  @Test(arguments: procedures) func `ASCII is ASCII, of the same shape`(path: String) throws {
    let read = try ReadProcedure(path: path)
    var options = EmitOptions()
    options.width = 180
    let drawn = SheetEmitter().emit(read.procedure, from: read.source, options: options)
    options.isASCII = true
    let plain = SheetEmitter().emit(read.procedure, from: read.source, options: options)
    let foreign = Set(String(decoding: read.source.bytes, as: UTF8.self).filter { !$0.isASCII })
    let strange = Set(String(decoding: plain, as: UTF8.self).filter { !$0.isASCII && !foreign.contains($0) })
    #expect(strange.subtracting(["±"]) == [])
    #expect(SheetText(plain).lines.count == SheetText(drawn).lines.count)
    #expect(SheetText(plain).widths == SheetText(drawn).widths)
  }

  @Test(arguments: procedures) func `pages are equally long and numbered`(path: String) throws {
    let read = try ReadProcedure(path: path)
    var options = EmitOptions()
    options.width = 200
    options.pageLines = 66
    let lines = SheetText(SheetEmitter().emit(read.procedure, from: read.source, options: options)).lines
    #expect(lines.count % 66 == 0)
    let pages = lines.count / 66
    for page in 0..<pages {
      #expect(lines[page * 66 + 65].contains(" Halaman \(page + 1) dari \(pages) "))
    }
  }

  @Test(arguments: procedures) func `each connector at a foot has its own at the next head`(path: String) throws {
    let read = try ReadProcedure(path: path)
    for width in [132] {
      let glyphs = GlyphSet(isASCII: false)
      let table = FlowTable(SheetPlan(read.procedure, width: width), glyphs)
      let breaks = PageBreaks(table, PageBreaks.Sizes(page: 40, identity: 30, header: 8, total: 2))
      #expect(breaks.pages.flatMap { Array($0.rows) } == Array(table.diagram.rows.indices))
      let pages = breaks.pages.filter { !$0.rows.isEmpty }
      for (page, next) in zip(pages, pages.dropFirst()) { #expect(page.foot == next.head) }
      let numbers = pages.flatMap { $0.foot.map(\.number) }
      #expect(numbers == Array(1..<numbers.count + 1))
    }
  }

  @Test func `names are data`() throws {
    let read = ReadProcedure(
      text: """
        nama: "Surat \\e[31mmerah\\u202e dan 東京 👩‍👩‍👧"
        pelaksana: {a: "Petugas\\u0007 ガ", b: "é̂́ Kepala"}
        langkah:
          - {kegiatan: "Menulis\\nsurat\\ttugas", pelaksana: a, waktu: 5 menit, keluaran: "surat ━┃"}
          - {kegiatan: Menandatangani, pelaksana: [b, a], waktu: 5 menit}
        """)
    let bytes = SheetEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    let sheet = SheetText(bytes)
    #expect(sheet.widths == [132])
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("␛[31mmerah\\u{202E}"))
    #expect(text.contains("東京"))
    #expect(text.contains("Menulis surat tugas"))
  }

  @Test func `what is none, missing and open is told apart`() {
    let read = ReadProcedure(
      text: """
        nama: Contoh
        tanggal: {pembuatan: 2 Maret 2026, revisi: tidak ada}
        keterkaitan: tidak ada
        peringatan: belum diatur
        disahkan_oleh: {jabatan: Kepala, nama: Siti, nip: "198001012005012001"}
        """)
    let text = String(
      decoding: SheetEmitter().emit(read.procedure, from: read.source, options: EmitOptions()), as: UTF8.self)
    #expect(text.contains("│ Tanggal Pembuatan  │ 2 Maret 2026 "))
    #expect(text.contains("│ Tanggal Revisi     │ - "))
    #expect(text.contains("│ Tanggal Efektif    │   "))
    #expect(text.contains("NIP 19800101 200501 2 001"))
    #expect(text.contains("│ belum diatur "))
    #expect(text.contains("│ - "))
  }
}
