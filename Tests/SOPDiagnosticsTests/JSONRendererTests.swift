import SOPDiagnostics
import SOPText
import Testing

@Suite("JSON form")
struct JSONRendererTests {
  @Test("gives code, places, notes, fixes, fingerprint, suppressed findings and counts")
  func everything() {
    let source = SourceText(name: "é \"a\".sop.yaml", text: "é: 🙂x\r\nkegitan: y\n")
    let key = source.span(of: "kegitan")
    let finding = Diagnostic(
      Made.promise, at: Place(.procedure, key), Wording(id: "salah", en: "wrong"),
      label: Wording(id: "ini", en: "this"),
      related: [RelatedPlace(Place(.procedure, source.span(of: "x")), Wording(id: "itu", en: "that"))],
      notes: [Note(.advice, Wording(id: "perbaiki", en: "repair"))],
      fixes: [
        Fix(.safe, Wording(id: "ganti", en: "replace"), edits: [TextEdit(span: key, replacement: "kegiatan")])
      ])
    let file = FileFindings(
      sources: [source], diagnostics: [finding],
      suppressed: [SuppressedDiagnostic(Made.finding(Made.style, 0, 2), reason: "sesuai \u{1B} sumber")])
    let fingerprints = [
      Fingerprint.all(of: [finding], in: [source])[0],
      Fingerprint.all(of: [Made.finding(Made.style, 0, 2)], in: [source])[0],
    ]
    #expect(JSONRenderer().render([file]) == expected(fingerprints.map(\.description)))
  }

  private func expected(_ fingerprints: [String]) -> String {
    #"""
    {
      "version": 1,
      "language": "id",
      "files": [
        {
          "path": "é \"a\".sop.yaml",
          "findings": [
            {
              "code": "SOP402",
              "name": "janji-terlampaui",
              "family": "waktu",
              "severity": "error",
              "message": "salah",
              "label": "ini",
              "place": {"path": "é \"a\".sop.yaml", "start": {"line": 2, "column": 1, "offset": 11}, "end": {"line": 2, "column": 8, "offset": 18}},
              "related": [
                {"label": "itu", "place": {"path": "é \"a\".sop.yaml", "start": {"line": 1, "column": 5, "offset": 8}, "end": {"line": 1, "column": 6, "offset": 9}}}
              ],
              "notes": [
                {"kind": "advice", "text": "perbaiki"}
              ],
              "basis": "UU 25/2009 Pasal 21 huruf d",
              "fixes": [
                {
                  "grade": "safe",
                  "title": "ganti",
                  "edits": [
                    {"place": {"path": "é \"a\".sop.yaml", "start": {"line": 2, "column": 1, "offset": 11}, "end": {"line": 2, "column": 8, "offset": 18}}, "replacement": "kegiatan"}
                  ]
                }
              ],
              "fingerprint": "\#(fingerprints[0])"
            }
          ],
          "suppressed": [
            {
              "code": "SOP900",
              "name": "ejaan",
              "family": "kalimat",
              "severity": "advice",
              "reason": "sesuai \u001b sumber",
              "message": "salah",
              "label": null,
              "place": {"path": "é \"a\".sop.yaml", "start": {"line": 1, "column": 1, "offset": 0}, "end": {"line": 1, "column": 2, "offset": 2}},
              "related": [],
              "notes": [
                {"kind": "advice", "text": "perbaiki"}
              ],
              "basis": null,
              "fixes": [],
              "fingerprint": "\#(fingerprints[1])"
            }
          ]
        }
      ],
      "summary": {
        "files": 1,
        "unreadable": 0,
        "error": 1,
        "warning": 0,
        "advice": 0,
        "suppressed": 1,
        "known": 0,
        "fixable": 1,
        "fixableUnsafely": 0,
        "fixed": 0
      }
    }

    """#
  }

  @Test("is an object even without files, and joins several")
  func several() {
    #expect(
      JSONRenderer(language: .english).render([]).hasPrefix(
        "{\n  \"version\": 1,\n  \"language\": \"en\",\n  \"files\": [\n"))
    let file = FileFindings(sources: [SourceText(name: "a", bytes: [])], diagnostics: [])
    let text = JSONRenderer().render([file, file])
    let piece = "{\n      \"path\": \"a\",\n      \"findings\": [],\n      \"suppressed\": []\n    }"
    #expect(text.contains("[\n    \(piece),\n    \(piece)\n  ],"))
  }
}
