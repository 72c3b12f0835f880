/// What authors get wrong inside one value.
extension FaultCase {
  /// A second colon in a text.
  static let colons: [FaultCase] = [
    FaultCase(
      "a: b\nkegiatan: Memeriksa: berkas\nc: d\n",
      ["colonInText 24 ':'"],
      #"{"a": "b", "kegiatan": "Memeriksa: berkas", "c": "d"}"#),
    FaultCase(
      "- a: b: c\n- d\n",
      ["colonInText 6 ':'"],
      #"[{"a": "b: c"}, "d"]"#),
    FaultCase(
      "{a: b: c, d: e}\n",
      ["colonInText 5 ':'"],
      #"{"a": "b: c", "d": "e"}"#),
    FaultCase(
      "[a: b: c, d]\n",
      ["colonInText 5 ':'"],
      #"[{"a": "b: c"}, "d"]"#),
    FaultCase(
      "a: b c:\nd: e\n",
      ["colonInText 6 ':'"],
      #"{"a": "b c:", "d": "e"}"#),
    FaultCase(
      "a: b c:\n  d: e\n  f: g\nh: i\n",
      ["colonInText 6 ':'"],
      #"{"a": "b c:", "h": "i"}"#),
    FaultCase(
      "a:\n  - Alat Kerja: Sarung tangan: karet\n  - b\n",
      ["colonInText 32 ':'"],
      #"{"a": [{"Alat Kerja": "Sarung tangan: karet"}, "b"]}"#),
    FaultCase(
      "a: {x: y z: w}\nb: c\n",
      ["colonInText 10 ':'"],
      #"{"a": {"x": "y z: w"}, "b": "c"}"#),
    FaultCase(
      "[a:, b]\n",
      ["colonInText 2 ':'"],
      #"["a:", "b"]"#),
    FaultCase(
      "a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: y\n",
      ["colonInText 33 ':'"],
      #"{"a": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: y"}"#),
  ]

  /// Values that start with a reserved character.
  static let reserved: [FaultCase] = [
    FaultCase(
      "a: *penting* baca\nb: c\n",
      ["reservedStart(42) 3 '*'"],
      #"{"a": "*penting* baca", "b": "c"}"#),
    FaultCase(
      "a: *) ket\nb: c\n",
      ["reservedStart(42) 3 '*'"],
      #"{"a": "*) ket", "b": "c"}"#),
    FaultCase(
      "a: *penting baca\nb: c\n",
      ["reservedStart(42) 3 '*'"],
      #"{"a": "*penting baca", "b": "c"}"#),
    FaultCase(
      "a: * b\nb: c\n",
      ["reservedStart(42) 3 '*'"],
      #"{"a": "* b", "b": "c"}"#),
    FaultCase(
      "- *penting baca\n- c\n",
      ["reservedStart(42) 2 '*'"],
      #"["*penting baca", "c"]"#),
    FaultCase(
      "[*penting baca, c]\n",
      ["reservedStart(42) 1 '*'"],
      #"["*penting baca", "c"]"#),
    FaultCase(
      "a: & rekan\nb: c\n",
      ["reservedStart(38) 3 '&'"],
      #"{"a": "& rekan", "b": "c"}"#),
    FaultCase(
      "a: &rekan kerja: x\nb: c\n",
      ["reservedStart(38) 3 '&'"],
      #"{"a": "&rekan kerja: x", "b": "c"}"#),
    FaultCase(
      "a: %5\nb: c\n",
      ["reservedStart(37) 3 '%'"],
      #"{"a": "%5", "b": "c"}"#),
    FaultCase(
      "%5 a\nb: c\n",
      ["reservedStart(37) 0 '%'"],
      #"{"b": "c"}"#),
    FaultCase(
      "a: @x\nb: c\n",
      ["reservedStart(64) 3 '@'"],
      #"{"a": "@x", "b": "c"}"#),
    FaultCase(
      "a: `x`\nb: c\n",
      ["reservedStart(96) 3 '`'"],
      #"{"a": "`x`", "b": "c"}"#),
    FaultCase(
      "a: > 5 hari\nb: c\n",
      ["reservedStart(62) 3 '>'"],
      #"{"a": "> 5 hari", "b": "c"}"#),
    FaultCase(
      "a: >5 hari\nb: c\n",
      ["reservedStart(62) 3 '>'"],
      #"{"a": ">5 hari", "b": "c"}"#),
    FaultCase(
      "a: >= 5 hari\nb: c\n",
      ["reservedStart(62) 3 '>'"],
      #"{"a": ">= 5 hari", "b": "c"}"#),
    FaultCase(
      "[> 5 hari, b]\n",
      ["reservedStart(62) 1 '>'"],
      #"["> 5 hari", "b"]"#),
    FaultCase(
      "a: > teks\n  lanjutan\nb: c\n",
      ["reservedStart(62) 3 '>'"],
      #"{"a": "> teks lanjutan", "b": "c"}"#),
    FaultCase(
      "a: |x|\nb: c\n",
      ["reservedStart(124) 3 '|'"],
      #"{"a": "|x|", "b": "c"}"#),
    FaultCase(
      "a: !\"x\"\nb: c\n",
      ["reservedStart(33) 3 '!'"],
      #"{"a": "!\"x\"", "b": "c"}"#),
    FaultCase(
      "a: !<x z\nb: c\n",
      ["reservedStart(33) 3 '!'"],
      #"{"a": "!<x z", "b": "c"}"#),
    FaultCase(
      "a: {urut}/SOP\nb: c\n",
      ["reservedStart(123) 3 '{'"],
      #"{"a": "{urut}/SOP", "b": "c"}"#),
    FaultCase(
      "a: [x] y\nb: c\n",
      ["reservedStart(91) 3 '['"],
      #"{"a": "[x] y", "b": "c"}"#),
    FaultCase(
      "a: ]x\nb: c\n",
      ["reservedStart(93) 3 ']'"],
      #"{"a": "]x", "b": "c"}"#),
    FaultCase(
      "a: , x\nb: c\n",
      ["reservedStart(44) 3 ','"],
      #"{"a": ", x", "b": "c"}"#),
    FaultCase(
      "a: b\n? c\nd: e\n",
      [],
      #"{"a": "b", "c": "", "d": "e"}"#),
    FaultCase(
      "a: - x\nb: c\n",
      ["reservedStart(45) 3 '-'"],
      #"{"a": "- x", "b": "c"}"#),
    FaultCase(
      "a: -\nb: c\n",
      ["reservedStart(45) 3 '-'"],
      #"{"a": "-", "b": "c"}"#),
    FaultCase(
      "a:\n  b: -\n  c: d\n",
      ["reservedStart(45) 8 '-'"],
      #"{"a": {"b": "-", "c": "d"}}"#),
    FaultCase(
      "{a: -, b: - , c: d}\n",
      ["reservedStart(45) 10 '-'"],
      #"{"a": "-", "b": "-", "c": "d"}"#),
    FaultCase(
      "a: &x &y z\nb: c\n",
      ["reservedStart(38) 3 '&'"],
      #"{"a": "&x &y z", "b": "c"}"#),
    FaultCase(
      "@a: b\nc: d\n",
      ["reservedStart(64) 0 '@'"],
      #"{"c": "d"}"#),
    FaultCase(
      "x: [> 5: y, {b: c}]\nd: e\n",
      ["reservedStart(62) 4 '>'"],
      #"{"x": ["> 5: y", {"b": "c"}], "d": "e"}"#),
    FaultCase(
      "a: |0\n x\nb: c\n",
      ["reservedStart(124) 3 '|'"],
      #"{"a": "|0 x", "b": "c"}"#),
  ]

  /// Quotes.
  static let quotes: [FaultCase] = [
    FaultCase(
      "a: \"Surat\" asli\nb: c\n",
      ["textAfterQuote 11 'asli'"],
      #"{"a": "\"Surat\" asli", "b": "c"}"#),
    FaultCase(
      "a: 'Surat' asli\nb: c\n",
      ["textAfterQuote 11 'asli'"],
      #"{"a": "'Surat' asli", "b": "c"}"#),
    FaultCase(
      "- 'Surat' asli\n- c\n",
      ["textAfterQuote 10 'asli'"],
      #"["'Surat' asli", "c"]"#),
    FaultCase(
      "['Surat' asli, b]\n",
      ["textAfterQuote 9 'asli'"],
      #"["'Surat' asli", "b"]"#),
    FaultCase(
      "{a: 'Surat' asli, b: c}\n",
      ["textAfterQuote 12 'asli'"],
      #"{"a": "'Surat' asli", "b": "c"}"#),
    FaultCase(
      "a: \"b\": c\nd: e\n",
      ["textAfterQuote 6 ': c'"],
      #"{"a": "\"b\": c", "d": "e"}"#),
    FaultCase(
      "a: \"satu\n  dua\" tiga\nb: c\n",
      ["textAfterQuote 16 'tiga'"],
      #"{"a": "satu dua", "b": "c"}"#),
    FaultCase(
      "a: 'Jum'at'\nb: c\n",
      ["textAfterQuote 8 'at''"],
      #"{"a": "'Jum'at'", "b": "c"}"#),
    FaultCase(
      "a: [\"x\" \"y\"]\nb: c\n",
      [#"textAfterQuote 8 '"y"'"#],
      #"{"a": ["\"x\" \"y\""], "b": "c"}"#),
    FaultCase(
      "a: \"Surat asli\nb: c\nc: d\n",
      [#"quoteNeverClosed 3 '"'"#],
      #"{"a": "Surat asli", "b": "c", "c": "d"}"#),
    FaultCase(
      "a: \"Surat asli\nb: \"c\"\nc: d\n",
      [#"quoteNeverClosed 3 '"'"#],
      #"{"a": "Surat asli", "b": "c", "c": "d"}"#),
    FaultCase(
      "a: 'Surat asli\nb: c\nc: d\n",
      ["quoteNeverClosed 3 '''"],
      #"{"a": "Surat asli", "b": "c", "c": "d"}"#),
    FaultCase(
      "a: 'Surat asli\nb: it's\nc: d\n",
      ["quoteNeverClosed 3 '''"],
      #"{"a": "Surat asli", "b": "it's", "c": "d"}"#),
    FaultCase(
      "x:\n  a: \"Surat asli\n  b: c\nc: d\n",
      [#"quoteNeverClosed 8 '"'"#],
      #"{"x": {"a": "Surat asli", "b": "c"}, "c": "d"}"#),
    FaultCase(
      "- \"KTP\n- \"KK\"\n- x\n",
      [#"quoteNeverClosed 2 '"'"#],
      #"["KTP", "KK", "x"]"#),
    FaultCase(
      "\"nama: x\nb: \"c\"\nd: e\n",
      [#"quoteNeverClosed 0 '"'"#],
      #"{"nama": "x", "b": "c", "d": "e"}"#),
    FaultCase(
      "nama: y\n\"nomor: x\nb: c\n",
      [#"quoteNeverClosed 8 '"'"#],
      #"{"nama": "y", "nomor": "x", "b": "c"}"#),
    FaultCase(
      "a: \"satu\n  dua\nb: c\n",
      [#"quoteNeverClosed 3 '"'"#],
      #"{"a": "satu dua", "b": "c"}"#),
    FaultCase(
      "{a: \"b, c: d}\n",
      [#"quoteNeverClosed 4 '"'"#],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "a: \"b\n---\nb: c\n",
      [#"quoteNeverClosed 3 '"'"#, "secondDocument 6 '---'"],
      #"{"a": "b"}"#),
    FaultCase(
      "a: \"x\\qy\"\nb: c\n",
      ["unknownEscape 5 '\\q'"],
      #"{"a": "x\\qy", "b": "c"}"#),
    FaultCase(
      "a: \"C:\\Users\"\nb: c\n",
      ["unknownEscape 6 '\\U'"],
      #"{"a": "C:\\Users", "b": "c"}"#),
    FaultCase(
      "a: \"\\xZZ\"\nb: c\n",
      ["unknownEscape 4 '\\x'"],
      #"{"a": "\\xZZ", "b": "c"}"#),
    FaultCase(
      "a: \"\\uD800\"\nb: c\n",
      ["unknownEscape 4 '\\u'"],
      #"{"a": "\\uD800", "b": "c"}"#),
  ]
}
