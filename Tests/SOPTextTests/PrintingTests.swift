import SOPText
import Testing

@Suite("Width and printing")
struct PrintingTests {
  @Test(
    "counts columns, not letters or bytes",
    arguments: [
      ("", 0), ("waktu", 5), ("café", 4), ("cafe\u{301}", 4), ("日本語", 6), ("🙂", 2), ("👨‍👩‍👧", 2), ("🇮🇩", 2), ("❤️", 2),
      ("❤", 1), ("─┼─", 3), ("한", 2), ("가", 2), ("ｱ", 1), ("Ａ", 2), ("ꦲꦤ", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("never lets a text give orders to the terminal")
  func printable() {
    #expect(PrintableText.of("jalan \u{1B}[31mmerah\u{7F}\u{0}\r\n\t.") == "jalan ␛[31mmerah␡␀␍␊ .")
    #expect(
      PrintableText.of("\u{202E}kode\u{2066}\u{200B}\u{FEFF}\u{9B}") == #"\u{202E}kode\u{2066}\u{200B}\u{FEFF}\u{9B}"#)
    #expect(PrintableText.of("é 日本 👨‍👩‍👧") == "é 日本 👨‍👩‍👧")
  }
}

@Suite("JSON")
struct JSONWriterTests {
  @Test("lays out objects and arrays in the order given")
  func layout() {
    var json = JSONWriter()
    json.object {
      $0.member("nama", "Legalisasi")
      $0.member("jumlah", 2)
      $0.member("lengkap", true)
      $0.member("catatan", nil as String?)
      $0.array("kosong") { _ in }
      $0.object("tempat", .oneLine) {
        $0.member("baris", 3)
        $0.array("kolom") {
          $0.element(1)
          $0.element("dua")
        }
      }
      $0.array("langkah") {
        $0.object { $0.member("id", "a") }
        $0.object(.oneLine) { $0.member("id", "b") }
      }
    }
    let expected = """
      {
        "nama": "Legalisasi",
        "jumlah": 2,
        "lengkap": true,
        "catatan": null,
        "kosong": [],
        "tempat": {"baris": 3, "kolom": [1, "dua"]},
        "langkah": [
          {
            "id": "a"
          },
          {"id": "b"}
        ]
      }
      """
    #expect(json.text == expected)
  }

  @Test("escapes what JSON, terminals and scripts could trip over")
  func escapes() {
    var json = JSONWriter()
    json.array(.oneLine) { $0.element("\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{2028}\u{202E}é🙂") }
    #expect(json.text == #"["\"\\\n\r\t\u0000\u001b\u007f\u009b\u2028\u202eé🙂"]"#)
  }
}

@Suite("Lines of a text")
struct LineTableTests {
  @Test("counts lines and columns as people do")
  func positions() {
    let source = SourceText(name: "a", text: "\u{FEFF}a: é🙂x\r\nb\rc\n")
    let table = LineTable(source)
    #expect(table.lineCount == 4)
    #expect(table.position(of: 3) == position(1, 1))
    #expect(table.position(of: 12) == position(1, 6))
    #expect(table.position(of: 15) == position(2, 1))
    #expect(table.position(of: 17) == position(3, 1))
    #expect(table.position(of: 19) == position(4, 1))
    #expect(table.position(of: .max) == position(4, 1))
    #expect(source.string(table.span(ofLine: 1)).hasSuffix("é🙂x"))
  }

  @Test("counts columns across blocks in a long line as one by one")
  func longLine() {
    let source = SourceText(name: "a", text: "x\n" + String(repeating: "é🙂a", count: 1000))
    let table = LineTable(source)
    var column = 1
    for offset in 2..<source.bytes.count {
      if source.bytes[offset] & 0xC0 != 0x80 {
        #expect(table.position(of: UInt32(offset)).column == column)
        column += 1
      }
    }
  }

  private func position(_ line: Int, _ column: Int) -> String { "\(line):\(column)" }
}

private func == (left: Position, right: String) -> Bool { "\(left.line):\(left.column)" == right }
