/// What authors get wrong with lines and brackets.
extension FaultCase {
  /// Brackets.
  static let brackets: [FaultCase] = [
    FaultCase(
      "a: [x, y\nb: c\nc: d\n",
      ["bracketNeverClosed 3 '['"],
      #"{"a": !, "b": "c", "c": "d"}"#),
    FaultCase(
      "a: [x, y\n",
      ["bracketNeverClosed 3 '['"],
      #"{"a": !}"#),
    FaultCase(
      "- [x, y\n- c\n",
      ["bracketNeverClosed 2 '['"],
      #"[!, "c"]"#),
    FaultCase(
      "kelengkapan: [KTP,\n  KK\nwaktu: 5 menit\n",
      ["bracketNeverClosed 13 '['"],
      #"{"kelengkapan": ["KTP", "KK"], "waktu": "5 menit"}"#),
    FaultCase(
      "kelengkapan: [KTP,\n  KK\nwaktu: 5 menit\nx: [y, z]\n",
      ["bracketNeverClosed 13 '['"],
      #"{"kelengkapan": ["KTP", "KK"], "waktu": "5 menit", "x": ["y", "z"]}"#),
    FaultCase(
      "kelengkapan: [KTP, KK # semua\nwaktu: 5 menit\n",
      ["bracketNeverClosed 13 '['"],
      #"{"kelengkapan": ["KTP", "KK"], "waktu": "5 menit"}"#),
    FaultCase(
      "kelengkapan: [KTP, KK  \nwaktu: 5 menit\n",
      ["bracketNeverClosed 13 '['"],
      #"{"kelengkapan": ["KTP", "KK"], "waktu": "5 menit"}"#),
    FaultCase(
      "kelengkapan: [KTP, KK,\nwaktu: 5 menit\n",
      ["bracketNeverClosed 13 '['"],
      #"{"kelengkapan": ["KTP", "KK"], "waktu": "5 menit"}"#),
    FaultCase(
      "a: {x: [KTP, KK}\nb: c\n",
      ["bracketNeverClosed 7 '['"],
      #"{"a": {"x": ["KTP", "KK"]}, "b": "c"}"#),
    FaultCase(
      "a: {x: [KTP, KK\nb: c\n",
      ["bracketNeverClosed 7 '['"],
      #"{"a": !, "b": "c"}"#),
    FaultCase(
      "langkah:\n  - {kegiatan: A, waktu: 5 menit\n  - {kegiatan: B, waktu: 5 menit}\nb: c\n",
      ["bracketNeverClosed 13 '{'"],
      #"{"langkah": [{"kegiatan": "A", "waktu": "5 menit"}, {"kegiatan": "B", "waktu": "5 menit"}], "b": "c"}"#),
    FaultCase(
      "a: [x, y}\nb: c\n",
      ["bracketNeverClosed 3 '['"],
      #"{"a": ["x", "y"], "b": "c"}"#),
    FaultCase(
      "a: {x: y]\nb: c\n",
      ["bracketNeverClosed 3 '{'"],
      #"{"a": {"x": "y"}, "b": "c"}"#),
    FaultCase(
      "a: [x]]\nb: c\n",
      [#"other("did not find expected key") 6 ']'"#],
      #"{"a": ["x"], "b": "c"}"#),
    FaultCase(
      "a: [x,, y]\nb: c\n",
      [#"other("did not find expected node content") 6 ','"#],
      #"{"a": ["x", "y"], "b": "c"}"#),
    FaultCase(
      "a: [{x: y} {z: w}]\nb: c\n",
      [#"other("did not find expected \',\' or \']\'") 11 '{'"#],
      #"{"a": !, "b": "c"}"#),
  ]

  /// Tabs.
  static let tabs: [FaultCase] = [
    FaultCase(
      "a:\n\tb: c\nd: e\n",
      ["tab 3 '\t'"],
      #"{"a": {"b": "c"}, "d": "e"}"#),
    FaultCase(
      "a:\n  b: c\n\td: e\n",
      ["tab 10 '\t'"],
      #"{"a": {"b": "c", "d": "e"}}"#),
    FaultCase(
      "a:\n  - b: c\n\t  d: e\nf: g\n",
      ["tab 12 '\t'"],
      #"{"a": [{"b": "c"}], "f": "g"}"#),
    FaultCase(
      "a:\n  - kegiatan: A\n\twaktu: 5 menit\n    keluaran: x\n  - kegiatan: B\nf: g\n",
      ["tab 19 '\t'"],
      #"{"a": [{"kegiatan": "A", "waktu": "5 menit", "keluaran": "x"}, {"kegiatan": "B"}], "f": "g"}"#),
    FaultCase(
      "-\tb\n- c\n",
      ["tab 1 '\t'"],
      #"["b", "c"]"#),
    FaultCase(
      "-\tb: c\n- c\n",
      ["tab 1 '\t'"],
      #"[{"b": "c"}, "c"]"#),
    FaultCase(
      "\ta: b\n",
      ["tab 0 '\t'"],
      #"{"a": "b"}"#),
    FaultCase(
      "a: b\n\t\nc: d\n",
      ["tab 5 '\t'"],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "a: |\n\tb\nc: d\n",
      ["tab 5 '\t'"],
      #"{"a": "b\n", "c": "d"}"#),
    FaultCase(
      "a: b\n\tc\nc: d\n",
      ["tab 5 '\t'"],
      #"{"a": "b c", "c": "d"}"#),
    FaultCase(
      "a: b\n\t# x\nc: d\n",
      ["tab 5 '\t'"],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "langkah:\n\t- kegiatan: A\n\t  pelaksana: b\n\t- kegiatan: B\n\t  pelaksana: c\nx: y\n",
      ["tab 9 '\t'", "tab 24 '\t'", "tab 40 '\t'", "tab 55 '\t'"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b"}, {"kegiatan": "B", "pelaksana": "c"}], "x": "y"}"#),
  ]

  /// Indentation.
  static let indentation: [FaultCase] = [
    FaultCase(
      "a: b\n  c: d\ne: f\n",
      ["indentation 5 '  '"],
      #"{"a": "b", "c": "d", "e": "f"}"#),
    FaultCase(
      "a:\n    b: c\n  d: e\nf: g\n",
      ["indentation 12 '  '"],
      #"{"a": {"b": "c", "d": "e"}, "f": "g"}"#),
    FaultCase(
      "a:\n    - b\n  - c\nf: g\n",
      ["indentation 11 '  '"],
      #"{"a": ["b", "c"], "f": "g"}"#),
    FaultCase(
      "  a: b\nc: d\n",
      ["indentation 0 '  '"],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "a: b\n c: d\n",
      ["indentation 5 ' '"],
      #"{"a": "b", "c": "d"}"#),
    FaultCase(
      "- a: b\n   c: d\n- e\n",
      ["indentation 7 '   '"],
      #"[{"a": "b", "c": "d"}, "e"]"#),
    FaultCase(
      "langkah:\n  - kegiatan: A\n   pelaksana: b\n   waktu: 5 menit\n  - kegiatan: B\n    pelaksana: c\nx: y\n",
      ["indentation 25 '   '"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b", "waktu": "5 menit"}, {"kegiatan": "B", "pelaksana": "c"}], "x": "y"}"#
    ),
    FaultCase(
      "langkah:\n  - kegiatan: A\n      pelaksana: b\n      waktu: 5 menit\n  - kegiatan: B\n    pelaksana: c\nx: y\n",
      ["indentation 25 '      '"],
      #"{"langkah": [{"kegiatan": "A", "pelaksana": "b", "waktu": "5 menit"}, {"kegiatan": "B", "pelaksana": "c"}], "x": "y"}"#
    ),
    FaultCase(
      "a:\n    b: c\n    d: [x,\n       y]\n    e:\n      - f\n  g: h\nf: g\n",
      ["indentation 50 '  '"],
      #"{"a": {"b": "c", "d": ["x", "y"], "e": ["f"], "g": "h"}, "f": "g"}"#),
    FaultCase(
      "a:\n  b: c\n   d:\n     e: f\n   g: h\ni: j\n",
      ["indentation 3 '  '"],
      #"{"a": {"b": "c", "d": {"e": "f"}, "g": "h"}, "i": "j"}"#),
    FaultCase(
      "a:\n  - b\n    - c\n    - d\n  - e\nd: e\n",
      ["indentation 9 '    '"],
      #"{"a": ["b", "c", "d", "e"], "d": "e"}"#),
    FaultCase(
      "a: b\n  - c\n  - d\nd: e\n",
      ["indentation 5 '  '"],
      #"{"a": "b - c - d", "d": "e"}"#),
    FaultCase(
      " nama: x\nnomor: y\ntanggal: z\n",
      ["indentation 0 ' '"],
      #"{"nama": "x", "nomor": "y", "tanggal": "z"}"#),
    FaultCase(
      "nama: x\nnomor: y\n  tanggal: z\n",
      ["indentation 17 '  '"],
      #"{"nama": "x", "nomor": "y", "tanggal": "z"}"#),
    FaultCase(
      "a:\n- x\n- y\n  z: w\nb: c\n",
      ["colonMissing 9 'y'"],
      #"{"a": ["x", {"z": "w"}], "b": "c"}"#),
  ]
}
