import SOPDiagnostics
import SOPText
import Testing

@Suite("Text form")
struct TextRendererTests {
  private func rendered(
    _ text: String, _ flagged: String, name: String = "a.sop.yaml", label: String? = nil,
    _ language: Language = .indonesian
  ) -> String {
    let source = SourceText(name: name, text: text)
    return rendered(source, source.span(of: flagged), label: label, language)
  }

  private func rendered(
    _ source: SourceText, _ span: Span, label: String? = nil, _ language: Language = .indonesian
  ) -> String {
    let finding = Diagnostic(
      Made.style, at: Place(.procedure, span), Wording(id: "salah", en: "wrong"),
      label: label.map { Wording(same: $0) }, notes: [])
    return TextRenderer(language: language).piece(for: FileFindings(sources: [source], diagnostics: [finding]))
  }

  /// The excerpt alone: without headline and location.
  private func excerpt(_ source: SourceText, _ span: Span) -> String {
    rendered(source, span).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).dropLast(2)
      .joined(separator: "\n")
  }

  private static let procedure = SourceText(
    name: "Examples/akta.sop.yaml",
    text: "nama: Akta\nsifat: publik\n"
      + "jangka_waktu: 3 hari kerja sejak berkas lengkap\n" + String(repeating: "# isi\n", count: 7)
      + "    waktu: 2 hari kerja\n    keluaran: akta\n")
  private static let office = SourceText(name: "Examples/opd.yaml", text: "nama: Dinas\nkalender: {hari: kerja}\n")

  private static var full: Diagnostic {
    Diagnostic(
      Made.promise, at: Place(.procedure, procedure.span(of: "3 hari kerja")),
      Wording(
        id: "jangka waktu 3 hari kerja tidak mungkin ditepati", en: "a time limit of 3 hari kerja cannot be kept"),
      label: Wording(id: "janji kepada pemohon", en: "promised to the applicant"),
      related: [
        RelatedPlace(
          Place(.procedure, procedure.span(of: "2 hari kerja")),
          Wording(id: "langkah 4 'Memutuskan' paling lama", en: "step 4 'Memutuskan' takes longest")),
        RelatedPlace(
          Place(.office, office.span(of: "kerja")), Wording(id: "hari kerja kantor", en: "working days of the office")),
        RelatedPlace(
          Place(.procedure, procedure.span(of: "akta", after: 100)), Wording(id: "hasilnya", en: "its product")),
      ],
      notes: [
        Note(.advice, Wording(id: "naikkan janji\natau percepat langkah 4", en: "promise more\nor speed up step 4")),
        Note(.path, Wording(same: "periksa -> putus -> serah")),
        Note(.reason, Wording(id: "janji mengikat kantor", en: "the office is bound by it")),
        Note(.example, Wording(id: "Kamis ke Rabu", en: "Thursday to Wednesday")),
      ])
  }

  private static var fullFile: FileFindings { FileFindings(sources: [procedure, office], diagnostics: [full]) }

  @Test("shows headline, places in order of the file, other files apart, and sentences in their order")
  func everything() {
    let expected = """
      galat[SOP402 janji-terlampaui]: jangka waktu 3 hari kerja tidak mungkin ditepati
        --> Examples/akta.sop.yaml:3:15
         |
       3 | jangka_waktu: 3 hari kerja sejak berkas lengkap
         |               ^^^^^^^^^^^^ janji kepada pemohon
      ...
      11 |     waktu: 2 hari kerja
         |            ------------ langkah 4 'Memutuskan' paling lama
      12 |     keluaran: akta
         |               ---- hasilnya
        ::: Examples/opd.yaml:2:18
         |
       2 | kalender: {hari: kerja}
         |                  ----- hari kerja kantor
        = jalur : periksa -> putus -> serah
        = contoh: Kamis ke Rabu
        = sebab : janji mengikat kantor
        = dasar : UU 25/2009 Pasal 21 huruf d
        = saran : naikkan janji
                  atau percepat langkah 4


      """
    #expect(TextRenderer().piece(for: Self.fullFile) == expected)
  }

  @Test("findings of one rule at one place share an excerpt")
  func samePlace() {
    let findings = ["sarana", "visi"].map { key in
      Diagnostic(
        Made.style, at: Place(.office, Self.office.span(of: "Dinas")), Wording(same: "tanpa \(key)"),
        notes: [Note(.reason, Wording(same: "wajib ada")), Note(.advice, Wording(same: "tulis \(key)"))],
        discriminator: key)
    }
    let file = FileFindings(sources: [Self.procedure, Self.office], diagnostics: findings)
    let expected = """
      saran[\(Made.style.code) \(Made.style.name)]: tanpa sarana
      saran[\(Made.style.code) \(Made.style.name)]: tanpa visi
       --> Examples/opd.yaml:1:7
        |
      1 | nama: Dinas
        |       ^^^^^
       = sebab : wajib ada
       = saran : tulis sarana
       = saran : tulis visi


      """
    #expect(TextRenderer(language: .indonesian).piece(for: file) == expected)
    #expect(Set(Fingerprint.all(of: findings, in: [Self.procedure, Self.office])).count == 2)
  }

  @Test("speaks English")
  func english() {
    let lines = TextRenderer(language: .english).piece(for: Self.fullFile).split(separator: "\n")
    #expect(lines.first == "error[SOP402 janji-terlampaui]: a time limit of 3 hari kerja cannot be kept")
    #expect(
      lines.suffix(6) == [
        "  = path   : periksa -> putus -> serah", "  = example: Thursday to Wednesday",
        "  = why    : the office is bound by it", "  = basis  : UU 25/2009 Pasal 21 huruf d",
        "  = help   : promise more", "             or speed up step 4",
      ])
  }

  @Test("colours only when asked, and the same text beneath")
  func colour() {
    let colored = TextRenderer(style: .colored).piece(for: Self.fullFile)
    #expect(colored.hasPrefix("\u{1B}[1;31mgalat[SOP402 janji-terlampaui]\u{1B}[0m\u{1B}[1m: "))
    var plain = ""
    var isInEscape = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isInEscape = true }
      if !isInEscape { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isInEscape = false }
    }
    #expect(plain == TextRenderer().piece(for: Self.fullFile))
  }

  @Test("carets stand under what is flagged, whatever the letters before it")
  func widths() {
    #expect(rendered("a: é🙂日 x\n", "x", label: "di sini").contains("\n1 | a: é🙂日 x\n  |          ^ di sini\n"))
    #expect(rendered("a: 日本語\r\n", "日本語").contains("a.sop.yaml:1:4\n  |\n1 | a: 日本語\n  |    ^^^^^^\n"))
    #expect(rendered("a:\tb\n", "b").contains("1 | a: b\n  |    ^\n"))
    #expect(rendered("\u{FEFF}a: b\n", "a").contains("a.sop.yaml:1:1\n  |\n1 | a: b\n  | ^\n"))
  }

  @Test("what a file or its name holds cannot move the cursor, colour or turn the text")
  func injection() {
    let text = rendered("a: \u{1B}[2J\u{202E}x\n", "x", name: "\u{1B}]0;judul\u{7}.sop.yaml", label: "\u{9B}1m")
    #expect(text.contains("--> ␛]0;judul␇.sop.yaml:1:9\n"))
    #expect(text.contains("\n1 | a: ␛[2J\\u{202E}x\n  |                ^ \\u{9B}1m\n"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" || $0 == "\u{7}" })
  }

  @Test("an empty span, the end of a file and an empty file get one caret")
  func edges() {
    let source = SourceText(name: "a.sop.yaml", text: "a: b\n")
    #expect(excerpt(source, Span(1, 1)) == "1 | a: b\n  |  ^")
    #expect(excerpt(source, Span(4, 4)) == "1 | a: b\n  |     ^")
    #expect(excerpt(source, Span(5, 5)) == "2 |\n  | ^")
    #expect(excerpt(source, Span(90, 99)) == "2 |\n  | ^")
    #expect(excerpt(SourceText(name: "a", bytes: []), Span(0, 0)) == "1 |\n  | ^")
    #expect(excerpt(SourceText(name: "a", bytes: [0x61, 0xFF, 0xFE, 0x62]), Span(3, 4)) == "1 | a��b\n  |    ^")
  }

  @Test("a span over several lines shows its first")
  func severalLines() {
    let source = SourceText(name: "a", text: "a:\n  - b: c\n    d: e\n")
    #expect(excerpt(source, Span(7, 20)) == "2 |   - b: c\n  |     ^^^^")
  }

  @Test("a long line is cut around the span")
  func longLine() {
    let filler = String(repeating: "kata ", count: 4000)
    let source = SourceText(name: "a", text: "a: [" + filler + "SALAH, " + filler + "]\n")
    let before = String(repeating: "kata ", count: 8)
    let after = String(repeating: "kata ", count: 15).dropLast(2)
    let expected = "1 | …\(before)SALAH, \(after)…\n  |  " + String(repeating: " ", count: 40) + "^^^^^"
    #expect(excerpt(source, source.span(of: "SALAH")) == expected)
    let long = excerpt(source, Span(0, 20_000)).split(separator: "\n")
    #expect(long[0].hasSuffix("…"))
    #expect(long[1] == "  | " + String(repeating: "^", count: 80))
  }

  @Test("a place in a text that is not at hand is left out")
  func unknownSource() {
    let finding = Made.finding(Made.style, 3, 4, source: SourceID(9))
    let file = FileFindings(sources: [], diagnostics: [finding])
    #expect(TextRenderer().piece(for: file) == "saran[SOP900 ejaan]: salah\n = saran : perbaiki\n\n")
    #expect(ShortRenderer().piece(for: file) == "?: saran SOP900 salah\n")
  }
}

