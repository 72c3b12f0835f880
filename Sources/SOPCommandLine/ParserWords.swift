import SOPText

/// The English words that the parser of options adds to help texts and complaints, and ours for them.
enum ParserWords {
  static func translated(_ text: String, _ language: Language) -> String {
    guard language == .indonesian else { return text }
    return text.replacing("<subcommand>", with: "<perintah>").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Only what stands outside of quotes: inside is what the user wrote.
  private static func line(_ line: String) -> String {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? words.reduce(part) { $0.replacing($1.english, with: $1.indonesian) } : part
    }.joined(separator: "'")
  }

  private static let words: [(english: String, indonesian: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "Pemakaian: "),
    ("ARGUMENTS:", "MASUKAN:"),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("OPTIONS:", "OPSI:"),
    ("<options>", "<opsi>"),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan ini."),
    ("Show subcommand help information.", "Tampilkan bantuan sebuah perintah."),
    ("(values:", "(pilihan:"),
    ("default:", "bawaan:"),
    (" for detailed help.", " untuk penjelasannya."),
    (" for more information.", " untuk penjelasan."),
    ("  See ", "  Lihat "),
    ("Error: ", "sop: "),
    ("Help:  ", "Bantuan: "),
    ("Unknown option ", "opsi tidak dikenal: "),
    (". Did you mean ", "; mungkin maksudnya "),
    ("Missing value for ", "belum ada nilai untuk "),
    ("Missing expected argument ", "belum ditulis: "),
    ("Unexpected argument ", "masukan tidak dikenal: "),
    (" unexpected arguments: ", " masukan tidak dikenal: "),
    ("The value ", "nilai "),
    (" is invalid for ", " tidak dikenal bagi "),
    (". Please provide one of the following:", "; pilih salah satu:"),
    (". Please provide one of ", "; pilih salah satu dari "),
    (" and ", " dan "),
    (" or ", " atau "),
    ("The option ", "opsi "),
    (" does not take any value, but ", " tidak memerlukan nilai, tetapi diberi "),
    (" was specified.", "."),
  ]
}
