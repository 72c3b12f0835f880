/// What authors get wrong with keys, items and the rarer features of YAML.
extension FaultCase {
  /// Lines that are neither key nor item.
  static let lines: [FaultCase] = [
    FaultCase(
      "a: b\nc d\ne: f\n",
      ["colonMissing 5 'c d'"],
      #"{"a": "b", "e": "f"}"#),
    FaultCase(
      "x:\n  a: b\n  c d\n  e: f\ng: h\n",
      ["colonMissing 12 'c d'"],
      #"{"x": {"a": "b", "e": "f"}, "g": "h"}"#),
    FaultCase(
      "a: b\nc d\n",
      ["colonMissing 5 'c d'"],
      #"{"a": "b"}"#),
    FaultCase(
      "c d\na: b\n",
      ["colonMissing 0 'c d'"],
      #"{"a": "b"}"#),
    FaultCase(
      "x:\n  c d\n  a: b\ng: h\n",
      ["colonMissing 5 'c d'"],
      #"{"x": {"a": "b"}, "g": "h"}"#),
    FaultCase(
      "nama:Legalisasi\nnomor:1\ntanggal: x\n",
      ["colonMissing 4 ':'", "colonMissing 21 ':'"],
      #"{"nama": "Legalisasi", "nomor": "1", "tanggal": "x"}"#),
    FaultCase(
      "a:\n  - kegiatan:A\n    waktu: 5\n",
      ["colonMissing 15 ':'"],
      #"{"a": [{"kegiatan": "A", "waktu": "5"}]}"#),
    FaultCase(
      "a:\n  - kegiatan: A\n    waktu:5 menit\n    keluaran: x\n",
      ["colonMissing 28 ':'"],
      #"{"a": [{"kegiatan": "A", "waktu": "5 menit", "keluaran": "x"}]}"#),
    FaultCase(
      "{a:[b]}\n",
      ["colonMissing 2 ':'"],
      "!"),
    FaultCase(
      "a: b\nhttp://x.id\nc: d\n",
      ["colonMissing 5 'http://x.id'"],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "Judul SOP\nnama: x\n",
      ["colonMissing 0 'Judul SOP'"],
      #"{"nama": "x"}"#),
    FaultCase(
      "\"Judul SOP\"\nnama: x\n",
      [#"colonMissing 0 '"Judul SOP"'"#],
      #"{"nama": "x"}"#),
    FaultCase(
      "a: b\n- c\nd: e\n",
      ["listAndMapMixed 5 '-'"],
      #"{"a": "b", "d": "e"}"#),
    FaultCase(
      "x:\n  a: b\n  - c\nd: e\n",
      ["listAndMapMixed 12 '-'"],
      #"{"x": {"a": "b"}, "d": "e"}"#),
    FaultCase(
      "- b\nc: d\n- e\n",
      ["listAndMapMixed 4 'c'"],
      #"["b", "e"]"#),
    FaultCase(
      "x:\n  - b\n  c: d\ng: h\n",
      ["listAndMapMixed 11 'c'"],
      #"{"x": ["b"], "g": "h"}"#),
    FaultCase(
      "langkah:\n  - kegiatan: A\n  pelaksana: b\n  waktu: 5 menit\n  - kegiatan: B\n    pelaksana: c\nx: y\n",
      ["listAndMapMixed 27 'pelaksana'"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b", "waktu": "5 menit"}, {"kegiatan": "B", "pelaksana": "c"}], "x": "y"}"#
    ),
    FaultCase(
      "- b\nc d\n- e\n",
      ["listAndMapMixed 4 'c d'"],
      #"["b", "e"]"#),
    FaultCase(
      "a:\n  -KK\n  -KTP\nb: c\n",
      ["dashWithoutSpace 5 '-'", "dashWithoutSpace 11 '-'"],
      #"{"a": ["KK", "KTP"], "b": "c"}"#),
    FaultCase(
      "a:\n  -KK\nb: c\n",
      ["dashWithoutSpace 5 '-'"],
      #"{"a": ["KK"], "b": "c"}"#),
    FaultCase(
      "langkah:\n  -kegiatan: A\n   pelaksana: b\n   waktu: 5 menit\n  -kegiatan: B\n   pelaksana: b\nb: c\n",
      ["dashWithoutSpace 11 '-'", "dashWithoutSpace 60 '-'"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b", "waktu": "5 menit"}, {"kegiatan": "B", "pelaksana": "b"}], "b": "c"}"#
    ),
    FaultCase(
      "langkah:\n  -kegiatan: A\n    pelaksana: b\n    waktu: 5 menit\n  -kegiatan: B\n    pelaksana: b\nb: c\n",
      ["dashWithoutSpace 11 '-'", "dashWithoutSpace 62 '-'"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b", "waktu": "5 menit"}, {"kegiatan": "B", "pelaksana": "b"}], "b": "c"}"#
    ),
    FaultCase(
      "langkah:\n  - kegiatan: A\n    pelaksana: b\n  -kegiatan: B\n   pelaksana: b\n  - kegiatan: C\nb: c\n",
      ["dashWithoutSpace 44 '-'"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b"}, {"kegiatan": "B", "pelaksana": "b"}, {"kegiatan": "C"}], "b": "c"}"#
    ),
    FaultCase(
      "a:\n  - KK\n  -KTP\nb: c\n",
      ["dashWithoutSpace 12 '-'"],
      #"{"a": ["KK", "KTP"], "b": "c"}"#),
    FaultCase(
      "- KK\n-KTP\n- c\n",
      ["dashWithoutSpace 5 '-'"],
      #"["KK", "KTP", "c"]"#),
    FaultCase(
      "a: b\n%c: d\ne: f\n",
      ["reservedStart(37) 5 '%'"],
      #"{"a": "b", "e": "f"}"#),
    FaultCase(
      ": x\nb: c\n",
      [#"other("did not find expected key") 0 ':'"#],
      #"{"b": "c"}"#),
  ]

  /// What is valid YAML and not read.
  static let structure: [FaultCase] = [
    FaultCase(
      "a: &x {b: c}\nd:\n  <<: *x\n  e: f\n",
      ["mergeKey 18 '<<'"],
      #"{"a": {"b": "c"}, "d": {"e": "f"}}"#),
    FaultCase(
      "a: !\nb: c\n",
      ["customTag 3 '!'"],
      #"{"a": "", "b": "c"}"#),
    FaultCase(
      "a: ! penting\nb: c\n",
      ["customTag 3 '!'"],
      #"{"a": "penting", "b": "c"}"#),
    FaultCase(
      "a: !e!foo bar\nb: c\n",
      ["customTag 3 '!e!foo'"],
      #"{"a": "bar", "b": "c"}"#),
    FaultCase(
      "? [a, b]\n: c\nd: e\n",
      ["complexKey 2 '[a, b]'"],
      #"{"d": "e"}"#),
    FaultCase(
      "{[a]: b, c: d}\n",
      ["complexKey 1 '[a]'"],
      #"{"c": "d"}"#),
    FaultCase(
      "a: *x\nb: c\n",
      ["unknownAlias 3 '*x'"],
      #"{"a": *!, "b": "c"}"#),
    FaultCase(
      "a: &x [b, *x]\n",
      ["aliasInsideItsAnchor 10 '*x'"],
      #"{"a": ["b", *!]}"#),
    FaultCase(
      "*a: b\nc: d\n",
      ["unknownAlias 0 '*a'"],
      #"{"c": "d"}"#),
    FaultCase(
      "a: b\n--- x\nb: c\n",
      ["secondDocument 5 '---'"],
      #"{"a": "b"}"#),
    FaultCase(
      "a: b\n...\nb: c\n",
      ["secondDocument 9 'b: c'"],
      #"{"a": "b"}"#),
    FaultCase(
      "%YAML 2.0\n---\nb: c\n",
      [#"other("found incompatible YAML document") 0 '%'"#],
      #"{"b": "c"}"#),
  ]

  /// Several faults in one file.
  static let several: [FaultCase] = [
    FaultCase(
      "a: b: c\nd: \"e\nf: [g\nh: *i j\nk: l\n",
      ["colonInText 4 ':'", #"quoteNeverClosed 11 '"'"#, "bracketNeverClosed 17 '['", "reservedStart(42) 23 '*'"],
      #"{"a": "b: c", "d": "e", "f": !, "h": "*i j", "k": "l"}"#),
    FaultCase(
      "a: \"bé\": cé\né: [x\néé: *yé z\n",
      ["textAfterQuote 8 ': cé'", "bracketNeverClosed 18 '['", "reservedStart(42) 27 '*'"],
      #"{"a": "\"bé\": cé", "é": !, "éé": "*yé z"}"#),
    FaultCase(
      "a: b\u{07}c\n\u{00}d: e\n",
      ["controlCharacter(7) 4 '\u{07}'", "controlCharacter(0) 7 '\u{00}'"],
      #"{"a": "b c", "d": "e"}"#),
    FaultCase(
      "nama:Legalisasi\nnomor:1\ntanggal: x\n",
      ["colonMissing 4 ':'", "colonMissing 21 ':'"],
      #"{"nama": "Legalisasi", "nomor": "1", "tanggal": "x"}"#),
  ]
}
