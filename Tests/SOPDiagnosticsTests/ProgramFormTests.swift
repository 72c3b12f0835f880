import SOPDiagnostics
import SOPText
import Testing

/// The forms that build servers and review tools read, on a finding that is awkward in each of them.
@Suite("Forms for other programs")
struct ProgramFormTests {
  private static let source = SourceText(
    name: "./é, {a}:100%<&>\u{1B}.sop.yaml", text: "\u{FEFF}é: 🙂x\r\nkegitan: y\nlain: z\n")
  private static let key = source.span(of: "kegitan")
  private static let awkward = Diagnostic(
    Made.promise, at: Place(.procedure, key), Wording(id: "salah {0}: 5%\u{7}", en: "wrong {0}: 5%\u{7}"),
    related: [RelatedPlace(Place(.procedure, source.span(of: "x")), Wording(id: "{itu}", en: "{that}"))],
    notes: [Note(.advice, Wording(id: "tulis <a> & \"b\"\nlalu c", en: "write <a> & \"b\"\nthen c"))],
    fixes: [
      Fix(
        .safe, Wording(id: "ganti", en: "replace"),
        edits: [
          TextEdit(span: source.span(of: "x"), replacement: ""), TextEdit(span: key, replacement: "kegiatan"),
        ])
    ])
  private static let long = Made.finding(Made.style, Int(key.start), source.bytes.count)
  private static let file = FileFindings(
    sources: [source], diagnostics: [awkward, long],
    suppressed: [SuppressedDiagnostic(Made.finding(Made.unusedActor, 3, 5), reason: "sesuai <sumber>")])
  private static let clean = FileFindings(sources: [SourceText(name: "b", bytes: [])], diagnostics: [])

  @Test("GitHub: properties and message are escaped, columns only within a line")
  func gitHub() {
    #expect(
      GitHubRenderer().render([Self.clean, Self.file]) == """
        ::error file=./é%2C {a}%3A100%25<&>␛.sop.yaml,line=2,col=1,endLine=2,endColumn=8,title=SOP402 janji-terlampaui\
        ::salah {0}: 5%25␇%0Adasar: UU 25/2009 Pasal 21 huruf d%0Asaran: tulis <a> & "b"%0Alalu c
        ::notice file=./é%2C {a}%3A100%25<&>␛.sop.yaml,line=2,endLine=4,title=SOP900 ejaan::salah%0Asaran: perbaiki

        """)
  }

  @Test("GitLab: paths from the top, and fingerprints that tell files of one name apart")
  func gitLab() throws {
    let text = GitLabRenderer(language: .english).render([Self.clean, Self.file])
    #expect(text.contains(#""path": "é, {a}:100%<&>\u001b.sop.yaml", "lines": {"begin": 2, "end": 2}}"#))
    #expect(text.contains(#""severity": "major""#) && text.contains(#""severity": "info""#))
    #expect(text.contains(#""description": "wrong {0}: 5%␇; help: write <a> & \"b\"␊then c""#))
    #expect(GitLabRenderer().render([]) == "[\n  \n]\n")
    let elsewhere = FileFindings(
      sources: [SourceText(name: "x/" + Self.source.name.dropFirst(2), bytes: Self.source.bytes)],
      diagnostics: Self.file.diagnostics)
    let fingerprints = [Self.file, elsewhere].flatMap { file in
      GitLabRenderer().piece(for: file).split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
    }
    #expect(fingerprints.count == 4 && Set(fingerprints).count == 4)
  }

  @Test("JUnit: what weighs less than the run fails for has passed, what is suppressed is skipped")
  func jUnit() {
    let name = "./é, {a}:100%&lt;&amp;&gt;␛.sop.yaml"
    #expect(
      JUnitRenderer().render([Self.clean, Self.file]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="sop">
          <testsuite name="b" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="b" name="tidak ada temuan"/>
          </testsuite>
          <testsuite name="\(name)" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="\(name)" name="SOP402 janji-terlampaui (2:1): salah {0}: 5%␇">
              <failure type="SOP402" message="salah {0}: 5%␇">./é, {a}:100%&lt;&amp;&gt;␛.sop.yaml:2:1: galat salah \
        {0}: 5%␇
        dasar: UU 25/2009 Pasal 21 huruf d
        saran: tulis &lt;a&gt; &amp; &quot;b&quot;
        lalu c</failure>
            </testcase>
            <testcase classname="\(name)" name="SOP900 ejaan (2:1): salah">
              <system-out>./é, {a}:100%&lt;&amp;&gt;␛.sop.yaml:2:1: saran salah
        saran: perbaiki</system-out>
            </testcase>
            <testcase classname="\(name)" name="SOP231 pelaksana-tidak-dipakai (1:1): salah">
              <skipped message="sesuai &lt;sumber&gt;"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
    #expect(JUnitRenderer(failingSeverity: .advice).piece(for: Self.file).contains("failures=\"2\""))
  }

  @Test("Reviewdog: columns count bytes, a fix in several places is one suggestion")
  func reviewdog() {
    #expect(
      ReviewdogRenderer().piece(for: FileFindings(sources: [Self.source], diagnostics: [Self.awkward])) == #"""
        {
              "message": "salah {0}: 5%␇\ndasar: UU 25/2009 Pasal 21 huruf d\nsaran: tulis <a> & \"b\"\nlalu c",
              "location": {"path": "./é, {a}:100%<&>\u001b.sop.yaml", "range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 8}}},
              "severity": "ERROR",
              "code": {"value": "SOP402"},
              "suggestions": [
                {"range": {"start": {"line": 1, "column": 12}, "end": {"line": 2, "column": 8}}, "text": "\r\nkegiatan"}
              ]
            }
        """#)
  }

  @Test("SARIF: regions in lines and bytes, braces doubled in messages, fixes, suppressions")
  func sarif() {
    let rules = [Made.style, Made.promise].map {
      RuleDescription($0, summary: Wording(id: "ringkas", en: "short"), why: Wording(id: "sebab", en: "why"))
    }
    let renderer = SARIFRenderer(version: "1.0.0", rules: rules, artifacts: ["/a b", "c", "c"])
    let uri = "\"uri\": \"./%C3%A9%2C%20%7Ba%7D%3A100%25%3C%26%3E%1B.sop.yaml\""
    let piece = renderer.piece(for: Self.file)
    for part in [
      #""ruleId": "SOP402","#, #""ruleIndex": 1,"#, #""message": {"text": "salah {{0}}: 5%␇\ndasar: "#,
      uri,
      #""region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 8, "byteOffset": 14, "byteLength": 7}"#,
      #"{"id": 1, "physicalLocation": "#, #""message": {"text": "{{itu}}"}"#,
      #""insertedContent": {"text": "kegiatan"}"#,
      #""startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6, "byteOffset": 11, "byteLength": 1}"#,
      #""properties": {"grade": "safe"}"#, #""suppressions": []"#,
      #""suppressions": [{"kind": "inSource", "justification": "sesuai <sumber>"}]"#,
    ] {
      #expect(piece.contains(part), "\(part) is not in\n\(piece)")
    }
    #expect(renderer.opening.contains(#"{"location": {"uri": "file:///a%20b"}, "roles": ["analysisTarget"]"#))
    #expect(renderer.opening.split(separator: "analysisTarget").count == 3)
    var summary = Summary()
    summary.unreadable = 1
    #expect(renderer.closing(summary).contains("{\"executionSuccessful\": false}"))
  }
}