@Suite("Short form and the closing sentence")
struct ShortFormTests {
  @Test("is one line for each finding")
  func short() {
    let source = SourceText(name: "a b.sop.yaml", text: "x: 1\ny: 2\n")
    let file = FileFindings(
      sources: [source], diagnostics: [Made.finding(Made.promise, 3, 4), Made.finding(Made.unusedActor, 5, 6)])
    #expect(
      ShortRenderer().render([file])
        == "a b.sop.yaml:1:4: galat SOP402 salah\na b.sop.yaml:2:1: peringatan SOP231 salah\n")
    #expect(
      ShortRenderer(language: .english).render([file])
        == "a b.sop.yaml:1:4: error SOP402 wrong\na b.sop.yaml:2:1: warning SOP231 wrong\n")
  }

  @Test("counts what was found and what is clean")
  func closing() {
    func sentence(_ summary: Summary, _ language: Language = .indonesian) -> String {
      TextRenderer(language: language).closing(summary)
    }
    var summary = Summary()
    #expect(sentence(summary) == "tidak ada berkas yang diperiksa\n")
    summary.files = 1
    #expect(sentence(summary) == "bersih: berkas ini tidak bermasalah\n")
    summary.files = 17
    #expect(sentence(summary) == "bersih: 17 berkas diperiksa, tidak ada temuan\n")
    summary.errors = 2
    summary.warnings = 1
    summary.filesWithFindings = 3
    #expect(sentence(summary) == "2 galat, 1 peringatan dalam 3 berkas (14 berkas lain bersih)\n")
    #expect(sentence(summary, .english) == "2 errors, 1 warning in 3 files (14 clean)\n")
    summary.suppressed = 4
    summary.unreadable = 1
    #expect(
      sentence(summary)
        == "2 galat, 1 peringatan dalam 3 berkas (14 berkas lain bersih); 4 temuan diabaikan dengan alasan; "
        + "1 berkas tidak terbaca\n")
  }
}
